import { expect, test } from "vitest";
import { explain } from "../explain/explain.ts";
import { createState } from "../model/state.ts";
import { run } from "../outcome/run.ts";
import { compiled } from "../testing/compiled.ts";
import { outage, productionQuota, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

/** Throughput of a facility over its baseline, by year. */
function byYear(measures: Parameters<typeof smallScenario>[0] & object, facility: string): number[] {
  const { model, names } = compiled(smallBundle(), smallScenario({ horizonDays: 1092, ...measures }));
  const a = model.facilityActivityStart[names.facilities.findIndex(({ id }) => id === facility)]!;
  const state = createState(model);
  const years = [0, 0, 0];
  for (let t = 0; t < model.steps; t++) {
    step(model, state, t);
    years[Math.min(Math.floor((t * 7) / 364), 2)]! += state.level[a]! / 52;
  }
  return years;
}

test("a production quota is kept year by year", () => {
  for (const made of byYear({ measures: [productionQuota(["CHN hills"], 0.7, { effective: "2026-01-01" })] }, "CHN mine")) {
    expect(made).toBeGreaterThan(0.68);
    expect(made).toBeLessThanOrEqual(0.7 * (365 / 364) + 1e-9);
  }
});

test("what a plant did not make early in the year it may make later", () => {
  const measures = [
    productionQuota(["CHN separation"], 1, { effective: "2026-01-01" }),
    outage(["CHN separation"], 0.5, { effective: "2026-01-01", ended: "2026-04-01" }),
  ];
  const { model, names } = compiled(smallBundle(), smallScenario({ measures }));
  const f = names.facilities.findIndex(({ id }) => id === "CHN separation");
  const state = createState(model);
  for (let t = 0; t < 20; t++) step(model, state, t);
  expect(state.facilityLimit[f]!).toBeGreaterThan(1.1);
});

test("it is named where the plant is full because of it", () => {
  const { model, names } = compiled(smallBundle(), smallScenario({ measures: [productionQuota(["CHN hills"], 0.4)] }));
  const answer = explain(model, names, { facility: "CHN mine", day: 100 });
  expect(!("problems" in answer) && answer.short).toBe("CHN mine ← CHN-production-2026");
});

test("a quota as large as the baseline changes nothing, to the last bit", () => {
  const outcome = (measures: NonNullable<Parameters<typeof smallScenario>[0]>["measures"]) => {
    const { model, names } = compiled(smallBundle(), smallScenario({ horizonDays: 1092, ...(measures ? { measures } : {}) }));
    const { industries, prices } = run(model, names);
    return { industries, prices };
  };
  const plants = ["CHN hills", "CHN separation"];
  expect(outcome([productionQuota(plants, 1, { effective: "2026-01-01" })])).toEqual(outcome([]));
  expect(outcome([productionQuota(plants, 0.9, { effective: "2026-01-01" })])).not.toEqual(outcome([]));
});
