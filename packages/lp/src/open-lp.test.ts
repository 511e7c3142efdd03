import fc from "fast-check";
import { expect, test } from "vitest";
import { LpBuilder } from "./builder.ts";
import { loadHighs } from "./load-highs.ts";
import { openLp, withLp } from "./open-lp.ts";
import type { LpChange, LpProblem } from "./problem.ts";
import type { LpResult } from "./result.ts";
import { solveLp } from "./solve-lp.ts";
import { randomProblem } from "./testing/random-problem.ts";

/** Two mines feed one separation plant: the cheaper first. */
function twoMines(): LpProblem {
  const lp = new LpBuilder();
  const near = lp.column("near", 0, 30, 1);
  const far = lp.column("far", 0, 50, 2);
  lp.row("feed", 40, Infinity, [
    [near, 1],
    [far, 1],
  ]);
  return lp.build();
}

function objective(result: LpResult): number {
  if (result.status !== "optimal") throw new Error(result.message);
  return result.objective;
}

test("changes stay until they are changed again", async () => {
  await withLp(twoMines(), (lp) => {
    expect(objective(lp.resolve())).toBe(50);
    expect(objective(lp.resolve({ cost: Float64Array.of(3, 2) }))).toBe(80);
    expect(objective(lp.resolve({ columnUpper: Float64Array.of(30, 20) }))).toBe(100);
    expect(objective(lp.resolve({ sense: "maximize" }))).toBe(130);
    expect(objective(lp.resolve({ sense: "minimize", cost: Float64Array.of(1, 2), rowLower: Float64Array.of(50) }))).toBe(70);
  });
});

test("a programme can become infeasible and recover", async () => {
  await withLp(twoMines(), (lp) => {
    expect(lp.resolve({ rowLower: Float64Array.of(100) })).toMatchObject({ status: "infeasible", rows: [0], columns: [0, 1] });
    expect(objective(lp.resolve({ rowLower: Float64Array.of(40) }))).toBe(50);
  });
});

test("a warm sequence of random changes gives the objectives of cold solves", async () => {
  const change = fc.constantFrom<keyof LpChange>("cost", "columnUpper", "rowLower", "rowUpper", "sense");
  await fc.assert(
    fc.asyncProperty(
      randomProblem(),
      fc.array(fc.tuple(change, fc.constantFrom(0.5, 0.75, 1.25, 2)), { maxLength: 6 }),
      async (problem, changes) => {
        let current = problem;
        await withLp(
          problem,
          async (lp) => {
            for (const [key, factor] of changes) {
              const next: LpChange =
                key === "sense"
                  ? { sense: current.sense === "minimize" ? "maximize" : "minimize" }
                  : { [key]: (current[key] as Float64Array).map((x, i) => x * (i % 2 ? factor : 1)) };
              current = { ...current, ...next };
              const warm = lp.resolve(next);
              const cold = await solveLp(current, { explainInfeasible: false });
              expect(warm.status).toBe(cold.status);
              if (warm.status === "optimal" && cold.status === "optimal") {
                expect(Math.abs(warm.objective - cold.objective)).toBeLessThan(1e-6 * Math.max(1, Math.abs(cold.objective)));
              }
            }
          },
          { explainInfeasible: false },
        );
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});

test("a change is checked like the programme itself", async () => {
  await withLp(twoMines(), (lp) => {
    expect(() => lp.resolve({ cost: Float64Array.of(1) })).toThrow("cost has 1 entries instead of 2");
    expect(() => lp.resolve({ rowUpper: Float64Array.of(NaN) })).toThrow('row 0 "feed" has the bounds 40 and NaN');
    expect(objective(lp.resolve())).toBe(50);
  });
});

test("once disposed of, it says so; disposing twice is harmless", async () => {
  const lp = await openLp(twoMines());
  lp.dispose();
  lp.dispose();
  expect(() => lp.resolve()).toThrow("disposed");
});

test("the programme is disposed of even if its user throws", async () => {
  let kept: { resolve(): LpResult } | undefined;
  await expect(
    withLp(twoMines(), (lp) => {
      kept = lp;
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  expect(() => kept?.resolve()).toThrow("disposed");
});

test("two hundred programmes leave no memory behind", async () => {
  const highs = await loadHighs();
  const lp = new LpBuilder();
  const columns = Array.from({ length: 2000 }, (_, j) => lp.column(`x${j}`, 0, 1, -1 - (j % 7)));
  for (let i = 0; i < 40; i++)
    lp.row(
      `r${i}`,
      0,
      20,
      columns.filter((j) => j % 40 === i).map((j) => [j, 1] as const),
    );
  const problem = lp.build();
  for (let i = 0; i < 10; i++) await solveLp(problem);
  const before = highs.memoryBytes;
  for (let i = 0; i < 200; i++) await solveLp(problem);
  // Left undisposed, two hundred of these take a quarter of a gigabyte.
  expect(highs.memoryBytes).toBe(before);
});
