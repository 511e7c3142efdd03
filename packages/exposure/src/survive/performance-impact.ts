import { LpBuilder, solveLp } from "@coercivity/lp";

/** Products that share inputs while a node recovers. Rates are per unit of time of `timeToRecover`. */
export interface RecoveryCase {
  /** Margin per unit of each product. */
  readonly margins: readonly number[];
  readonly demand: readonly number[];
  /** `need[input][product]`: input per unit of product. */
  readonly need: readonly (readonly number[])[];
  readonly stock: readonly number[];
  /** What still arrives of each input. */
  readonly residual: readonly number[];
  readonly timeToRecover: number;
}

export interface PerformanceImpact {
  /** Units of each product made until recovery. */
  readonly production: readonly number[];
  /** Margin lost: PI. */
  readonly impact: number;
  /** Until when full demand can be met: the smallest over inputs of stock / (use − residual). */
  readonly timeToSurvive: number;
}

/**
 * Least margin lost while a node recovers: min Σ m_j lost_j with Σ_j need_ej u_j ≤ stock_e + TTR · residual_e and u_j + lost_j = TTR · d_j.
 *
 * Source: Simchi-Levi et al. (2015), the TTR model.
 */
export async function performanceImpact(given: RecoveryCase): Promise<PerformanceImpact> {
  const { margins, demand, need, stock, residual, timeToRecover } = given;
  const lp = new LpBuilder();
  const made = demand.map((rate, j) => lp.column(`made ${j}`, 0, rate * timeToRecover, margins[j]!));
  need.forEach((row, e) => {
    lp.row(
      `input ${e}`,
      -Infinity,
      stock[e]! + timeToRecover * residual[e]!,
      made.map((column, j) => [column, row[j]!] as const),
    );
  });
  const solved = await solveLp(lp.build("maximize"));
  if (solved.status !== "optimal") throw new RangeError(`the recovery programme is ${solved.status}: ${solved.message}`);
  const full = demand.reduce((sum, rate, j) => sum + rate * timeToRecover * margins[j]!, 0);
  const survive = need.map((row, e) => {
    const gap = row.reduce((sum, value, j) => sum + value * demand[j]!, 0) - residual[e]!;
    return gap > 0 ? stock[e]! / gap : Infinity;
  });
  return {
    production: made.map((column) => solved.x[column]!),
    impact: full - solved.objective,
    timeToSurvive: survive.reduce((least, value) => Math.min(least, value), Infinity),
  };
}
