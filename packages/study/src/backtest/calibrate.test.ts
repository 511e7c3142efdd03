import type { EpisodeRuns, Measure, Quantity, Reading, Target } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { ensembleOf } from "../ensemble/ensemble.ts";
import { openEnsemble } from "../ensemble/run-chunk.ts";
import { rangedBundle, rangedScenario } from "../testing/small-ensemble.ts";
import { type CalibrationProblem, calibrate } from "./calibrate.ts";
import { readModel } from "./run-readings.ts";

const reads: Reading = {
  kind: "flow",
  streams: ["oxide.*", "metal.*", "magnet.*"],
  from: ["CHN"],
  to: ["JPN"],
  at: "border",
  during: ["2026-04-01", "2026-05-01"],
  against: "rest",
};
const episode: EpisodeRuns = {
  id: "made-up",
  title: "made up",
  set: "calibration",
  scenario: "made-up",
  effective: "2026-01-06",
  touches: reads,
};
const number = (value: number, calibrated?: string): Quantity => ({
  kind: "assumption",
  value,
  low: 0,
  high: 1,
  unit: "share",
  why: "made up for a test",
  ...(calibrated ? { calibrated } : {}),
});

/** The made-up ban with a permit that is to be found, and a number that nothing depends on. */
function problem(permit: number, observed: number): CalibrationProblem {
  const scenario = rangedScenario({ supplements: [] });
  const [ban] = scenario.measures;
  const measures = [{ ...ban, permit: number(permit, "permit") } as Measure];
  const ensemble = ensembleOf(
    rangedBundle(),
    { ...scenario, measures, parameters: { recoveryLevel: number(0.95, "idle") } },
    { runs: 1, all: true, baselines: [0] },
  );
  if ("problems" in ensemble) throw new Error("does not compile");
  const target: Target & { reads: Reading } = {
    id: "K1",
    set: "calibration",
    episode: "made-up",
    title: "made up",
    unit: "1",
    observed: number(observed),
    band: [observed - 0.02, observed + 0.02],
    bandWhy: "made up",
    otherReadings: [],
    sources: [],
    reads,
  };
  return {
    free: [
      { name: "permit", start: 0.5, low: 0, high: 1 },
      { name: "idle", start: 0.95, low: 0.9, high: 1 },
    ],
    episodes: [{ open: openEnsemble(ensemble), episode, targets: [target] }],
    seed: 7,
  };
}

/** What a run with this permit says. */
function said(permit: number): number {
  const { open } = problem(permit, 0).episodes[0]!;
  return readModel(open.models[0]!, open.ensemble.names, episode, [reads])[0]!.value();
}

describe("a calibration", () => {
  it("finds the number that made the data, and says which one the data do not tell", () => {
    const found = calibrate(problem(0.5, said(0.3)));
    expect(found.values[0]).toBeCloseTo(0.3, 1);
    expect(found.loss).toBeLessThan(found.lossAtStart);
    expect(found.said).toMatchObject([{ id: "K1", hit: true }]);
    expect(found.identified).toMatchObject([
      { name: "permit", identified: "between" },
      { name: "idle", value: 0.95, identified: "not" },
    ]);
  });
  it("gives the same numbers from the same seed", () => {
    expect(calibrate(problem(0.5, 0.4))).toEqual(calibrate(problem(0.5, 0.4)));
  });
});
