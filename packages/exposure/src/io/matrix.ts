/** A dense matrix, row by row. Small systems only: country-sector tables and chains of a few hundred states. */
export type Matrix = readonly (readonly number[])[];

/** Identity of n rows. */
export function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

/** a − b, entry by entry. */
export function minus(a: Matrix, b: Matrix): number[][] {
  return a.map((row, i) => row.map((value, j) => value - b[i]![j]!));
}

/** a b. */
export function times(a: Matrix, b: Matrix): number[][] {
  const width = b[0]?.length ?? 0;
  return a.map((row) => Array.from({ length: width }, (_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

/** a v. */
export function timesVector(a: Matrix, v: readonly number[]): number[] {
  return a.map((row) => row.reduce((sum, value, k) => sum + value * v[k]!, 0));
}

/**
 * Inverse by Gauss–Jordan elimination with partial pivoting. Throws a `RangeError` where the matrix is singular: in a chain, a loop of
 * states that never reaches an origin.
 */
export function inverse(a: Matrix): number[][] {
  const n = a.length;
  const work = a.map((row, i) => [...row, ...identity(n)[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    const head = work[column]!;
    const scale = head[column]!;
    if (!(Math.abs(scale) > 1e-14)) throw new RangeError(`matrix of ${n} rows is singular at column ${column}`);
    for (let k = column; k < 2 * n; k++) head[k] = head[k]! / scale;
    for (let row = 0; row < n; row++) {
      const factor = work[row]![column]!;
      if (row === column || factor === 0) continue;
      const line = work[row]!;
      for (let k = column; k < 2 * n; k++) line[k] = line[k]! - factor * head[k]!;
    }
  }
  return work.map((row) => row.slice(n));
}
