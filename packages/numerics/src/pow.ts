import { expOfSum } from "./exp.ts";
import { logInParts, logRest } from "./log-parts.ts";
import { productTail } from "./product-tail.ts";

/**
 * The power x^y, the same to the last bit in every JavaScript engine; special values as `Math.pow` has them.
 *
 * x^y = e^(y ln x), with ln x and the product carried in two parts so that a large exponent does not magnify their rounding.
 * Accuracy: below 0.7 units in the last place while the result lies within 1e±100, below 1.2 for any normal result.
 * Exponents 1, −1, 2 and ½ are taken by ×, ÷ and √ and are rounded correctly. A negative base gives NaN unless y is an integer.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (y === 1) return x;
  const base = Math.abs(x);
  if (y === Infinity || y === -Infinity) return base === 1 ? NaN : base > 1 === y > 0 ? Infinity : 0;
  if (base === 0 || base === Infinity) {
    const size = (base === 0) === y > 0 ? 0 : Infinity;
    return isNegative(x) && isOdd(y) ? -size : size;
  }
  if (x < 0) {
    if (Math.floor(y) !== y) return NaN;
    return isOdd(y) ? -positivePower(base, y) : positivePower(base, y);
  }
  return positivePower(x, y);
}

/** x^y for positive finite x and finite y other than 0 and 1. */
function positivePower(x: number, y: number): number {
  if (x === 1) return 1;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -1) return 1 / x;
  const size = Math.abs(y);
  // |ln x| is at least 2^-53 and at most 745: past these exponents the answer is known, and the exact product below would leave its range.
  if (size > TWO_TO_64) return x > 1 === y > 0 ? Infinity : 0;
  if (size < TWO_TO_MINUS_64) return 1;
  const ln = logInParts(x);
  const lnRest = logRest[0]!;
  const product = y * ln;
  const rest = productTail(y, ln, product) + y * lnRest;
  const rounded = product + rest;
  return expOfSum(rounded, product - rounded + rest);
}

function isNegative(x: number): boolean {
  return x < 0 || (x === 0 && 1 / x < 0);
}

/** Doubles from 2^53 on are even integers, so the remainder settles all sizes. */
function isOdd(y: number): boolean {
  return y % 2 === 1 || y % 2 === -1;
}

const TWO_TO_64 = 4294967296 * 4294967296;
const TWO_TO_MINUS_64 = 1 / TWO_TO_64;
