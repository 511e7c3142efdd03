import { identity, inverse, type Matrix, minus, timesVector } from "./matrix.ts";

/**
 * Leontief inverse L = (I − A)⁻¹ of input coefficients A (a_ij: input from i per unit of output of j). Throws a `RangeError` where the economy uses up
 * more than it makes (an entry below 0: the condition of Hawkins and Simon fails).
 */
export function leontiefInverse(A: Matrix): number[][] {
  const L = inverse(minus(identity(A.length), A));
  L.forEach((row, i) => {
    if (row.some((value) => value < -1e-9))
      throw new RangeError(`input coefficients use up more than is made; row ${i} of the inverse is negative`);
  });
  return L;
}

/** Gross output x = L f that meets final demand f. */
export function grossOutput(A: Matrix, finalDemand: readonly number[]): number[] {
  return timesVector(leontiefInverse(A), finalDemand);
}
