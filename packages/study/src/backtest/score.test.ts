import type { Target } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { intervalScoreOf, missOf, mostMiss, scoreTarget, skillOf, unscored } from "./score.ts";

const target = (id: string, observed: number, band: [number, number], more: Partial<Target> = {}): Target => ({
  id,
  set: "later",
  episode: "made-up",
  title: "made up",
  unit: "1",
  observed: { kind: "assumption", value: observed, low: observed, high: observed, unit: "1", why: "made up for a test" },
  band,
  bandWhy: "made up",
  otherReadings: [],
  sources: [],
  ...more,
});
const naive = { nothingChanges: 1, statutoryWait: 0 };
const point = (median: number) => ({ median, low: median, high: median });

describe("a miss", () => {
  it("is counted in half-widths of the band, and no runaway counts more than five", () => {
    expect(missOf(0.7, 0.5, [0.4, 0.6])).toBeCloseTo(2, 12);
    expect(missOf(0.5, 0.5, [0.4, 0.6])).toBe(0);
    expect(missOf(1e9, 0.5, [0.4, 0.6])).toBe(mostMiss);
    expect(missOf(Infinity, 0.5, [0.4, 0.6])).toBe(mostMiss);
    expect(missOf(Number.NaN, 0.5, [0.4, 0.6])).toBe(mostMiss);
  });
});

describe("the interval score", () => {
  it("is the width where the interval holds what was observed, and twenty times the gap where not", () => {
    expect(intervalScoreOf(0.4, 0.6, 0.5, [0, 1])).toBeCloseTo(0.4, 12);
    expect(intervalScoreOf(0.6, 0.8, 0.5, [0, 1])).toBeCloseTo(0.4 + 20 * 0.2, 12);
    expect(intervalScoreOf(0.1, 0.3, 0.5, [0, 1])).toBeCloseTo(0.4 + 20 * 0.4, 12);
  });
  it("of a forecast of no width is its gap alone", () => {
    expect(intervalScoreOf(0.5, 0.5, 0.5, [0, 1])).toBe(0);
  });
});

describe("skill", () => {
  it("is 1 for a forecast that is always right, 0 for one no better than the naive", () => {
    const right = [target("H1", 0.3, [0.2, 0.4]), target("H2", 0.6, [0.5, 0.7])].map((one) =>
      scoreTarget(one, point(one.observed.value), naive),
    );
    expect(skillOf(right, "later")).toMatchObject({ hits: 2, expressible: 2, overNothingChanges: { skill: 1, nearer: 2, farther: 0 } });
    const same = right.map(({ id, observed, band }) => scoreTarget(target(id, observed, [...band]), point(1), naive));
    expect(skillOf(same, "later").overNothingChanges).toMatchObject({ skill: 0, nearer: 0, farther: 0 });
  });
  it("leaves out what cannot be expressed, and counts it", () => {
    const all = [
      scoreTarget(target("H1", 0.3, [0.2, 0.4]), point(0.3), naive),
      unscored(target("H2", 0, [-1, 1], { notExpressible: "why" })),
    ];
    expect(skillOf(all, "later")).toMatchObject({ targets: 2, expressible: 1, hits: 1, hitShare: 1 });
  });
  it("asks a naive forecast only where it says anything", () => {
    const one = scoreTarget(target("H1", 0.3, [0.2, 0.4]), point(0.3), { nothingChanges: null, statutoryWait: 0 });
    expect(skillOf([one], "later").overNothingChanges.targets).toBe(0);
    expect(skillOf([one], "later").overStatutoryWait).toMatchObject({ targets: 1, skill: 1 });
  });
});

describe("a target with two readings", () => {
  it("is held against both", () => {
    const two = target("H1", 1, [0.9, 1.1], { otherReadings: [{ value: 1.5, why: "customs" }] });
    expect(scoreTarget(two, point(1.45), naive)).toMatchObject({ hit: false, otherReadings: [{ value: 1.5, hit: true }] });
  });
});
