/** A declared number with its range. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Only multiples of this make sense; 0 where any value does. */
  readonly grid: number;
}

/**
 * The value at a quantile u of [0, 1): uniform from `low` to `value` over the lower half, and from `value` to `high` over the upper, so that what is
 * declared is the median and the ends are the ends. That claims no more than was declared: a middle and two bounds. A declared value at one
 * end of its range is drawn in half of the runs. Where only
 * multiples of `grid` make sense the nearest is taken: a switch is as declared in three runs of four.
 */
export function drawnValue({ value, low, high, grid }: Range, u: number): number {
  const x = u < 0.5 ? low + (value - low) * (2 * u) : value + (high - value) * (2 * u - 1);
  const near = grid > 0 ? Math.round(x / grid) * grid : x;
  return near < low ? low : near > high ? high : near;
}
