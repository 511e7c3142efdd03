import { type Interval, overlap, widened } from "./interval.ts";
import type { Reading } from "./reading.ts";

/** What the ledger and the fit make of a claim. `not_checkable` is an answer: no figure speaks of it, or the words were not understood. */
export const verdicts = ["supported", "contested", "unsupported", "not_checkable"] as const;
export type Verdict = (typeof verdicts)[number];

/** A verdict with the figures on either side of it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly agree: readonly Reading[];
  readonly differ: readonly Reading[];
  /** Part of the evidence's weight that agrees. */
  readonly agreeing: number;
}

/** Published shares are rounded to fives at worst: within half of that two figures say the same. */
const shareSlack = 0.025;
/** From this part of the weight on a claim is supported; below it, while anything agrees, it is contested. */
const enough = 2 / 3;
const weights = { high: 3, medium: 2, low: 1 } as const;

/**
 * Weighs the figures that meet a claim against those that do not: high, medium and low confidence weigh 3, 2 and 1, the fit 2. Two thirds of the
 * weight support it; less is contested, also where no figure meets it and it lies between figures on both sides; none is unsupported.
 */
export function judge(value: Interval, readings: readonly Reading[], isShare: boolean): Judged {
  const wanted = isShare ? widened(value, shareSlack) : value;
  const agree = readings.filter(({ meant }) => overlap(wanted, meant));
  const differ = readings.filter(({ meant }) => !overlap(wanted, meant));
  const weigh = (list: readonly Reading[]): number => list.reduce((sum, { confidence }) => sum + weights[confidence], 0);
  const all = weigh(readings);
  if (all === 0) return { verdict: "not_checkable", agree, differ, agreeing: 0 };
  const agreeing = weigh(agree) / all;
  const between = differ.some(({ meant }) => meant.high < wanted.low) && differ.some(({ meant }) => meant.low > wanted.high);
  const verdict = agreeing >= enough ? "supported" : agreeing > 0 || between ? "contested" : "unsupported";
  return { verdict, agree, differ, agreeing };
}
