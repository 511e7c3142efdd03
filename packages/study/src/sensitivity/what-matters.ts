import type { Tunable } from "@coercivity/engine";
import { normalQuantile } from "@coercivity/numerics";
import type { Draws } from "../ensemble/collect.ts";
import { drawOf, type OpenEnsemble } from "../ensemble/run-chunk.ts";
import { baselinePath } from "../plan/plan.ts";
import { groupCorrelation, rankCorrelation } from "../statistics/rank-correlation.ts";

/** How strongly an answer goes with one of the numbers drawn. */
export interface Influence {
  readonly path: string;
  /** Spearman's ρ between the number and the answer; for the baseline, which has no order, the same scale without a sign. */
  readonly correlation: number;
  /**
   * Whether it stands out from chance: |ρ| above z/√(n − 1), with z such that the strongest of as many idle numbers as are drawn passes it in one
   * ensemble of twenty (Bonferroni).
   */
  readonly standsOut: boolean;
  /** Nobody but ourselves says so, or a source of low confidence does: a declared assumption, a derivation with a range, or a fact marked low. */
  readonly unverified: boolean;
  /** The number with its range and reason; `null` for the baseline. */
  readonly tunable: Tunable | null;
}

/** Every number drawn, the strongest first. `answer` has one entry for each run done, such as `targetLoss`. */
export function whatMatters(open: OpenEnsemble, draws: Draws, answer: ArrayLike<number>): Influence[] {
  const { tunables } = open.ensemble;
  const drawn = Array.from(draws.runs, (run) => drawOf(open, run));
  const least = normalQuantile(1 - 0.025 / (tunables.length + 1)) / Math.sqrt(Math.max(1, drawn.length - 1));
  const stands = (correlation: number) => Math.abs(correlation) > least;
  const found = tunables.map((tunable, i): Influence => {
    const correlation = rankCorrelation(
      drawn.map(({ values }) => values[i]!),
      answer,
    );
    const { quantity } = tunable;
    const unverified = quantity.kind !== "fact" || quantity.confidence === "low";
    return { path: tunable.path, correlation, standsOut: stands(correlation), unverified, tunable };
  });
  const correlation = groupCorrelation(
    drawn.map(({ baseline }) => baseline),
    answer,
  );
  found.push({ path: baselinePath, correlation, standsOut: stands(correlation), unverified: false, tunable: null });
  return found.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation) || (a.path < b.path ? -1 : 1));
}
