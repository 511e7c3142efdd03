export interface OptimalCover {
  readonly coverDays: number;
  /** Holding and expected loss a year at that cover. */
  readonly costPerYear: number;
  readonly costWithoutStock: number;
}

/**
 * Cover that costs least against full cuts of exponential length: S* = m · ln(λ ℓ / h), 0 where a day of cover costs more than it saves.
 * λ cuts a year, m mean days, ℓ loss a day, h cost of holding a day of cover for a year; cost(S) = h S + λ ℓ m e^(−S/m). Cuts of no length cost nothing.
 * Throws a `RangeError` where holding costs nothing: then no finite cover is cheapest.
 */
export function optimalCover(cutsPerYear: number, meanDays: number, lossPerDay: number, holdingPerDayOfCover: number): OptimalCover {
  if (!(holdingPerDayOfCover > 0)) throw new RangeError(`holding a day of cover costs ${holdingPerDayOfCover}; it must cost more than 0`);
  if (!(meanDays > 0)) return { coverDays: 0, costPerYear: 0, costWithoutStock: 0 };
  const ratio = (cutsPerYear * lossPerDay) / holdingPerDayOfCover;
  const coverDays = ratio > 1 ? meanDays * Math.log(ratio) : 0;
  const costWithoutStock = cutsPerYear * lossPerDay * meanDays;
  return {
    coverDays,
    costPerYear: holdingPerDayOfCover * coverDays + costWithoutStock * Math.exp(-coverDays / meanDays),
    costWithoutStock,
  };
}
