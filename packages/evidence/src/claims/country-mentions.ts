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
  /** Everybody but it: `outside China`, `non-Chinese`. */
  readonly outside: boolean;
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
  ["Burmese", "MMR", true],
  ["Kachin", "MMR"],
  ["Mainland China", "CHN"],
  ["PRC", "CHN"],
  ["People's Republic of China", "CHN"],
  ["Republic of Korea", "KOR"],
  ["ROK", "KOR"],
  ["America", "USA"],
  ["Americans", "USA"],
  ["U\\.S\\.A\\.", "USA"],
  ["United States of America", "USA"],
  ["E\\.U\\.", "EU27"],
  ["Europeans", "EU27"],
  ["Brussels", "EU27"],
  ["Britain", "GBR"],
  ["UK", "GBR"],
  ["U\\.K\\.", "GBR"],
  ["British", "GBR", true],
  ["Estonian", "EST", true],
  ["Thai", "THA", true],
  ["Brazilian", "BRA", true],
  ["Laotian", "LAO", true],
  ["Laos", "LAO"],
  ["Berlin", "DEU"],
  ["Canberra", "AUS"],
  ["New Delhi", "IND"],
  ["Hanoi", "VNM"],
  ["Kuala Lumpur", "MYS"],
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
const pattern = new RegExp(`(?<![\\w-])([Nn]on-|[Ee]x-)?(${names.map(([words]) => words).join("|")})(?:'s|’s|s'|s’)?(?![\\w])`, "g");
const except = /^(?:outside|excluding|except|beyond|than|without|non|ex)$/;
const byText = new Map(
  names.map(([words, country, adjective]) => [words.replaceAll("\\", ""), { country, adjective: adjective === true }]),
);

/** Countries in the order of the sentence, by name, adjective, capital or code. */
export function countryMentions(sentence: string): CountryMention[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const { country, adjective } = byText.get(match[2]!)!;
    const words = /((?:[A-Za-z]+[ -]+){0,3})$/.exec(sentence.slice(0, match.index))![1]!.toLowerCase().split(/[ -]+/).filter(Boolean);
    const before = words.filter((word) => word !== "the" && word !== "mainland").at(-1) ?? "";
    const outside = match[1] !== undefined || (before === "of" ? words.at(-2) === "outside" : except.test(before));
    return { country, adjective, outside, text: match[0], from: match.index, to: match.index + match[0].length, before };
  });
}
