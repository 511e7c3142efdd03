/** Minimum flows of the split that keeps only the least extracted component out of the organic and only the most extracted out of the raffinate. */
export interface PinchSplit {
  readonly sMin: number;
  readonly wMin: number;
  /** mol of each component that leaves with the organic product. */
  readonly extracted: readonly number[];
}

/**
 * The (A1..At−1)/(A2..At) split, reversible at the feed: the building block of linked extraction.
 *
 * aqueous feed: S_min = Σβf/(β_t−β_1), W_min = β_1 Σf/(β_t−β_1), extracted_j = f_j (β_j−β_1)/(β_t−β_1)
 * organic feed: S_min = β_1 Σf/(β_t−β_1), W_min = D β_1 β_t/(β_t−β_1), D = Σ f_j/β_j, extracted_j = f_j β_t (β_j−β_1)/(β_j (β_t−β_1))
 * Source: own derivation of the configuration of S18 (facts/sources.csv); the organic distribution follows from the raffinate-side balance.
 */
export function pinchSplit(beta: readonly number[], amounts: readonly number[], feed: "aq" | "org"): PinchSplit {
  const first = beta[0]!;
  const last = beta[beta.length - 1]!;
  const gap = last - first;
  const total = amounts.reduce((a, b) => a + b, 0);
  if (feed === "aq") {
    const mean = amounts.reduce((sum, f, j) => sum + f * beta[j]!, 0);
    return { sMin: mean / gap, wMin: (first * total) / gap, extracted: amounts.map((f, j) => (f * (beta[j]! - first)) / gap) };
  }
  const inverse = amounts.reduce((sum, f, j) => sum + f / beta[j]!, 0);
  return {
    sMin: (first * total) / gap,
    wMin: (inverse * first * last) / gap,
    extracted: amounts.map((f, j) => (f * last * (beta[j]! - first)) / (beta[j]! * gap)),
  };
}
