import { describe, expect, it } from "vitest";
import {
  type CurvePointDrawn,
  type Demagnetisation,
  demagnetisation,
  demagnetisationSubtitle,
  demagnetisationTable,
  demagnetisationTitle,
  kneeOf,
} from "./demagnetisation.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, labelBoxes, plain, testWidths } from "./testing/label-boxes.ts";

const levels = Array.from({ length: 21 }, (_, i) => i / 20);
const fall = (severity: number): number => 1 - 0.29 / (1 + ((1 - severity) / 0.2) ** 3);
const curve = (depth: number): CurvePointDrawn[] => [
  ...levels.map((severity): CurvePointDrawn => {
    const lost = (1 - fall(severity)) * depth;
    return { severity, way: "up", output: 1 - lost, low: 1 - 1.3 * lost, high: 1 - 0.6 * lost };
  }),
  ...[...levels]
    .reverse()
    .slice(1)
    .map((severity): CurvePointDrawn => ({ severity, way: "down", output: 1 - depth * (0.05 + 0.24 * severity) })),
];
const data: Demagnetisation = { country: "Japan", withheld: "share of Chinese flow withheld for 180 days", runs: 61, points: curve(1) };

describe("demagnetisation curve", () => {
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const svg = demagnetisation({ ...data, title: demagnetisationTitle(data), description: demagnetisationSubtitle(data), width });
    expectReadable(svg);
    expectGolden(`demagnetisation-${width}.svg`, svg);
    const words = labelBoxes(svg).map(({ text }) => plain(text));
    expect(words).toEqual(expect.arrayContaining(["saturation: 71 % of output", "lingering loss 5 %", "tightening", "easing"]));
  });

  it.each(testWidths)("stands on one scale with B, %i px wide", (width) => {
    const compared = { ...data, b: curve(1.8) };
    const svg = demagnetisation({ ...compared, title: "Japan", description: demagnetisationSubtitle(compared), width });
    expectReadable(svg);
    expectGolden(`demagnetisation-compare-${width}.svg`, svg);
    expect(labelBoxes(svg).map(({ text }) => plain(text))).toContain("B saturation: 48 % of output");
    expect(plain(demagnetisationSubtitle(compared))).toContain("axis from 0 %");
    expect(demagnetisationTable(compared).rows).toHaveLength(2 * data.points.length);
  });

  it("finds the knee where the way up bends most, and none in a straight line", () => {
    const knee = kneeOf(data.points)!;
    const slope = (i: number): number => data.points[i]!.output - data.points[i + 1]!.output;
    const at = data.points.indexOf(knee);
    expect(slope(at - 1)).toBeLessThan(0.29 / 20);
    expect(slope(at)).toBeGreaterThan(0.29 / 20);
    expect(kneeOf(levels.map((severity) => ({ severity, way: "up", output: 1 - severity / 3 })))).toBeUndefined();
    expect(kneeOf([])).toBeUndefined();
  });

  it("says the finding at three depths", () => {
    expect(plain(demagnetisationTitle(data))).toMatch(/^Japan holds until \d\d % is withheld, then falls to 71 %$/);
    expect(demagnetisationTitle({ ...data, points: curve(0.05) })).toBe("Japan stands even a total cut");
    expect(
      plain(demagnetisationTitle({ ...data, points: levels.map((severity) => ({ severity, way: "up", output: 1 - severity / 3 })) })),
    ).toBe("Japan gives way as more is withheld, down to 67 %");
  });

  it("stays readable however deep it falls", () => {
    for (const depth of [0.01, 0.3, 2, 3.4])
      for (const width of testWidths) {
        expectReadable(demagnetisation({ ...data, points: curve(depth), title: "a", description: "b", width }));
      }
  });

  it("hands its numbers over", () => {
    expect(demagnetisationTable(data).rows).toHaveLength(41);
  });
});
