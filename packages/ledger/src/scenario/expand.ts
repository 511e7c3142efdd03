import { streamMatches } from "../reconcile/patterns.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** Countries that patterns pick: the union of the plain ones (all where there is none) less those behind a `!`. */
export function expandCountries(patterns: readonly string[], { countries, groupsOf = {} }: ScenarioContext): ReadonlySet<string> {
  const meant = (name: string): readonly string[] =>
    name === "ALL" ? countries : countries.filter((code) => code === name || groupsOf[code]?.includes(name));
  const plain = patterns.filter((name) => !name.startsWith("!"));
  const picked = new Set(plain.length > 0 ? plain.flatMap(meant) : countries);
  for (const name of patterns) if (name.startsWith("!")) for (const code of meant(name.slice(1))) picked.delete(code);
  return picked;
}

/** Streams that patterns pick. */
export function expandStreams(patterns: readonly string[], { streams }: ScenarioContext): ReadonlySet<string> {
  return new Set(streams.filter((id) => streamMatches(patterns, id)));
}
