import { expect, test } from "vitest";
import { LpBuilder } from "./builder.ts";
import { checkProblem } from "./check-problem.ts";
import type { LpProblem } from "./problem.ts";

function small(): LpProblem {
  const lp = new LpBuilder();
  const x = lp.column("ore", 0, 1, 1);
  const y = lp.column("oxide", 0, 1, 1);
  lp.row("yield", 0, 1, [
    [x, 1],
    [y, 2],
  ]);
  return lp.build();
}

test("a programme that fits together passes, infinite bounds and explicit zeros included", () => {
  checkProblem(small());
  checkProblem({
    ...small(),
    columnUpper: Float64Array.of(Infinity, 1),
    rowLower: Float64Array.of(-Infinity),
    value: Float64Array.of(0, 1),
  });
});

test.each<[string, Partial<LpProblem>]>([
  ['row 0 "yield" has the coefficient 1e-9 at column 1 "oxide"', { value: Float64Array.of(1, 1e-9) }],
  ['row 0 "yield" has the coefficient NaN at column 0 "ore"', { value: Float64Array.of(NaN, 1) }],
  ['row 0 "yield" has the coefficient 1e+15 at', { value: Float64Array.of(-1, 1e15) }],
  ['column 1 "oxide" has the cost Infinity', { cost: Float64Array.of(0, Infinity) }],
  ['column 0 "ore" has the bounds 0 and 1e+20', { columnUpper: Float64Array.of(1e20, 1) }],
  ['column 0 "ore" has the bounds Infinity and 1', { columnLower: Float64Array.of(Infinity, 0) }],
  ['row 0 "yield" has the bounds NaN and 1', { rowLower: Float64Array.of(NaN) }],
  ['row 0 "yield" names column 2, but there are 2 columns', { index: Uint32Array.of(0, 2) }],
  ['row 0 "yield" names column 1 "oxide" twice', { index: Uint32Array.of(1, 1) }],
  ["start falls or runs past the end of index at row 0", { start: Uint32Array.of(1, 2) }],
  ["start has 1 entries instead of 2", { start: Uint32Array.of(0) }],
  ["index has 2 entries instead of 1", { start: Uint32Array.of(0, 1) }],
  ["integrality has 1 entries instead of 2", { integrality: Uint8Array.of(1) }],
])("refuses: %s", (message, broken) => {
  expect(() => checkProblem({ ...small(), ...broken })).toThrow(message);
});

test("without names the numbers must do", () => {
  const { rowNames: _r, columnNames: _c, ...nameless } = small();
  expect(() => checkProblem({ ...nameless, value: Float64Array.of(1, 1e-12) })).toThrow("row 0 has the coefficient 1e-12 at column 1;");
});
