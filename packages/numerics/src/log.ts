import { logInParts } from "./log-parts.ts";

/**
 * The natural logarithm ln x, the same to the last bit in every JavaScript engine.
 *
 * Only + − × ÷, comparisons and integer operations are used, never `Math.log`, whose last bits differ between engines.
 * Accuracy: below 0.51 units in the last place, subnormal arguments included.
 * `log(0)` is −Infinity, `log` of a negative number or NaN is NaN, `log(Infinity)` is Infinity, `log(1)` is exactly 0.
 */
export function log(x: number): number {
  if (x > 0 && x < Infinity) return logInParts(x);
  if (x === 0) return -Infinity;
  return x === Infinity ? Infinity : NaN;
}
