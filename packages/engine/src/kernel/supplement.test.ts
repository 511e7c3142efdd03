import { expect, test } from "vitest";
import { createState, type State } from "../model/state.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

function deliveries(scenario: Parameters<typeof smallScenario>[0], column: "slotReserve" | "slotFresh"): { kg: number[]; state: State } {
  const { model } = compiled(smallBundle(), smallScenario(scenario));
  const state = createState(model);
  const kg: number[] = [];
  for (let t = 0; t < model.steps; t++) {
    step(model, state, t);
    kg.push(state[column].reduce((sum, brought) => sum + brought, 0));
  }
  return { kg, state };
}

test("a stockpile waits for a shortfall and its delay, gives at its rate, and is empty in the end", () => {
  const cut = [ban(0, ["metal.Dy", "oxide.Dy"]), ban(0, ["metal.Dy"], { id: "V" })];
  const { kg, state } = deliveries({ measures: cut, supplements: ["JPN Dy stockpile"] }, "slotReserve");
  const first = kg.findIndex((brought) => brought > 0);
  expect(first).toBeGreaterThan(4);
  expect(Math.max(...kg)).toBeCloseTo(14, 9);
  expect(kg.reduce((sum, brought) => sum + brought, 0)).toBeLessThanOrEqual(40 + 1e-9);
  expect(state.supplementLeft[1]).toBeGreaterThanOrEqual(0);
});

test("without a shortfall a stockpile gives nothing", () => {
  expect(Math.max(...deliveries({ supplements: ["JPN Dy stockpile"] }, "slotReserve").kg)).toBe(0);
});

test("new supply comes from its day on, at its rate", () => {
  const { kg } = deliveries({ supplements: ["JPN new Dy"] }, "slotFresh");
  expect(kg.slice(0, 9)).toEqual(new Array(9).fill(0));
  for (const brought of kg.slice(9)) expect(brought).toBeCloseTo(2.1, 9);
});
