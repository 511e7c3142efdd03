import { describe, expect, test } from "vitest";
import {
  absorbingChain,
  concentration,
  controlGap,
  effectiveControl,
  euConcentration,
  euGroupRisk,
  geoPolRisk,
  grossOutput,
  leontiefInverse,
  lookThroughHubs,
  lossTail,
  maxFlow,
  netImportReliance,
  nMinusK,
  optimalCover,
  originShares,
  recencyWeightedMean,
  shapley,
  usContentTest,
  usgs2021Vulnerability,
} from "./index.ts";

/** What formulas do at the edge of what they are for: nothing at all, one of everything, loops, and numbers that are no shares. */
describe("nothing at all", () => {
  test("empty tables give nothing and never a number that is none", () => {
    expect(concentration([])).toEqual({ hhi: 0, points: 0, normalised: 0, effectiveSuppliers: 0 });
    expect(controlGap([]).hhiJoint).toBe(0);
    expect(originShares([])).toEqual(new Map());
    expect(originShares([{ origin: "CN", kg: 0 }])).toEqual(new Map());
    expect(netImportReliance({ imports: 0, exports: 0, production: 0 })).toBe(0);
    expect(euGroupRisk([])).toBe(0);
    expect(recencyWeightedMean([])).toBe(0);
    expect(lossTail([], [], 1)).toEqual({ expected: 0, valueAtRisk: 0, conditionalValueAtRisk: 0 });
    expect(nMinusK(new Map(), 0, 0)).toMatchObject({ out: [], supply: 0, coverageWorld: 0, coverageOutside: 0 });
    expect(geoPolRisk({ hhi: 1, imports: [], domestic: 0, usdPerKg: 1 }).score).toBe(0);
    expect(maxFlow([], "s", "t").flow).toBe(0);
    expect(shapley(0, () => 3)).toMatchObject({ value: [], total: 0 });
    expect(effectiveControl([]).controllerOf.size).toBe(0);
    expect(absorbingChain([], [])).toEqual({ visits: [], origins: [] });
    expect(lookThroughHubs(new Map(), new Map())).toEqual(new Map());
    expect(optimalCover(1, 0, 5, 1)).toEqual({ coverDays: 0, costPerYear: 0, costWithoutStock: 0 });
  });

  test("what holds content and is worth nothing is over every threshold; what holds none is under it", () => {
    expect(usContentTest(1, 0)).toEqual({ ratio: Infinity, caught: true });
    expect(usContentTest(0, 0)).toEqual({ ratio: 0, caught: false });
  });
});

describe("one of everything", () => {
  test("a single supplier is all there is, and nothing is left without it", () => {
    expect(concentration([1])).toEqual({ hhi: 1, points: 10_000, normalised: 1, effectiveSuppliers: 1 });
    expect(nMinusK(new Map([["CN", 7]]), 10, 4)).toMatchObject({ out: ["CN"], supply: 0, coverageWorld: 0 });
    expect(absorbingChain([[0]], [[1]])).toEqual({ visits: [[1]], origins: [[1]] });
  });

  test("exactly half is control; of two halves the first by name stands, whatever order they are told in", () => {
    const stakes = [
      { owner: "B", owned: "mine", share: 0.5 },
      { owner: "A", owned: "mine", share: 0.5 },
    ];
    expect(effectiveControl(stakes).controllerOf.get("mine")).toBe("A");
    expect(effectiveControl([...stakes].reverse()).controllerOf.get("mine")).toBe("A");
    expect(effectiveControl([{ owner: "A", owned: "mine", share: 0.499999 }]).controllerOf.size).toBe(0);
    // A tenth five times over is not a half to the last bit; it is one all the same.
    expect(effectiveControl(Array.from({ length: 5 }, () => ({ owner: "A", owned: "mine", share: 0.1 }))).controllerOf.get("mine")).toBe(
      "A",
    );
  });
});

