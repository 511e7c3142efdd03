import { type AllDrawn, type Band, rungAnswer, targetLoss } from "@coercivity/study";
import type { ProjectTrial } from "./simulate.ts";

/** Draws and baselines of a trial unless others are asked for: the command and the page give the same bits. */
export const trialOptions: { readonly runs: number; readonly baselines: readonly number[] } = { runs: 24, baselines: [0, 1, 2, 3] };

/** What a project takes off a country's loss. */
export interface Avoided {
  /** Loss without it less loss with it, draw by draw, USD. */
  readonly avoidedUsd: Band;
  /** Its mean: where a project helps in a few draws and then much, the middle draw says nothing. */
  readonly meanUsd: number;
  /** Share of the draws in which nothing is avoided, or more is lost. */
  readonly idleShare: number;
  readonly runs: number;
  readonly streams: readonly string[];
  /** What it makes and nobody in the country takes. */
  readonly withoutUsers: readonly string[];
}

/** What the simulator says of a project: the loss it avoids, or why it says nothing. */
export type Simulated = Avoided | { readonly why: string };

/** Compares a trial with doing nothing, both drawn with the same luck. */
export function avoidedBy(
  nothing: AllDrawn,
  drawn: AllDrawn,
  trial: Exclude<ProjectTrial, { readonly why: string }>,
  country: string,
): Avoided {
  const { avoidedUsd, idleShare, runs } = rungAnswer(nothing, drawn, country);
  const [before, after] = [lossByRun(nothing), lossByRun(drawn)];
  let sum = 0;
  for (const [run, usd] of after) if (before.has(run)) sum += before.get(run)! - usd;
  return { avoidedUsd, meanUsd: sum / runs, idleShare, runs, streams: trial.streams, withoutUsers: trial.withoutUsers };
}

/** A country's loss with no project, USD: its band, and its mean over the draws. */
export interface LossWithout extends Band {
  readonly mean: number;
}

/** What a country loses with no project. */
export function lossWithout(nothing: AllDrawn, country: string): LossWithout {
  const losses = [...lossByRun(nothing).values()];
  return { ...rungAnswer(nothing, nothing, country).country.lossUsd, mean: losses.reduce((sum, usd) => sum + usd, 0) / losses.length };
}

/** Loss of the target by run. */
function lossByRun({ open, draws }: AllDrawn): Map<number, number> {
  const losses = targetLoss(open, draws);
  return new Map(Array.from(draws.runs, (run, i) => [run, losses[i]!]));
}
