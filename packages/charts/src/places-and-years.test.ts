import { describe, expect, it } from "vitest";
import { placeRanges } from "./place-ranges.ts";
import { expectGolden } from "./testing/golden.ts";
import { yearLines } from "./year-lines.ts";

const words = { title: "The hill comes first", description: "An example." };
const rows = [
  { id: "hill", label: "A refinery on a hill", place: 1, best: 1, worst: 4, words: "82 % in the first five" },
  { id: "bay", label: "Bay & Sons", place: 2, best: 1, worst: 9, words: "40 %" },
  { id: "late", label: "What comes too late", place: 9, best: 9, worst: 9, words: "0 %" },
];
const years = Array.from({ length: 15 }, (_, n) => 2026 + n);
const since = (start: number, tonnes: number): number[] => years.map((year) => Math.min(Math.max(year - start, 0) / 5, 1) * tonnes);
const lines = [
  { id: "hill", label: "A refinery on a hill", values: since(2027, 380) },
  { id: "bay", label: "Bay & Sons", values: since(2029, 120) },
  { id: "late", label: "What comes too late", values: since(2033, 118) },
  { id: "never", label: "Never", values: years.map(() => 0) },
];

describe.each([1000, 770, 360])("%i px wide", (width) => {
  it("places", () => expectGolden(`place-ranges-${width}.svg`, placeRanges({ ...words, width, rows })));
  it("years", () =>
    expectGolden(
      `year-lines-${width}.svg`,
      yearLines({ ...words, width, years, lines, unit: "t", year: 2030, level: { value: 64, label: "used: 64 t" } }),
    ));
});

describe("years and places", () => {
  it("draw nothing as nothing, and leave out what is nothing throughout", () => {
    expect(placeRanges({ ...words, width: 770, rows: [] })).toContain("<svg");
    expect(yearLines({ ...words, width: 770, years: [], lines: [], unit: "t" })).toContain("<svg");
    expect(yearLines({ ...words, width: 770, years, lines, unit: "t" })).not.toContain("Never");
  });
});
