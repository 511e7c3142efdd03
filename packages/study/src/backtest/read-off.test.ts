import type { EpisodeRuns, Reading } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { openEnsemble } from "../ensemble/run-chunk.ts";
import { smallEnsemble } from "../testing/small-ensemble.ts";
import { meanOver, picks } from "./flow-series.ts";
import { naiveForecasts, runReadings } from "./run-readings.ts";

const flow = { streams: ["oxide.*", "metal.*", "magnet.*"], from: ["CHN"], to: ["JPN"], at: "border" } as const;
const episode: Pick<EpisodeRuns, "effective" | "touches"> = { effective: "2026-01-06", touches: flow };
const during = (from: string, to: string): readonly [string, string] => [from, to];

function say(readings: readonly Reading[], change: Parameters<typeof smallEnsemble>[1] = {}): number[] {
  const open = openEnsemble({ ...smallEnsemble(1, change), tunables: [] });
  return [...runReadings(open, episode, readings, 0, 1).values];
}

describe("readings at rest", () => {
  const readings: readonly Reading[] = [
    { kind: "flow", during: during("2026-02-01", "2026-03-01"), against: "rest", ...flow },
    { kind: "flow", during: during("2026-02-01", "2026-03-01"), against: during("2025-12-01", "2026-01-01"), ...flow, at: "arrival" },
    { kind: "price", basket: { "oxide.Dy": 1 }, market: "outside", during: during("2026-02-01", "2026-03-01"), against: "rest" },
    { kind: "price-gap", stream: "oxide.Dy", during: during("2026-02-01", "2026-03-01") },
    { kind: "use", streams: ["oxide.*"], in: ["JPN"], during: during("2026-02-01", "2026-03-01"), against: "rest" },
    { kind: "months-until", since: "2026-01-06", level: 0.9, ...flow },
  ];
  it("say that nothing has changed", () => {
    for (const value of say(readings, { measures: [], supplements: [] })) expect(value).toBeCloseTo(1, 9);
  });
  it("know no first halt", () => {
    const halt: Reading = { kind: "first-halt", since: "2026-01-06", countries: ["JPN"], applications: [] };
    expect(say([halt], { measures: [], supplements: [] })).toEqual([Infinity]);
  });
});

describe("readings under a ban", () => {
  const month = during("2026-04-01", "2026-05-01");
  it("say how much less leaves, and that a share of suppliers shifts", () => {
    const [less = 1, share = 1, rest = 0] = say([
      { kind: "flow", during: month, against: "rest", ...flow },
      { kind: "flow-share", during: month, part: ["CHN"], ...flow, from: ["!JPN"] },
      { kind: "flow-share", during: during("2025-10-01", "2025-11-01"), part: ["CHN"], ...flow, from: ["!JPN"] },
    ]);
    expect(less).toBeLessThan(0.25);
    expect(share).toBeLessThan(rest);
  });
  it("hold the two naive forecasts beside", () => {
    const open = openEnsemble(smallEnsemble(1));
    const [early, late] = naiveForecasts(open, episode, [
      { kind: "flow", during: during("2026-02-01", "2026-03-01"), against: "rest", ...flow },
      { kind: "flow", during: month, against: "rest", ...flow },
    ]);
    expect(early?.nothingChanges).toBeCloseTo(1, 9);
    expect(early?.statutoryWait).toBe(0);
    expect(late?.statutoryWait).toBeCloseTo(1, 9);
  });
  it("come to the same bytes however the draws are cut", () => {
    const readings: readonly Reading[] = [{ kind: "flow", during: month, against: "rest", ...flow }];
    const open = openEnsemble(smallEnsemble(6));
    const whole = runReadings(open, episode, readings, 0, 6).values;
    const parts = [runReadings(open, episode, readings, 0, 2).values, runReadings(open, episode, readings, 2, 6).values];
    expect([...parts[0]!, ...parts[1]!]).toEqual([...whole]);
  });
});

describe("a mean over days", () => {
  it("takes days before the run as at rest, and parts of steps as they are", () => {
    const series = Float64Array.from([0, 10, 20]);
    expect(meanOver(series, 7, 7, -7, 7)).toBeCloseTo(3.5, 12);
    expect(meanOver(series, 7, 7, 5, 9)).toBeCloseTo(5, 12);
  });
});

describe("patterns", () => {
  it("pick by name, by prefix, and by all but", () => {
    expect(picks(["oxide.*"], "oxide.Dy")).toBe(true);
    expect(picks(["!CHN"], "JPN")).toBe(true);
    expect(picks(["!CHN"], "CHN")).toBe(false);
    expect(picks(["JPN", "KOR"], "USA")).toBe(false);
  });
});
