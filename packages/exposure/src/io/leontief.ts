import { identity, inverse, type Matrix, minus, timesVector } from "./matrix.ts";

/** Leontief inverse L = (I − A)⁻¹ of input coefficients A (a_ij: input from i per unit of output of j). */
export function leontiefInverse(A: Matrix): number[][] {
  return inverse(minus(identity(A.length), A));
}

/** Gross output x = L f that meets final demand f. */
export function grossOutput(A: Matrix, finalDemand: readonly number[]): number[] {
  return timesVector(leontiefInverse(A), finalDemand);
}
