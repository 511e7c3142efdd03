/** Lowest or highest value of the objective is wanted. */
export type Sense = "minimize" | "maximize";

/**
 * A linear or mixed-integer programme as sparse arrays:
 *
 *     minimize or maximize   cost · x
 *     subject to             rowLower ≤ A x ≤ rowUpper,   columnLower ≤ x ≤ columnUpper,   x_j whole where integrality_j is 1
 *
 * A is held by rows: the terms of row i are `index[k]` (a column) and `value[k]` (its coefficient) for k from `start[i]` up to, not
 * including, `start[i + 1]`. No column comes twice in a row. A missing bound is −Infinity or Infinity; equal bounds make an equation.
 */
export interface LpProblem {
  readonly columnCount: number;
  readonly rowCount: number;
  /** Objective per unit of each column. */
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** One entry more than there are rows. */
  readonly start: Uint32Array;
  readonly index: Uint32Array;
  readonly value: Float64Array;
  /** 1 where a column must take a whole number, 0 elsewhere. Absent: all may be fractions. */
  readonly integrality?: Uint8Array;
  readonly sense: Sense;
  /** For messages. */
  readonly columnNames?: readonly string[];
  /** For messages. */
  readonly rowNames?: readonly string[];
}

/** What may differ from one programme of a sequence to the next; each array replaces the whole of its namesake. */
export type LpChange = Partial<Pick<LpProblem, "cost" | "columnLower" | "columnUpper" | "rowLower" | "rowUpper" | "sense">>;

/** `column 7 "ndpr-oxide CHN→JPN"`, or without the name where there is none. */
export function columnLabel(problem: LpProblem, column: number): string {
  return label("column", column, problem.columnNames);
}

/** `row 3 "balance of dysprosium"`, or without the name where there is none. */
export function rowLabel(problem: LpProblem, row: number): string {
  return label("row", row, problem.rowNames);
}

function label(kind: string, index: number, names: readonly string[] | undefined): string {
  const name = names?.[index];
  return name === undefined ? `${kind} ${index}` : `${kind} ${index} "${name}"`;
}
