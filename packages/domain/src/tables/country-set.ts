import { isoCountries } from "./iso-countries.ts";
import { nearest } from "./nearest.ts";

/** Codes beside ISO 3166 that stand for a group, a remainder or everyone. */
export const countryGroups: Readonly<Record<string, string>> = {
  EU27: "European Union since 2020",
  EU28: "European Union before 2020",
  EA20: "euro area of twenty",
  EUR: "Europe: the union, EFTA and the United Kingdom",
  G7: "Canada, France, Germany, Italy, Japan, United Kingdom, United States",
  WLD: "the world",
  OTH: "others than those named",
  ALL: "no country in particular",
  XEU: "rest of EU27",
};

/** The countries a cell speaks of: all of `include` together, without those of `exclude`. */
export interface CountrySet {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a code is an ISO 3166 alpha-3 country or one of the groups. */
export function isCountryCode(code: string): boolean {
  return Object.hasOwn(isoCountries, code) || Object.hasOwn(countryGroups, code);
}

/**
 * Reads `JPN`, `CHN+AUS+MMR`, `CHN;JPN` (together) or `WLD-CHN` (the first without the second). Unknown parts are listed; a set with unknown
 * parts is not usable.
 */
export function parseCountrySet(text: string): CountrySet & { readonly unknown: readonly string[] } {
  const include: string[] = [];
  const exclude: string[] = [];
  for (const part of text.split(/[+;]/)) {
    const [first = "", ...rest] = part.split("-");
    include.push(first);
    exclude.push(...rest);
  }
  return { include, exclude, unknown: [...include, ...exclude].filter((code) => !isCountryCode(code)) };
}

/** Two letters and short names that people type for a code, where the nearest spelling is another country. */
const everyday: Readonly<Record<string, string>> = {
  AU: "AUS",
  BR: "BRA",
  BURMA: "MMR",
  CA: "CAN",
  CN: "CHN",
  ENGLAND: "GBR",
  EU: "EU27",
  EUROPE: "EU27",
  FR: "FRA",
  IN: "IND",
  IT: "ITA",
  KOREA: "KOR",
  KR: "KOR",
  MM: "MMR",
  MY: "MYS",
  NL: "NLD",
  RU: "RUS",
  TH: "THA",
  UK: "GBR",
  US: "USA",
  VN: "VNM",
};

/** The code that a mistyped code, the beginning of one country's name, or a name most likely stands for. */
export function nearestCountry(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  if (isCountryCode(upper)) return upper;
  for (const names of [isoCountries, countryGroups]) {
    for (const [code, name] of Object.entries(names)) if (name.toUpperCase() === upper) return code;
  }
  const known = everyday[upper];
  if (known !== undefined) return known;
  const begun = upper.length < 3 ? [] : Object.entries(isoCountries).filter(([, name]) => name.toUpperCase().startsWith(upper));
  if (begun.length === 1) return begun[0]![0];
  const codes = [...Object.keys(countryGroups), ...Object.keys(isoCountries)];
  const code = nearest(upper, codes);
  if (code !== undefined) return code;
  const name = nearest(text.trim(), Object.values(isoCountries));
  return name === undefined ? undefined : Object.keys(isoCountries).find((key) => isoCountries[key] === name);
}
