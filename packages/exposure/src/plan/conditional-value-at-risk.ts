export interface LossTail {
  readonly expected: number;
  /** Smallest loss that is not exceeded with probability α or more. */
  readonly valueAtRisk: number;
  /** Mean of the worst 1 − α of the probability. */
  readonly conditionalValueAtRisk: number;
}

/**
 * Expected loss, value at risk and conditional value at risk of losses with probabilities (one for all, or one each):
 * CVaR = min_η η + E[(L − η)⁺] / (1 − α), reached at η = VaR.
 *
 * Source: R. T. Rockafellar, S. Uryasev, "Optimization of conditional value-at-risk", Journal of Risk 2 (2000).
 */
export function lossTail(losses: readonly number[], probability: number | readonly number[], alpha: number): LossTail {
  const p = losses.map((_, at) => (typeof probability === "number" ? probability : probability[at]!));
  const expected = losses.reduce((sum, loss, at) => sum + p[at]! * loss, 0);
  const order = losses.map((_, at) => at).sort((a, b) => losses[a]! - losses[b]!);
  let reached = 0;
  let valueAtRisk = losses[order[order.length - 1] ?? 0] ?? 0;
  for (const at of order) {
    reached += p[at]!;
    if (reached < alpha - 1e-12) continue;
    valueAtRisk = losses[at]!;
    break;
  }
  const beyond = losses.reduce((sum, loss, at) => sum + p[at]! * Math.max(0, loss - valueAtRisk), 0);
  const conditionalValueAtRisk = alpha < 1 ? valueAtRisk + beyond / (1 - alpha) : Math.max(valueAtRisk, ...losses);
  return { expected, valueAtRisk, conditionalValueAtRisk };
}
