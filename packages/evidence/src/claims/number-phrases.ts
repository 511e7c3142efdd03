import { factorWords, hedgeBehind, hedged, hedgeWords, rankWords, wordedNumbers } from "./hedges.ts";
import { asWritten, type Interval, scaled } from "./interval.ts";
import { digitPattern as digits, numeralPattern as numeral, numeralValue, plainDigits } from "./numerals.ts";
import { timePhrases, withoutTimes } from "./time-phrases.ts";

/**
 * What a number in a sentence counts. `years`, `days` … are spans of time; `rank` is a place in an order; `times` a factor of what was;
 * `points` percentage points; `count` has a noun of its own.
 */
export type NumberKind = "share" | "points" | "money" | "days" | "years" | "tonnes" | "metres" | "rank" | "times" | "count";

/** A number as it stands in a sentence, with what its hedge lets it mean. */
export interface NumberPhrase {
  readonly kind: NumberKind;
  readonly meant: Interval;
  /** Words of the sentence it was read from. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What is counted: `stores`, `elements`; the currency for money. */
  readonly noun?: string;
  /** Where a change goes from or to. */
  readonly role?: "start" | "end";
}

const range = String.raw`(?:\s*(?:-|–|—|to|and)\s*)`;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const scale = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join("|");
const currencies: readonly (readonly [RegExp, string])[] = [
  [/A\$|AUD|AU\$|australian dollars?/, "AUD"],
  [/€|EUR|euros?/, "EUR"],
  [/¥|JPY|yen/, "JPY"],
  [/₩|KRW|won/, "KRW"],
  [/US\$|\$|USD|(?:us )?dollars?/, "USD"],
];
const currencyWords = currencies.map(([pattern]) => pattern.source).join("|");
const percent = "%|percent|per[ -]cent|pct\\.?|p\\.?c\\.?(?![a-z])";
const points = new RegExp(
  String.raw`\b(${numeral})(?:${range}(${numeral}))?(?:[\s-]?(?:%|percentage|percent|per cent))?[\s-]?(?:points?|pp|ppts?)\b`,
  "i",
);

const money = new RegExp(`(${currencyWords})\\s?(${digits})\\s?(${scale})?\\b|(${digits})\\s?(${scale})?\\s(${currencyWords})\\b`, "i");
/** `from 90 to 60-70 percent`: two shares, the first of which may leave the sign to the second; times between them are blanks by now. */
const fromTo = new RegExp(
  String.raw`\bfrom\s+(?:(${hedgeWords})\s*)?(${numeral})(?:${range}(${numeral}))??\s?(?:${percent})?(?:\s+in\b)?\s+to\s+(?:(${hedgeWords})\s*)?(${numeral})(?:${range}(${numeral}))?[\s-]?(?:${percent})`,
  "i",
);
const inTheRange = new RegExp(String.raw`\b(?:in |within )?the (\d0)(?:s|%|[\s-]?(?:${percent}))?[\s-]?(?:${percent})?[\s-]?range\b`, "i");
const odd = new RegExp(String.raw`\b(\d0)-odd[\s-]?(?:${percent})`, "i");
const between = new RegExp(
  String.raw`\b(?:between|from)\s+(${numeral})\s?(?:${percent})?\s+(?:and|to)\s+(${numeral})[\s-]?(?:${percent})`,
  "i",
);
const twoSigns = new RegExp(
  String.raw`(?:(${hedgeWords})\s*)?(?<![\w.$/,])(${digits})\s?(?:${percent})\s*(?:-|–|—|to)\s*(${digits})[\s-]?(?:${percent})`,
  "i",
);
const outOf = new RegExp(
  String.raw`(?:\b(${hedgeWords})\s+)?(?<![\w.$/,-])(${numeral})\s+(?:in|out of|in every|out of every|of every)\s+(two|three|four|five|six|seven|eight|nine|ten|twenty|(?:a )?hundred|[2-9]|10|20|100)(?![\w.,]|\s?(?:${percent}))`,
  "i",
);
const parts = ["", "", "half|halves", "thirds?", "quarters?|fourths?", "fifths?", "sixths?", "sevenths?", "eighths?", "ninths?", "tenths?"];
const singleSpan = new RegExp(
  String.raw`(?:\b(${hedgeWords})\s+)?\b(?:a|one)(?: single)? (day|week|month)\b(?! (?:earlier|ago|before|later))`,
  "i",
);
const fraction = new RegExp(
  String.raw`(?:\b(${hedgeWords})\s+)?\b(?:(an?|${numeral})[\s-])?(?:(?<half>half)(?![- ](?:year|of (?:the )?(?:19|20)|a (?:year|century|decade)))|(${parts.slice(3).join("|")})|([1-9]\/(?:10|[2-9])))\b`,
  "i",
);
const factor = new RegExp(
  String.raw`(?:\b(${hedgeWords})\s+)?\b(?:(?:twice|(${numeral})[\s-]?(?:times|fold))|(${Object.keys(factorWords).join("|")}))\b`,
  "i",
);
const number = new RegExp(
  String.raw`(?<![\w.$/,])(?:(${hedgeWords})\s*)?(?<![\w.$/,])(${numeral})(?:(th|st|nd|rd)\b|(?:${range}(${numeral}))?(?:([\s-]?(?:${percent}))(?![a-z])|[\s-]?(?:(${scale})\s)?([a-z]+)\b|(?![\w,])))`,
  "i",
);
/** Numbers that name something rather than count: codes, articles, announcements, formulas. */
const names = /\b(?:no|nos|art|article|section|annex|hs|heading|code|announcement|decree|order|chapter|number)\.?\s?\d[\d.]*(?![\d%])/gi;

