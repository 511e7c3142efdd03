import { LARGEST_BOUND, LARGEST_COEFFICIENT, messages, SMALLEST_COEFFICIENT } from "./messages.ts";
import { columnLabel, type LpProblem, rowLabel } from "./problem.ts";

/**
 * Throws a `RangeError` naming row and column if the arrays do not fit together, or hold a number that the solver would change silently:
 * a coefficient of 1e-9 or less is dropped, a bound of 1e20 or more becomes infinite. A coefficient of exactly 0 is allowed.
 */
export function checkProblem(problem: LpProblem): void {
  const { columnCount, rowCount, start, index, value } = problem;
  checkVectors(problem);
  checkLength("start", start.length, rowCount + 1);
  checkLength("value", value.length, index.length);
  checkLength("index", index.length, start[rowCount]!);
  if (problem.integrality) checkLength("integrality", problem.integrality.length, columnCount);

  /** Row + 1 that last named each column. */
  const namedBy = new Uint32Array(columnCount);
  let from = 0;
  for (let row = 0; row < rowCount; row++) {
    const to = start[row + 1]!;
    if (start[row] !== from || to < from || to > index.length) throw new RangeError(messages.badStart(row));
    for (let k = from; k < to; k++) {
      const column = index[k]!;
      if (column >= columnCount) throw new RangeError(messages.badColumn(problem, row, column));
      if (namedBy[column] === row + 1) throw new RangeError(messages.repeatedColumn(problem, row, column));
      namedBy[column] = row + 1;
      const size = Math.abs(value[k]!);
      if (size !== 0 && !(size > SMALLEST_COEFFICIENT && size < LARGEST_COEFFICIENT)) {
        throw new RangeError(messages.badCoefficient(problem, row, column, value[k]!));
      }
    }
    from = to;
  }
}

/** The part of `checkProblem` that concerns what an `LpChange` may replace: cost and bounds. */
export function checkVectors(problem: LpProblem): void {
  const { columnCount, rowCount, cost, columnLower, columnUpper, rowLower, rowUpper } = problem;
  checkLength("cost", cost.length, columnCount);
  checkLength("columnLower", columnLower.length, columnCount);
  checkLength("columnUpper", columnUpper.length, columnCount);
  checkLength("rowLower", rowLower.length, rowCount);
  checkLength("rowUpper", rowUpper.length, rowCount);
  for (let j = 0; j < columnCount; j++) {
    if (!(Math.abs(cost[j]!) < LARGEST_BOUND)) throw new RangeError(messages.badCost(problem, j, cost[j]!));
    if (!areBounds(columnLower[j]!, columnUpper[j]!)) {
      throw new RangeError(messages.badBounds(columnLabel(problem, j), columnLower[j]!, columnUpper[j]!));
    }
  }
  for (let i = 0; i < rowCount; i++) {
    if (!areBounds(rowLower[i]!, rowUpper[i]!)) throw new RangeError(messages.badBounds(rowLabel(problem, i), rowLower[i]!, rowUpper[i]!));
  }
}

/** Bounds may cross: that is an infeasible programme, not a broken one. */
function areBounds(lower: number, upper: number): boolean {
  return (lower === -Infinity || Math.abs(lower) < LARGEST_BOUND) && (upper === Infinity || Math.abs(upper) < LARGEST_BOUND);
}

function checkLength(name: string, length: number, expected: number): void {
  if (length !== expected) throw new RangeError(messages.wrongLength(name, length, expected));
}
