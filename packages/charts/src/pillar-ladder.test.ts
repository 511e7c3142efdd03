import { describe, expect, it } from "vitest";
import { type PillarLadder, pillarLadder, pillarLadderSubtitle, pillarLadderTable, pillarLadderTitle } from "./pillar-ladder.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, plain, testWidths } from "./testing/label-boxes.ts";

const data: PillarLadder = {
  runs: 200,
  rungs: [
    {
      id: "stock",
      label: "Stock of 180 days",
      cost: { value: 0.12e9, low: 0.08e9, high: 0.2e9 },
      avoided: { value: 4.1e9, low: 1.2e9, high: 21e9 },
      lead: { value: 365, low: 200, high: 700 },
    },
    {
      id: "recycling",
      label: "Recycling of motors",
      cost: { value: 0.9e9, low: 0.5e9, high: 1.6e9 },
      avoided: { value: 0.6e9, low: 0.1e9, high: 2e9 },
      lead: { value: 1800, low: 1100, high: 2600 },
    },
    { id: "thrift", label: "Thrift", cost: { value: 0.05e9 }, avoided: { value: 0 }, lead: { value: 0, low: 0, high: 0 } },
    {
      id: "together",
      label: "All together",
      cost: { value: 1.07e9, low: 0.63e9, high: 1.9e9 },
      avoided: { value: 5.2e9, low: 1.4e9, high: 24e9 },
    },
  ],
};

describe("pillar ladder", () => {
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const svg = pillarLadder({ ...data, title: pillarLadderTitle(data), description: pillarLadderSubtitle(data), width });
    expectReadable(svg);
    expectGolden(`pillar-ladder-${width}.svg`, svg);
  });

  it("says which pillar avoids most and what it costs, and when none does", () => {
    expect(plain(pillarLadderTitle(data))).toBe("Stock of 180 days avoids most: 4.1 bn USD, for 120 M USD a year");
    expect(plain(pillarLadderTitle({ ...data, nothing: 6.2e9 }))).toBe(
      "Stock of 180 days avoids most: 4.1 bn USD of 6.2 bn USD, for 120 M USD a year",
    );
    expect(pillarLadderTitle({ ...data, rungs: data.rungs.slice(2, 3) })).toBe("No pillar avoids a clear loss");
    expect(plain(pillarLadderSubtitle(data))).toMatch(/^Loss avoided and yearly cost, bn USD, on one scale; medians of 200 draws/);
    expect(pillarLadderTable(data).rows[2]!.slice(0, 4)).toEqual(["Thrift", 0, null, null]);
  });

  it("draws cost and loss avoided on one scale", () => {
    const svg = pillarLadder({ ...data, title: "a", description: "b", width: 1000 });
    const bars = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="9"/g)].map(([, wide]) => Number(wide));
    expect(bars[0]! / bars[2]!).toBeCloseTo(4.1 / 0.6, 1);
    expect(bars[3]! / bars[2]!).toBeCloseTo(0.9 / 0.6, 1);
  });
});
