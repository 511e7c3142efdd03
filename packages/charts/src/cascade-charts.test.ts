import { describe, expect, it } from "vitest";
import { type CascadeData, cascadeProfile, cascadeSubtitle, cascadeTable, cascadeTitle } from "./cascade-profile.ts";
import { chartSheet } from "./chart-sheet.ts";
import { palette } from "./palette.ts";
import { type RampCurve, rampCurve, rampSubtitle, rampTable, rampTitle } from "./ramp-curve.ts";
import { type Startup, startupCurve, startupSubtitle, startupTable, startupTitle } from "./startup-curve.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, plain, testWidths } from "./testing/label-boxes.ts";

/** Shares of three components that change by a factor from one mixer-settler to the next, as a cascade far from its pinch would have them. */
function bank(count: number, feed: number): CascadeData {
  const rows = Array.from({ length: count }, (_, j) => {
    const heavy = 2.2 ** (j - feed) * 0.4;
    const light = j < feed ? 0.6 : 0.6 * 0.25 ** (j - feed);
    const middle = 0.2 * 1.05 ** (j - feed) * (j > count - 4 ? 0.4 : 1);
    const sum = heavy + light + middle;
    return [light / sum, middle / sum, heavy / sum];
  });
  return {
    components: ["Gd", "Tb", "Dy"],
    mixerSettlers: count,
    aqueous: rows,
    organic: rows.map(([light = 0, middle = 0, heavy = 0]) => {
      const sum = light + 2.35 * middle + 6.2 * heavy;
      return [light / sum, (2.35 * middle) / sum, (6.2 * heavy) / sum];
    }),
    raffinate: { flow: 0.65, composition: [0.84, 0.1599, 0.0001] },
    extract: { flow: 0.35, composition: [1e-10, 0.0043, 0.9957] },
    feeds: [{ stage: feed, flow: 1, phase: "aqueous" }],
    draws: [],
    freshOrganic: 1.05,
    scrub: 0.7,
    scale: "mol per mol fed",
  };
}
const data = bank(44, 22);

const startup: Startup = {
  components: ["B", "A"],
  unit: "days",
  curve: Array.from({ length: 60 }, (_, k) => {
    const time = k === 0 ? 0 : 0.05 * 1.17 ** k;
    const [b, a] = [0.4 * 0.97 ** time + 2e-4, 0.5 * 0.9 ** time + 4e-5];
    return { time, raffinate: [1 - b, b], extract: [a, 1 - a] };
  }),
  reached: [
    { name: "A 99 % in the organic", outlet: "extract", threshold: 0.99, time: 37 },
    { name: "B 99 % in the raffinate", outlet: "raffinate", threshold: 0.99, time: 121 },
    { name: "A 99.99999 %", outlet: "extract", threshold: 0.9999999, time: null },
  ],
};

const ramp: RampCurve = {
  products: [
    { name: "La", mass: 250, onSpecAfterDays: 0.4 },
    { name: "Ce", mass: 480, onSpecAfterDays: 3 },
    { name: "Pr/Nd", mass: 200, onSpecAfterDays: 11 },
    { name: "Tb", mass: 2, onSpecAfterDays: 60 },
    { name: "Dy", mass: 9, onSpecAfterDays: 210 },
    { name: "Lu", mass: 1, onSpecAfterDays: null },
  ],
};

describe("cascade profile", () => {
  it.each(testWidths)("stands under its bank, %i px wide", (width) => {
    const svg = cascadeProfile({ ...data, title: cascadeTitle(data), description: cascadeSubtitle(data), width });
    expectReadable(svg);
    expectGolden(`cascade-${width}.svg`, svg);
  });

  it("draws a bank of any size, with any feed and draw, and one phase alone", () => {
    const { organic: _, ...onePhase } = bank(10, 1);
    const drawn = { ...bank(60, 50), draws: [{ stage: 52, flow: 0.1, composition: [0, 1, 0] }] };
    for (const one of [
      bank(400, 200),
      bank(6, 6),
      onePhase,
      drawn,
      { ...data, feeds: [...data.feeds, { stage: 30, flow: 0.2, phase: "organic" as const }] },
    ]) {
      for (const width of testWidths) expectReadable(cascadeProfile({ ...one, title: "a", description: "b", width }));
    }
  });

  it("names its ends after what leaves there, and hands its numbers over", () => {
    expect(plain(cascadeTitle(data))).toBe("44 mixer-settlers give Gd, Tb 99.9900 % in the raffinate and Dy 99.57 % in the organic");
    expect(cascadeTable(data).rows).toHaveLength(44);
    expect(cascadeTable(data).rows[0]).toHaveLength(7);
  });

  it("lays a bank's cells on the x axis of its profile", () => {
    const svg = cascadeProfile({ ...data, title: "a", description: "b", width: 1000 });
    const cells = [...svg.matchAll(/<rect x="([\d.]+)" y="58" width="([\d.]+)"/g)].map(([, x, wide]) => Number(x) + Number(wide) / 2);
    const points = [.../data-id="Dy"><path d="([^"]*)"/.exec(svg)![1]!.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
    expect(cells).toHaveLength(44);
    cells.forEach((x, j) => {
      expect(x).toBeCloseTo(points[j]!, 0);
    });
  });
});

describe("start-up", () => {
  it.each(testWidths)("gives each nine the same height, %i px wide", (width) => {
    const svg = startupCurve({ ...startup, title: startupTitle(startup), description: startupSubtitle(startup), width });
    expectReadable(svg);
    expectGolden(`startup-${width}.svg`, svg);
    expect([...svg.matchAll(/data-mark="target"/g)]).toHaveLength(2);
  });

  it("says what is reached when", () => {
    expect(plain(startupTitle(startup))).toBe("A 99 % in the organic is reached after 37 days, B 99 % in the raffinate after 121 days");
    expect(startupTitle({ ...startup, reached: startup.reached.slice(2) })).toBe("No purity asked for is reached in the time shown");
    expect(startupTable(startup).rows).toHaveLength(60);
  });

  it.each(testWidths)("brings products on specification one after the other, %i px wide", (width) => {
    const svg = rampCurve({ ...ramp, title: rampTitle(ramp), description: rampSubtitle(), width });
    expectReadable(svg);
    expectGolden(`ramp-${width}.svg`, svg);
    expect(svg).not.toContain(">Lu<");
  });

  it("says when the first and the last product are on specification", () => {
    expect(rampTitle(ramp)).toBe("The first product is on specification after 0.4 days, Dy last, after 210");
    expect(rampTitle({ products: ramp.products.slice(5) })).toBe("No product is on specification within the run");
    expect(rampTable(ramp).rows.at(-1)![1]).toBeCloseTo(941 / 942, 9);
  });
});

describe("a sheet", () => {
  it("holds chart, title and foot, wrapped, in colours that any programme knows", () => {
    const chart = rampCurve({ ...ramp, title: "a", description: "b", width: 360 });
    const sheet = chartSheet(chart, {
      title: "A title that is much longer than one line of 360 px holds",
      subtitle: "x < y",
      foot: "foot",
    });
    expect(sheet).not.toContain("var(");
    expect(sheet).toContain("x &lt; y");
    expect([...sheet.matchAll(/font-size="21"/g)].length).toBeGreaterThan(1);
    expectGolden("sheet.svg", sheet);
    const night = chartSheet(chart, { title: "a", subtitle: "b", foot: "" }, "dark");
    expect(night).not.toContain("var(");
    expect(night).toContain(`fill="${palette.paper.dark}"`);
    expect(night).not.toContain(palette.paper.light);
  });
});
