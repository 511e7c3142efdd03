import type { Draws } from "../ensemble/collect.ts";
import type { OpenEnsemble } from "../ensemble/run-chunk.ts";
import { type CountrySummary, summarise, targetLoss } from "../ensemble/summary.ts";
import { type Band, band } from "../statistics/band.ts";

/** What a rung is worth beside doing nothing, over draws that share their luck. */
export interface RungAnswer {
  readonly runs: number;
  readonly country: CountrySummary;
  /** Loss with nothing done less loss on this rung, draw by draw, USD. */
  readonly avoidedUsd: Band;
  /** Share of the draws in which nothing is avoided, or more is lost. */
  readonly idleShare: number;
  /** Days by which the first halt comes later, draw by draw; `Infinity` where a halt goes away; `null` where nothing done halts nobody either. */
  readonly haltShiftDays: Band | null;
}

/**
 * Compares a rung with doing nothing. Both have drawn the same values for what they have in common (same seed, same paths), so that differences are
 * those of the pillar. Only the draws that both have done count.
 */
export function rungAnswer(
  nothing: { open: OpenEnsemble; draws: Draws },
  rung: { open: OpenEnsemble; draws: Draws },
  country: string,
): RungAnswer {
  const before = byRun(nothing.draws.runs, targetLoss(nothing.open, nothing.draws));
  const after = byRun(rung.draws.runs, targetLoss(rung.open, rung.draws));
  const haltBefore = byRun(nothing.draws.runs, firstHalts(nothing.open, nothing.draws, country));
  const haltAfter = byRun(rung.draws.runs, firstHalts(rung.open, rung.draws, country));
  const both = [...before.keys()].filter((run) => after.has(run));
  if (both.length === 0) throw new Error("the rung and doing nothing have no draw in common");
  const avoided = both.map((run) => before.get(run)! - after.get(run)!);
  const halted = both.filter((run) => haltBefore.get(run)! !== Infinity);
  return {
    runs: both.length,
    country: summarise(rung.open, rung.draws).countries.find((one) => one.country === country)!,
    avoidedUsd: band(avoided),
    idleShare: avoided.filter((usd) => usd <= 0).length / avoided.length,
    haltShiftDays: halted.length > 0 ? band(halted.map((run) => haltAfter.get(run)! - haltBefore.get(run)!)) : null,
  };
}

function byRun(runs: Int32Array, values: ArrayLike<number>): Map<number, number> {
  return new Map(Array.from(runs, (run, i) => [run, values[i]!]));
}

/** First day on which any industry of a country halts, draw by draw; `Infinity` for none. */
function firstHalts({ ensemble, models }: OpenEnsemble, draws: Draws, country: string): number[] {
  const { stepDays, industryCount } = models[0]!;
  const own = ensemble.names.industries.flatMap((industry, i) => (industry.country === country ? [i] : []));
  return Array.from(draws.runs, (_, r) => {
    const steps = own.map((i) => draws.haltStep[r * industryCount + i]!).filter((step) => step >= 0);
    return steps.length > 0 ? Math.min(...steps) * stepDays : Infinity;
  });
}
