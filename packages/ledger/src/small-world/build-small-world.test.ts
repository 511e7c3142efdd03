import { describe, expect, it } from "vitest";
import { openBundle } from "../bundle/open-bundle.ts";
import { editedCheckout, root } from "../testing/checkout.ts";
import { smallWorldYears } from "./read-small-world.ts";

async function opened(year: number) {
  const result = await openBundle(root, { year });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result;
}

/** Tonnes a year from one country to another, of a stream, in a baseline. */
async function flow(year: number, stream: string, from: string, to: string, baseline = 0): Promise<number> {
  const { world, baselines } = (await opened(year)).bundle;
  return world.links.reduce((sum, { pool, facility }, e) => {
    const here = world.pools[pool]!;
    const fits = here.stream === stream && here.country === from && world.facilities[facility]!.country === to;
    return fits ? sum + (baselines[baseline]!.flows[e]! * 365) / 1000 : sum;
  }, 0);
}

describe("a small world", () => {
  it("is declared for 2009 and 2022", async () => {
    expect(await smallWorldYears(root)).toEqual([2009, 2022]);
  });

  it("sells what customs counted", async () => {
    expect(await flow(2022, "metal.Ga", "CHN", "JPN")).toBeCloseTo(55, 0);
    expect(await flow(2022, "feed.graphite", "CHN", "KOR")).toBeCloseTo(51807.4, 0);
    const countries = ["JPN", "KOR", "USA", "XEU", "IND", "OTH"];
    const germanium = (await Promise.all(countries.map((to) => flow(2022, "metal.Ge", "CHN", to)))).reduce((a, b) => a + b, 0);
    expect(germanium / (12 * 5.488)).toBeCloseTo(1, 1);
  });

  it("comes near the Chinese output and the Japanese imports of 2009, which it was not told", async () => {
    const { world, baselines } = (await opened(2009)).bundle;
    const mine = world.facilities.findIndex(({ id }) => id === "CHN mine-china");
    expect((baselines[0]!.levels[mine]! * 0.365) / 129_400).toBeCloseTo(1, 0.5);
    const streams = world.streams.filter(({ form }) => form === "oxide" || form === "metal").map(({ id }) => id);
    const japan = (await Promise.all(streams.map((stream) => flow(2009, stream, "CHN", "JPN")))).reduce((a, b) => a + b, 0);
    expect(japan).toBeGreaterThan(15_000);
    expect(japan).toBeLessThan(20_500);
  });

  it("draws its other baselines inside the declared ranges", async () => {
    const draws = await Promise.all([1, 2, 3, 4].map((baseline) => flow(2022, "feed.graphite", "CHN", "XEU", baseline)));
    expect(new Set(draws).size).toBe(4);
    for (const tonnes of draws) expect(tonnes).toBeLessThan(90_000);
  });

  it("says each wrong name and sum at its place", async () => {
    const wrong = await editedCheckout({
      "facts/world/years/2022.yaml": (text) =>
        text.replace("in: [CHN, JPN, XEU, OTH]", "in: [CHN, XEU, OTH]").replace("{CHN: 97, OTH: 3}", "{CHN: 90, OTH: 3}"),
    });
    try {
      const result = await openBundle(wrong.path, { year: 2022, cache: `${wrong.path}/cache` });
      if (result.ok) throw new Error("should be refused");
      expect(result.problems.map(({ code }) => code).sort()).toEqual([
        "small-world/no-maker",
        "small-world/no-maker",
        "small-world/shares",
      ]);
      for (const { at } of result.problems) expect(at).toMatchObject({ file: "facts/world/years/2022.yaml", line: expect.any(Number) });
    } finally {
      await wrong.remove();
    }
  });

  it("is refused for a year nobody declared", async () => {
    const result = await openBundle(root, { year: 1999 });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["small-world/unknown-year"]);
  });
});
