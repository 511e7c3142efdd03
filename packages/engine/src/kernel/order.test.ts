import { expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

/** Most that any link of Japan brings while Chinese exports to it are shut, over its flow at rest. */
function mostAsked(growth: number): number {
  const terms = { sourcingExponent: assumed(1), linkGrowthPerWeek: assumed(growth) };
  const { model } = compiled(smallBundle(), smallScenario({ measures: [ban(0, ["oxide.*", "metal.*", "magnet.*"])], parameters: terms }));
  const state = createState(model);
  let most = 0;
  for (let t = 0; t < model.steps; t++) {
    step(model, state, t);
    for (let e = 0; e < model.linkCount; e++) {
      if (model.linkFlow0[e]! > 0) most = Math.max(most, state.linkOrder[e]! / model.linkFlow0[e]!);
    }
  }
  return most;
}

test("without growth no link is ever asked for more than the release cap", () => {
  expect(mostAsked(0)).toBeLessThanOrEqual(2.5 + 1e-9);
});

test("a link that delivers all it is asked for is asked for more", () => {
  expect(mostAsked(0.06)).toBeGreaterThan(2.5);
});
