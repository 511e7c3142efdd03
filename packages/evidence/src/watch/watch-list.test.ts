import type { Fact } from "@coercivity/domain";
import { expect, test } from "vitest";
import { baseOf, fact } from "../testing/small-base.ts";
import { alarmLevels, beyond } from "./alarm-levels.ts";
import { watchList } from "./watch-list.ts";

test.each([
  [
    "amber <0.60; red <0.30 after day 45",
    [
      ["amber", "below", 0.6, 1],
      ["red", "below", 0.3, 1],
    ],
  ],
  ["red if < -30 pp two months running", [["red", "below", -30, 2]]],
  ["red if <60% of same month prior year", [["red", "below", 0.6, 1]]],
  [">+25% y/y", [["flag", "above", 0.25, 1]]],
  [">=20", [["flag", "above", 20, 1]]],
  ["cut >20% y/y", [["flag", "below", -0.2, 1]]],
  ["red if zero for target two months while others positive", [["red", "below", 0, 2]]],
  ["do not alarm on this alone", []],
])("threshold %s", (text, expected) => {
  expect(alarmLevels(text).map(({ level, side, value, running }) => [level, side, value, running])).toEqual(expected);
});

test("the threshold itself counts only where it says so", () => {
  expect(beyond(alarmLevels(">=20")[0]!, 20)).toBe(true);
  expect(beyond(alarmLevels(">20")[0]!, 20)).toBe(false);
});

const indicator = (indicator_id: string, threshold: string, cadence: string): Fact =>
  fact("indicators", {
    indicator_id,
    name: indicator_id,
    definition: "",
    unit: "ratio",
    cadence,
    data_source: "",
    threshold,
    rationale: "",
    moved_first_in: "E2025LIC",
    lead_or_lag: "leads",
  });
const month = (at: string, value: number): Fact =>
  fact(
    "trade_flows_monthly",
    { month: at, period_type: "month", flow: "export", origin: "CHN", item: "magnets", destination: "WLD", value, unit: "t", fit: "yes" },
    { period: { from: `${at}-01`, to: `${at}-30` } },
  );
const base = baseOf([
  indicator("IND03", "red if <60% of same month prior year", "monthly (20th)"),
  indicator("IND22", "two or more in 30 days", "event"),
  month("2024-04", 5000),
  month("2024-05", 4762),
  month("2024-07", 5278),
  month("2025-04", 4000),
  month("2025-05", 1238),
  month("2025-07", 5577),
]);
const episode = {
  id: "E2025LIC",
  title: "",
  role: "holdout",
  issuer: "CHN",
  targets: ["ALL"],
  series_file: "",
  source_id: [],
  confidence: "high",
  note: "",
  timeline: [{ date: "2025-04-04", event: "licences", source_id: [], confidence: "high", note: "" }],
  outcomes: {},
} as const;
const on = (asOf: string) =>
  watchList(base, [{ ...episode, timeline: [...episode.timeline, { ...episode.timeline[0], date: "2025-12-02" }] }], {
    asOf,
    target: "JPN",
  });

test("state, age and staleness follow the day that is asked about", () => {
  expect(on("2025-06-20")[0]).toMatchObject({ state: "red", stale: false, readings: 2 });
  expect(on("2025-06-20")[0]!.last).toMatchObject({ value: 1238 / 4762, ageDays: 21 });
  expect(on("2025-08-20")[0]).toMatchObject({ state: "quiet", stale: false });
  expect(on("2026-08-20")[0]).toMatchObject({ state: "quiet", stale: true });
  expect(on("2024-08-20")[0]).toMatchObject({ state: "no data", last: undefined, leads: [] });
});

test("a lead is counted from the end of the first alarming reading", () => {
  expect(on("2025-08-20")[0]!.leads).toEqual([{ episode: "E2025LIC", alarm: "2025-05-30", act: { day: "2025-04-04", daysAhead: -56 } }]);
});

test("an indicator without rows says so and has no state of its own", () => {
  expect(on("2025-08-20")[1]).toMatchObject({ state: "no data", how: undefined, leads: [] });
});
