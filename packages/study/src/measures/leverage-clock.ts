/** How much more the target has lost than the issuer, up to a day. */
export interface LeverageMark {
  readonly day: number;
  readonly targetUsd: number;
  readonly issuerUsd: number;
  /** Target's loss over the issuer's; `Infinity` where the issuer has lost nothing, 0 where neither has. */
  readonly ratio: number;
}

/**
 * The leverage clock of a run: what target and issuer have lost by each day, USD, and the one over the other. Losses are direct value added of the
 * industries that stop; the issuer's lost sales come with prices. Both series have one entry a step; a day within a step counts its part.
 */
export function leverageClock(
  targetLossUsd: ArrayLike<number>,
  issuerLossUsd: ArrayLike<number>,
  stepDays: number,
  days: readonly number[],
): LeverageMark[] {
  return days.map((day) => {
    const targetUsd = lostBy(targetLossUsd, stepDays, day);
    const issuerUsd = lostBy(issuerLossUsd, stepDays, day);
    return { day, targetUsd, issuerUsd, ratio: issuerUsd > 0 ? targetUsd / issuerUsd : targetUsd > 0 ? Infinity : 0 };
  });
}

function lostBy(lossUsd: ArrayLike<number>, stepDays: number, day: number): number {
  let lost = 0;
  for (let t = 0; t < lossUsd.length && t * stepDays < day; t++) lost += lossUsd[t]! * Math.min(1, (day - t * stepDays) / stepDays);
  return lost;
}
