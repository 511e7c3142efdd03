import { join } from "node:path";
import type { Pillar, PillarLadder, PillarPart, Place, Problem } from "@coercivity/domain";
import { nearest } from "@coercivity/domain";
import { keysAt, pillarsFile } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { FactBook } from "./fact-book.ts";
import { gather } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";
import { scheduleOf } from "./schedule.ts";

/** The ladders of facts/world/pillars.yaml with every number resolved, or all that is wrong with them. */
export interface PillarsRead {
  readonly ladders: readonly PillarLadder[];
  readonly problems: readonly Problem[];
}

const file = "facts/world/pillars.yaml";

/** Reads what countries can do to stay standing. `streams` are the world's stream ids. */
export async function readPillars(root: string, book: FactBook, streams: readonly string[]): Promise<PillarsRead> {
  const yaml = await readYaml(join(root, file), { name: file });
  if (yaml.problems.length > 0) return { ladders: [], problems: yaml.problems };
  const parsed = pillarsFile.safeParse(yaml.value);
  if (!parsed.success) {
    const keys = (path: Path) => keysAt(pillarsFile, path);
    return { ladders: [], problems: problemsFromZod(parsed.error, yaml, file, { value: yaml.value, keysAt: keys }) };
  }
  const out = gather(book, (at, unit, expected) => say.unitUnexpected(at, "the number", unit, expected));
  const at = (...path: Path): Place => ({ file, ...yaml.positionOf(path) });
  const ladders = Object.entries(parsed.data.ladders).map(
    ([ladder, { title, pillars }]): PillarLadder => ({
      id: ladder,
      title,
      pillars: Object.entries(pillars).map(([id, spec]): Pillar => {
        const here = (...path: Path): Place => at("ladders", ladder, "pillars", id, ...path);
        const parts = spec.parts.map((part, n): PillarPart => {
          part.streams.forEach((stream, s) => {
            if (!streams.includes(stream))
              out.add(say.unknownStream(here("parts", n, "streams", s), stream, nearest(stream, [...streams])));
          });
          const capex = part.capexUsdPerKgYear;
          for (const [stream, other] of Object.entries(part.instead ?? {})) {
            if (!part.streams.includes(stream))
              out.add(say.unknownStream(here("parts", n, "instead", stream), stream, nearest(stream, part.streams)));
            if (!streams.includes(other))
              out.add(say.unknownStream(here("parts", n, "instead", stream), other, nearest(other, [...streams])));
          }
          return {
            streams: part.streams,
            shareOfUse: out.quantity(part.shareOfUse, here("parts", n, "shareOfUse"), "share"),
            ...(part.instead ? { instead: part.instead } : {}),
            ...(part.kgPerKg ? { kgPerKg: out.quantity(part.kgPerKg, here("parts", n, "kgPerKg"), "kg/kg") } : {}),
            ...(capex ? { capexUsdPerKgYear: out.quantity(capex, here("parts", n, "capexUsdPerKgYear"), "USD/kg/y") } : {}),
          };
        });
        const common = {
          id,
          title: spec.title,
          how: spec.how,
          leadDays: out.quantity(spec.leadDays, here("leadDays"), "days"),
          yearlyCostShare: out.quantity(spec.yearlyCostShare, here("yearlyCostShare"), "share"),
          parts,
        };
        if (spec.kind !== "stock") {
          return {
            ...common,
            kind: spec.kind,
            ...scheduleOf(spec, here, out),
            capitalChargeShare: out.quantity(spec.capitalChargeShare, here("capitalChargeShare"), "share"),
          };
        }
        return {
          ...common,
          kind: "stock",
          daysOfUse: out.quantity(spec.daysOfUse, here("daysOfUse"), "days"),
          releaseDays: out.quantity(spec.releaseDays, here("releaseDays"), "days"),
          triggerShare: out.quantity(spec.triggerShare, here("triggerShare"), "share"),
        };
      }),
    }),
  );
  return { ladders: out.problems.length > 0 ? [] : ladders, problems: out.problems };
}
