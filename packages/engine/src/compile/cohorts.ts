import { exp, normalQuantile } from "@coercivity/numerics";

/** An industry is many firms. A power of two keeps the sum of eight shares exact, and with it the fixed point. */
export const cohortCount = 8;

/**
 * Cover of each cohort over the mean cover: quantiles of a lognormal with spread `sigma` (of the logarithm) at (c + ½)/8, scaled so that the
 * eight have mean 1. With `sigma` 0 all are 1.
 */
export function cohortFactors(sigma: number): number[] {
  const raw = Array.from({ length: cohortCount }, (_, c) => (sigma === 0 ? 1 : exp(sigma * normalQuantile((c + 0.5) / cohortCount))));
  const mean = raw.reduce((sum, factor) => sum + factor, 0) / cohortCount;
  return raw.map((factor) => factor / mean);
}
