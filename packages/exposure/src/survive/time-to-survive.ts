/**
 * Days (or weeks, as the rates are) an owner withstands a gap: stock / (use − residual supply); ∞ where supply goes on covering use.
 *
 * Source: D. Simchi-Levi et al., "Identifying risks and mitigating disruptions in the automotive supply chain", Interfaces 45 (2015).
 */
export function timeToSurvive(stock: number, use: number, residual: number): number {
  const gap = use - residual;
  return gap > 0 ? stock / gap : Infinity;
}

/** Risk exposure index: each node's performance impact over the largest; 0 where none has any. */
export function riskExposureIndex(impacts: readonly number[]): number[] {
  const largest = Math.max(0, ...impacts);
  return impacts.map((impact) => (largest > 0 ? impact / largest : 0));
}
