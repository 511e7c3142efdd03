import fc from "fast-check";
import { expect, test } from "vitest";
import { LpBuilder } from "./builder.ts";
import type { LpProblem } from "./problem.ts";
import { residuals } from "./residuals.ts";
import type { LpOptimal, LpResult } from "./result.ts";
import { solveLp } from "./solve-lp.ts";
import { randomProblem } from "./testing/random-problem.ts";

function optimal(result: LpResult): LpOptimal {
  if (result.status !== "optimal") throw new Error(result.message);
  return result;
}

/** Two products, three machines, as textbooks have it: best at 2 and 6, worth 36. */
function machines(): LpBuilder {
  const lp = new LpBuilder();
  const first = lp.column("first", 0, Infinity, 3);
  const second = lp.column("second", 0, Infinity, 5);
  lp.row("machine a", -Infinity, 4, [[first, 1]]);
  lp.row("machine b", -Infinity, 12, [[second, 2]]);
  lp.row("machine c", -Infinity, 18, [
    [first, 3],
    [second, 2],
  ]);
  return lp;
}

test("a known programme, with its duals", async () => {
  for (const method of ["simplex", "interior"] as const) {
    const result = optimal(await solveLp(machines().build("maximize"), { method }));
    expect(result.objective).toBeCloseTo(36, 9);
    expect([...result.x].map((x) => Number(x.toFixed(9)))).toEqual([2, 6]);
    expect([...result.rowActivity].map((x) => Number(x.toFixed(9)))).toEqual([2, 12, 18]);
    expect(result.dual[0]).toBeCloseTo(0, 9);
    expect(result.dual[1]).toBeCloseTo(1.5, 9);
    expect(result.dual[2]).toBeCloseTo(1, 9);
  }
});

test("an interior answer without a corner has the same objective", async () => {
  const result = optimal(await solveLp(machines().build("maximize"), { method: "interior", crossover: false }));
  expect(result.objective).toBeCloseTo(36, 5);
});

test("a dual is what the objective gains per unit of the bound, minimized or maximized", async () => {
  const base = machines().build("maximize");
  const more = optimal(await solveLp({ ...base, rowUpper: Float64Array.of(4, 13, 18) }));
  expect(more.objective - 36).toBeCloseTo(1.5, 9);
  const negated = { ...base, cost: base.cost.map((c) => -c), sense: "minimize" as const };
  expect(optimal(await solveLp(negated)).dual[1]).toBeCloseTo(-1.5, 9);
});

test("a reduced cost is what the objective gains per unit of a column's binding bound", async () => {
  const lp = new LpBuilder();
  const cheap = lp.column("cheap", 0, 1.5, 1);
  const dear = lp.column("dear", 0, Infinity, 2);
  lp.row("need", 2, Infinity, [
    [cheap, 1],
    [dear, 1],
  ]);
  const result = optimal(await solveLp(lp.build()));
  expect([...result.x]).toEqual([1.5, 0.5]);
  expect([...result.reducedCost]).toEqual([-1, 0]);
  expect([...result.dual]).toEqual([2]);
});

test("an infeasible programme names the rows and bounds in conflict, and no others", async () => {
  const lp = new LpBuilder();
  const ore = lp.column("ore", 0, 100, 1);
  const oxide = lp.column("oxide", 0, Infinity, 0);
  const other = lp.column("other", 0, 1, 0);
  lp.row("bystander", 0, 1, [[other, 1]]);
  lp.row("yield", 0, 0, [
    [ore, 0.06],
    [oxide, -1],
  ]);
  lp.row("demand", 7, Infinity, [[oxide, 1]]);
  expect(await solveLp(lp.build())).toEqual({
    status: "infeasible",
    message: 'cannot all hold: row 1 "yield", row 2 "demand", the bounds of column 0 "ore"',
    rows: [1, 2],
    columns: [0],
  });
  expect(await solveLp(lp.build(), { explainInfeasible: false })).toMatchObject({ rows: [], columns: [] });
});

test("crossed bounds and empty rows that ask for something are infeasible", async () => {
  const crossed = new LpBuilder();
  crossed.column("x", 2, 1, 0);
  expect(await solveLp(crossed.build())).toMatchObject({ status: "infeasible", rows: [], columns: [0] });
  const empty = new LpBuilder();
  empty.column("x", 0, 1, 0);
  empty.row("nothing", 1, 2, []);
  expect(await solveLp(empty.build())).toMatchObject({ status: "infeasible", rows: [0], columns: [] });
});

test("a programme without columns is judged by its rows", async () => {
  const lp = new LpBuilder();
  expect(await solveLp(lp.build())).toMatchObject({ status: "optimal", objective: 0 });
  lp.row("fine", -1, 1, []);
  expect(await solveLp(lp.build())).toMatchObject({ status: "optimal", objective: 0, rowActivity: Float64Array.of(0) });
  lp.row("asks", 1, 2, []);
  expect(await solveLp(lp.build())).toMatchObject({ status: "infeasible", rows: [1] });
});

