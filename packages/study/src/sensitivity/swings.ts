import type { Tunable } from "@coercivity/engine";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { oneAtATimePlan } from "../plan/plan.ts";

/** What an answer comes to with one number at either end of its range and everything else as declared. */
export interface Swing {
  readonly path: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** The larger of the two distances from the answer as declared. */
  readonly pull: number;
  readonly tunable: Tunable;
}

/** The ensemble that moves one number at a time: the same models and numbers, on the first baseline, keeping what its parent keeps. */
export function swingEnsemble(ensemble: Ensemble): Ensemble {
  return { ...ensemble, plan: oneAtATimePlan(ensemble.tunables.map(({ path }) => path)) };
}

/**
 * How far each number pulls an answer by itself, the strongest first: the bars of a tornado. `answer` has one entry for every run of a swing ensemble.
 * Two numbers that only matter together show no pull here; `whatMatters` sees those.
 */
export function swings({ tunables }: Pick<Ensemble, "tunables">, answer: ArrayLike<number>): Swing[] {
  const declared = answer[0]!;
  return tunables
    .map((tunable, i): Swing => {
      const atLow = answer[2 * i + 1]!;
      const atHigh = answer[2 * i + 2]!;
      return { path: tunable.path, atLow, atHigh, pull: Math.max(Math.abs(atLow - declared), Math.abs(atHigh - declared)), tunable };
    })
    .sort((a, b) => b.pull - a.pull || (a.path < b.path ? -1 : 1));
}
