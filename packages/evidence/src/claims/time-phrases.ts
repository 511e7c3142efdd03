import { lastDay, type Period, parsePeriod } from "@coercivity/domain";

/** A time a sentence names, with its words and place. */
export interface TimePhrase {
  readonly period: Period;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Whether it counts back from the day of writing. */
  readonly relative?: true;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const year = String.raw`(?:19|20)\d\d`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\d.]|\s?(?:%|per))`;
/** What makes four digits an amount instead of a year. */
const noUnit = String.raw`(?![\d,.]*\d|\s?(?:%|percent|per cent|pct|t\b|kg|tons?\b|tonnes?\b|days?\b|weeks?\b|months?\b|m\b|metres?\b|million|billion|trillion|dollars?|euros?|yen|won))`;
const monthOf = (word: string): string => String(monthNames.indexOf(word.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
const number = (text: string): string => text.replace(/\D/g, "").padStart(2, "0");
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10, fifteen: 15, twenty: 20 };
const ordinals: Readonly<Record<string, string>> = {
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  last: "4",
  final: "4",
  "1st": "1",
  "2nd": "2",
  "3rd": "3",
  "4th": "4",
};

type Reader = (words: RegExpExecArray, written: string) => string | undefined;

/** Ways to write a time, longer ones first; each gives what `parsePeriod` reads. */
const ways: readonly (readonly [RegExp, Reader, "relative"?])[] = [
  [new RegExp(String.raw`\bsince (?:(${month}),? )?(${year})\b`, "i"), ([, m, y]) => `${y}${m ? `-${monthOf(m)}` : ""}..`],
  [new RegExp(String.raw`\b(${year})\s*\/\s*((?:20)?\d\d)\b`), ([, a, b]) => `${a}-${b!.length === 2 ? a!.slice(0, 2) + b : b}`],
  [
    new RegExp(String.raw`\b(?:(?:between|from) )?(${year})\s*(?:-|–|—|to|and|through|until)\s*(${year}|\d\d(?!\d|%))\b${noUnit}`, "i"),
    ([, a, b]) => `${a}-${b!.length === 2 ? a!.slice(0, 2) + b : b}`,
  ],
  [new RegExp(String.raw`\b(${month}) (${day}),? (${year})\b`), ([, m, d, y]) => `${y}-${monthOf(m!)}-${number(d!)}`],
  [new RegExp(String.raw`\b(${day}) (${month}),? (${year})\b`), ([, d, m, y]) => `${y}-${monthOf(m!)}-${number(d!)}`],
  [new RegExp(String.raw`\b(${year})-(0[1-9]|1[0-2])(?:-(\d\d))?\b`), ([, y, m, d]) => `${y}-${m}${d ? `-${d}` : ""}`],
  [new RegExp(String.raw`\b(${month}),? (?:of )?(${year})\b`), ([, m, y]) => `${y}-${monthOf(m!)}`],
  [
    new RegExp(String.raw`\b(?:the )?(first|second|third|fourth|last|final|1st|2nd|3rd|4th) quarter (?:of )?(${year})\b`, "i"),
    ([, q, y]) => `${y}-Q${ordinals[q!.toLowerCase()]}`,
  ],
  [
    new RegExp(String.raw`\b(?:the )?(first|second|last) half (?:of )?(${year})\b`, "i"),
    ([, h, y]) => `${y}-H${h!.toLowerCase() === "first" ? 1 : 2}`,
  ],
  [new RegExp(String.raw`\b([QH])([1-4])[ -]?(${year})\b`), ([, q, n, y]) => `${y}-${q}${n}`],
  [new RegExp(String.raw`\b(${year})[ -]?([QH])([1-4])\b`), ([, y, q, n]) => `${y}-${q}${n}`],
  [new RegExp(String.raw`\b(?:fiscal(?: year)?|FY)\s?(${year})\b`, "i"), ([, y]) => `FY${y}`],
  [/\b((?:19|20)\d0)s\b/, ([, y]) => `${y}s`],
  [new RegExp(String.raw`\b(?:(?:early|mid|late|end|year-end)[- ])?(${year})\b${noUnit}`, "i"), ([, y]) => y],
  [
    /\b(?:in |during |over |for )?(?:the )?(?:last|past|previous|prior) year\b/i,
    (_, written) => String(Number(written.slice(0, 4)) - 1),
    "relative",
  ],
  [/\b(?:this|the current) year\b|\byear to date\b/i, (_, written) => written.slice(0, 4), "relative"],
  [/\bthe year before last\b/i, (_, written) => String(Number(written.slice(0, 4)) - 2), "relative"],
  [
    /\b(a|one|two|three|four|five|ten|fifteen|twenty) years? ago\b/i,
    ([, n], written) => String(Number(written.slice(0, 4)) - counts[n!.toLowerCase()]!),
    "relative",
  ],
  [/\ba decade ago\b/i, (_, written) => String(Number(written.slice(0, 4)) - 10), "relative"],
  [/\b(?:last|the previous) month\b/i, (_, written) => monthsBefore(written, 1), "relative"],
  [/\bthis month\b/i, (_, written) => written.slice(0, 7), "relative"],
  [new RegExp(String.raw`\b(?:in|last|since|during) (${month})(?! \d)\b`), ([, m], written) => latest(monthOf(m!), written), "relative"],
];
/** What the change is measured against, which is not the time a sentence speaks of. */
const against =
  /\b(?:from|than|over|on|compared (?:with|to)|against|versus) (?:(?:a|the) year (?:earlier|ago|before)|the (?:previous|same|prior) (?:year|month|period)(?: of (?:the )?(?:last|previous) year)?)\b|\byear[- ]on[- ]year\b|\by\/?o\/?y\b|\ba year earlier\b/gi;

/** Every time that a sentence names, in its order. `written` is the ISO day that "last year" counts from; without it such words name no time. */
export function timePhrases(sentence: string, written: string | undefined): TimePhrase[] {
  const found: TimePhrase[] = [];
  let rest = sentence.replace(against, (text) => " ".repeat(text.length));
  for (const [pattern, read, relative] of ways)
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const [words] = match;
      const text = relative && written === undefined ? undefined : read(match, written ?? "");
      const period = text === undefined ? undefined : parsePeriod(text);
      const from = match.index;
      if (period)
        found.push({
          period,
          words: sentence.slice(from, from + words.length),
          from,
          to: from + words.length,
          ...(relative ? { relative: true } : {}),
        });
      rest = rest.slice(0, from) + " ".repeat(words.length) + rest.slice(from + words.length);
    }
  return found.sort((a, b) => a.from - b.from);
}

/** The sentence with blanks where it names a time, so that no day or year is taken for an amount. */
export function withoutTimes(sentence: string): string {
  let rest = sentence.replace(against, (text) => " ".repeat(text.length));
  const dated = new RegExp(String.raw`\b(?:${month} ${day}|${day} ${month})\b(?!\s?%)`, "g");
  // Any day does: it is the places of the words that are wanted.
  for (const { from, to } of timePhrases(sentence, "2000-01-01")) rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  return rest.replace(dated, (text) => " ".repeat(text.length));
}

/** The time a number speaks of: from the first to the last where a change has both, else the one nearest to the number. */
export function timeOf(times: readonly TimePhrase[], at: number, change: boolean): TimePhrase | undefined {
  const [first] = times;
  const last = times.at(-1);
  if (!first || !last) return undefined;
  if (change && first !== last) {
    const [from = ""] = [first.period.from, last.period.from].sort();
    const [, to = ""] = [first.period.to, last.period.to].sort();
    return { ...first, period: { from, to: to === lastDay ? last.period.to : to } };
  }
  const far = (one: TimePhrase): number => (one.from >= at ? one.from - at : at - one.to);
  return times.reduce((best, one) => (far(one) < far(best) ? one : best));
}

function monthsBefore(written: string, by: number): string {
  const count = Number(written.slice(0, 4)) * 12 + Number(written.slice(5, 7)) - 1 - by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The month of that name that ended last before the day of writing. */
function latest(month: string, written: string): string {
  const y = Number(written.slice(0, 4));
  return `${month < written.slice(5, 7) ? y : y - 1}-${month}`;
}
