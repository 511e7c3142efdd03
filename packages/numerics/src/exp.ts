import { LN2_HIGH, LN2_LOW } from "./ln2.ts";

/**
 * The exponential function e^x, the same to the last bit in every JavaScript engine.
 *
 * Only + − × and comparisons are used, never `Math.exp`, whose last bits differ between engines.
 * Accuracy: below 0.6 units in the last place on normal results, correctly scaled into the subnormals.
 * `exp(NaN)` is NaN, `exp(-Infinity)` is 0; above 709.78… the result is Infinity, below −745.13… it is 0.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e^(high + low) for a number carried in two parts, |low| at most half a unit in the last place of `high`. For `pow` and the normal
 * distribution, where the rounding of the exponent would otherwise be magnified by its size.
 *
 * x = k ln 2 + r with |r| ≤ ln 2 / 2; e^x = 2^k (1 + r + r² Q(r)), Q the Taylor polynomial to r^13, whose remainder is below 2^-57.
 */
export function expOfSum(high: number, low: number): number {
  if (Number.isNaN(high)) return NaN;
  if (high > LARGEST_ARGUMENT) return Infinity;
  if (high < SMALLEST_ARGUMENT) return 0;
  const k = Math.floor(high * Math.LOG2E + 0.5);
  const rest = high - k * LN2_HIGH;
  const correction = low - k * LN2_LOW;
  const r = rest + correction;
  const rLow = rest - r + correction;
  const square = r * r * taylorFromSecond(r);
  // 1 + r is split into its rounded value and what rounding took, so that only the last addition below rounds noticeably.
  const head = 1 + r;
  return scale(head + (1 - head + r + (square + rLow)), k);
}

/** 1/2! + r/3! + r²/4! + … + r^11/13!. */
function taylorFromSecond(r: number): number {
  let sum = TAYLOR[TAYLOR.length - 1]!;
  for (let i = TAYLOR.length - 2; i >= 0; i--) sum = sum * r + TAYLOR[i]!;
  return sum;
}

/** mantissa × 2^k, rounded once: 2^k is taken in one exact step wherever a double can hold it. */
function scale(mantissa: number, k: number): number {
  if (k > 1023) return mantissa * 2 * POWER_OF_TWO[1023 + 1074]!;
  // Below 2^-1074 only k = -1075 can occur; halving the mantissa is exact.
  if (k < -1074) return mantissa * 0.5 * POWER_OF_TWO[0]!;
  return mantissa * POWER_OF_TWO[k + 1074]!;
}

/** From here on e^x rounds to Infinity (ln of the largest double is 709.782712893384). */
const LARGEST_ARGUMENT = 709.782712893384;
/** Below this e^x rounds to zero (ln of half the smallest subnormal is −745.13321910194111…). */
const SMALLEST_ARGUMENT = -745.1332191019412;

const TAYLOR = Float64Array.of(
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
);

/** 2^-1074 … 2^1023 at index exponent + 1074. Doubling is exact, so the table is too. */
const POWER_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const table = new Float64Array(1023 + 1074 + 1);
  table[0] = Number.MIN_VALUE;
  for (let i = 1; i < table.length; i++) table[i] = table[i - 1]! * 2;
  return table;
}
