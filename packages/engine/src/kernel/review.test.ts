import { uniform } from "@coercivity/numerics";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { tunables } from "../compile/tunables.ts";
import { explain } from "../explain/explain.ts";
import type { Model } from "../model/model.ts";
import { patchModel, preparePatch } from "../model/patch.ts";
import { createState, type State } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { randomBundle, randomControls } from "../testing/random-world.ts";
import { ranged } from "../testing/ranged.ts";
import { licence, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

const relative = (value: number, of: number): number => Math.abs(value) / Math.max(1, Math.abs(of));

/** The worst breach of applied = approved + refused + lapsed + waiting over all queues, in shares of what was applied for. */
function breach(model: Model, state: State): number {
  let worst = 0;
  for (let q = 0; q < model.queueCount; q++) {
    const decided = state.queueApproved[q]! + state.queueRefused[q]! + state.queueLapsed[q]! + state.queueWaiting[q]!;
    worst = Math.max(worst, relative(state.queueApplied[q]! - decided, state.queueApplied[q]!));
  }
  return worst;
}

/**
 * What one queue lets out each month, of a steady stream of applications, over a month's applications. Sourcing is frozen, buyers are tireless and nothing
 * caps the release, so that the office alone decides. Gallium's terms of 2023: 49 days, six stages of 77 days together, 85 % approved.
 */
function lettingOut(terms: Parameters<typeof licence>[0], months: number): number[] {
  const one = licence(terms, ["oxide.La"], { effective: "2026-01-01", releaseCap: assumed(100) });
  const { model } = compiled(
    smallBundle(),
    smallScenario({ measures: [one], horizonDays: 364, parameters: { sourcingExponent: assumed(0) } }),
  );
  const state = createState(model);
  const daily: number[] = [];
  for (let t = 0; t < model.steps; t++) {
    const before = state.queueApproved[0]!;
    step(model, state, t);
    const approved = (state.queueApproved[0]! - before) / state.queueTaken[0]!;
    for (let day = 0; day < model.stepDays; day++) daily.push(approved);
  }
  const month = 365 / 12;
  return Array.from({ length: months }, (_, m) => {
    const days = daily.slice(Math.round(m * month), Math.round((m + 1) * month));
    return days.reduce((sum, value) => sum + value, 0) / days.length;
  });
}

describe("the licence queue", () => {
  test("lets gallium out as the exact chain does, month by month", () => {
    const months = lettingOut({ dead: 49, mean: 77, stages: 6, approval: 0.85 }, 5);
    for (const [m, exact] of [0, 0, 0.028, 0.254, 0.572].entries()) expect(Math.abs(months[m]! - exact)).toBeLessThan(0.01);
  });

  test("gives the same in steps of a day and of a week", () => {
    const sums = [7, 1].map((stepDays) => {
      const one = licence({ dead: 21, mean: 40 }, ["oxide.La"], { releaseCap: assumed(100) });
      const frozen = { sourcingExponent: assumed(0), orderCap: assumed(1) };
      const { model } = compiled(smallBundle(), smallScenario({ measures: [one], stepDays, parameters: frozen }));
      const state = createState(model);
      for (let t = 0; t < 182 / stepDays; t++) step(model, state, t);
      return state.queueApproved[0]! / state.queueApplied[0]!;
    });
    expect(sums[0]).toBeCloseTo(sums[1]!, 1);
  });

  test("keeps count: applied = approved + refused + lapsed + waiting, and what is refused is back in the pool", () => {
    for (let seed = 0; seed < 60; seed++) {
      const bundle = randomBundle(seed);
      const scenario = touching(bundle, smallScenario({ measures: randomControls(seed), target: [] }));
      const { model } = compiled(bundle, scenario);
      const state = createState(model);
      for (let t = 0; t < model.steps; t++) step(model, state, t);
      expect(breach(model, state), `world ${seed}`).toBeLessThan(1e-12);
    }
  });

  test("keeps count whatever terms are drawn, with dead time and stages of any length and orders that lapse", () => {
    const terms = { ended: "2026-09-01", validityDays: assumed(90), overBlockedStreams: ["metal.*"], overBlockedShare: assumed(0.5) };
    const bundle = ranged(smallBundle());
    const scenario = ranged(smallScenario({ measures: [licence({ dead: 49, mean: 77, approval: 0.7 }, ["oxide.*"], terms)] }));
    const { model, names } = compiled(bundle, scenario);
    const drawn = tunables(bundle, scenario, names);
    const patch = preparePatch(model, names, drawn);
    const dead = drawn.findIndex(({ path }) => path.endsWith(".deadDays"));
    const lengths = new Set<number>();
    for (let draw = 0; draw < 40; draw++) {
      const values = drawn.map(({ low, high, grid }, i) => {
        const value = low + (high - low) * uniform(11, draw, i, 0);
        return grid > 0 ? Math.round(value / grid) * grid : value;
      });
      lengths.add(values[dead]!);
      const patched = patchModel(model, patch, values);
      const state = createState(patched);
      for (let t = 0; t < patched.steps; t++) step(patched, state, t);
      expect(breach(patched, state), `draw ${draw}`).toBeLessThan(1e-12);
      expect(Math.max(...state.queueLapsed), `draw ${draw}`).toBeGreaterThan(0);
    }
    expect(lengths.size).toBeGreaterThan(8);
  });

  test("a licence that ends lets what waits go, at most at the release cap, and all of it in the end", () => {
    const one = licence({ dead: 49, mean: 77, approval: 0.85 }, ["*"], { ended: "2026-05-01" });
    const { model } = compiled(smallBundle(), smallScenario({ measures: [one], horizonDays: 1092 }));
    const state = createState(model);
    for (let t = 0; t < model.steps; t++) {
      step(model, state, t);
      for (let q = 0; q < model.queueCount; q++) {
        const e = model.queueLink[q]!;
        expect(state.linkSent[e]!).toBeLessThanOrEqual(2.5 * model.linkFlow0[e]! * (1 + 1e-12));
      }
    }
    expect(state.queueLapsed[0]).toBeGreaterThan(0);
    for (let q = 0; q < model.queueCount; q++) expect(state.queueWaiting[q]! + state.queueCleared[q]!).toBe(0);
  });

  test("a deal, a general licence, validity and an end of over-blocking each let more through", () => {
    const sent = (more: Parameters<typeof licence>[2]): number => {
      const one = licence({ dead: 49, mean: 77, approval: 0.6 }, ["oxide.La"], { effective: "2026-01-01", ...more });
      const { model } = compiled(smallBundle(), smallScenario({ measures: [one] }));
      const state = createState(model);
      let kg = 0;
      for (let t = 0; t < model.steps; t++) {
        step(model, state, t);
        for (let q = 0; q < model.queueCount; q++) kg += state.linkSent[model.queueLink[q]!]!;
      }
      return kg;
    };
    const plain = sent({});
    expect(sent({ reliefFrom: "2026-04-01", reliefPerWeek: assumed(0.5) })).toBeGreaterThan(plain * 1.1);
    expect(sent({ coveredFrom: "2026-03-01", coveredShare: assumed(0.7) })).toBeGreaterThan(plain * 1.1);
    expect(sent({ validityDays: assumed(180) })).toBeGreaterThan(plain * 1.1);
    const metals = { overBlockedStreams: ["metal.*"], overBlockedShare: assumed(1) };
    expect(sent({ ...metals, overBlockedTo: "2026-03-01" })).toBeGreaterThan(sent(metals));
  });

  test("does not run away: orders and releases stay capped, and a licence that is lifted is all but forgotten two years later", () => {
    const parameters = { frontLoadTarget: assumed(2), hoardTarget: assumed(2) };
    const one = { ...licence({ dead: 49, mean: 77 }, ["*"], { effective: "2026-03-01", ended: "2027-01-01" }), announced: "2026-01-01" };
    const { model } = compiled(smallBundle(), smallScenario({ measures: [one], parameters, horizonDays: 1092 }));
    const state = createState(model);
    for (let t = 0; t < model.steps; t++) {
      step(model, state, t);
      for (let s = 0; s < model.slotCount; s++) expect(state.slotNeed[s]!).toBeLessThanOrEqual(2.5 * (1 + 1e-12));
      for (let e = 0; e < model.linkCount; e++) expect(state.linkSent[e]!).toBeLessThanOrEqual(2.5 * model.linkFlow0[e]! * (1 + 1e-12));
    }
    // Recycling comes back last: it waits for the swarf of magnets that its own oxides go into, after a ban as after a licence.
    for (let s = 0; s < model.slotCount; s++) if (model.slotUse0[s]! > 0) expect(Math.abs(state.slotNeed[s]! - 1)).toBeLessThan(0.12);
  });

  test("goods under two instruments at once meet the office first and customs after it", () => {
    const measures = [licence({ dead: 14, mean: 30 }, ["oxide.La"]), slowdown(0.5, ["oxide.La"])];
    const { model } = compiled(smallBundle(), smallScenario({ measures }));
    const state = createState(model);
    for (let t = 0; t < 30; t++) step(model, state, t);
    const e = model.queueLink[0]!;
    expect(state.linkSent[e]).toBeCloseTo(0.5 * state.linkPassed[e]!, 12);
  });

  test("is named by the walk back from a halt", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [licence({ dead: 60, mean: 90 }, ["oxide.La"])] }));
    const answer = explain(model, names, { facility: "JPN polishing", day: 100 });
    if ("problems" in answer) throw new Error("no answer");
    expect(answer.short).toBe("polishing, JPN ← oxide.La ← CHN-licence-2026");
    expect(answer.hops.find(({ kind }) => kind === "link")).toMatchObject({ because: "licence" });
  });

  test("terms that say nothing alone are refused", () => {
    const one = licence({ dead: 1, mean: 1, stages: 2.5 }, ["*"], { reliefFrom: "2026-04-01" });
    const result = compile(smallBundle(), smallScenario({ measures: [one] }));
    expect("problems" in result && result.problems.map(({ code }) => code)).toEqual(["engine/not-whole", "engine/half-a-pair"]);
  });
});
