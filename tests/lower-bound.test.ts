import type { Bundle, Scenario } from "@coercivity/domain";
import { lowerBound } from "@coercivity/exposure/bound";
import { describe, expect, it } from "vitest";
import { compiled, touching } from "../packages/engine/src/testing/compiled.ts";
import { randomBundle, randomControls, randomScenario } from "../packages/engine/src/testing/random-world.ts";
import { randomInstruments, withAffiliates } from "../packages/engine/src/testing/small-instruments.ts";
import { ban, outage, smallBundle, smallScenario } from "../packages/engine/src/testing/small-world.ts";

async function boundOf(bundle: Bundle, scenario: Scenario) {
  const { model, names } = compiled(bundle, scenario);
  const result = await lowerBound(model, names);
  if (!result.ok) throw new Error(result.why);
  return result.bound;
}

describe("the least loss that perfect coordination allows", () => {
  it("is nothing at rest", async () => {
    const { behaviouralUsd, boundUsd } = await boundOf(smallBundle(), smallScenario());
    expect(behaviouralUsd).toBe(0);
    expect(boundUsd).toBeLessThan(1);
  });
  it("is what an industry that stands still loses, where no planner can help", async () => {
    const stopped = await boundOf(smallBundle(), smallScenario({ measures: [outage(["JPN vehicles"], 0, { effective: "2026-01-01" })] }));
    expect(stopped.boundUsd / (2e6 * 364)).toBeCloseTo(1, 6);
    expect(stopped.behaviouralUsd / (2e6 * 364)).toBeCloseTo(1, 6);
  });
  it("grows with the ban, and stays below the run", async () => {
    const losses: number[] = [];
    for (const permit of [0.6, 0.3, 0]) {
      const { behaviouralUsd, boundUsd } = await boundOf(
        smallBundle(),
        smallScenario({ measures: [ban(permit, ["*"], { to: ["!CHN"] })] }),
      );
      expect(boundUsd).toBeLessThanOrEqual(behaviouralUsd);
      losses.push(boundUsd);
    }
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(losses.at(-1)).toBeGreaterThan(1e6);
  });
  it("never exceeds the run, in 60 random worlds under measures of every kind", async () => {
    let costly = 0;
    for (let seed = 0; seed < 60; seed++) {
      const bundle = withAffiliates(randomBundle(seed), 0.3);
      const extra = seed % 3 === 0 ? [] : seed % 3 === 1 ? randomControls(seed) : randomInstruments(seed);
      const scenario = touching(bundle, randomScenario(seed, bundle));
      const measures = touching(bundle, { ...scenario, measures: extra }).measures;
      const { behaviouralUsd, boundUsd } = await boundOf(bundle, { ...scenario, measures: [...scenario.measures, ...measures] });
      if (boundUsd > 1e5) costly++;
      expect(boundUsd, `world ${seed}`).toBeLessThanOrEqual(behaviouralUsd * (1 + 1e-6) + 10);
    }
    expect(costly).toBeGreaterThan(10);
  }, 120_000);
});
