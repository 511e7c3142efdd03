import { nearest, type Place, type Quantity, type Response } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import type { Declarations } from "./declarations.ts";
import type { Gather } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";
import type { Recipe } from "./recipes.ts";
import { scheduleOf } from "./schedule.ts";

/** Numbers of a response beside those of its schedule, and their units. */
const units: Readonly<Record<string, string>> = {
  share: "share",
  kgPerKg: "kg/kg",
  triggerShare: "share",
  spellDays: "days",
  leadDays: "days",
};

/** The responses of facts/world/responses.yaml by id, every number resolved and every name one of this world's. */
export function buildResponses(
  declared: Declarations,
  recipes: ReadonlyMap<string, Recipe>,
  streams: readonly string[],
  out: Gather,
): Response[] {
  const { responses: file, countries, applications } = declared;
  const codes = countries.value.countries.map(({ code }) => code);
  const places = [...codes, ...new Set(countries.value.countries.flatMap(({ groups }) => groups)), "ALL", "target"];
  const uses = Object.keys(applications.value.applications);
  const processes = [...recipes.keys()];
  return Object.entries(file.value.responses)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, spec]): Response => {
      const at = (...path: (string | number)[]): Place => file.at("responses", id, ...path);
      const given = spec as unknown as Readonly<Record<string, unknown>>;
      const list = (field: string): readonly string[] => (given[field] as readonly string[] | undefined) ?? [];
      const fits = (known: readonly string[], name: string): boolean =>
        name.endsWith("*") ? known.some((one) => one.startsWith(name.slice(0, -1))) : known.includes(name);
      const check = (field: string, known: readonly string[], report: typeof say.unknownStream): void => {
        list(field).forEach((name, n) => {
          if (!fits(known, name)) out.add(report(at(field, n), name, nearest(name, known)));
        });
      };
      check("streams", streams, say.unknownStream);
      check("processes", processes, say.unknownProcess);
      check("applications", uses, say.unknownApplication);
      for (const field of ["to", "from"]) {
        list(field).forEach((name, n) => {
          const bare = name.replace(/^!/, "");
          if (!places.includes(bare)) out.add(say.unknownCountry(at(field, n), name, nearest(bare, places)));
        });
      }
      for (const pair of Object.entries((given.instead as Readonly<Record<string, string>> | undefined) ?? {})) {
        for (const name of pair)
          if (!streams.includes(name)) out.add(say.unknownStream(at("instead", pair[0]), name, nearest(name, streams)));
      }
      if (spec.decided === undefined && spec.triggerShare === undefined) out.add(say.responseNeverDecided(at(), id));
      if (spec.rampDays !== undefined && spec.trackRecord !== undefined) out.add(say.responseRampTwice(at("trackRecord"), id));
      const numbers: Record<string, Quantity> = {};
      for (const [field, unit] of Object.entries(units)) {
        const number = given[field] as QuantitySpec | undefined;
        if (number !== undefined) numbers[field] = out.quantity(number, at(field), unit);
      }
      return { ...spec, ...numbers, ...scheduleOf(spec, at, out), id } as unknown as Response;
    });
}
