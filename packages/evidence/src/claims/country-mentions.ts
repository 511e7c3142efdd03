import { isoCountries } from "@coercivity/domain";

/** A country named in a sentence, with the word before it, which says its part in the trade. */
export interface CountryMention {
  readonly country: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** `on`, `from`, `to`, `in`, … directly before it. */
  readonly before: string;
  /** `Chinese` rather than `China`. */
  readonly adjective: boolean;
}

/** Names beside those of ISO 3166: adjectives, capitals for their governments, everyday short forms. */
const others: readonly (readonly [words: string, country: string, adjective?: true])[] = [
  ["Chinese", "CHN", true],
  ["Beijing", "CHN"],
  ["Japanese", "JPN", true],
  ["Tokyo", "JPN"],
  ["South Korean", "KOR", true],
  ["Korean", "KOR", true],
  ["South Korea", "KOR"],
  ["Korea", "KOR"],
  ["Seoul", "KOR"],
  ["American", "USA", true],
  ["United States", "USA"],
  ["U\\.S\\.", "USA"],
  ["US", "USA"],
  ["USA", "USA"],
  ["Washington", "USA"],
  ["European Union", "EU27"],
  ["Europe", "EU27"],
  ["European", "EU27", true],
  ["EU", "EU27"],
  ["Burma", "MMR"],
  ["Kachin", "MMR"],
  ["Australian", "AUS", true],
  ["Malaysian", "MYS", true],
  ["Indian", "IND", true],
  ["Vietnam", "VNM"],
  ["Vietnamese", "VNM", true],
  ["German", "DEU", true],
  ["French", "FRA", true],
  ["Canadian", "CAN", true],
  ["Russia", "RUS"],
  ["Russian", "RUS", true],
  ["Taiwanese", "TWN", true],
  ["Taiwan", "TWN"],
];

const names: readonly (readonly [string, string, true?])[] = [
  ...others,
  ...Object.entries(isoCountries).map(([code, name]): readonly [string, string] => [name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), code]),
  ...Object.keys(isoCountries).map((code): readonly [string, string] => [code, code]),
].sort((a, b) => b[0].length - a[0].length);
const pattern = new RegExp(`(?<![\\w-])(${names.map(([words]) => words).join("|")})(?:'s|’s|s')?(?![\\w])`, "g");
const byText = new Map(
  names.map(([words, country, adjective]) => [words.replaceAll("\\", ""), { country, adjective: adjective === true }]),
);

/** Countries in the order of the sentence, by name, adjective, capital or code. */
export function countryMentions(sentence: string): CountryMention[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const { country, adjective } = byText.get(match[1]!)!;
    const before = /([A-Za-z]+)\s+(?:the\s+)?$/.exec(sentence.slice(0, match.index))?.[1]?.toLowerCase() ?? "";
    return { country, adjective, text: match[0], from: match.index, to: match.index + match[0].length, before };
  });
}
