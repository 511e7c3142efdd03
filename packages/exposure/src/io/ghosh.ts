import { identity, inverse, type Matrix, minus } from "./matrix.ts";

/**
 * Output after a supply push in the Ghosh model: x′ = v′ (I − B)⁻¹ with b_ij = a_ij x_j / x_i and primary inputs v_j = x_j − Σ_i a_ij x_j
 * of which `kept[j]` (1 where not named) remain. No substitution at all: an upper bound, to be labelled as one.
 *
 * Source: A. Ghosh, "Input–output approach in an allocation system", Economica 25 (1958).
 */
export function ghoshOutput(A: Matrix, x: readonly number[], kept: ReadonlyMap<number, number>): number[] {
  const n = A.length;
  const B = A.map((row, i) => row.map((value, j) => (x[i]! > 0 ? (value * x[j]!) / x[i]! : 0)));
  const primary = x.map((output, j) => (output - A.reduce((sum, row) => sum + row[j]! * output, 0)) * (kept.get(j) ?? 1));
  const G = inverse(minus(identity(n), B));
  return x.map((_, j) => primary.reduce((sum, value, i) => sum + value * G[i]![j]!, 0));
}
