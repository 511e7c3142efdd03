/** How much more the target has lost than the issuer, up to a day. All in USD but the ratio. */
export interface LeverageMark {
  readonly day: number;
  readonly targetUsd: number;
  /** Value added of the issuer's own industries that stopped. */
  readonly issuerUsd: number;
  /** Exports the issuer did not sell, at the prices of rest. */
  readonly unsoldUsd: number;
  /** What scarcity paid it beyond the prices of rest for the exports that it did sell. */
  readonly earnedUsd: number;
  /** Target's loss over the issuer's two; `Infinity` where the issuer has lost nothing, 0 where neither has. */
  readonly ratio: number;
}

/** What an issuer exports: in a step at rest, and step by step at the prices paid and at those of rest, USD. */
export interface IssuerExports {
  readonly normalUsd: number;
  readonly usd: ArrayLike<number>;
  readonly usdAtNormalPrices: ArrayLike<number>;
}

/**
 * The leverage clock of a run: what target and issuer have lost by each day, and the one over the other. The target's loss is the value added (of a plant
 * inside the chain, the turnover) that stopped; the issuer's is that of its own industries and the exports not sold. Sales are not value added, so the
 * issuer's side is an upper bound before what scarcity pays it for the rest, which stands beside. Series have one entry a step; a day within a step counts
 * its part.
 */
export function leverageClock(
  targetLossUsd: ArrayLike<number>,
  issuerLossUsd: ArrayLike<number>,
  exports: IssuerExports,
  stepDays: number,
  days: readonly number[],
): LeverageMark[] {
  const unsold = Float64Array.from({ length: exports.usd.length }, (_, t) => exports.normalUsd - exports.usdAtNormalPrices[t]!);
  const earned = Float64Array.from({ length: exports.usd.length }, (_, t) => exports.usd[t]! - exports.usdAtNormalPrices[t]!);
  return days.map((day) => {
    const targetUsd = sumBy(targetLossUsd, stepDays, day);
    const issuerUsd = sumBy(issuerLossUsd, stepDays, day);
    const unsoldUsd = Math.max(0, sumBy(unsold, stepDays, day));
    const lost = issuerUsd + unsoldUsd;
    const ratio = lost > 0 ? targetUsd / lost : targetUsd > 0 ? Infinity : 0;
    return { day, targetUsd, issuerUsd, unsoldUsd, earnedUsd: sumBy(earned, stepDays, day), ratio };
  });
}

function sumBy(usd: ArrayLike<number>, stepDays: number, day: number): number {
  let sum = 0;
  for (let t = 0; t < usd.length && t * stepDays < day; t++) sum += usd[t]! * Math.min(1, (day - t * stepDays) / stepDays);
  return sum;
}
