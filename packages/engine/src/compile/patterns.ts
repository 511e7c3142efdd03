import type { CountryPattern, Problem, Stream, StreamPattern, World } from "@coercivity/domain";
import { problems } from "../messages.ts";
import { nearest } from "./nearest.ts";

/**
 * Countries that a list of patterns picks: the union of the plain ones (all countries where there is none), less those behind a `!`.
 * A pattern is a code, a group, or `ALL`.
 */
export function matchCountries(
  world: World,
  patterns: readonly CountryPattern[],
  scenario: string,
  where: string,
  found: Problem[],
): Set<string> {
  const all = world.countries.map((country) => country.code);
  const picked = new Set<string>(patterns.length > 0 && patterns.every((pattern) => pattern.startsWith("!")) ? all : []);
  const dropped = new Set<string>();
  for (const pattern of patterns) {
    const negative = pattern.startsWith("!");
    const name = negative ? pattern.slice(1) : pattern;
    const matches =
      name === "ALL" ? all : world.countries.filter(({ code, groups }) => code === name || groups.includes(name)).map(({ code }) => code);
    if (matches.length === 0) {
      const known = [...new Set([...all, ...world.countries.flatMap(({ groups }) => groups), "ALL"])].sort();
      found.push(problems.unknownCountry(scenario, where, pattern, nearest(name, known)));
    }
    for (const code of matches) (negative ? dropped : picked).add(code);
  }
  for (const code of dropped) picked.delete(code);
  return picked;
}

/** Streams that a list of patterns picks: an id, a prefix before a star, or `*`. */
export function matchStreams(
  streams: readonly Stream[],
  patterns: readonly StreamPattern[],
  scenario: string,
  where: string,
  found: Problem[],
): Set<string> {
  const picked = new Set<string>();
  for (const pattern of patterns) {
    const prefix = pattern.endsWith("*") ? pattern.slice(0, -1) : undefined;
    const matches = streams.filter(({ id }) => (prefix === undefined ? id === pattern : id.startsWith(prefix)));
    if (matches.length === 0) {
      const known = streams.map(({ id }) => id);
      const prefixes = known.map((id) => `${id.split(".")[0]}.*`);
      const near = nearest(pattern, prefix === undefined ? known : [...new Set(prefixes)].sort());
      found.push(problems.unknownStream(scenario, where, pattern, near));
    }
    for (const { id } of matches) picked.add(id);
  }
  return picked;
}
