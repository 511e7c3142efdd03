import type { Bundle, Scenario } from "@coercivity/domain";
import { type CountryOutcome, compile, run } from "@coercivity/engine";

/** What the stored baselines say of one country: how far the facts leave the answer open, with every assumption at its centre. */
export interface BaselineSpread {
  readonly baselines: number;
  /** Baselines that could not be run, because they do not balance. */
  readonly failed: number;
  /** Baselines in which some industry halts, and the first and last day on which one first does. */
  readonly halting: number;
  readonly haltDays: readonly [number, number] | undefined;
  /** Least, median and most of the value added lost, USD; and the same as shares of a year's GDP where one is given. */
  readonly lostUsd: readonly [number, number, number];
  readonly lostShare: readonly [number, number, number] | undefined;
}

/** Runs a scenario on every stored baseline and gathers one country's outcome. */
export function baselineSpread(bundle: Bundle, scenario: Scenario, country: string): BaselineSpread {
  const outcomes: CountryOutcome[] = [];
  for (const index of bundle.baselines.keys()) {
    const compiled = compile(bundle, scenario, { baseline: index });
    if ("problems" in compiled) continue;
    const found = run(compiled.model, compiled.names).countries.find((one) => one.country === country);
    if (found) outcomes.push(found);
  }
  const days = outcomes.flatMap((outcome) => outcome.firstHalt?.day ?? []).sort((a, b) => a - b);
  const shares = outcomes.flatMap((outcome) => outcome.lostShareOfYearGdp ?? []);
  return {
    baselines: bundle.baselines.length,
    failed: bundle.baselines.length - outcomes.length,
    halting: days.length,
    haltDays: days.length > 0 ? [days[0]!, days.at(-1)!] : undefined,
    lostUsd: spreadOf(outcomes.map((outcome) => outcome.lost.usd)),
    lostShare: shares.length > 0 ? spreadOf(shares) : undefined,
  };
}

function spreadOf(values: readonly number[]): readonly [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(half)] : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  return [sorted[0] ?? 0, median ?? 0, sorted.at(-1) ?? 0];
}
