import { pinchSplit } from "../limits/pinch-split.ts";
import type { Plant } from "../network/plant.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { betaNotMonotone, notANumber } from "../problems.ts";

/** A three-component separation by one linked pair of cascades. Components least to most extracted, aqueous feed, basis 1 mol. */
export interface LinkedPairAsk {
  readonly components: readonly [string, string, string];
  readonly beta: readonly [number, number, number];
  readonly feed: readonly [number, number, number];
  /** Flow of the pre-split over its minimum. */
  readonly preSplitOver: number;
  /** Base of the second cascade, mol RE into the organic per mol fed. */
  readonly S: number;
  /** Mixer-settlers of the pre-split, and of the second cascade below, between and above its two feeds. */
  readonly preSplit: number;
  readonly below: number;
  readonly between: number;
  readonly above: number;
}

/**
 * Linked ("hyperlink") extraction of A/B/C: cascade c1 makes the reversible split A,B | B,C at its feed pinch and has no base or acid of its own; it
 * takes its loaded organic and its scrub liquor from c2, which alone consumes S and W and yields all three products.
 *
 * Flows of c1: V = r S_min, W = V − extracted, S_min = Σβf/(β_C−β_A) (pinch-split.ts); links carry V from c2's lower feed mixer-settler and W from its
 * upper one; raffinate of c1 (W + 1) enters c2 as aqueous, its organic as organic feed; B is drawn midway. Source: own (worked out in the reference case ss-16).
 */
export function linkedPair(ask: LinkedPairAsk, file = "design"): Answer<Plant> {
  const { components, beta, feed } = ask;
  for (let i = 1; i < 3; i++)
    if (!(beta[i]! > beta[i - 1]!))
      return refused([betaNotMonotone(file, "beta", components[i - 1]!, components[i]!, beta[i - 1]!, beta[i]!)]);
  if (!(ask.preSplitOver >= 1)) return refused([notANumber(file, "pre-split flow over its minimum", ask.preSplitOver, "1 or more")]);
  const split = pinchSplit(beta, feed, "aq");
  const extracted = split.extracted.reduce((a, b) => a + b, 0);
  const V = ask.preSplitOver * split.sMin;
  const liquor = V - extracted;
  const lower = ask.below;
  const upper = ask.below + ask.between;
  const second = upper + ask.above;
  return answered({
    components,
    cascades: [
      {
        tag: "c1",
        mixerSettlers: ask.preSplit,
        beta: [beta],
        feeds: [{ stage: Math.max(1, Math.floor(ask.preSplit / 2)), phase: "aq", flow: 1, z: feed }],
        S: 0,
        W: 0,
        draws: [],
        raffinateTo: { cascade: "c2", stage: lower, phase: "aq" },
        extractTo: { cascade: "c2", stage: upper, phase: "org" },
      },
      {
        tag: "c2",
        mixerSettlers: second,
        beta: [beta],
        feeds: [],
        S: ask.S,
        W: ask.S - feed[2],
        draws: [
          { stage: lower, phase: "org", flow: V, to: { cascade: "c1", stage: 1, phase: "org" } },
          { stage: upper, phase: "aq", flow: liquor, to: { cascade: "c1", stage: ask.preSplit, phase: "aq" } },
          { stage: Math.floor((lower + upper) / 2), phase: "aq", flow: feed[1], to: "product" },
        ],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  });
}
