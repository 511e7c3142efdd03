import { requireShares } from "./require-shares.ts";

/** How few suppliers a supply rests on. */
export interface Concentration {
  /** Σ s², 0 to 1. */
  readonly hhi: number;
  /** The same on the scale of competition authorities, 0 to 10,000. */
  readonly points: number;
  /** (HHI − 1/n) / (1 − 1/n): 0 where all n have the same share, 1 where one has all; 1 for a single supplier. */
  readonly normalised: number;
  /** 1 / HHI: how many equal suppliers would be as concentrated. */
  readonly effectiveSuppliers: number;
}

/**
 * Herfindahl–Hirschman index of `shares` (fractions of the whole; what they leave to 1 counts as many small suppliers), HHI = Σ s².
 * Of no shares at all everything is 0. Throws a `RangeError` at a share below 0 or above 1, or shares that are more than the whole.
 *
 * Source: A. Hirschman, "The paternity of an index", American Economic Review 54 (1964).
 */
export function concentration(shares: readonly number[]): Concentration {
  requireShares("a concentration", shares);
  const hhi = shares.reduce((sum, share) => sum + share * share, 0);
  const even = 1 / shares.length;
  return {
    hhi,
    points: hhi * 10_000,
    normalised: shares.length === 0 ? 0 : shares.length === 1 ? 1 : (hhi - even) / (1 - even),
    effectiveSuppliers: hhi > 0 ? 1 / hhi : 0,
  };
}
