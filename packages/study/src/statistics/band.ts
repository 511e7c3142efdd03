/** Where the middle of a set of draws lies, and how far half and nine tenths of them reach. */
export interface Band {
  readonly median: number;
  /** From a quarter to three quarters of the draws. */
  readonly half: readonly [number, number];
  /** From 5 to 95 in a hundred. */
  readonly most: readonly [number, number];
}

/** The band of a set of numbers, `Infinity` among them meaning "beyond what was looked at". Throws where there are none. */
export function band(values: ArrayLike<number>): Band {
  const sorted = Float64Array.from(values).sort();
  const q = (p: number) => quantileOfSorted(sorted, p);
  return { median: q(0.5), half: [q(0.25), q(0.75)], most: [q(0.05), q(0.95)] };
}

/**
 * Quantile of sorted numbers: linear between the order statistics around place (n − 1) p (type 7 of Hyndman and Fan). Exact: nothing is sketched.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) throw new RangeError("no numbers to take a quantile of");
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low === high || place === below ? low : low + (high - low) * (place - below);
}
