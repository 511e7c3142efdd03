import { describe, expect, it } from "vitest";
import { haltCalendar, haltTable } from "./halt-calendar.ts";
import { outputLines } from "./output-lines.ts";
import { priceLines } from "./price-lines.ts";
import { pushApart } from "./push-apart.ts";
import { rangeBars } from "./range-bars.ts";
import { layOut } from "./sankey-layout.ts";
import { stageSankey } from "./stage-sankey.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable } from "./testing/label-boxes.ts";

const words = { title: "Small cars stop first", description: "An example." };
const weeks = Array.from({ length: 52 }, (_, week) => week);
const fall = (to: number, from: number): number[] => weeks.map((week) => Math.max(to, 1 - Math.max(week - from, 0) * 0.06));
const clock = { start: "2026-01-06", stepDays: 7 };
const bands = { low90: fall(0.2, 4), low50: fall(0.35, 6), high50: fall(0.6, 10), high90: fall(0.8, 14) };

const lines = {
  ...words,
  ...clock,
  lead: { label: "Small cars", values: fall(0.45, 8), bands },
  others: [
    { label: "Machines & robots", values: fall(0.82, 12) },
    { label: "Starters", values: fall(0.8, 12) },
  ],
  events: [{ day: 0, label: "6 Jan 2026: takes effect" }],
};

const rows = [
  { label: "Small cars", down: fall(0.45, 8).map((level) => 1 - level), day: 71, range: [48, 118] as const, haltShare: 1 },
  { label: "Wind turbines", down: weeks.map(() => 0), day: null, haltShare: 0.11 },
  { label: "Phones", down: weeks.map(() => 0), day: null, haltShare: 0 },
];

const sankey = {
  ...words,
  stages: ["Mine", "Separate", "Metal", "Magnet", "Part", "Industry"],
  nodes: [
    { id: "hills", stage: 0, label: "Hills" },
    { id: "a", stage: 1, label: "Country A" },
    { id: "b", stage: 1, label: "Country B" },
    { id: "metal", stage: 2, label: "Country A" },
    { id: "magnet", stage: 3, label: "Country B" },
    { id: "motor", stage: 4, label: "motors" },
    { id: "cars", stage: 5, label: "cars" },
    { id: "glass", stage: 5, label: "glass" },
  ],
  flows: [
    { from: "hills", to: "a", before: 100, now: 60 },
    { from: "hills", to: "b", before: 20, now: 30 },
    { from: "a", to: "metal", before: 95, now: 55 },
    { from: "b", to: "metal", before: 15, now: 25 },
    { from: "b", to: "glass", before: 5, now: 5 },
    { from: "metal", to: "magnet", before: 110, now: 80 },
    { from: "magnet", to: "motor", before: 85, now: 62 },
    { from: "motor", to: "cars", before: 85, now: 62 },
  ],
  stubs: [
    { node: "magnet", side: "out" as const, before: 25, now: 18 },
    { node: "b", side: "in" as const, before: 12, now: 9 },
  ],
  retained: [0.75, 0.73, 0.73, 0.73, 0.73, 0.74],
};

const bars = [
  { label: "Machinery", value: 5.7, low: 4.1, high: 9.2, words: "5.7 bn USD (4.1–9.2)", note: "one in nine" },
  { label: "Glass", value: 0, low: 0, high: 2, words: "0 (0–2.0)" },
];

describe.each([
  ["wide", 960],
  ["narrow", 344],
] as const)("charts drawn %s", (name, width) => {
  it("output lines with a fan", () => expectGolden(`output-fan-${name}.svg`, outputLines({ ...lines, width })));
  it("output lines of one run", () => {
    const { label, values } = lines.lead;
    expectGolden(`output-run-${name}.svg`, outputLines({ ...lines, lead: { label, values }, width }));
  });
  it("halt calendar", () => expectGolden(`halt-calendar-${name}.svg`, haltCalendar({ ...words, ...clock, width, tint: "missing", rows })));
  it("halt calendar beside B", () => {
    const b = [{ day: 21, range: [14, null] as const, haltShare: 0.9 }, { day: null, haltShare: 0.02 }, { day: null }];
    const compared = rows.map((row, i) => (b[i] ? { ...row, b: b[i] } : row));
    const svg = haltCalendar({ ...words, ...clock, width, tint: "missing", rows: compared });
    expectReadable(svg);
    expectGolden(`halt-calendar-compare-${name}.svg`, svg);
    expect(haltTable(compared).rows).toHaveLength(compared.length + compared.filter((row) => "b" in row).length);
  });
  it("range bars", () => expectGolden(`range-bars-${name}.svg`, rangeBars({ ...words, width, rows: bars })));
  it("prices", () => {
    const rise = weeks.map((week) => Math.min(1 + week / 4, 6));
    const lines = [
      { label: "spot, outside", values: rise, kind: "outside" as const },
      { label: "contract, outside", values: rise.map(Math.sqrt), kind: "outside" as const, dashed: true },
      { label: "spot, inside", values: weeks.map(() => 0.9), kind: "inside" as const },
    ];
    expectGolden(`price-lines-${name}.svg`, priceLines({ ...words, ...clock, width, lines }));
  });
  it("stage Sankey", () => expectGolden(`stage-sankey-${name}.svg`, stageSankey({ ...sankey, width })));
});

describe("every chart", () => {
  const evil = '<script>"&';
  it("has a name and escapes what it is given", () => {
    const svg = rangeBars({ title: evil, description: evil, width: 960, rows: [{ label: evil, value: 1, words: evil }] });
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="&lt;script&gt;&quot;&amp;');
    expect(svg).not.toContain("<script");
  });

  it("draws nothing as nothing", () => {
    expect(stageSankey({ ...sankey, nodes: [], flows: [], stubs: [], width: 960 })).toContain("<svg");
    expect(haltCalendar({ ...words, ...clock, width: 344, tint: "cohorts", rows: [] })).toContain("<svg");
  });
});

describe("places", () => {
  it("pushes labels apart, keeps their order and stays inside", () => {
    expect(pushApart([10, 12, 50], 10, 0, 100)).toEqual([6, 16, 50]);
    expect(pushApart([99, 99, 99], 10, 0, 100)).toEqual([80, 90, 100]);
    expect(pushApart([], 10, 0, 100)).toEqual([]);
  });

  it("keeps each stage in its own column, even where no flow visits all", () => {
    const layout = layOut(sankey, { length: 500, breadth: 300, thickness: 8, gap: 20 });
    const columns = new Map(layout.nodes.map((node) => [node.stage, node.along0]));
    expect([...columns.entries()].sort((a, b) => a[0] - b[0]).map(([, along]) => Math.round(along))).toEqual([0, 98, 197, 295, 394, 492]);
  });
});
