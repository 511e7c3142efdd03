import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consumption } from "../reagents/consumption.ts";
import { binaryMinimumS, binaryMinimumSOfFeeds } from "./binary-minimum.ts";
import { chemicalInput, idealCascadeFlow, separationWork } from "./ideal-cascade.ts";
import { linkedBound } from "./linked-bound.ts";
import { pinchSplit } from "./pinch-split.ts";
import { sharpCut } from "./underwood.ts";

describe("minimum reagents", () => {
  it("Underwood, the pinch split and the two-component formula agree for two pure components, in both phases", () => {
    fc.assert(
      fc.property(fc.double({ min: 1.05, max: 20, noNaN: true }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (beta, fA) => {
        for (const feed of ["aq", "org"] as const) {
          const cut = sharpCut([1, beta], [1 - fA, fA], 1, feed)!;
          const split = pinchSplit([1, beta], [1 - fA, fA], feed);
          const formula = feed === "aq" ? (beta * fA + 1 - fA) / (beta - 1) : 1 / (beta - 1);
          for (const value of [cut.sMin, split.sMin, binaryMinimumS(beta, fA, 1, 1 - fA, feed)]) expect(value / formula).toBeCloseTo(1, 7);
          expect(cut.wMin / split.wMin).toBeCloseTo(1, 7);
        }
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it("several feeds: one feed gives the single formula; a second feed nearer to its own pinch needs less than one mixed feed", () => {
    expect(binaryMinimumSOfFeeds(1.55, [{ phase: "aq", flow: 1, a: 0.75 }], 0.25, 0.999)).toBeCloseTo(
      binaryMinimumS(1.55, 0.75, 0.999, 0.25, "aq"),
      12,
    );
    const apart = binaryMinimumSOfFeeds(
      1.55,
      [
        { phase: "aq", flow: 0.5, a: 0.3 },
        { phase: "aq", flow: 0.5, a: 0.7 },
      ],
      0.5,
      0.999,
    );
    expect(apart).toBeLessThan(binaryMinimumS(1.55, 0.5, 0.999, 0.5, "aq"));
  });

  it("linking never costs more than a sequence, and components without feed do not matter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 1.2, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
          minLength: 2,
          maxLength: 8,
        }),
        (rows) => {
          let product = 1;
          const beta = rows.map(([step], i) => {
            product = i === 0 ? 1 : product * step;
            return product;
          });
          const bound = linkedBound(
            beta,
            rows.map(([, amount]) => amount),
          );
          return bound.linked <= bound.conventional * (1 + 1e-12) && bound.saving >= -1e-12;
        },
      ),
      { numRuns: 60, seed: 9 },
    );
    expect(sharpCut([1, 1.5, 4], [0.5, 0, 0.5], 1)!.sMin).toBeCloseTo(sharpCut([1, 4], [0.5, 0.5], 1)!.sMin, 12);
    expect(sharpCut([1, 2], [1, 0], 1)).toBeNull();
  });
});

it("work, chemical input and reagents have the sizes worked out by hand", () => {
  expect(separationWork([0.5, 0.5], 298)).toBeCloseTo(1.717, 2);
  expect(chemicalInput(2.5)).toBeCloseTo(599, 0);
  expect(idealCascadeFlow(2, 0.5, 0.999, 0.9999, 0.500450495545) / (1.70864486919 * 46)).toBeCloseTo(0.86, 2);
  const use = consumption({ S: 2.8, W: 2.05, stripped: 0.75, precipitated: 1 }, 168.24);
  expect(use.base.value).toBeCloseTo(2.0, 1);
  expect(use.salt.value).toBeCloseTo(2.92, 1);
  expect(use.oxalic.low).toBeGreaterThan(1.12);
  expect(use.acid.low / ((3 * 2.8 * 36.461) / 168.24)).toBeCloseTo(1.05, 10);
});
