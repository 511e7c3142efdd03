import { compile, run } from "@coercivity/engine";
import { describe, expect, it } from "vitest";
import { suspension } from "../../../../packages/engine/src/testing/small-instruments.ts";
import { ban, smallBundle, smallScenario } from "../../../../packages/engine/src/testing/small-world.ts";
import { csvText } from "./csv.ts";
import { dateOfDay, formatDate } from "./format-day.ts";
import { formatMass, formatNumber, formatShare, formatUsd } from "./format-number.ts";
import { measuresBefore } from "./measures-before.ts";
import { outcomeText } from "./outcome-text.ts";
import { paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

it("writes numbers with at most three figures and their unit", () => {
  expect([0, 0.012345, 4.5678, 61.26, 999.6, 12_345, -1500, 1e-7, Number.NaN].map(formatNumber)).toEqual([
    "0",
    "0.0123",
    "4.57",
    "61.3",
    "1,000",
    "12,300",
    "−1,500",
    "1e-7",
    "–",
  ]);
  expect([0, 0.4, 320, 45_678, 999_600_000, 8.95e10, 1.2e12].map(formatUsd)).toEqual([
    "0 USD",
    "0 USD",
    "320 USD",
    "45,700 USD",
    "1 bn USD",
    "89.5 bn USD",
    "1.2 trn USD",
  ]);
  expect([0, 1e-9, 0.00429, 0.613, 1].map(formatShare)).toEqual(["0 %", "< 0.001 %", "0.429 %", "61.3 %", "100 %"]);
  expect([450, 3210, 1.2e7].map(formatMass)).toEqual(["450 kg", "3.21 t", "12,000 t"]);
});

it("writes days beside dates", () => {
  expect(formatDate("2026-01-06")).toBe("6 Jan 2026");
  expect([dateOfDay("2026-01-06", 0), dateOfDay("2028-02-28", 1), dateOfDay("2026-12-31", 1)]).toEqual([
    "2026-01-06",
    "2028-02-29",
    "2027-01-01",
  ]);
});

it("lines tables up, whatever their cells are painted with, and quotes CSV where it must", () => {
  const paint = paintFor({ env: {}, isTty: true });
  expect(
    tableLines(
      [{ title: "a" }, { title: "n", right: true }],
      [
        [paint.bold("one"), "1"],
        ["three", "1,000"],
      ],
      "",
    ),
  ).toEqual(["a          n", `${paint.bold("one")}        1`, "three  1,000"]);
  expect(paintFor({ env: { NO_COLOR: "1" }, isTty: true }).bold("x")).toBe("x");
  expect(paintFor({ env: {}, isTty: false }).dim("x")).toBe("x");
  expect(wrapText("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(
    csvText([
      ["a,b", 1],
      ['say "x"', 2],
    ]),
  ).toBe('"a,b",1\n"say ""x""",2\n');
});

it("tells a run so that a person can read it", async () => {
  const bundle = smallBundle();
  const scenario = smallScenario({
    title: "China stops everything for half a year",
    measures: [ban(0, ["*"], { ended: "2026-07-15" })],
  });
  const compiled = compile(bundle, scenario);
  if ("problems" in compiled) throw new Error(JSON.stringify(compiled.problems));
  const text = outcomeText({ env: {}, isTty: false }, bundle.world, scenario, run(compiled.model, compiled.names));
  await expect(text).toMatchFileSnapshot("testing/outcome.golden.txt");
});

describe("measures older than a run", () => {
  const dated = (id: string, effective: string, ended?: string) => ban(0, ["*"], { id, effective, ...(ended ? { ended } : {}) });
  it("are named, but for those that a suspension holds on its first day", () => {
    const measures = [
      dated("OLD", "2025-04-04"),
      dated("OVER", "2014-01-01", "2015-01-01"),
      dated("NEW", "2026-01-06"),
      dated("HELD", "2025-10-09"),
    ];
    const held = suspension(["HELD"], { effective: "2025-11-07" });
    const said = measuresBefore({ measures: [...measures, held], start: "2026-01-06" });
    expect(said).toContain("in force before the run begins: OLD; the run starts at rest on 6 Jan 2026");
    expect(said).toContain("over before the run begins on 6 Jan 2026, and without effect in it: OVER");
    expect(measuresBefore({ measures: [dated("NEW", "2026-01-06")], start: "2026-01-06" })).toBe("");
  });
});
