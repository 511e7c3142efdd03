import type { Bundle } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { boughtByCountry } from "./placements.ts";
import type { Plant, PlantInput } from "./plant.ts";
import { smallPlantBundle } from "./testing/small-bundle.ts";
import { withPlants } from "./with-plants.ts";

const input = (stream: string, kgPerDay: number, suppliers: Readonly<Record<string, number>>): PlantInput => ({
  stream,
  kgPerDay,
  coverDays: 20,
  essential: true,
  suppliers: Object.entries(suppliers).map(([country, share]) => ({ country, share })),
  at: { file: "t.csv", line: 2 },
});

const plant = (name: string, country: string, ...inputs: readonly PlantInput[]): Plant => {
  return { name, country, product: "", valueAddedUsdPerDay: 1000, inputs, at: { file: "t.csv", line: 2 } };
};

/** What each pool ships in a baseline. */
function shipped({ world, baselines }: Bundle, baseline: number): number[] {
  const sums = world.pools.map(() => 0);
  world.links.forEach(({ pool }, e) => {
    sums[pool]! += baselines[baseline]!.flows[e]!;
  });
  return sums;
}

describe("plants in a bundle", () => {
  it("are cut out of what their country draws, so that pools ship what they shipped, in every baseline", () => {
    const before = smallPlantBundle();
    const { bundle, problems, offRecord } = withPlants(before, [
      plant("lenses", "JPN", input("oxide.Ce", 100, { CHN: 0.5, MYS: 0.5 })),
      plant("glass", "JPN", input("oxide.Ce", 20, { CHN: 1 })),
    ]);
    expect(problems).toEqual([]);
    expect(offRecord).toEqual([]);
    for (const k of [0, 1]) {
      shipped(bundle, k).forEach((kg, p) => {
        expect(kg).toBeCloseTo(shipped(before, k)[p]!, 9);
      });
    }
    expect([...bundle.baselines[0]!.flows]).toEqual([130, 350, 200, 800, 50, 50, 20].map((kg) => expect.closeTo(kg, 9)));
    // The industry that gave goods away is smaller by as much.
    expect([...bundle.baselines[0]!.levels]).toEqual([1000, 500, 200, 480, 200, 800, 100, 20].map((kg) => expect.closeTo(kg, 9)));
    expect([...boughtByCountry(bundle.world, bundle.baselines[1]!)].map(([, kg]) => kg).reduce((a, b) => a + b)).toBeCloseTo(1800, 9);
  });

  it("leave the bundle they are put into untouched, and its id says nothing of them", () => {
    const before = smallPlantBundle();
    const text = JSON.stringify(before);
    const { bundle } = withPlants(before, [plant("lenses", "JPN", input("oxide.Ce", 100, { CHN: 1 }))]);
    expect(JSON.stringify(before)).toBe(text);
    expect(bundle.id).toBe("small+plants");
    expect(withPlants(before, []).bundle).toBe(before);
  });

  it("stand where their rows say: stage, slots, suppliers, days on the way", () => {
    const far: PlantInput = { ...input("magnet.high", 3, { CHN: 1 }), transitDays: 33, essential: false };
    const { bundle } = withPlants(smallPlantBundle(), [plant("drives", "JPN", far, input("oxide.Ce", 1, { MYS: 1 }))]);
    const { facilities, links } = bundle.world;
    expect(facilities.at(-1)).toMatchObject({
      id: "JPN drives",
      stage: "part",
      industry: { coverSigma: { value: 0 } },
      activities: [
        { outputs: [], slots: [{ stream: "magnet.high", kgPerKg: 0.75, essential: false, coverDays: 20 }, { stream: "oxide.Ce" }] },
      ],
    });
    expect(links.slice(-2)).toMatchObject([
      { facility: 6, slot: 0, pool: 2, transitDays: 33 },
      { facility: 6, slot: 1, pool: 1, transitDays: 14 },
    ]);
  });

  it("become one of an industry whose name they give as their product", () => {
    const polisher: Plant = { ...plant("lenses", "JPN", input("oxide.Ce", 1, { CHN: 1 })), product: "Polishing" };
    expect(withPlants(smallPlantBundle(), [polisher]).bundle.world.facilities.at(-1)!.industry!.application).toBe("polishing");
  });

  it("borrow what the record lacks, up to what the pool can lend, and say so", () => {
    const bundle = smallPlantBundle();
    const few = withPlants(bundle, [plant("lenses", "KOR", { ...input("oxide.Ce", 80, { MYS: 1 }), transitDays: 9 })]);
    expect(few.problems).toEqual([]);
    expect(few.offRecord).toEqual([{ stream: "oxide.Ce", from: "MYS", to: "KOR", kgPerDay: 80, plants: ["lenses"] }]);
    const many = withPlants(bundle, [plant("motors B", "JPN", input("magnet.high", 260, { CHN: 1 }))]);
    expect(many.problems).toMatchObject([{ code: "plants/draws-too-much", at: { line: 2, field: "kg_per_day" } }]);
    expect(many.problems[0]!.message).toBe(
      "the table buys 260 kg of magnet.high a day from CHN for plants in JPN; JPN buys 200 kg there in the reconciled world",
    );
    expect(many.problems[0]!.hint).toContain("at most 182");
    const unknown = withPlants(bundle, [plant("lenses", "KOR", input("oxide.Ce", 80, { MYS: 1 }))]);
    expect(unknown.problems).toMatchObject([{ code: "plants/no-transit" }]);
  });
});
