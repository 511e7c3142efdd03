import { expect, test } from "vitest";
import { LpBuilder } from "./builder.ts";

test("columns and rows become arrays in the order they were added", () => {
  const lp = new LpBuilder();
  const x = lp.column("x", 0, 4, 3);
  const y = lp.wholeColumn("y", -1, Infinity, 5);
  const row = lp.row("r", -Infinity, 12, [
    [y, 2],
    [x, 1],
  ]);
  lp.row("s", 1, 1, [[x, 1]]);
  expect([x, y, row]).toEqual([0, 1, 0]);
  expect(lp.build("maximize")).toEqual({
    columnCount: 2,
    rowCount: 2,
    cost: Float64Array.of(3, 5),
    columnLower: Float64Array.of(0, -1),
    columnUpper: Float64Array.of(4, Infinity),
    rowLower: Float64Array.of(-Infinity, 1),
    rowUpper: Float64Array.of(12, 1),
    start: Uint32Array.of(0, 2, 3),
    index: Uint32Array.of(1, 0, 0),
    value: Float64Array.of(2, 1, 1),
    integrality: Uint8Array.of(0, 1),
    sense: "maximize",
    columnNames: ["x", "y"],
    rowNames: ["r", "s"],
  });
});

test("a column named twice in a row gets the sum, and drops out if that is nothing", () => {
  const lp = new LpBuilder();
  const x = lp.column("x", 0, 1, 0);
  const y = lp.column("y", 0, 1, 0);
  lp.row("r", 0, 0, [
    [x, 1],
    [y, 2],
    [x, 3],
    [y, -2],
  ]);
  const { index, value } = lp.build();
  expect([...index]).toEqual([x]);
  expect([...value]).toEqual([4]);
});

test("a column that does not exist is refused by name of the row", () => {
  expect(() => new LpBuilder().row("r", 0, 0, [[0, 1]])).toThrow('row "r" names column 0, which does not exist yet');
});
