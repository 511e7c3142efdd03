import fc from "fast-check";
import type { LpProblem } from "../problem.ts";

/** Small programmes with finite column bounds, feasible or not: each row is a few columns with coefficients −4 … 4. */
export function randomProblem(): fc.Arbitrary<LpProblem> {
  return fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), fc.constantFrom("minimize" as const, "maximize" as const))
    .chain(([columnCount, rowCount, sense]) => {
      const small = fc.integer({ min: -9, max: 9 });
      const row = fc.uniqueArray(fc.tuple(fc.nat(columnCount - 1), fc.constantFrom(-4, -2, -1, 1, 2, 3)), {
        maxLength: 4,
        selector: ([column]) => column,
      });
      return fc
        .record({
          cost: fc.array(small, { minLength: columnCount, maxLength: columnCount }),
          upper: fc.array(fc.nat(9), { minLength: columnCount, maxLength: columnCount }),
          rows: fc.array(row, { minLength: rowCount, maxLength: rowCount }),
          middle: fc.array(small, { minLength: rowCount, maxLength: rowCount }),
          width: fc.array(fc.constantFrom(0, 1, 5, Infinity), { minLength: rowCount, maxLength: rowCount }),
        })
        .map(({ cost, upper, rows, middle, width }): LpProblem => {
          const start = [0];
          for (const terms of rows) start.push(start.at(-1)! + terms.length);
          return {
            columnCount,
            rowCount,
            cost: Float64Array.from(cost),
            columnLower: new Float64Array(columnCount),
            columnUpper: Float64Array.from(upper),
            rowLower: Float64Array.from(middle),
            rowUpper: Float64Array.from(middle, (m, i) => m + width[i]!),
            start: Uint32Array.from(start),
            index: Uint32Array.from(rows.flat(), ([column]) => column),
            value: Float64Array.from(rows.flat(), ([, value]) => value),
            sense,
          };
        });
    });
}
