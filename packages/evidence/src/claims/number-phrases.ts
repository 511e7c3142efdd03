import { hedged, hedgeWords, wordedNumbers } from "./hedges.ts";
import { asWritten, type Interval, scaled } from "./interval.ts";

/** What a number in a sentence counts. `years`, `days` … are spans of time; `rank` is a place in an order; `count` has a noun of its own. */
export type NumberKind = "share" | "money" | "days" | "years" | "tonnes" | "metres" | "rank" | "times" | "count";

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

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const small = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"] as const;
const teens = ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"] as const;
const words: readonly string[] = [...small, ...teens];
/** Longer words first, so that sixteen is not read as six. */
const numeral = `${digits}|${[...words].sort((a, b) => b.length - a.length).join("|")}|thirty|sixty|hundred`;
const range = String.raw`(?:\s*(?:-|–|to|and)\s*)`;
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
const percent = "%|percent|per cent|pct";

const money = new RegExp(`(${currencyWords})\\s?(${digits})\\s?(${scale})?\\b|(${digits})\\s?(${scale})?\\s(${currencyWords})\\b`, "i");
/** `from 90 to 60-70 percent`: two shares, the first of which may leave the sign to the second. */
const fromTo = new RegExp(
  String.raw`\bfrom\s+(?:(${hedgeWords})\s*)?(${digits})(?:${range}(${digits}))??\s?(?:${percent})?\s+to\s+(?:(${hedgeWords})\s*)?(${digits})(?:${range}(${digits}))?\s?(?:${percent})`,
  "i",
);
const inTheRange = new RegExp(String.raw`\bin the (\d0)(?:s|${percent}|\s(?:${percent}))?\s?(?:${percent})?\s?range\b`, "i");
const number = new RegExp(
  String.raw`(?<![\w.$/])(?:(${hedgeWords})\s*)?(${numeral})(?:(th|st|nd|rd)\b|(?:${range}(${numeral}))?(?:(\s?(?:${percent}))(?![a-z])|[\s-]?(?:(${scale})\s)?([a-z]+)\b|(?![\w,])))`,
  "i",
);

/** Every number of a sentence, in order, each with its hedge; years alone (`2024`) are not numbers here. */
export function numberPhrases(sentence: string): NumberPhrase[] {
  const found: NumberPhrase[] = [];
  let rest = sentence;
  const take = (match: RegExpExecArray, kind: NumberKind, meant: Interval, noun?: string): void => {
    const from = match.index;
    found.push({ kind, meant, text: match[0].trim(), from, to: from + match[0].length, ...(noun === undefined ? {} : { noun }) });
    rest = rest.slice(0, from) + " ".repeat(match[0].length) + rest.slice(from + match[0].length);
  };
  for (let match = inTheRange.exec(rest); match; match = inTheRange.exec(rest)) {
    const tens = Number(match[1]) / 100;
    take(match, "share", { low: tens, high: tens + 0.1 });
  }
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
    rest = rest.slice(0, change.index) + " ".repeat(change[0].length) + rest.slice(change.index + change[0].length);
  }
  for (const [pattern, kind, meant] of wordedNumbers) {
    const match = new RegExp(pattern.source, "i").exec(rest);
    if (match) take(match, kind, meant);
  }
  for (let match = money.exec(rest); match; match = money.exec(rest)) {
    const written = asWritten(match[2] ?? match[4] ?? "0");
    const sign = match[1] ?? match[6] ?? "";
    const currency = currencies.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, "i").test(sign))?.[1] ?? "USD";
    take(match, "money", scaled(written, scales[(match[3] ?? match[5] ?? "").toLowerCase()] ?? 1), currency);
  }
  for (let match = number.exec(rest); match; match = number.exec(rest)) {
    const [text, hedge, first = "0", ordinal, last, sign, size, noun] = match;
    const spelled = `${size ?? ""}${noun ?? ""}`.toLowerCase();
    if (isYear(first, last, sign, spelled)) {
      rest = rest.slice(0, match.index) + " ".repeat(text.length) + rest.slice(match.index + text.length);
      continue;
    }
    const kind: NumberKind = sign ? "share" : ordinal ? "rank" : kindOf(noun);
    const place = { low: Number(first), high: Number(first) };
    const meant = ordinal ? place : interval(hedge, first, last);
    const factor = sign ? 0.01 : size ? scales[size.toLowerCase()]! : (spans[noun?.toLowerCase() ?? ""] ?? 1);
    take(match, kind, scaled(meant, factor), kind === "count" ? noun?.toLowerCase() : undefined);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A year is four digits without a unit, or with a word that is none. */
function isYear(first: string, last: string | undefined, sign: string | undefined, noun: string): boolean {
  return /^(?:19|20)\d\d$/.test(first) && !sign && (last === undefined || /^\d{2,4}$/.test(last)) && kindOf(noun) === "count";
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

function interval(hedge: string | undefined, first: string, last: string | undefined): Interval {
  if (last !== undefined) return { low: numeralValue(first), high: numeralValue(last) };
  const { value, half } = /\d/.test(first) ? asWritten(first) : { value: numeralValue(first), half: 0 };
  return hedged(hedge, value, half);
}

function numeralValue(written: string): number {
  if (/\d/.test(written)) return Number(written.replaceAll(",", ""));
  const word = written.toLowerCase();
  const at = words.indexOf(word);
  return at >= 0 ? at + 1 : word === "thirty" ? 30 : word === "sixty" ? 60 : 100;
}
