import type { Interval } from "./interval.ts";
import type { NumberKind } from "./number-phrases.ts";

const much = String.raw`(?:(?:well|far|much|comfortably|significantly|considerably)\s+)?`;
const little = String.raw`(?:just|slightly|only just|a little|marginally|a shade|a touch)\s+`;
const above = `(?:more than|over|above|greater than|higher than)`;
const below = `(?:less than|fewer than|under|below|lower than|short of)`;

/**
 * Hedges and what they make of a number `v` whose last digit is good to `h` on either side; the first that fits the whole of the words counts.
 * One rule each, so that a reader can see what "nearly 90 percent" was taken to say.
 */
const hedges: readonly (readonly [string, (v: number, h: number) => Interval])[] = [
  [`${little}${above}|a little over`, (v, h) => ({ low: v, high: v + h })],
  [`${little}${below}`, (v, h) => ({ low: v - h, high: v })],
  [`${much}${above}|exceed(?:s|ed|ing)?|(?:well )?in excess of|upwards? of|north of|>`, (v) => ({ low: v, high: Infinity })],
  ["(?:at (?:the very )?least|no(?:t)? (?:less|fewer) than|a minimum of|≥|>=)", (v) => ({ low: v, high: Infinity })],
  [`${much}${below}|south of|<`, (v) => ({ low: -Infinity, high: v })],
  [
    "(?:up to|within|at (?:the very )?most|no(?:t)? more than|as much as|as many as|a maximum of|≤|<=)",
    (v) => ({ low: -Infinity, high: v }),
  ],
  [
    "(?:very )?(?:nearly|almost|close to|not quite|approaching|getting on for|all but)|virtually|practically",
    (v, h) => ({ low: v - h, high: v }),
  ],
  [
    "(?:about|around|roughly|approximately|approx\\.?|some|circa|ca?\\.|near|in the region of|in the order of|something like|an estimated|estimated at|~|≈)",
    (v, h) => ({ low: v - Math.max(h, v / 20), high: v + Math.max(h, v / 20) }),
  ],
  [
    "(?:only|just|exactly|precisely|a full|fully|barely|hardly|scarcely|merely|a mere|as little as|as few as)",
    (v, h) => ({ low: v - h, high: v + h }),
  ],
];

/** The hedges as one pattern. */
export const hedgeWords: string = hedges.map(([pattern]) => pattern).join("|");

/** What a number `value`, good to `half` on either side, can mean behind a hedge. */
export function hedged(hedge: string | undefined, value: number, half: number): Interval {
  const words = hedge?.trim().replace(/\s+/g, " ");
  const rule = words === undefined ? undefined : hedges.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "i").test(words));
  return rule ? rule[1](value, half) : { low: value - half, high: value + half };
}

/** What follows a number and says how it is meant: `90 percent or more`, `80%-plus`, `70 % or so`. */
const after: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:,\s*)?(?:or|if not|and) (?:more|higher|above|over|better)\b/i, "at least"],
  [/^(?:\s*-?\s*plus\b|\s?\+)/i, "at least"],
  [/^\s*(?:or|if not) (?:less|fewer|lower|below|under)\b/i, "at most"],
  [/^\s*(?:or so|or thereabouts|give or take)\b/i, "about"],
];

/** The hedge that stands behind a number, with its words. */
export function hedgeBehind(rest: string): { readonly hedge: string; readonly words: string } | undefined {
  for (const [pattern, hedge] of after) {
    const words = pattern.exec(rest)?.[0];
    if (words !== undefined) return { hedge, words };
  }
  return undefined;
}

/** Parts of a whole and orders of size that are written without a number. "Overwhelming" as nine tenths and "standstill" as the last tenth are our readings. */
export const wordedNumbers: readonly (readonly [RegExp, NumberKind, Interval])[] = [
  [/\b(?:an? )?overwhelming(?:ly)?(?: (?:share|majority|part|bulk))?\b/, "share", { low: 0.9, high: 1 }],
  [/\b(?:the )?(?:(?:vast|great) majority|lion's share)\b/, "share", { low: 0.75, high: 1 }],
  [
    /\b(?:nearly|almost|virtually|practically|effectively|close to|all but) (?:all(?! but)|exclusively|entirely|wholly|completely|every(?=\s))\b/,
    "share",
    { low: 0.95, high: 1 },
  ],
  [
    /\b(?:virtually|practically|almost|next to|hardly) (?:none|no|nothing|any)\b(?= (?:of|rare|heavy|magnet))/,
    "share",
    { low: 0, high: 0.05 },
  ],
  [
    /\b(?:entirely|wholly|exclusively|solely)\b|\ball (?:of )?(?:its|their|the (?:world's )?(?=rare|heavy|magnet))\b/,
    "share",
    { low: 0.98, high: 1 },
  ],
  [
    /\b(?:most of|mostly|(?:the|a) (?:clear |large |big )?majority|the bulk of|mainly|predominantly|most (?=(?:rare|heavy|magnet|of)))/,
    "share",
    { low: 0.5, high: 1 },
  ],
  [/\b(?:a |the )?(?:small )?minority of\b/, "share", { low: 0, high: 0.5 }],
  [/\btens of thousands of\b/, "count", { low: 1e4, high: 1e5 }],
  [/\bhundreds of\b/, "count", { low: 100, high: 1000 }],
  [/\bdozens of\b/, "count", { low: 24, high: 100 }],
  [/\bbillions(?: of dollars)?\b/, "money", { low: 1e9, high: 1e12 }],
  [
    /\b(?:an? )?(?:complete |total |full )?(?:near[- ]|virtual )?(?:standstill|halt)\b|\bdried up\b|\bto (?:almost |nearly )?(?:zero|nothing|nil)\b/,
    "times",
    { low: 0, high: 0.1 },
  ],
];

/** Factors in words, and what they multiply by. */
export const factorWords: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  tripled: 3,
  trebled: 3,
  triples: 3,
  tripling: 3,
  quadrupled: 4,
  quadruples: 4,
  quintupled: 5,
  halved: 0.5,
  halving: 0.5,
  halves: 0.5,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
};

/** Places in an order, in words. */
export const rankWords: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:second|no\.? ?2|number[- ]two|#2)[- ](?:(?:largest|biggest|most important|leading|top)|(?=(?:\w+ ){0,3}(?:producer|supplier|exporter|miner|refiner|maker|source|economy|spot|position|place)))/i,
    2,
  ],
  [/\b(?:third|no\.? ?3|number[- ]three)[- ](?:largest|biggest|most important|leading|top)\b/i, 3],
  [/\bfourth[- ](?:largest|biggest|most important)\b/i, 4],
  [/\bfifth[- ](?:largest|biggest|most important)\b/i, 5],
  [/\bsixth[- ](?:largest|biggest|most important)\b/i, 6],
  [/\branks? (?:first|top|number one|no\.? ?1)\b/i, 1],
  [/\b(?:ranks?|ranked|is|came|comes|places?) second\b/i, 2],
  [/\b(?:ranks?|ranked|came|comes|places?) third\b/i, 3],
  [/\b(?:ranks?|ranked|came|comes|places?) fourth\b/i, 4],
  [
    /(?:\b(?:number[- ]one|no\.? ?1(?!\d)|(?:the )?(?:world's|globe's|by far the|single) (?:single )?(?:largest|biggest|top|leading)|the (?:largest|biggest|top|leading))|#1)(?!\w)/i,
    1,
  ],
];
