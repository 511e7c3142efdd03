import { nearest, type Place, type Problem, stages } from "@coercivity/domain";
import type { LayerEntry } from "./layer.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** Which names an entry that lists names may hold, and what to call them in a message. */
interface NameKind {
  readonly what: string;
  readonly otherwise: string;
  known(context: ScenarioContext): readonly string[] | undefined;
  /** Whether a name stands for something in the world. */
  fits?(name: string, context: ScenarioContext): boolean;
}

const countryHint = "a country code such as JPN, a group such as EU27, ALL, `target`, or one of them behind a ! for everyone but";

const pattern: NameKind = {
  what: "country",
  otherwise: countryHint,
  known: ({ countries, groups }) => [...countries, ...groups, "ALL", "target"],
  fits: (name, { countries, groups }) => {
    const bare = name.startsWith("!") ? name.slice(1) : name;
    return bare === "ALL" || bare === "target" || countries.includes(bare) || groups.includes(bare);
  },
};

export type NameField =
  | "target"
  | "issuer"
  | "from"
  | "to"
  | "streams"
  | "overBlockedStreams"
  | "inputs"
  | "stages"
  | "applications"
  | "facilities"
  | "plants"
  | "entities"
  | "suspends"
  | "revives"
  | "supplements"
  | "responses"
  | "sources";

const streamPattern: NameKind = {
  what: "stream",
  otherwise: "a stream such as oxide.Dy, all of a form such as oxide.*, or *",
  known: ({ streams }) => [...streams, ...new Set(streams.map((id) => `${id.split(".")[0]}.*`)), "*"],
  fits: (name, { streams }) => (name.endsWith("*") ? streams.some((id) => id.startsWith(name.slice(0, -1))) : streams.includes(name)),
};

const suspendable: NameKind = {
  what: "measure",
  otherwise: "a measure of this scenario, or a rule of measures/rules.yaml",
  known: ({ measures }) => measures,
};

const kinds: Readonly<Record<NameField, NameKind>> = {
  target: { what: "country", otherwise: "a country code of the world, such as JPN", known: ({ countries }) => countries },
  issuer: { what: "country", otherwise: "a country code of the world, such as CHN", known: ({ countries }) => countries },
  from: pattern,
  to: pattern,
  streams: streamPattern,
  overBlockedStreams: streamPattern,
  inputs: streamPattern,
  stages: { what: "stage", otherwise: stages.join(", "), known: () => stages },
  applications: { what: "application", otherwise: "see `world show`", known: ({ applications }) => applications },
  facilities: {
    what: "facility or area",
    otherwise: "a facility such as MYS Gebeng, or an area such as Kachin",
    known: ({ facilities, areas }) => [...facilities, ...areas],
  },
  plants: {
    what: "facility or area",
    otherwise: "a facility such as VNM magnet plants, or an area",
    known: ({ facilities, areas }) => [...facilities, ...areas],
  },
  suspends: suspendable,
  revives: suspendable,
  entities: {
    what: "entity",
    otherwise: "a facility such as MYS Gebeng, or a controller as facilities name them",
    known: ({ facilities, controllers = [] }) => [...facilities, ...controllers],
  },
  supplements: { what: "supplement", otherwise: "supplements stand in facts/world/buffers.yaml", known: ({ supplements }) => supplements },
  responses: { what: "response", otherwise: "responses stand in facts/world/responses.yaml", known: ({ responses }) => responses },
  sources: { what: "source", otherwise: "sources stand in facts/sources.csv", known: ({ sources }) => sources && Object.keys(sources) },
};

/** Reports names the world does not have, and names given twice; returns the list sorted, so that the order written does not matter. */
export function checkNames(field: NameField, entry: LayerEntry, context: ScenarioContext, found: Problem[]): string[] {
  const kind = kinds[field];
  const list = typeof entry.value === "string" ? [entry.value] : (entry.value as readonly string[]);
  const known = kind.known(context);
  const seen = new Set<string>();
  for (const [index, name] of list.entries()) {
    const at: Place = entry.at(typeof entry.value === "string" ? [] : [index]);
    if (seen.has(name)) found.push(say.duplicate(at, field, name));
    seen.add(name);
    if (known && !(kind.fits?.(name, context) ?? known.includes(name))) {
      const near = nearest(name.replace(/^!/, ""), known);
      found.push(say.unknownName(at, kind.what, name, near, kind.otherwise));
    }
  }
  return [...seen].sort();
}

/** `target` in a country pattern stands for the scenario's target; `!target` for everyone else. */
export function withTarget(patterns: readonly string[], target: readonly string[]): string[] {
  const named = patterns.flatMap((name) => {
    if (name === "target") return target;
    return name === "!target" ? target.map((code) => `!${code}`) : [name];
  });
  return [...new Set(named)].sort();
}
