import type { CountryOfWorld } from "@coercivity/domain";

/** Does a stream match one of the patterns: an id, a prefix with a star, or `*`? */
export function streamMatches(patterns: readonly string[], stream: string): boolean {
  return patterns.some((pattern) => (pattern.endsWith("*") ? stream.startsWith(pattern.slice(0, -1)) : stream === pattern));
}

/** Does a country match one of the patterns: a code, a group, `ALL`, or `!` before one of these for everyone but? */
export function countryMatches(patterns: readonly string[], country: string, countries: readonly CountryOfWorld[]): boolean {
  return patterns.some((pattern) => {
    if (pattern === "ALL") return true;
    if (pattern.startsWith("!")) return !countryMatches([pattern.slice(1)], country, countries);
    return pattern === country || (countries.find((one) => one.code === country)?.groups.includes(pattern) ?? false);
  });
}