test("an unbounded programme, and one that presolve alone cannot tell from an infeasible one", async () => {
  const lp = new LpBuilder();
  const x = lp.column("x", 0, Infinity, -1);
  const y = lp.column("y", 0, Infinity, 0);
  expect(await solveLp(lp.build())).toMatchObject({ status: "unbounded" });
  lp.row("apart", -Infinity, 2, [
    [x, 1],
    [y, -1],
  ]);
  expect(await solveLp(lp.build())).toMatchObject({ status: "unbounded" });
  lp.row("never", 5, Infinity, [[lp.column("z", 0, 1, 0), 1]]);
  expect(await solveLp(lp.build())).toMatchObject({ status: "infeasible" });
});

test("whole-number columns: the best whole point, and no duals", async () => {
  const lp = new LpBuilder();
  const a = lp.wholeColumn("a", 0, Infinity, 5);
  const b = lp.wholeColumn("b", 0, Infinity, 4);
  lp.row("weight", -Infinity, 24, [
    [a, 6],
    [b, 4],
  ]);
  lp.row("time", -Infinity, 6, [
    [a, 1],
    [b, 2],
  ]);
  const result = optimal(await solveLp(lp.build("maximize")));
  expect(result.objective).toBe(20);
  expect(result.x[0]).toBeCloseTo(4, 9);
  expect(result.dual[0]).toBeNaN();
  expect(result.reducedCost[1]).toBeNaN();
});

test("infeasible in whole numbers only", async () => {
  const lp = new LpBuilder();
  const x = lp.wholeColumn("x", 0, 1, 1);
  lp.row("between", 0.2, 0.8, [[x, 1]]);
  expect(await solveLp(lp.build())).toMatchObject({
    status: "infeasible",
    message: expect.stringContaining("though fractions do"),
    rows: [],
  });
  lp.row("above", 3, Infinity, [[x, 1]]);
  expect(await solveLp(lp.build())).toMatchObject({ status: "infeasible", rows: [1], columns: [0] });
});

test("out of time is a result", async () => {
  const lp = new LpBuilder();
  const columns = Array.from({ length: 300 }, (_, j) => lp.column(`x${j}`, 0, 10, Math.sin(j)));
  for (let i = 0; i < 100; i++)
    lp.row(
      `r${i}`,
      -5,
      5,
      columns.map((j) => [j, Math.cos(i * j + 1)] as const),
    );
  expect(await solveLp(lp.build(), { timeLimitSeconds: 0 })).toMatchObject({ status: "timeLimit" });
});

test("every answer is feasible and, by its duals, optimal; every conflict is irreducible", async () => {
  let [solved, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(randomProblem(), async (problem) => {
      const result = await solveLp(problem);
      if (result.status === "optimal") {
        solved++;
        const { rowViolation, boundViolation } = residuals(problem, result.x);
        expect(Math.max(rowViolation, boundViolation)).toBeLessThan(1e-6);
        expect(dualObjective(problem, result)).toBeCloseTo(result.objective, 5);
      } else {
        expect(result.status).toBe("infeasible");
        if (result.status !== "infeasible") return;
        refused++;
        const { rows, columns } = result;
        expect((await solveLp(onlyWith(problem, rows, columns))).status).toBe("infeasible");
        for (const row of rows) expect((await solveLp(onlyWith(problem, without(rows, row), columns))).status).toBe("optimal");
        for (const column of columns) expect((await solveLp(onlyWith(problem, rows, without(columns, column)))).status).toBe("optimal");
      }
    }),
    { numRuns: 120, seed: 1 },
  );
  expect(Math.min(solved, refused)).toBeGreaterThan(20);
});

/** Every binding bound times its dual: equal to the objective at an optimum, by strong duality. */
function dualObjective(problem: LpProblem, { dual, reducedCost }: LpOptimal): number {
  const isUp = (rate: number) => (problem.sense === "minimize" ? rate > 0 : rate < 0);
  const product = (rate: number, lower: number, upper: number) => (rate === 0 ? 0 : rate * (isUp(rate) ? lower : upper));
  let sum = 0;
  for (let i = 0; i < problem.rowCount; i++) sum += product(dual[i]!, problem.rowLower[i]!, problem.rowUpper[i]!);
  for (let j = 0; j < problem.columnCount; j++) sum += product(reducedCost[j]!, problem.columnLower[j]!, problem.columnUpper[j]!);
  return sum;
}

function without(list: readonly number[], item: number): number[] {
  return list.filter((other) => other !== item);
}

/** The programme with all rows and bounds dropped but these, and nothing to optimize. */
function onlyWith(problem: LpProblem, rows: readonly number[], columns: readonly number[]): LpProblem {
  const keep = (values: Float64Array, kept: readonly number[], missing: number) => values.map((x, i) => (kept.includes(i) ? x : missing));
  return {
    ...problem,
    cost: new Float64Array(problem.columnCount),
    rowLower: keep(problem.rowLower, rows, -Infinity),
    rowUpper: keep(problem.rowUpper, rows, Infinity),
    columnLower: keep(problem.columnLower, columns, -Infinity),
    columnUpper: keep(problem.columnUpper, columns, Infinity),
  };
}