/** Every number of a sentence, in order, each with its hedge; times (`2024`, `4 April`) and names (`No. 61`) are not numbers here. */
export function numberPhrases(sentence: string): NumberPhrase[] {
  const found: NumberPhrase[] = [];
  let rest = withoutTimes(sentence);
  const blank = (from: number, length: number): void => {
    rest = rest.slice(0, from) + " ".repeat(length) + rest.slice(from + length);
  };
  const take = (at: { readonly index: number; readonly 0: string }, kind: NumberKind, meant: Interval, noun?: string): void => {
    const lead = /^\s*/.exec(at[0])![0].length;
    const from = at.index + lead;
    const to = from + at[0].trim().length;
    found.push({ kind, meant, text: sentence.slice(from, to), from, to, ...(noun === undefined ? {} : { noun }) });
    blank(from, to - from);
  };
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => void): void => {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) read(match);
  };
  for (const [pattern, place] of rankWords) each(pattern, (match) => take(match, "rank", { low: place, high: place }));
  rest = rest.replace(names, (text) => " ".repeat(text.length));
  each(inTheRange, (match) => take(match, "share", tensFrom(match[1]!)));
  each(odd, (match) => take(match, "share", tensFrom(match[1]!)));
  each(points, (match) => take(match, "points", scaled(interval(undefined, match[1]!, match[2]), 0.01)));
  const change = fromTo.exec(rest);
  if (change) {
    const [, hedge1, a = "0", a2, hedge2, b = "0", b2] = change;
    const middle = change.index + change[0].lastIndexOf(" to ");
    const ends = [
      { role: "start", meant: interval(hedge1, a, a2), from: change.index, to: middle },
      { role: "end", meant: interval(hedge2, b, b2), from: middle, to: change.index + change[0].length },
    ] as const;
    for (const { role, meant, from, to } of ends)
      found.push({ kind: "share", role, meant: scaled(meant, 0.01), text: sentence.slice(from, to).trim(), from, to });
    blank(change.index, change[0].length);
  }
  each(between, (match) => take(match, "share", scaled(interval(undefined, match[1]!, match[2]), 0.01)));
  each(twoSigns, (match) => take(match, "share", scaled(interval(match[1], match[2]!, match[3]), 0.01)));
  each(outOf, (match) => {
    const [a, b] = [numeralValue(match[2]!), numeralValue(match[3]!.replace(/^a /i, ""))];
    if (a < b) take(match, "share", partOf(match[1], a, b));
    else blank(match.index, match[0].length);
  });
  for (const [pattern, kind, meant] of wordedNumbers) each(new RegExp(pattern.source, "i"), (match) => take(match, kind, meant));
  each(fraction, (match) => {
    const [a, b] = fractionOf(match);
    if (a < b) take(match, "share", partOf(match[1], a, b));
    else blank(match.index, match[0].length);
  });
  each(factor, (match) => {
    const v = match[2] ? numeralValue(match[2]) : match[3] ? factorWords[match[3].toLowerCase()]! : 2;
    // "More than halved" has fallen by more: what it lost is hedged, not what is left.
    const lost = v < 1 ? hedged(match[1], 1 - v, 0.05) : undefined;
    take(match, "times", lost ? { low: Math.max(1 - lost.high, 0), high: 1 - lost.low } : hedged(match[1], v, v / 20));
  });
  each(singleSpan, (match) => take(match, "days", scaled(hedged(match[1], 1, 0), spans[match[2]!.toLowerCase()] ?? 1)));
  each(money, (match) => {
    const written = asWritten(plainDigits(match[2] ?? match[4] ?? "0"));
    const sign = match[1] ?? match[6] ?? "";
    const currency = currencies.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, "i").test(sign))?.[1] ?? "USD";
    take(match, "money", scaled(written, scales[(match[3] ?? match[5] ?? "").toLowerCase()] ?? 1), currency);
  });
  each(number, (match) => {
    const [, hedge, first = "0", ordinal, last, sign, size, noun] = match;
    const kind: NumberKind = sign ? "share" : ordinal ? "rank" : kindOf(noun);
    const behind = sign ? hedgeBehind(rest.slice(match.index + match[0].length)) : undefined;
    const place = { low: Number(first), high: Number(first) };
    const meant = ordinal ? place : interval(behind?.hedge ?? hedge, first, last);
    const by = sign ? 0.01 : size ? scales[size.toLowerCase()]! : (spans[noun?.toLowerCase() ?? ""] ?? 1);
    const text = match[0] + (behind?.words ?? "");
    take({ index: match.index, 0: text }, kind, scaled(meant, by), kind === "count" ? noun?.toLowerCase() : undefined);
  });
  return withRoles(
    sentence,
    found.sort((a, b) => a.from - b.from),
  );
}

