/** Share of a year's dependent value added whose loss ends what counts as withstanding. */
const withstoodShare = 0.01;

/**
 * Days of total cut withstood (**coercivity**): from the first day of the cut until 1 % of a year's dependent value added is lost,
 *
 *   C = min { t : Σ_{u ≤ t} loss_u ≥ 0.01 · 365 · V }
 *
 * with V (USD per day) the value added of all the country's industries that use rare earths. Losses (USD per step) are spread evenly over their step.
 * `Infinity` where that much is not lost within the run: the answer is censored at its horizon.
 */
export function daysWithstood(
  lossUsd: ArrayLike<number>,
  stepDays: number,
  valueAddedUsdPerDay: number,
  share: number = withstoodShare,
): number {
  const enough = share * 365 * valueAddedUsdPerDay;
  let lost = 0;
  for (let t = 0; t < lossUsd.length; t++) {
    const next = lost + lossUsd[t]!;
    if (next >= enough && lossUsd[t]! > 0) return (t + (enough - lost) / lossUsd[t]!) * stepDays;
    lost = next;
  }
  return Infinity;
}
