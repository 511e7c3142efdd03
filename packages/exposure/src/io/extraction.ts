import { grossOutput } from "./leontief.ts";
import type { Matrix } from "./matrix.ts";

/** Output before and after sectors are taken out of the economy. */
export interface Extraction {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Σ before − Σ after. */
  readonly loss: number;
  /** The part of it in sectors that were not taken out. */
  readonly lossElsewhere: number;
}

/**
 * Complete hypothetical extraction: rows, columns and final demand of `extracted` set to nothing, x = (I − A)⁻¹ f solved again.
 *
 * Source: E. Dietzenbacher, J. van der Linden, A. Steenge, "The regional extraction method", Economic Systems Research 5 (1993).
 */
export function completeExtraction(A: Matrix, finalDemand: readonly number[], extracted: readonly number[]): Extraction {
  const out = new Set(extracted);
  const cut = A.map((row, i) => row.map((value, j) => (out.has(i) || out.has(j) ? 0 : value)));
  const after = grossOutput(
    cut,
    finalDemand.map((value, i) => (out.has(i) ? 0 : value)),
  );
  return compare(grossOutput(A, finalDemand), after, out);
}

/** Partial extraction: only deliveries of `suppliers` to `users` stop (the block of A with those rows and columns); the rest goes on. */
export function partialExtraction(
  A: Matrix,
  finalDemand: readonly number[],
  suppliers: readonly number[],
  users: readonly number[],
): Extraction {
  const from = new Set(suppliers);
  const to = new Set(users);
  const cut = A.map((row, i) => row.map((value, j) => (from.has(i) && to.has(j) ? 0 : value)));
  return compare(grossOutput(A, finalDemand), grossOutput(cut, finalDemand), from);
}

function compare(before: readonly number[], after: readonly number[], out: ReadonlySet<number>): Extraction {
  const lost = before.map((value, i) => value - after[i]!);
  return {
    before,
    after,
    loss: lost.reduce((sum, value) => sum + value, 0),
    lossElsewhere: lost.reduce((sum, value, i) => sum + (out.has(i) ? 0 : value), 0),
  };
}
