import type { World } from "@coercivity/domain";

/** Countries of a world in which some industry stands, for a sentence. */
export function industrialCountries({ facilities }: World): string {
  return [...new Set(facilities.flatMap(({ industry, country }) => (industry ? [country] : [])))].sort().join(", ");
}
