import { describe, expect, it } from "vitest";
import { typed } from "../testing/captured.ts";

describe("backtest", () => {
  it("holds an episode against what was observed, with the naive forecasts beside, the same each time", async () => {
    const words = ["backtest", "gallium-2023", "--runs", "8", "--json"];
    const [first, again] = [await typed(...words), await typed(...words)];
    expect(first.code).toBe(0);
    expect(again.out).toBe(first.out);
    const answer = JSON.parse(first.out);
    expect(answer.targets.map(({ id }: { id: string }) => id)).toEqual(["K16a", "K16b", "K17", "K18", "K19a", "K19b"]);
    for (const target of answer.targets) {
      expect(target).toMatchObject({ set: "calibration", expressible: true, band: [expect.any(Number), expect.any(Number)] });
      expect(target.hit).toBe(target.median >= target.band[0] && target.median <= target.band[1]);
      expect(target.naive).toMatchObject({ nothingChanges: 1 });
      expect(target.low).toBeLessThanOrEqual(target.median);
      expect(target.median).toBeLessThanOrEqual(target.high);
    }
    expect(answer.skill.calibration).toMatchObject({ targets: 6, expressible: 6 });
    expect(answer.episodes[0].observed.length).toBeGreaterThan(2);
  });

  it("tells tables and skill to people", async () => {
    const { out, code } = await typed("backtest", "graphite-2023", "--runs", "8");
    expect(code).toBe(0);
    for (const word of ["K22a", "observed", "nine tenths", "45 working days of nothing", "skill over"]) expect(out).toContain(word);
  });

  it("names the episodes it knows where one is unknown", async () => {
    const { err, code } = await typed("backtest", "atlantis");
    expect(code).toBe(1);
    expect(err).toContain("squeeze-2010");
  });
});

describe("a back-test's scenario", () => {
  it("can be run and asked why like any other, by its path", async () => {
    const { out, err, code } = await typed("run", "scenarios/backtests/k-2023-gallium.yaml", "--runs", "1", "--json");
    expect(`${code} ${err.includes("problem")}`).toBe("0 false");
    expect(JSON.parse(out)).toMatchObject({ scenario: { baselineYear: 2022, measures: [{ meanDays: { calibrated: "rawMeanDays" } }] } });
  });
});

describe("calibrate", () => {
  it("leaves frozen numbers alone unless it is a new calibration with a name", async () => {
    const { err, code } = await typed("calibrate");
    expect(code).toBe(1);
    expect(err).toContain("--name");
  });
});
