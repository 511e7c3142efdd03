import { uniform } from "@coercivity/numerics";

/** Purposes of the random numbers of one column, so that no two share them. */
const shuffling = 1;
const jittering = 2;

/**
 * One column of a Latin hypercube: `runs` quantiles in [0, 1), exactly one in each of `runs` equal slices, in an order of their own.
 *
 * u_r = (σ(r) + jitter_r) / runs, σ a permutation shuffled by Fisher and Yates. Seed and key decide all of it; `matrix` tells independent
 * hypercubes of one seed apart. Source: M. McKay, R. Beckman, W. Conover, Technometrics 21 (1979) 239.
 */
export function latinHypercube(seed: number, key: number, runs: number, matrix = 0): Float64Array {
  const order = new Int32Array(runs);
  for (let r = 0; r < runs; r++) order[r] = r;
  for (let r = runs - 1; r > 0; r--) {
    const other = Math.floor(uniform(seed, matrix, key, r, shuffling) * (r + 1));
    const kept = order[r]!;
    order[r] = order[other]!;
    order[other] = kept;
  }
  const column = new Float64Array(runs);
  for (let r = 0; r < runs; r++) column[r] = (order[r]! + uniform(seed, matrix, key, r, jittering)) / runs;
  return column;
}
