import { columnLabel, type LpProblem, rowLabel } from "./problem.ts";

/** Coefficients of this size and below are silently dropped by the solver, so they are refused. */
export const SMALLEST_COEFFICIENT = 1e-9;
/** Coefficients from this size on are refused by the solver. */
export const LARGEST_COEFFICIENT = 1e15;
/** Finite bounds and costs from this size on are silently taken as infinite by the solver, so they are refused. */
export const LARGEST_BOUND = 1e20;

/** All that this package says about a programme, in one place. */
export const messages = {
  wrongLength: (name: string, length: number, expected: number): string => `${name} has ${length} entries instead of ${expected}`,
  badStart: (row: number): string => `start falls or runs past the end of index at row ${row}`,
  badColumn: (problem: LpProblem, row: number, column: number): string =>
    `${rowLabel(problem, row)} names column ${column}, but there are ${problem.columnCount} columns`,
  repeatedColumn: (problem: LpProblem, row: number, column: number): string =>
    `${rowLabel(problem, row)} names ${columnLabel(problem, column)} twice; add the coefficients up`,
  badCoefficient: (problem: LpProblem, row: number, column: number, value: number): string =>
    `${rowLabel(problem, row)} has the coefficient ${short(value)} at ${columnLabel(problem, column)}; the solver keeps sizes between 1e-9 and 1e15 only, so scale the row or the column`,
  badCost: (problem: LpProblem, column: number, value: number): string =>
    `${columnLabel(problem, column)} has the cost ${short(value)}; it must be a number below 1e20 in size`,
  badBounds: (label: string, lower: number, upper: number): string =>
    `${label} has the bounds ${short(lower)} and ${short(upper)}; each must be a number below 1e20 in size, or infinite on its own side`,
  conflict: (problem: LpProblem, rows: readonly number[], columns: readonly number[]): string => {
    const parts = [
      ...rows.map((row) => rowLabel(problem, row)),
      ...columns.map((column) => `the bounds of ${columnLabel(problem, column)}`),
    ];
    const shown = parts.slice(0, 12).join(", ");
    return `cannot all hold: ${shown}${parts.length > 12 ? ` and ${parts.length - 12} more` : ""}`;
  },
  infeasible: "no values satisfy all rows and bounds",
  infeasibleInWhole: "no whole numbers satisfy all rows and bounds, though fractions do",
  unbounded: "the objective has no best value; some column it depends on lacks a bound",
  timeLimit: (seconds: number): string => `no optimum was proved within ${seconds} seconds`,
  failed: (modelStatus: string): string => `the solver stopped with the status ${modelStatus}`,
  broken: (reason: string): string => `the solver broke off: ${reason}`,
  missed: (label: string, by: number): string => `the solver called its point optimal, but it misses ${label} by ${by}`,
  disposed: "this programme was disposed of",
};

/** Spares the reader the zeros of very large numbers. */
function short(x: number): string {
  return Number.isFinite(x) && Math.abs(x) >= 1e9 ? x.toExponential() : String(x);
}
