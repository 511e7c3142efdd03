import { describe, expect, it } from "vitest";
import { haltCalendar } from "./halt-calendar.ts";
import { type OutputSeries, outputLines } from "./output-lines.ts";
import { outputSubtitle, outputTable, outputTitle } from "./output-words.ts";
import { priceLines } from "./price-lines.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, labelBoxes, plain, testWidths } from "./testing/label-boxes.ts";
import { timePlot } from "./time-plot.ts";

const weeks = Array.from({ length: 52 }, (_, week) => week);
const dip = (depth: number, from: number): number[] => weeks.map((week) => 1 - depth * Math.max(0, 1 - Math.abs(week - from - 14) / 14));
const fan = (depth: number, from: number) => ({
  low90: dip(depth * 1.5, from),
  low50: dip(depth * 1.2, from),
  high50: dip(depth * 0.7, from),
  high90: dip(depth * 0.2, from),
});
const data: OutputSeries = {
  start: "2026-01-06",
  stepDays: 7,
  runs: 200,
  lead: { id: "JPN small-cars", label: "A Small cars", values: dip(0.34, 8), bands: fan(0.34, 8) },
  b: { id: "B JPN small-cars", label: "B no heavies", values: dip(0.46, 6), bands: fan(0.46, 6) },
  others: ["All dependent", "Electric, hybrid cars", "Machines, robots", "Starters"].map((label, i) => ({
    id: label,
    label,
    values: dip(0.03 + 0.02 * i, 12),
  })),
};
const drawn = {
  title: outputTitle(data),
  description: outputSubtitle(data),
  events: [{ day: 0, label: "6 January: takes effect" }],
  day: 71,
};

describe("output retained", () => {
  it.each(testWidths)("compares A and B on one scale, %i px wide", (width) => {
    const svg = outputLines({ ...data, ...drawn, width });
    expectReadable(svg);
    expectGolden(`output-compare-${width}.svg`, svg);
    expect(svg).toContain('data-mark="series" data-id="B JPN small-cars"');
  });

  it("shows one fan, of the scenario that is chosen", () => {
    const a = outputLines({ ...data, ...drawn, width: 770 });
    const b = outputLines({ ...data, ...drawn, width: 770, chosen: "b" });
    expect([a.includes("--a-90"), a.includes("--b-90")]).toEqual([true, false]);
    expect([b.includes("--a-90"), b.includes("--b-90")]).toEqual([false, true]);
  });

  it("says how deep both fall, and that there is no clear difference", () => {
    const { b: _, ...alone } = data;
    expect(plain(outputTitle(data))).toBe("At its lowest, output is 66 % of normal in A and 54 % in B");
    expect(plain(outputTitle({ ...data, b: { ...data.b!, values: data.lead.values } }))).toBe(
      "No clear difference between A and B at their lowest",
    );
    expect(outputTitle({ ...data, difference: { value: -0.12, low: -0.2, high: -0.03 } })).toBe(
      "At the lowest, B makes 12 (3–20) points less than A",
    );
    expect(outputTitle({ ...data, difference: { value: -0.12, low: -0.2, high: 0.03 } })).toBe(
      "No clear difference between A and B at their lowest",
    );
    expect(plain(outputTitle(alone))).toBe("A Small cars at 66 % of normal output around day 158, the lowest");
    expect(plain(outputTitle({ ...alone, lead: { label: "Phones", values: dip(0.01, 4) } }))).toBe("Phones: output holds through 364 days");
    expect(plain(outputSubtitle(data))).toBe(
      "Output, % of normal, every week; medians of 200 draws; 50 and 90 % bands for A Small cars; B dashed",
    );
  });

  it("hands its numbers over, with the ranges of A and B", () => {
    const table = outputTable(data);
    expect(table.heads.slice(0, 4).map(plain)).toEqual(["Day", "A Small cars", "A Small cars, 5 %", "A Small cars, 95 %"]);
    expect(table.rows).toHaveLength(52);
    expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([table.heads.length]));
  });

  it("keeps the scrubber's reading inside at both ends of the run", () => {
    for (const width of testWidths) for (const day of [0, 3, 200, 363]) expectReadable(outputLines({ ...data, ...drawn, width, day }));
  });
});

describe("lanes of one column", () => {
  it.each(testWidths)("stand on one time line %i px wide", (width) => {
    const rows = [{ label: "Small cars", down: dip(0.9, 8).map((one) => 1 - one), day: 71, range: [48, 118] as const }];
    const plot = timePlot(width, ["Small cars"], ["Electric, hybrid cars"]);
    const words = { title: "a", description: "b", start: data.start, stepDays: 7, width, plot, day: 71 };
    const lanes = [
      outputLines({ ...data, ...words, events: [] }),
      haltCalendar({ ...words, tint: "cohorts", rows }),
      priceLines({ ...words, lines: [{ label: "outside", kind: "outside", values: weeks.map((week) => 1 + week / 10) }] }),
    ];
    const plotOf = (svg: string): string => /data-left="[^"]*" data-right="[^"]*"/.exec(svg)![0];
    const scrub = (svg: string): string => /data-scrubber="71"><path d="M([\d.]+)/.exec(svg)![1]!;
    expect(new Set(lanes.map(plotOf)).size).toBe(1);
    expect(new Set(lanes.map(scrub)).size).toBe(1);
    for (const svg of lanes) {
      expect(labelBoxes(svg).length).toBeGreaterThan(0);
      expectReadable(svg);
    }
  });
});

describe("prices", () => {
  const rise = weeks.map((week) => Math.min(1 + week / 4, 6));
  const bands = {
    low90: rise.map((one) => one ** 0.5),
    low50: rise.map((one) => one ** 0.8),
    high50: rise.map((one) => one ** 1.2),
    high90: rise.map((one) => one ** 1.6),
  };
  const lines = [
    { id: "spot", label: "A outside", values: rise, kind: "outside" as const, bands },
    { id: "B spot", label: "B outside", values: rise.map((one) => one * 1.4), kind: "outside" as const, b: true },
    { label: "inside", values: weeks.map(() => 0.9), kind: "inside" as const },
  ];

  it.each(testWidths)("carry a fan and scenario B on one log scale, %i px wide", (width) => {
    const svg = priceLines({ title: "a", description: "b", start: data.start, stepDays: 7, width, lines, day: 71 });
    expectReadable(svg);
    expectGolden(`price-fan-${width}.svg`, svg);
    expect([...svg.matchAll(/--a-(?:50|90),/g)]).toHaveLength(2);
  });
});
