import { describe, expect, test } from "vitest";
import { explain } from "../explain/explain.ts";
import { createState } from "../model/state.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { drawsFrom, randomBundle } from "../testing/random-world.ts";
import { quota, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

describe("a quota", () => {
  test("is never exceeded, in 60 random worlds, whatever the cap, the batches and the basis", () => {
    let bound = 0;
    for (let seed = 0; seed < 60; seed++) {
      const draw = drawsFrom(seed + 3_000_000);
      const bundle = randomBundle(seed);
      const batches = draw.chance(0.5) ? { firstBatchShare: draw.between(0, 1), secondBatch: "2026-07-01" } : {};
      const basis = draw.pick(["reo", "weight"] as const);
      const cap = 10 ** draw.between(-1, 3);
      const one = quota(cap, ["*"], { to: ["!CHN"], basis, ...batches });
      const scenario = touching(bundle, smallScenario({ measures: [one], target: [], horizonDays: 1092 }));
      const { model } = compiled(bundle, scenario);
      if (model.quotaMeasure.length === 0) continue;
      const state = createState(model);
      let year = 0;
      let shipped = 0;
      for (let t = 0; t < model.steps; t++) {
        step(model, state, t);
        if (state.quotaYear[0] !== year) {
          year = state.quotaYear[0]!;
          shipped = 0;
        }
        if (state.intensity[0] === 0) continue;
        for (let i = 0; i < model.rankLink.length; i++) shipped += state.linkShipped[model.rankLink[i]!]! * model.rankKgPerKg[i]!;
        const early = model.quotaSecondDay[0]! > 0 && (t * 7 - model.measureFrom[0]!) % 365 < model.quotaSecondDay[0]!;
        const given = model.quotaCap[0]! * (early ? model.quotaFirstShare[0]! : 1);
        expect(shipped, `world ${seed}, step ${t}`).toBeLessThanOrEqual(given * (1 + 1e-9));
        expect(state.quotaUsed[0]! / shipped || 1).toBeCloseTo(1, 9);
      }
      if (shipped > 0.5 * model.quotaCap[0]!) bound++;
    }
    expect(bound).toBeGreaterThan(10);
  });

  test("lets the most valuable kilogram go first", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [quota(6.5, ["oxide.*", "metal.*"])] }));
    const state = createState(model);
    for (let t = 0; t < 20; t++) step(model, state, t);
    const share = (stream: string): number => {
      const links = [...model.rankLink].filter((e) => names.streams[model.slotStream[model.linkSlot[e]!]!]!.id === stream);
      return state.linkShipped[links[0]!]! / model.linkFlow0[links[0]!]!;
    };
    expect(share("metal.Dy")).toBeGreaterThan(0.9);
    expect(share("oxide.La")).toBeLessThan(0.1);
  });

  test("nobody needs in full changes nothing but its count", () => {
    const at = (cap: number): Uint8Array => {
      const { model } = compiled(smallBundle(), smallScenario({ measures: [quota(cap, ["*"])] }));
      const state = createState(model);
      for (let t = 0; t < model.steps; t++) step(model, state, t);
      state.quotaUsed.fill(0);
      state.quotaYear.fill(0);
      return new Uint8Array(state.bytes);
    };
    expect(at(1e6)).toEqual(at(1e7));
  });

  test("is named by the walk back from a halt", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [quota(0.5, ["oxide.La"])] }));
    const answer = explain(model, names, { facility: "JPN polishing", day: 150 });
    expect(!("problems" in answer) && answer.short).toBe("polishing, JPN ← oxide.La ← CHN-quota-2026");
  });
});
