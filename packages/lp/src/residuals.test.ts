import { expect, test } from "vitest";
import { LpBuilder } from "./builder.ts";
import { residuals } from "./residuals.ts";

const lp = new LpBuilder();
const x = lp.column("x", 0, 1, 0);
const n = lp.wholeColumn("n", 0, 5, 0);
lp.row("sum", 2, 3, [
  [x, 1],
  [n, 1],
]);
lp.row("difference", -Infinity, 0, [
  [x, 1],
  [n, -1],
]);
const problem = lp.build();

test("a feasible point misses nothing", () => {
  expect(residuals(problem, Float64Array.of(0.5, 2))).toEqual({
    rowViolation: 0,
    row: -1,
    boundViolation: 0,
    boundColumn: -1,
    wholeViolation: 0,
    wholeColumn: -1,
  });
});

test("the worst row, bound and fraction are found", () => {
  expect(residuals(problem, Float64Array.of(2, 0.75))).toEqual({
    rowViolation: 1.25,
    row: 1,
    boundViolation: 1,
    boundColumn: 0,
    wholeViolation: 0.25,
    wholeColumn: 1,
  });
});

test("a point that is not a number misses everything", () => {
  expect(residuals(problem, Float64Array.of(NaN, 1))).toMatchObject({ rowViolation: Infinity, boundViolation: Infinity });
});
