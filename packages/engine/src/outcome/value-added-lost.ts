import type { Model } from "../model/model.ts";

/** Value added that was not made, directly in the industries that stopped; no multiplier, no catching up later. */
export interface ValueAddedLost {
  readonly usd: number;
  /** The part of it lost in the first 365 days. */
  readonly usdInFirstYear: number;
}

/** Σ_t (1 − output_t) · USD per day · Δ. */
export function valueAddedLost(model: Model, output: readonly number[], usdPerDay: number): ValueAddedLost {
  const { stepDays } = model;
  let usd = 0;
  let usdInFirstYear = 0;
  output.forEach((level, t) => {
    const lost = (1 - level) * usdPerDay * stepDays;
    const daysInFirstYear = 365 - t * stepDays;
    usd += lost;
    if (daysInFirstYear > 0) usdInFirstYear += daysInFirstYear < stepDays ? (lost * daysInFirstYear) / stepDays : lost;
  });
  return { usd, usdInFirstYear };
}
