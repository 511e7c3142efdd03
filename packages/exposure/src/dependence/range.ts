/** A figure in the best fit, with its lowest and highest over the stored baselines. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The range of values by baseline, the first of which is the best fit. */
export function rangeOf(values: ArrayLike<number>): Range {
  let low = values[0] ?? 0;
  let high = low;
  for (let i = 1; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return { value: values[0] ?? 0, low, high };
}
