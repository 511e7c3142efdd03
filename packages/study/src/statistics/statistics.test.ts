import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnValue } from "../plan/drawn-value.ts";
import { latinHypercube } from "../plan/latin-hypercube.ts";
import { plan, quantilesOf, type Sampling, saltelliPlan } from "../plan/plan.ts";
import { sobolDimensions, sobolSequence } from "../plan/sobol-sequence.ts";
import { band } from "./band.ts";
import { groupCorrelation, rankCorrelation, ranks } from "./rank-correlation.ts";
import { sobolIndices } from "./sobol-indices.ts";

describe("a Latin hypercube", () => {
  it("has one quantile in each slice, and another order for each path", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 200 }), (seed, key, runs) => {
        const column = latinHypercube(seed, key, runs);
        const slices = [...column].map((u) => Math.floor(u * runs)).sort((a, b) => a - b);
        expect(slices).toEqual(Array.from({ length: runs }, (_, i) => i));
      }),
    );
    expect(latinHypercube(1, 2, 50)).not.toEqual(latinHypercube(1, 3, 50));
    expect(Math.abs(rankCorrelation(latinHypercube(1, 2, 500), latinHypercube(1, 3, 500)))).toBeLessThan(0.15);
  });

  it("refuses a number of runs that is none", () => {
    expect(() => plan({ runs: 0, seed: 1, paths: [] })).toThrow("0 runs");
    expect(() => saltelliPlan({ runs: 8, seed: 1, paths: ["a"], factors: [["b"]] })).toThrow('"b" is not drawn');
  });
});

