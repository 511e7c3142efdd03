import { describe, expect, it } from "vitest";
import { readLedger } from "../facts/read-ledger.ts";
import { editedCheckout, root } from "../testing/checkout.ts";
import { readCalibrated, readCalibration } from "./read-calibration.ts";
import { readTargets } from "./read-targets.ts";

async function read(path: string) {
  const ledger = await readLedger(root);
  return readTargets(path, { byId: ledger.factById, tables: ledger.factsByTable }, new Set(ledger.sources.keys()));
}

describe("the targets", () => {
  it("are all of K1 to K22 and H1 to H22, with bands that hold what was observed", async () => {
    const { targets, problems } = await read(root);
    expect(problems).toEqual([]);
    const numbers = (set: string) => [...new Set(targets.filter((one) => one.set === set).map(({ id }) => Number(/\d+/.exec(id)![0])))];
    const all = Array.from({ length: 22 }, (_, i) => i + 1);
    expect(numbers("calibration")).toEqual(expect.arrayContaining(all));
    expect(numbers("later")).toEqual(all);
    for (const { observed, band, reads, notExpressible } of targets) {
      expect(observed.value).toBeGreaterThanOrEqual(band[0]);
      expect(observed.value).toBeLessThanOrEqual(band[1]);
      expect((reads === undefined) !== (notExpressible === undefined)).toBe(true);
    }
  });

  it("are told what is wrong with them, each at its place", async () => {
    const wrong = await editedCheckout({
      "facts/backtests/targets.yaml": (text) =>
        text
          .replace("band: [0.2, 0.6]", "band: [0.6, 0.2]")
          .replace("sources: [S_AUREP_11]", "sources: [S_AUREP_1]")
          .replace("  H1:\n    episode: licence-2025", "  H1:\n    episode: gallium-2023")
          .replace("during: [2025-05-01, 2025-06-01], against: rest}\n  H3:", "during: [2025-06-01, 2025-05-01], against: rest}\n  H3:"),
    });
    try {
      const { problems } = await read(wrong.path);
      expect(problems.map(({ code }) => code).sort()).toEqual([
        "target/band",
        "target/observed-outside-band",
        "target/unknown-source",
        "target/window",
        "target/wrong-set",
      ]);
      for (const { at } of problems) expect(at).toMatchObject({ file: "facts/backtests/targets.yaml", line: expect.any(Number) });
    } finally {
      await wrong.remove();
    }
  });
});

describe("the calibration", () => {
  it("may set at most eight numbers, each starting inside its ends", async () => {
    const { declared, problems } = await readCalibration(root);
    expect(problems).toEqual([]);
    expect(Object.keys(declared!.free).length).toBeLessThanOrEqual(8);
    const wrong = await editedCheckout({
      "facts/backtests/calibration.yaml": (text) =>
        `${text.replace("start: 77, low: 14", "start: 7, low: 14")}  ninth: {start: 1, low: 0, high: 2, unit: "1", why: "one too many"}\n`,
    });
    try {
      const codes = (await readCalibration(wrong.path)).problems.map(({ code }) => code);
      expect(codes.sort()).toEqual(["calibration/start-outside", "calibration/too-many"]);
    } finally {
      await wrong.remove();
    }
  });

  it("found numbers inside the bounds that were declared, and a range about each", async () => {
    const [{ declared }, { found, problems }] = await Promise.all([readCalibration(root), readCalibrated(root)]);
    expect(problems).toEqual([]);
    expect(Object.keys(found!.numbers)).toEqual(Object.keys(declared!.free));
    for (const [name, { value, low, high, bounds }] of Object.entries(found!.numbers)) {
      const free = declared!.free[name]!;
      expect(bounds).toEqual([free.low, free.high]);
      expect([free.low <= low, low <= value, value <= high, high <= free.high]).toEqual([true, true, true, true]);
    }
  });
});