/** What stands directly before the number that a share came from, and before the one it went to. */
const startsAt = /\bfrom\s+(?:a |an |the |its |some )?(?:(?:high|peak|level|low|share) of )?$/i;
/** Set against another number these words begin a change only where a time says that it was before. */
const setAgainst = /\b(?:against|compared (?:with|to)|versus|vs\.?)\s+(?:a |an |the |its |some )?$/i;
const endsAt =
  /\b(?:to|at)\s+(?:a |an |the )?(?:(?:mere|record|low|high|share|level|only) )*(?:of )?$|\b(?:fell|f[ae]lls?|fallen|dropp?(?:ed|s)|rose|rise[sn]?|risen|down|up|cut|reduced|grew|slipped|climbed|declined)\b[^,;]*$|^[^,;]*$/i;

/** Two shares of which one is where a change began. */
function withRoles(sentence: string, found: NumberPhrase[]): NumberPhrase[] {
  const shares = found.filter(({ kind }) => kind === "share");
  if (shares.length !== 2 || shares.some(({ role }) => role !== undefined)) return found;
  const before = ({ from }: NumberPhrase): string => sentence.slice(Math.max(0, from - 60), from);
  const dated = ({ to }: NumberPhrase): boolean => timePhrases(sentence.slice(to, to + 25), "2000-01-01").length > 0;
  const start = shares.find((one) => startsAt.test(before(one)) || (setAgainst.test(before(one)) && dated(one)));
  const end = shares.find((one) => one !== start);
  if (!start || !end || !endsAt.test(before(end))) return found;
  return found.map((one) => (one === start ? { ...one, role: "start" } : one === end ? { ...one, role: "end" } : one));
}

const spans: Readonly<Record<string, number>> = { weeks: 7, week: 7, months: 30.4, month: 30.4 };

function kindOf(noun: string | undefined): NumberKind {
  const word = noun?.toLowerCase() ?? "";
  if (/^(?:days?|weeks?|months?)$/.test(word)) return "days";
  if (/^years?$/.test(word)) return "years";
  if (/^(?:t|tons?|tonnes?)$/.test(word)) return "tonnes";
  if (/^(?:m|metres?|meters?)$/.test(word)) return "metres";
  return "count";
}

/** `the 70 percent range`, `70-odd percent`. */
function tensFrom(written: string): Interval {
  const low = Number(written);
  return scaled({ low, high: low + 10 }, 0.01);
}

/** The parts a fraction takes and the parts there are. */
function fractionOf(match: RegExpExecArray): readonly [number, number] {
  const [, , count, half, plural, slashed] = match;
  if (slashed) {
    const [a = "1", b = "1"] = slashed.split("/");
    return [Number(a), Number(b)];
  }
  const of = half ? 2 : parts.findIndex((words, at) => at > 2 && new RegExp(`^(?:${words})$`, "i").test(plural!));
  const single = count === undefined || /^an?$/i.test(count);
  // "the third" and "in the first quarter" are no parts of anything.
  if (!half && count === undefined) return [1, 0];
  return [single ? 1 : numeralValue(count), of];
}

/** How far a spoken part reaches to either side: halves, fifths and tenths as far as a round percentage does. */
function partOf(hedge: string | undefined, a: number, b: number): Interval {
  const half = b === 3 ? 0.025 : b === 4 ? 0.03 : b === 2 || b % 5 === 0 ? 0.05 : 0.02;
  return hedged(hedge, a / b, half);
}

function interval(hedge: string | undefined, first: string, last: string | undefined): Interval {
  if (last !== undefined) return { low: numeralValue(first), high: numeralValue(last) };
  const { value, half } = asWritten(/\d/.test(first) ? plainDigits(first) : String(numeralValue(first)));
  return hedged(hedge, value, /\d/.test(first) || numeralValue(first) >= 20 ? half : 0);
}
