import { describe, expect, it } from "vitest";
import {
  type BackTestSeries,
  backTestSeries,
  backTestSeriesSubtitle,
  backTestSeriesTable,
  backTestSeriesTitle,
} from "./back-test-series.ts";
import { type BackTest, backTestSubtitle, backTestTable, backTestTargets, backTestTitle, isHit } from "./back-test-targets.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, plain, testWidths } from "./testing/label-boxes.ts";

const targets: BackTest = {
  runs: 200,
  targets: [
    {
      id: "H1",
      label: "Magnet exports in May 2025 over a year before",
      unit: "",
      observed: 0.26,
      band: [0.2, 0.35],
      simulated: { value: 0.31, low: 0.12, high: 0.55 },
    },
    {
      id: "H2",
      label: "Months until exports are back",
      unit: "months",
      observed: 5,
      band: [4, 7],
      simulated: { value: 9, low: 6, high: 31 },
    },
    { id: "H3", label: "Yttrium spot outside", unit: "USD/kg", observed: 126, band: [80, 180], simulated: { value: 95 } },
    { id: "H4", label: "Price change inside", unit: "%", observed: -12, band: [-20, 5], simulated: { value: -4, low: -15, high: 3 } },
    { id: "H5", label: "Lines that stopped", unit: "", observed: null },
  ],
};
const months = Array.from({ length: 12 }, (_, month) => month);
const median = months.map((month) => 100 - 75 * Math.max(0, 1 - Math.abs(month - 4) / 4));
const series: BackTestSeries = {
  id: "CHN magnets",
  what: "magnet exports",
  unit: "% of the same month a year before",
  start: "2025-01-01",
  stepDays: 30,
  runs: 200,
  simulated: median,
  bands: {
    low90: median.map((one) => one * 0.6),
    low50: median.map((one) => one * 0.85),
    high50: median.map((one) => one * 1.1),
    high90: median.map((one) => one * 1.3),
  },
  observed: months
    .slice(0, 10)
    .map((month) => ({ id: `fact-${month}`, day: 30 * month + 15, value: 100 - 80 * Math.max(0, 1 - Math.abs(month - 5) / 4) })),
  events: [{ day: 93, label: "4 April: No. 18" }],
};

describe("back-tests", () => {
  it.each(testWidths)("show targets with their bands %i px wide", (width) => {
    const svg = backTestTargets({ ...targets, title: backTestTitle(targets), description: backTestSubtitle(targets), width });
    expectReadable(svg);
    expectGolden(`back-test-targets-${width}.svg`, svg);
  });

  it.each(testWidths)("show observed and simulated on one axis %i px wide", (width) => {
    const svg = backTestSeries({ ...series, title: backTestSeriesTitle(series), description: backTestSeriesSubtitle(series), width });
    expectReadable(svg);
    expectGolden(`back-test-series-${width}.svg`, svg);
  });

  it("count hits by the median alone, and tell misses as flatly", () => {
    expect(targets.targets.map(isHit)).toEqual([true, false, true, true, undefined]);
    expect(backTestTitle(targets)).toBe("3 of 4 targets hit");
    expect(backTestTitle({ ...targets, skill: -0.2 })).toBe("No better than the naive forecasts, with 3 of 4 targets hit");
    expect(backTestTitle({ ...targets, skill: 0.2 })).toBe("Ahead of the naive forecasts, with 3 of 4 targets hit");
    expect(backTestTitle({ ...targets, targets: targets.targets.slice(4) })).toBe("No target is scored in this episode");
    expect(backTestTable(targets).rows.map((row) => row.at(-1))).toEqual(["hit", "miss", "hit", "hit", "not scored"]);
  });

  it("count observed values inside the band", () => {
    expect(plain(backTestSeriesTitle(series))).toBe("7 of 10 observed values of magnet exports lie inside the 90 % band");
    expect(backTestSeriesTable(series).rows[0]).toEqual([15, 100, 100, 60, 130]);
  });
});
