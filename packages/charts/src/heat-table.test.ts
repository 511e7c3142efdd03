import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dumbbell, dumbbellHead } from "./dumbbell.ts";
import { bottleneckOf, heatCell, heatKey, heatStep } from "./heat-table.ts";
import { type InkName, palette } from "./palette.ts";
import { contrast } from "./testing/colour-difference.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable } from "./testing/label-boxes.ts";

describe("heat table", () => {
  it("steps where the number that is shown says", () => {
    expect([0, 0.144, 0.146, 0.3, 0.594, 0.744, 0.9, 1].map(heatStep)).toEqual([1, 1, 2, 3, 4, 5, 7, 7]);
    expect(heatCell({ value: 0.93, low: 0.86, high: 0.97 })).toMatchObject({
      value: "93",
      range: "86–97",
      step: 7,
      words: "93\u00a0%, 86–97",
    });
    expect(heatCell({ value: 0.2 }).range).toBe("");
  });

  it.each(["light", "dark"] as const)("is readable on every step by %s", (theme) => {
    for (let step = 1; step <= 7; step++) {
      const text = step <= 4 ? "ink" : "paper";
      expect(contrast(palette[`h${step}` as InkName][theme], palette[text][theme]), `step ${step}`).toBeGreaterThan(4.5);
    }
  });

  it("rings the narrowest stage, and none where two are alike", () => {
    expect(bottleneckOf([{ value: 0.5 }, undefined, { value: 0.93 }, { value: 0.7 }])).toBe(2);
    expect(bottleneckOf([{ value: 0.931 }, { value: 0.929 }])).toBe(-1);
    expect(bottleneckOf([])).toBe(-1);
  });

  it.each([700, 330])("has a key %i px wide", (width) => {
    expectReadable(heatKey(width));
    expectGolden(`heat-key-${width}.svg`, heatKey(width));
  });
});

describe("dumbbell", () => {
  const japan = { who: "Japan", direct: 0.31, embedded: 0.78, anyStage: 0.95 };
  it.each([300, 150])("is drawn %i px wide", (width) => {
    expectReadable(dumbbell(japan, width));
    expectReadable(dumbbellHead(width));
    expectGolden(`dumbbell-${width}.svg`, dumbbell(japan, width));
    expectGolden(`dumbbell-head-${width}.svg`, dumbbellHead(width));
  });

  it("keeps its numbers apart whatever they are", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom(120, 150, 300), (direct, embedded, anyStage, width) => {
        expectReadable(dumbbell({ who: "a", direct, embedded, anyStage }, width));
      }),
    );
  });
});
