import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  absorbingChain,
  attribution,
  balanceProblem,
  byTerritory,
  candidates,
  chokepoints,
  controlReport,
  dependenceTable,
  directDependence,
  effectiveControl,
  elementFlows,
  elementFrame,
  embedded,
  findSubject,
  keepWithout,
  labelIndex,
  lookThroughHubs,
  originSeries,
  originsAtStage,
  priorityLossByNode,
  shapley,
  staticFrame,
  staticSupply,
  surviveRecover,
} from "./index.ts";
import { smallWorld } from "./testing/small-world.ts";

const korea = (bundle = smallWorld()) => findSubject(bundle.world, "KOR")!;
const chinaFirst = new Set(["CHN"]);

describe("dependence", () => {
  test("85 % bought in China is 85 % direct, 85 % any-stage, and 43 % Kachin's ore", () => {
    const bundle = smallWorld();
    const { direct, indirect } = directDependence(bundle, korea(), "Dy");
    expect(direct.find(({ basis }) => basis === "weight")!.origins[0]).toMatchObject({ name: "CHN", share: { value: 0.85 } });
    expect(indirect[0]!.origins.map(({ name }) => name)).toEqual(["MMR", "CHN", "AUS"]);
    const { stages, anyStage } = embedded(bundle, korea(), "Dy");
    const mine = stages.find(({ stage }) => stage === "mine")!.origins;
    expect(mine.find(({ name }) => name === "MMR")!.share.value).toBeCloseTo((0.85 * 48) / 95, 12);
    expect(anyStage.find(({ name }) => name === "CHN")!.share.value).toBeCloseTo(0.85, 12);
  });

  test("origin shares sum to 1, by walk and by push alike", () => {
    const bundle = smallWorld();
    const flows = elementFlows(elementFrame(bundle.world, "Dy"), bundle.baselines[0]!);
    const index = labelIndex(bundle.world, byTerritory);
    const rows = originsAtStage(bundle.world, flows, "mine", byTerritory, index);
    for (let node = 0; node < flows.frame.nodeCount; node++) {
      if (!(flows.into[node]! > 0)) continue;
      const row = rows.subarray(node * index.size, (node + 1) * index.size);
      expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    for (const { origins } of embedded(bundle, korea(), "Dy").stages)
      expect(origins.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
  });

  test("the table says what the subject says, and the order of facilities changes nothing", () => {
    const cells = dependenceTable(smallWorld(), "CHN", ["Dy"]);
    const turned = dependenceTable(smallWorld(true), "CHN", ["Dy"]);
    expect(cells.find(({ country, stage }) => country === "KOR" && stage === "separate")!.share.value).toBeCloseTo(0.85, 12);
    for (const cell of cells) {
      const other = turned.find(({ country, stage }) => country === cell.country && stage === cell.stage)!;
      expect(other.share.value).toBeCloseTo(cell.share.value, 12);
    }
  });

  test("matrix inverse and series agree on random chains, rows sum to 1", () => {
    const chain = fc.integer({ min: 2, max: 7 }).chain((n) =>
      fc.array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: n + 2, maxLength: n + 2 }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(chain, (weights) => {
        const n = weights.length;
        const rows = weights.map((row) => row.map((weight) => weight / row.reduce((sum, one) => sum + one, 0)));
        const Q = rows.map((row) => row.slice(0, n));
        const R = rows.map((row) => row.slice(n));
        const { origins } = absorbingChain(Q, R);
        const series = originSeries(Q, R);
        origins.forEach((row, i) => {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          row.forEach((share, k) => {
            expect(series[i]![k]!).toBeCloseTo(share, 9);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test("a hub's share goes to where the hub bought", () => {
    const through = lookThroughHubs(
      new Map([
        ["CHN", 0.6],
        ["HKG", 0.4],
      ]),
      new Map([
        [
          "HKG",
          new Map([
            ["CHN", 0.9],
            ["JPN", 0.1],
          ]),
        ],
      ]),
    );
    expect(through.get("CHN")).toBeCloseTo(0.96, 12);
    expect(through.get("JPN")).toBeCloseTo(0.04, 12);
    expect(through.has("HKG")).toBe(false);
  });
});

describe("control", () => {
  test("half or more counts as the whole, through what is controlled", () => {
    const { controllerOf, problems } = effectiveControl([
      { owner: "A", owned: "B", share: 0.6 },
      { owner: "B", owned: "C", share: 0.3 },
      { owner: "A", owned: "C", share: 0.2 },
      { owner: "Z", owned: "C", share: 0.5 },
    ]);
    expect(controllerOf.get("C")).toBe("A");
    expect(problems).toEqual([]);
  });

  test("stakes above the whole and loops are named", () => {
    const codes = effectiveControl([
      { owner: "A", owned: "B", share: 0.8 },
      { owner: "B", owned: "A", share: 0.7 },
      { owner: "C", owned: "B", share: 0.4 },
    ]).problems.map(({ code }) => code);
    expect(codes).toEqual(["control/over-whole", "control/loop"]);
  });

  test("an armed group is a controller", () => {
    const mine = controlReport(smallWorld(), "Dy", "CHN").stages.find(({ stage }) => stage === "mine")!;
    expect(mine.territory.value).toBeCloseTo(0.47, 12);
    expect(mine.proportional.value).toBeCloseTo(0.47 + 0.2 * 0.48, 12);
    expect(mine.controllers.map(({ name }) => name)).toContain("KIA");
  });
});

describe("chokepoints", () => {
  test("Kachin costs Korea although Korea buys nothing there, and all the more with China served first", () => {
    const options = { element: "Dy" as const, countries: ["KOR"] };
    const lost = (homeFirst: ReadonlySet<string>): number =>
      chokepoints(smallWorld(), { ...options, homeFirst })
        .find(({ name }) => name === "MMR Kachin")!
        .loss.get("KOR")!.useLost.value;
    expect(lost(new Set())).toBeCloseTo((0.85 * 48) / 95, 9);
    expect(lost(chinaFirst)).toBeCloseTo(0.85, 9);
  });

  test("a max flow without turns calls a supplier of a supplier harmless; turns do not", () => {
    const edges = [
      ["src", "Kachin", 50],
      ["src", "CNmine", 60],
      ["Kachin", "CNsep", 50],
      ["CNmine", "CNsep", 60],
    ] as const;
    const loss = priorityLossByNode(
      edges,
      "src",
      [
        { node: "CNsep", demand: 60, turn: 0 },
        { node: "CNsep", demand: 40, turn: 1 },
      ],
      1,
    );
    expect(loss.get("Kachin")).toBe(40);
  });

  test("taking more away never leaves more, whatever the order", () => {
    const bundle = smallWorld();
    const turned = smallWorld(true);
    const layout = staticFrame(bundle.world, bundle.baselines[0]!);
    const other = staticFrame(turned.world, turned.baselines[0]!);
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(shares, shares, fc.boolean(), (keep, more, first) => {
        const homeFirst = first ? chinaFirst : new Set<string>();
        const solve = (one: number[]) => staticSupply(layout, { keep: Float64Array.from(one), homeFirst }).level;
        const level = solve(keep);
        const less = solve(keep.map((share, a) => Math.min(share, more[a]!)));
        const back = staticSupply(other, { keep: Float64Array.from([...keep].reverse()), homeFirst }).level;
        level.forEach((share, a) => {
          expect(less[a]!).toBeLessThanOrEqual(share + 1e-8);
          expect(back[6 - a]!).toBeCloseTo(share, 6);
        });
      }),
      { numRuns: 80 },
    );
  });

  test("Shapley sums to the total, exact and sampled", () => {
    const worth = (present: readonly boolean[]): number => present.filter(Boolean).length ** 2 + (present[0] && present[1] ? 3 : 0);
    for (const players of [4, 15]) {
      const found = shapley(players, worth, 40);
      expect(found.exact).toBe(players === 4);
      expect(found.value.reduce((sum, value) => sum + value, 0)).toBeCloseTo(found.total, 9);
    }
    const credit = attribution(smallWorld(), { element: "Dy", country: "KOR", kind: "country", homeFirst: new Set() });
    expect(credit.players.reduce((sum, { credit: share }) => sum + share, 0)).toBeCloseTo(credit.total, 12);
  });

  test("a controller that holds half or more takes the whole away", () => {
    const { world } = smallWorld();
    const kia = candidates(world).find(({ name }) => name === "KIA")!;
    expect(keepWithout(world, kia)[0]).toBe(0);
    expect(keepWithout(world, candidates(world).find(({ name }) => name === "Tengchong Mining")!)[0]).toBeCloseTo(0.8, 12);
  });
});

describe("survive and recover", () => {
  test("cover lasts stock / gap, after the transit of what is under way", () => {
    const [row] = surviveRecover(smallWorld(), korea(), "CHN", [{ name: "licence", days: { value: 63, low: 63, high: 63 } }]);
    expect(row!.survive.value).toBeCloseTo(10 + 20 / 0.85, 9);
    expect(row!.levelAfter.value).toBeCloseTo(0.15, 9);
    expect(row!.chain).toEqual(["CHN oxide"]);
  });

  test("a stockpile bridges what is missing for as long as it lasts, and one that comes too late does nothing", () => {
    const withReserve = (delayDays: number): readonly [number, number] => {
      const bundle = smallWorld();
      const assume = (value: number, unit: string) => ({
        kind: "assumption" as const,
        value,
        low: value,
        high: value,
        unit,
        why: "example",
      });
      // 340 kg at the 17 kg a day that China no longer sends: twenty days.
      const reserve = {
        id: "reserve",
        kind: "stockpile" as const,
        country: "KOR",
        stream: "oxide.Dy",
        kg: assume(340, "kg"),
        kgPerDay: assume(20, "kg/day"),
        delayDays: assume(delayDays, "days"),
        release: "shortfall" as const,
      };
      const [row] = surviveRecover({ ...bundle, world: { ...bundle.world, supplements: [reserve] } }, korea(bundle), "CHN", []);
      return [row!.survive.value, row!.withoutStockpiles.value];
    };
    const bare = 10 + 20 / 0.85;
    expect(withReserve(30)[0]).toBeCloseTo(bare + 20, 9);
    expect(withReserve(30)[1]).toBeCloseTo(bare, 9);
    expect(withReserve(40)[0]).toBeCloseTo(bare, 9);
  });
});

describe("joint production", () => {
  test("a light mine beside leaves the gap of a heavy element where it was", async () => {
    const ores = [
      { name: "clay", yields: [0.3, 0.06], cost: 28, cap: 20 },
      { name: "missing", yields: [0, 1], cost: 1e6, cap: 5 },
    ];
    const light = { name: "light", yields: [0.2, 0], cost: 12, cap: 100 };
    const before = await balanceProblem(ores, [6, 2]);
    const after = await balanceProblem([...ores, light], [6, 2]);
    expect(before.feasible && after.feasible && before.run[1]! - after.run[1]!).toBeCloseTo(0, 9);
  });
});
