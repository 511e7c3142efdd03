import type { Interval } from "./interval.ts";
import type { NumberKind } from "./number-phrases.ts";

/**
 * Hedges, longest first, and what they make of a number `v` whose last digit is good to `h` on either side. One rule each, so that a reader
 * can see what "nearly 90 percent" was taken to say.
 */
const hedges: readonly (readonly [RegExp, (v: number, h: number) => Interval])[] = [
  [/(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|greater than|>)/, (v) => ({ low: v, high: Infinity })],
  [/(?:at least|no less than|a minimum of|≥|>=)/, (v) => ({ low: v, high: Infinity })],
  [/(?:less than|fewer than|under|below|<)/, (v) => ({ low: -Infinity, high: v })],
  [/(?:up to|at most|no more than|as much as|as many as|≤|<=)/, (v) => ({ low: -Infinity, high: v })],
  [/(?:nearly|almost|close to|just under|just below|not quite)/, (v, h) => ({ low: v - h, high: v })],
  [/(?:just over|slightly more than|a little over)/, (v, h) => ({ low: v, high: v + h })],
  [
    /(?:about|around|roughly|approximately|some|circa|near|an estimated|~|≈)/,
    (v, h) => ({ low: v - Math.max(h, v / 20), high: v + Math.max(h, v / 20) }),
  ],
  [/(?:only|just|exactly|a full)/, (v, h) => ({ low: v - h, high: v + h })],
];

/** The hedges as one pattern. */
export const hedgeWords: string = hedges.map(([pattern]) => pattern.source).join("|");

/** What a number `value`, good to `half` on either side, can mean behind a hedge. */
export function hedged(hedge: string | undefined, value: number, half: number): Interval {
  const rule = hedge === undefined ? undefined : hedges.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, "i").test(hedge.trim()));
  return rule ? rule[1](value, half) : { low: value - half, high: value + half };
}

/** Parts of a whole and orders of size that are written without digits. "Overwhelming" as nine tenths is our reading. */
export const wordedNumbers: readonly (readonly [RegExp, NumberKind, Interval])[] = [
  [/\bmore than half\b/, "share", { low: 0.5, high: 1 }],
  [/\b(?:less than|under) half\b/, "share", { low: 0, high: 0.5 }],
  [/\b(?:two[- ]thirds|2\/3)\b/, "share", { low: 0.64, high: 0.69 }],
  [/\b(?:three[- ]quarters|3\/4)\b/, "share", { low: 0.72, high: 0.78 }],
  [/\b(?:(?:a|one)[- ]third|1\/3)\b/, "share", { low: 0.31, high: 0.36 }],
  [/\b(?:a|one)[- ]quarter\b/, "share", { low: 0.22, high: 0.28 }],
  [/\b(?:a|one)[- ]half\b|\bhalf of\b/, "share", { low: 0.45, high: 0.55 }],
  [/\b(?:an? )?overwhelming (?:share|majority|part)\b/, "share", { low: 0.9, high: 1 }],
  [/\b(?:the )?(?:vast majority|lion's share)\b/, "share", { low: 0.75, high: 1 }],
  [/\b(?:most of|the majority of|a majority of)\b/, "share", { low: 0.5, high: 1 }],
  [/\bentirely\b|\bwholly\b|\ball of its\b/, "share", { low: 0.98, high: 1 }],
  [/\btens of thousands of\b/, "count", { low: 1e4, high: 1e5 }],
  [/\bhundreds of\b/, "count", { low: 100, high: 1000 }],
  [/\bdozens of\b/, "count", { low: 24, high: 100 }],
  [/\bbillions(?: of dollars)?\b/, "money", { low: 1e9, high: 1e12 }],
  [/\btripled\b/, "times", { low: 2.75, high: 3.25 }],
  [/\b(?:doubled|twice)\b/, "times", { low: 1.9, high: 2.1 }],
  [/\bhalved\b/, "times", { low: 0.45, high: 0.55 }],
  [/\b(?:number[- ]one|ranks? first|the world's largest|the largest)\b/, "rank", { low: 1, high: 1 }],
  [/\bsecond[- ]largest\b/, "rank", { low: 2, high: 2 }],
  [/\bthird[- ]largest\b/, "rank", { low: 3, high: 3 }],
  [/\bfourth[- ]largest\b/, "rank", { low: 4, high: 4 }],
  [/\bfifth[- ]largest\b/, "rank", { low: 5, high: 5 }],
];
