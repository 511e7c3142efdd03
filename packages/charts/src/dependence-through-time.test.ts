import { describe, expect, it } from "vitest";
import {
  type DependenceThroughTime,
  dependenceSubtitle,
  dependenceTable,
  dependenceThroughTime,
  dependenceTitle,
} from "./dependence-through-time.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, labelBoxes, plain, testWidths } from "./testing/label-boxes.ts";

const data: DependenceThroughTime = {
  who: "Japan",
  on: "Chinese rare earths",
  published: [
    { id: "f1", year: 2009, share: 0.9, scope: "press" },
    { id: "f2", year: 2010, share: 0.82, scope: "customs" },
    { id: "f3", year: 2018, share: 0.58, scope: "METI" },
    { id: "f4", year: 2024, share: 0.796, scope: "half-year tonnes" },
    { id: "f5", year: 2024.4, share: 0.7, scope: "JOGMEC" },
    { id: "f6", year: 2025, share: 0.6, scope: "Xinhua" },
    { id: "f7", year: 2025, share: 0.605, scope: "Xinhua, value" },
  ],
  fitted: [
    {
      id: "embedded",
      label: "embedded",
      points: [
        { year: 2022, share: 0.86, low: 0.75, high: 0.94 },
        { year: 2023, share: 0.84, low: 0.74, high: 0.93 },
        { year: 2024, share: 0.87, low: 0.78, high: 0.94 },
      ],
    },
    { id: "direct", label: "direct, tonnes", points: [{ year: 2024, share: 0.66, low: 0.62, high: 0.71 }] },
  ],
  events: [
    { year: 2010.7, label: "2010 slowdown" },
    { year: 2025.3, label: "No. 18, April 2025" },
    { year: 2026, label: "January 2026" },
  ],
};

describe("dependence through time", () => {
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const svg = dependenceThroughTime({ ...data, title: dependenceTitle(data), description: dependenceSubtitle(data), width });
    expectReadable(svg);
    expectGolden(`dependence-${width}.svg`, svg);
  });

  it("never joins published figures and never loses one", () => {
    const rings = { ...data, fitted: [], events: [] };
    const svg = dependenceThroughTime({ ...rings, title: "a", description: "b", width: 770 });
    expect([...svg.matchAll(/data-mark="fact"/g)]).toHaveLength(7);
    expect(svg).not.toMatch(/<path d="[^"]*L/);
    expect(dependenceTable(data).rows).toHaveLength(11);
  });

  it("says how far figures lie apart", () => {
    expect(plain(dependenceTitle(data))).toBe("Published figures for Japan run from 58 % to 90 % between 2009 and 2025");
    expect(dependenceTitle({ ...data, published: [] })).toBe("Nobody has published a figure for Japan");
    expect(plain(dependenceSubtitle(data))).toContain("% (axis from 40 %)");
  });

  it("keeps its words apart in a crowd", () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({
      id: `f${i}`,
      year: 2015 + (i % 10),
      share: 0.4 + 0.018 * i,
      scope: `scope ${i}`,
    }));
    for (const width of testWidths) {
      const svg = dependenceThroughTime({ ...data, published: crowd, title: "a", description: "b", width });
      expectReadable(svg);
      expect(labelBoxes(svg).length).toBeGreaterThan(12);
    }
  });
});