describe("a Sobol′ sequence", () => {
  /** Coordinate of a run without the shift: run 0 is the origin. */
  const bare = (run: number, dimension: number): number => {
    const column = sobolSequence(3, 7, dimension, run + 1);
    return (((column[run]! * 2 ** 32) ^ (column[0]! * 2 ** 32)) >>> 0) / 2 ** 32;
  };

  it("is the published one, shifted", () => {
    // From the tables of Joe and Kuo as other programs read them: run 37, then run 63.
    expect([0, 1, 9, 100, 200, 336].map((d) => bare(37, d))).toEqual([0.921875, 0.640625, 0.171875, 0.359375, 0.828125, 0.609375]);
    expect([3, 50, 336].map((d) => bare(63, d))).toEqual([0.453125, 0.265625, 0.328125]);
    expect(sobolSequence(3, 7, 5, 4)).not.toEqual(sobolSequence(4, 7, 5, 4));
    expect(() => sobolSequence(1, 1, sobolDimensions, 4)).toThrow("no direction numbers");
  });

  it("has one quantile in each slice of a power of two, whatever the seed", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(sobolDimensions - 1), (seed, dimension) => {
        const slices = [...sobolSequence(seed, dimension, dimension, 64)].map((u) => Math.floor(u * 64)).sort((a, b) => a - b);
        expect(slices).toEqual(Array.from({ length: 64 }, (_, i) => i));
      }),
    );
  });

  it("finds a mean nearer than a hypercube does, and draws beyond its last dimension as one", () => {
    const paths = Array.from({ length: 6 }, (_, i) => `x${i}`);
    const error = (sampling: Sampling): number => {
      const errors = Array.from({ length: 12 }, (_, seed) => {
        const { at } = quantilesOf(plan({ runs: 256, seed, paths, sampling }));
        const y = (r: number) => paths.reduce((product, _, i) => product * (1 + (at(r, i) - 0.5)), 1);
        return Array.from({ length: 256 }, (_, r) => y(r)).reduce((sum, one) => sum + one, 0) / 256 - 1;
      });
      return errors.reduce((sum, one) => sum + one * one, 0);
    };
    expect(error("sobol")).toBeLessThan(error("latin-hypercube") / 2);
    const many = Array.from({ length: sobolDimensions + 3 }, (_, i) => `x${i}`);
    const { at } = quantilesOf(plan({ runs: 8, seed: 1, paths: many, sampling: "sobol" }));
    const last = Array.from({ length: 8 }, (_, r) => Math.floor(8 * at(r, sobolDimensions + 2))).sort();
    expect(last).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("a drawn value", () => {
  it("has the declared value in the middle and stays in its range", () => {
    fc.assert(
      fc.property(fc.tuple(share, share, share), (three) => {
        const [low, value, high] = three.sort((a, b) => a - b) as [number, number, number];
        const range = { low, value, high, grid: 0 };
        expect(drawnValue(range, 0.5)).toBe(value);
        expect(drawnValue(range, 0)).toBe(low);
        for (const u of [0.1, 0.7, 0.999999]) {
          expect(drawnValue(range, u)).toBeGreaterThanOrEqual(low);
          expect(drawnValue(range, u)).toBeLessThanOrEqual(high);
        }
      }),
    );
    const asDeclared = [0.1, 0.3, 0.6, 0.9].map((u) => drawnValue({ low: 0, value: 1, high: 1, grid: 1 }, u));
    expect(asDeclared).toEqual([0, 1, 1, 1]);
  });
});

describe("statistics", () => {
  it("meet known values", () => {
    expect(band([1, 2, 3, 4, 5])).toEqual({ median: 3, half: [2, 4], most: [1.2, 4.8] });
    expect(band([7, Infinity, Infinity]).median).toBe(Infinity);
    expect([...ranks([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
    expect(rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64])).toBe(1);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
    // Kendall and Gibbons' textbook ranks of ten.
    expect(rankCorrelation([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 1, 4, 3, 6, 5, 8, 7, 10, 9])).toBeCloseTo(1 - (6 * 10) / 990, 12);
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(groupCorrelation([0, 0, 1, 1], [1, 1, 2, 2])).toBe(1);
    expect(groupCorrelation([0, 1, 0, 1, 0, 1], [1, 1, 2, 2, 3, 3])).toBe(0);
  });

  it.each(["latin-hypercube", "sobol"] as const)("split a variance as worked out on paper, drawn by a %s", (sampling) => {
    const paths = ["a", "b", "c"];
    const saltelli = saltelliPlan({ runs: 4000, seed: 5, sampling, paths, factors: paths.map((path) => [path]) });
    const { at } = quantilesOf(saltelli);
    const answers = (of: (a: number, b: number, c: number) => number) =>
      Array.from({ length: saltelli.runs }, (_, r) => of(at(r, 0), at(r, 1), at(r, 2)));
    // y = 2a + b: variances 4 and 1 twelfths; c is idle.
    const added = sobolIndices(
      answers((a, b) => 2 * a + b),
      4000,
      3,
      1,
    );
    [0.8, 0.2, 0].forEach((share, i) => {
      expect(Math.abs(added[i]!.first - share)).toBeLessThan(4 * added[i]!.firstError + 1e-9);
      expect(Math.abs(added[i]!.total - share)).toBeLessThan(4 * added[i]!.totalError + 1e-9);
    });
    // Sobol′'s g-function with a = (0, 1, 9): V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) − 1.
    const g = (x: number, a: number) => (Math.abs(4 * x - 2) + a) / (1 + a);
    const shares = [0, 1, 9].map((a) => 1 / (3 * (1 + a) * (1 + a)));
    const whole = shares.reduce((product, v) => product * (1 + v), 1) - 1;
    const multiplied = sobolIndices(
      answers((a, b, c) => g(a, 0) * g(b, 1) * g(c, 9)),
      4000,
      3,
      1,
    );
    shares.forEach((v, i) => {
      expect(multiplied[i]!.first).toBeCloseTo(v / whole, 1);
      expect(multiplied[i]!.total).toBeCloseTo((v * (1 + whole)) / (1 + v) / whole, 1);
    });
  });
});