describe("loops", () => {
  test("scrap that comes back is counted once round and again; what never reaches an origin is named", () => {
    expect(absorbingChain([[0.5]], [[0.5]]).origins[0]![0]).toBeCloseTo(1, 12);
    const closed = [
      [0, 1, 0],
      [0, 0, 1],
      [0, 1, 0],
    ];
    expect(() => absorbingChain(closed, [[0], [0], [0]])).toThrow("states 0, 1, 2 supply only each other and never reach an origin");
    expect(() => absorbingChain([[1]], [[0]])).toThrow(/states 0 supply only/);
  });

  test("hubs that trade with themselves alone keep what they hold, and shares keep their sum", () => {
    const found = lookThroughHubs(new Map([["HK", 1]]), new Map([["HK", new Map([["HK", 1]])]]));
    expect(found.get("HK")).toBe(1);
  });

  test("owners that own each other are a loop with its names", () => {
    const { problems } = effectiveControl([
      { owner: "A", owned: "B", share: 0.6 },
      { owner: "B", owned: "A", share: 0.6, at: "my.csv:3" },
    ]);
    expect(problems).toEqual([{ code: "control/loop", names: ["A", "B"], at: "A" }]);
  });
});

describe("numbers that are no shares", () => {
  test("below 0, above 1 and together more than the whole are refused by name; less than the whole stands for many small ones", () => {
    expect(() => concentration([0.5, -0.1])).toThrow("share 1 of a concentration is -0.1; it must lie between 0 and 1");
    expect(() => concentration([69, 13])).toThrow("share 0 of a concentration is 69");
    expect(() => concentration([0.8, 0.7])).toThrow("shares of a concentration sum to 1.5; together they can be 1 at most");
    expect(() => concentration([Number.NaN])).toThrow("is NaN");
    expect(concentration([0.5]).hhi).toBe(0.25);
    expect(() => controlGap([{ territory: "CN", controller: "CN", share: 1.2 }])).toThrow(/is 1.2/);
    expect(() => euConcentration([{ country: "CN", share: 1.5, wgi: 5, t: 1 }])).toThrow("share 0 of suppliers is 1.5");
    expect(() => absorbingChain([[0]], [[0.7, 0.7]])).toThrow(/shares of state 0 sum to 1.4/);
  });

  test("amounts below 0 are refused: a negative import is an export, and belongs there", () => {
    expect(() => originShares([{ origin: "CN", kg: -5 }])).toThrow("amount 0 of purchases is -5; it cannot be negative");
    expect(() => geoPolRisk({ hhi: 1, imports: [{ origin: "CN", amount: -1, instability: 1 }], domestic: 0, usdPerKg: 1 })).toThrow(
      /imports/,
    );
    expect(() => nMinusK(new Map([["CN", -1]]), 1, 0)).toThrow(/supply/);
    expect(() => maxFlow([["s", "t", -1]], "s", "t")).toThrow(/capacities/);
    expect(() => optimalCover(1, 10, 5, 0)).toThrow(/must cost more than 0/);
    expect(() => usgs2021Vulnerability([{ valueAddedShare: 0.1, spend: 1, operatingProfit: 0 }])).toThrow(
      /operating profit of sector 0 is 0/,
    );
  });

  test("an economy that uses up more than it makes has no output to name", () => {
    expect(() => leontiefInverse([[1.2]])).toThrow(/use up more than is made/);
    expect(grossOutput([[0.5]], [1])).toEqual([2]);
  });

  test("stakes that are no shares count for nothing and are named", () => {
    const { problems, controllerOf } = effectiveControl([
      { owner: "A", owned: "mine", share: -0.5, at: "my.csv:2" },
      { owner: "B", owned: "mine", share: 1.5, at: "my.csv:3" },
      { owner: "C", owned: "mine", share: 0.5, at: "my.csv:4" },
    ]);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(["control/no-share my.csv:2", "control/no-share my.csv:3"]);
    expect(controllerOf.get("mine")).toBe("C");
  });
});
