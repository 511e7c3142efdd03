import { expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

/** Lanthanum oxide sent from China to Japan's polishers, over its flow at rest, step by step. */
function sentToPolishers(measures: Parameters<typeof smallScenario>[0] & object): number[] {
  const { model, names } = compiled(smallBundle(), smallScenario(measures));
  const pool = names.pools.findIndex(({ id }) => id === "CHN oxide.La");
  const link = model.linkPool.findIndex((p, e) => {
    const buyer = model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!;
    return p === pool && names.facilities[buyer]!.id === "JPN polishing";
  });
  const state = createState(model);
  return Array.from({ length: model.steps }, (_, t) => {
    step(model, state, t);
    return state.linkSent[link]! / model.linkFlow0[link]!;
  });
}

test("a slowdown without an end lets its share through for as long as it lasts", () => {
  const sent = sentToPolishers({ measures: [slowdown(0.7, ["oxide.La"])], parameters: { sourcingExponent: assumed(0) } });
  for (const share of sent.slice(2)) expect(share).toBeGreaterThan(0.29);
  expect(Math.max(...sent.slice(2))).toBeLessThan(0.5);
});

test("what was held comes out when the slowdown ends, at most at the release cap, and nothing is lost", () => {
  const sent = sentToPolishers({ measures: [slowdown(0.8, ["oxide.La"], { ended: "2026-04-02" })], horizonDays: 1092 });
  const after = sent.slice(13);
  expect(Math.max(...after)).toBeGreaterThan(1.5);
  expect(Math.max(...after)).toBeLessThanOrEqual(2.5 + 1e-9);
  expect(sent.at(-1)).toBeCloseTo(1, 2);
});

test("the onset lets goods under clearance pass: a ban bites over its days", () => {
  const sent = sentToPolishers({ measures: [ban(0, ["oxide.La"], { onset: 21 })] });
  expect(sent[1]).toBe(1);
  expect(sent[2]).toBeCloseTo(1 - 4 / 21, 9);
  expect(sent[3]).toBeCloseTo(1 - 11 / 21, 9);
  expect(sent[4]).toBeCloseTo(1 - 18 / 21, 9);
  expect(sent[5]).toBe(0);
});
