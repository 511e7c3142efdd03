/** Numbers from `low` to `high`, both included; infinite ends are open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether two intervals share a number. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The interval with both ends moved out by `by`. */
export function widened({ low, high }: Interval, by: number): Interval {
  return { low: low - by, high: high + by };
}

/** The same interval in another unit. */
export function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}

/**
 * What a written number can mean without a hedge: half a unit of its last digit that is not a trailing zero, on both sides, at most a
 * tenth of it, so that `90` is 85 to 95, `79.8` is 79.75 to 79.85 and `100` is 90 to 110. A single digit stands for itself: `7` days are seven.
 */
export function asWritten(digits: string): Interval & { readonly value: number; readonly half: number } {
  const plain = digits.replaceAll(",", "");
  const value = Number(plain);
  const half = Math.min(halfUnit(plain), value / 10);
  return { value, half, low: value - half, high: value + half };
}

function halfUnit(plain: string): number {
  const [whole = "", part] = plain.split(".");
  if (part !== undefined) {
    let unit = 1;
    for (let i = 0; i < part.length; i++) unit /= 10;
    return unit / 2;
  }
  if (whole.length === 1) return 0;
  const zeros = /0*$/.exec(whole)![0].length;
  let unit = 1;
  for (let i = 0; i < Math.min(zeros, whole.length - 1); i++) unit *= 10;
  return unit / 2;
}
