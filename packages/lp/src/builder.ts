import type { LpProblem, Sense } from "./problem.ts";

/** A column of the builder that made it: its position in `x`. */
export type Column = number;
/** A row of the builder that made it: its position in `dual`. */
export type Row = number;

/**
 * Collects a programme column by column and row by row, under names that come back in messages.
 *
 *     const lp = new LpBuilder();
 *     const ore = lp.column("ore", 0, 40, 3);
 *     const oxide = lp.column("oxide", 0, Infinity, -5);
 *     lp.row("yield", 0, 0, [[ore, 0.06], [oxide, -1]]);
 *     const result = await solveLp(lp.build());
 */
export class LpBuilder {
  readonly #columnNames: string[] = [];
  readonly #columnLower: number[] = [];
  readonly #columnUpper: number[] = [];
  readonly #cost: number[] = [];
  readonly #whole: number[] = [];
  readonly #rowNames: string[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #start: number[] = [0];
  readonly #index: number[] = [];
  readonly #value: number[] = [];

  get columnCount(): number {
    return this.#columnNames.length;
  }

  get rowCount(): number {
    return this.#rowNames.length;
  }

  /** A column that may take any value within its bounds. */
  column(name: string, lower: number, upper: number, cost: number): Column {
    this.#whole.push(0);
    this.#columnLower.push(lower);
    this.#columnUpper.push(upper);
    this.#cost.push(cost);
    return this.#columnNames.push(name) - 1;
  }

  /** A column that must take a whole number within its bounds. */
  wholeColumn(name: string, lower: number, upper: number, cost: number): Column {
    const column = this.column(name, lower, upper, cost);
    this.#whole[column] = 1;
    return column;
  }

  /** lower ≤ sum of coefficient × column ≤ upper. A column named twice gets the sum of its coefficients; those that come to 0 are left out. */
  row(name: string, lower: number, upper: number, terms: Iterable<readonly [Column, number]>): Row {
    const sums = new Map<Column, number>();
    for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    for (const [column, coefficient] of sums) {
      if (!(column >= 0 && column < this.columnCount))
        throw new RangeError(`row "${name}" names column ${column}, which does not exist yet`);
      if (coefficient === 0) continue;
      this.#index.push(column);
      this.#value.push(coefficient);
    }
    this.#start.push(this.#index.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    return this.#rowNames.push(name) - 1;
  }

  /** The programme so far, in arrays of its own; more may be added and built afterwards. */
  build(sense: Sense = "minimize"): LpProblem {
    return {
      columnCount: this.columnCount,
      rowCount: this.rowCount,
      cost: Float64Array.from(this.#cost),
      columnLower: Float64Array.from(this.#columnLower),
      columnUpper: Float64Array.from(this.#columnUpper),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      start: Uint32Array.from(this.#start),
      index: Uint32Array.from(this.#index),
      value: Float64Array.from(this.#value),
      integrality: Uint8Array.from(this.#whole),
      sense,
      columnNames: [...this.#columnNames],
      rowNames: [...this.#rowNames],
    };
  }
}
