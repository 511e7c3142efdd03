import type { Residual } from "@coercivity/domain";
import { amountIn } from "./amounts.ts";
import type { FittedRow } from "./fit-rows.ts";
import type { FitYear } from "./fit-year.ts";
import type { Fitted } from "./variables.ts";

/** Within 2 % a fact is met; within its own width it is near; beyond that it gives way to others. */
const met = 0.02;

/** All rows of the fit with what became of them, the worst first. */
export function residualTable(fit: FitYear, years: readonly Fitted[]): Residual[] {
  return fit.rows
    .map((row): Residual => {
      const values = years.map((year) => valueOfRow(row, year));
      const fitted = values[0] ?? 0;
      const miss = row.observed === 0 ? fitted : fitted / row.observed - 1;
      const verdict =
        row.compare !== undefined ? "compared only" : Math.abs(miss) <= met ? "met" : Math.abs(miss) <= row.width ? "near" : "gives way";
      return {
        id: row.id,
        facts: row.facts,
        scope: row.scope,
        unit: row.unit,
        published: row.observed,
        fitted,
        low: Math.min(...values),
        high: Math.max(...values),
        miss,
        confidence: row.confidence,
        verdict,
        ...(row.compare === undefined ? {} : { compare: row.compare }),
        ...(row.note === undefined ? {} : { note: row.note }),
      };
    })
    .sort((a, b) => Math.abs(b.miss) - Math.abs(a.miss) || (a.id < b.id ? -1 : 1));
}

/** Value of a row in a fitted year: the sum, or the share of its whole. */
export function valueOfRow(row: FittedRow, year: Fitted): number {
  const part = amountIn(row.part, year);
  return row.of ? part / amountIn(row.of, year) : part;
}
