import { describe, expect, it } from "vitest";
import { type MeasuresLane, measuresLane, measuresTable, measuresTitle } from "./measures-lane.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, testWidths } from "./testing/label-boxes.ts";

const data: MeasuresLane = {
  start: "2026-01-06",
  days: 365,
  acts: [
    {
      id: "CHN-1-2026",
      who: "China",
      what: "ban, slowdown",
      side: "issuer",
      from: 0,
      to: null,
      onsetDays: 21,
      onset: "fade",
      legal: [
        { day: 49, label: "firms listed" },
        { day: 56, label: "end-use rule" },
        { day: 174, label: "renewed" },
      ],
    },
    { id: "JPN-stock", who: "Japan", what: "stock release", side: "target", from: 18, to: 97 },
    { id: "JPN-thrift", who: "Japan", what: "thrift", side: "target", from: 115, to: null, onsetDays: 182, onset: "wedge" },
  ],
};
const words = { title: measuresTitle(data), description: "An example." };

describe("measures and responses", () => {
  it.each(testWidths)("are drawn %i px wide", (width) => {
    const svg = measuresLane({ ...data, ...words, width, day: 71 });
    expectReadable(svg);
    expectGolden(`measures-${width}.svg`, svg);
  });

  it("say who acts and who answers when", () => {
    expect(measuresTitle(data)).toBe("China acts on day 0; Japan answers from day 18");
    expect(measuresTitle({ ...data, acts: data.acts.slice(0, 1) })).toBe("China acts on day 0, and nobody answers");
    expect(measuresTitle({ ...data, acts: [] })).toBe("Nobody acts");
    expect(measuresTable(data).rows[2]).toEqual(["Japan", "thrift", 115, null, 182]);
  });

  it("stay inside the plot for acts that began before day 0 or end after the run", () => {
    const svg = measuresLane({
      ...data,
      acts: [{ ...data.acts[0]!, from: -200, onsetDays: 30 }],
      ...words,
      width: 770,
      plot: { left: 200, right: 700 },
    });
    for (const [, x, wide] of svg.matchAll(/<rect x="([\d.-]+)" y="[\d.]+" width="([\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(200);
      expect(Number(x) + Number(wide)).toBeLessThanOrEqual(700.5);
    }
    expect(svg).toContain('data-left="200" data-right="700"');
  });
});
