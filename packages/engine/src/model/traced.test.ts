import { describe, expect, it } from "vitest";
import { runUntil } from "../outcome/run-until.ts";
import { compiled } from "../testing/compiled.ts";
import { randomBundle, randomScenario } from "../testing/random-world.ts";
import { ban, licence, penalty, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { modelFrom } from "./model.ts";
import { createState } from "./state.ts";
import { stateColumns } from "./state-columns.ts";
import { tracedForRules } from "./traced.ts";

const names = Object.keys(stateColumns) as (keyof typeof stateColumns)[];
/** What nobody but the tracer and those who look at it reads. */
const shares = ["slotShare", "poolShare", "queueShare", "licenceShare", "ringShare", "poolTraced"];

describe("a tracer that follows what rules ask about", () => {
  it("leaves every flow, stock and level as it is, to the last bit", () => {
    const terms = { dead: 20, mean: 30, approval: 0.6 };
    const measures = [
      penalty(0.8),
      ban(0.2, ["oxide.*"], { onset: 14 }),
      slowdown(0.6, ["metal.*"], { ended: "2026-07-01" }),
      licence(terms, ["magnet.*"]),
      licence(terms, ["oxide.*"], { id: "VNM-licence", issuer: "VNM", from: ["VNM"], to: ["JPN"] }),
    ];
    const cases: [Parameters<typeof compiled>[0], Parameters<typeof compiled>[1]][] = [
      [smallBundle({ latentLinks: true }), smallScenario({ measures, supplements: ["JPN new Dy"] })],
      ...[2, 5, 11, 23, 42, 99].map((seed): (typeof cases)[number] => [randomBundle(seed), randomScenario(seed, randomBundle(seed))]),
    ];
    let fewer = 0;
    for (const [bundle, scenario] of cases) {
      const { model } = compiled(bundle, scenario);
      const narrow = modelFrom(model.bytes, tracedForRules(model));
      fewer += narrow.traced.slots.length < model.slotCount ? 1 : 0;
      const whole = createState(model);
      const part = createState(narrow);
      runUntil(model, whole, model.steps, []);
      runUntil(narrow, part, model.steps, []);
      for (const name of names) if (!shares.includes(name)) expect([name, part[name]]).toEqual([name, whole[name]]);
    }
    expect(fewer).toBeGreaterThan(2);
  });

  it("follows nothing where no rule asks", () => {
    const { model } = compiled(smallBundle(), smallScenario({ measures: [ban(0.2, ["oxide.*"])] }));
    expect(tracedForRules(model)).toMatchObject({ slots: { length: 0 }, pools: { length: 0 }, links: { length: 0 } });
    const { model: asked } = compiled(smallBundle(), smallScenario({ measures: [penalty(0.8)] }));
    expect(tracedForRules(asked).pools.length).toBeGreaterThan(0);
  });
});

describe("a state taken over", () => {
  it("is the state at rest of the model it is taken over for", () => {
    const bundle = smallBundle();
    const { model } = compiled(bundle, smallScenario({ measures: [ban(0.2, ["oxide.*"])] }));
    const { model: other } = compiled(bundle, smallScenario({ measures: [ban(0.7, ["oxide.*"])] }));
    const used = createState(model);
    runUntil(model, used, 20, []);
    const again = createState(other, used);
    expect(again).toBe(used);
    expect(new Uint8Array(again.bytes)).toEqual(new Uint8Array(createState(other).bytes));
    const days = compiled(bundle, smallScenario({ measures: [ban(0.2, ["oxide.*"])], stepDays: 1 })).model;
    expect(createState(days, used)).not.toBe(used);
  });
});
