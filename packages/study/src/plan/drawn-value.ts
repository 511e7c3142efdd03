/** A declared number with its range. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Only 0 or 1 make sense. */
  readonly whole: boolean;
}

/**
 * The value at a quantile u of [0, 1): uniform from `low` to `value` over the lower half, and from `value` to `high` over the upper, so that what is
 * declared is the median and the ends are the ends. That claims no more than was declared: a middle and two bounds. A declared value at one
 * end of its range is drawn in half of the runs. A switch is on from ½ up, so that it is as declared in three runs of four.
 */
export function drawnValue({ value, low, high, whole }: Range, u: number): number {
  const x = u < 0.5 ? low + (value - low) * (2 * u) : value + (high - value) * (2 * u - 1);
  if (whole) return x < 0.5 ? 0 : 1;
  return x < low ? low : x > high ? high : x;
}
