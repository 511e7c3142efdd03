import type { LpProblem } from "./problem.ts";

/** By how much a point misses what was asked of it, in the worst row and the worst column; 0 and index −1 where nothing is missed. */
export interface Residuals {
  readonly rowViolation: number;
  readonly row: number;
  /** Distance of a column from its bounds. */
  readonly boundViolation: number;
  readonly boundColumn: number;
  /** Distance of a column that must be whole from the nearest whole number. */
  readonly wholeViolation: number;
  readonly wholeColumn: number;
}

/** Works the rows, bounds and whole-number demands of a programme out again at `x`, without the solver. In the units of the rows and columns. */
export function residuals(problem: LpProblem, x: Float64Array): Residuals {
  const activity = rowActivity(problem, x);
  let [rowViolation, row] = [0, -1];
  for (let i = 0; i < problem.rowCount; i++) {
    const miss = distance(activity[i]!, problem.rowLower[i]!, problem.rowUpper[i]!);
    if (!(miss <= rowViolation)) [rowViolation, row] = [miss, i];
  }
  let [boundViolation, boundColumn] = [0, -1];
  let [wholeViolation, wholeColumn] = [0, -1];
  for (let j = 0; j < problem.columnCount; j++) {
    const miss = distance(x[j]!, problem.columnLower[j]!, problem.columnUpper[j]!);
    if (!(miss <= boundViolation)) [boundViolation, boundColumn] = [miss, j];
    const fraction = problem.integrality?.[j] ? Math.abs(x[j]! - Math.round(x[j]!)) : 0;
    if (!(fraction <= wholeViolation)) [wholeViolation, wholeColumn] = [fraction, j];
  }
  return { rowViolation, row, boundViolation, boundColumn, wholeViolation, wholeColumn };
}

/** A x, summed in the order of the terms. */
export function rowActivity({ rowCount, start, index, value }: LpProblem, x: Float64Array): Float64Array {
  const activity = new Float64Array(rowCount);
  for (let i = 0; i < rowCount; i++) {
    let sum = 0;
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += value[k]! * x[index[k]!]!;
    activity[i] = sum;
  }
  return activity;
}

/** A NaN is as far off as can be. */
function distance(at: number, lower: number, upper: number): number {
  return Number.isNaN(at) ? Infinity : Math.max(0, lower - at, at - upper);
}
