/**
 * Replaces the m × m block that starts at `at` by its inverse (Gauss–Jordan with partial pivoting). Returns false for a singular block.
 * `rows` is scratch for m integers.
 */
export function invert(block: Float64Array, at: number, m: number, rows: Int32Array): boolean {
  if (m === 1) {
    const value = block[at]!;
    if (!(Math.abs(value) > 0)) return false;
    block[at] = 1 / value;
    return true;
  }
  for (let k = 0; k < m; k++) {
    let best = k;
    let size = Math.abs(block[at + k * m + k]!);
    for (let r = k + 1; r < m; r++) {
      const candidate = Math.abs(block[at + r * m + k]!);
      if (candidate > size) {
        size = candidate;
        best = r;
      }
    }
    if (!(size > 0)) return false;
    rows[k] = best;
    if (best !== k) swapRows(block, at, m, k, best);
    const pivotRow = at + k * m;
    const inverse = 1 / block[pivotRow + k]!;
    block[pivotRow + k] = 1;
    for (let c = 0; c < m; c++) block[pivotRow + c]! *= inverse;
    for (let r = 0; r < m; r++) {
      if (r === k) continue;
      const row = at + r * m;
      const factor = block[row + k]!;
      if (factor === 0) continue;
      block[row + k] = 0;
      for (let c = 0; c < m; c++) block[row + c]! -= factor * block[pivotRow + c]!;
    }
  }
  for (let k = m - 1; k >= 0; k--) {
    const other = rows[k]!;
    if (other === k) continue;
    for (let r = 0; r < m; r++) {
      const row = at + r * m;
      const held = block[row + k]!;
      block[row + k] = block[row + other]!;
      block[row + other] = held;
    }
  }
  return true;
}

function swapRows(block: Float64Array, at: number, m: number, a: number, b: number): void {
  for (let c = 0; c < m; c++) {
    const held = block[at + a * m + c]!;
    block[at + a * m + c] = block[at + b * m + c]!;
    block[at + b * m + c] = held;
  }
}
