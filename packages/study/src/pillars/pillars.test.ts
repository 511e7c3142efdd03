import type { Pillar, PillarLadder, Quantity } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { collect } from "../ensemble/collect.ts";
import { ensembleOf } from "../ensemble/ensemble.ts";
import { openEnsemble, runChunk } from "../ensemble/run-chunk.ts";
import { rangedBundle, rangedScenario } from "../testing/small-ensemble.ts";
import { rungAnswer } from "./ladder.ts";
import { pillarCost } from "./pillar-cost.ts";
import { pillarSupplements, useAtRest } from "./pillar-supplements.ts";
import { aimedAt, rungsOf } from "./rungs.ts";

const bundle = rangedBundle();
const scenario = rangedScenario();
const about = (value: number, low = value, high = value): Quantity => ({ kind: "assumption", value, low, high, unit: "1", why: "made up" });
const stock: Pillar = {
  id: "stock",
  title: "stock",
  kind: "stock",
  how: "",
  leadDays: about(200),
  yearlyCostShare: about(0.1, 0.05, 0.2),
  daysOfUse: about(90, 60, 120),
  releaseDays: about(14),
  triggerShare: about(0.8),
  parts: [{ streams: ["metal.Dy", "magnet.high"], shareOfUse: about(1) }],
};
const stake: Pillar = {
  id: "stake",
  title: "stake",
  kind: "flow",
  how: "",
  leadDays: about(120),
  yearlyCostShare: about(0.2),
  capitalChargeShare: about(0.1),
  parts: [{ streams: ["metal.Dy", "metal.NdPr", "feed.clay"], shareOfUse: about(0.4, 0.2, 0.6), capexUsdPerKgYear: about(100) }],
};
const ladder: PillarLadder = { id: "now", title: "", pillars: [stock, stake] };

describe("a pillar", () => {
  it("is as much of each stream as its share of use says, and nothing where nobody uses it", () => {
    const { supplements, withoutUsers } = pillarSupplements(bundle, "JPN", stake, "on-the-first-day");
    expect(withoutUsers).toEqual(["feed.clay"]);
    expect(supplements.map(({ id }) => id)).toEqual(["pillar-stake-1 metal.Dy", "pillar-stake-1 metal.NdPr"]);
    const use = useAtRest(bundle, "JPN", "metal.Dy");
    expect(supplements[0]).toMatchObject({ kind: "new-supply", release: "always", delayDays: { value: 120 } });
    expect(supplements[0]!.kgPerDay.value).toBeCloseTo(0.4 * use, 12);
    expect(pillarSupplements(bundle, "JPN", stake, "in-time").supplements[0]!.delayDays.value).toBe(0);
    expect(pillarSupplements(bundle, "JPN", stock, "in-time").supplements[0]!.kg!.value).toBeCloseTo(90 * use, 12);
  });

  it("costs what its parts are worth, with both ends", () => {
    const price = (stream: string) => bundle.world.streams.find(({ id }) => id === stream)!.usdPerKg!.value;
    const value = (stream: string) => useAtRest(bundle, "JPN", stream) * price(stream);
    const cost = pillarCost(bundle, "JPN", stock);
    expect(cost.usd).toBeCloseTo(90 * 0.1 * (value("metal.Dy") + value("magnet.high")), 6);
    expect(cost.low / cost.usd).toBeCloseTo((60 * 0.05) / (90 * 0.1), 12);
    const flow = pillarCost(bundle, "JPN", { ...stake, parts: [{ ...stake.parts[0]!, streams: ["metal.Dy"] }] });
    expect(flow.usd).toBeCloseTo(365 * 0.4 * useAtRest(bundle, "JPN", "metal.Dy") * (0.2 * price("metal.Dy") + 0.1 * 100), 6);
  });
});

describe("a ladder", () => {
  it("compares each rung with doing nothing on the same luck, and all together avoid at least what the best does", () => {
    const rungs = rungsOf(bundle, scenario, "JPN", ladder, "in-time");
    expect(rungs.map(({ id }) => id)).toEqual(["nothing", "stock", "stake", "together"]);
    const drawn = rungs.map((rung) => {
      const ensemble = ensembleOf(rung.bundle, rung.scenario, { runs: 24 });
      if ("problems" in ensemble) throw new Error(ensemble.problems.map(({ message }) => message).join("\n"));
      const open = openEnsemble(ensemble);
      return { open, draws: collect([runChunk(open, 0, 24)]) };
    });
    const answers = drawn.map((one) => rungAnswer(drawn[0]!, one, "JPN"));
    expect(answers[0]!.avoidedUsd).toEqual({ median: 0, half: [0, 0], most: [0, 0] });
    expect(answers[1]!.avoidedUsd.median).toBeGreaterThan(0);
    const best = Math.max(answers[1]!.avoidedUsd.median, answers[2]!.avoidedUsd.median);
    expect(answers[3]!.avoidedUsd.median).toBeGreaterThanOrEqual(best * 0.99);
    expect(rungs[3]!.cost!.usd).toBeCloseTo(rungs[1]!.cost!.usd + rungs[2]!.cost!.usd, 6);
  });

  it("aims the measures at another country", () => {
    const aimed = aimedAt(scenario, "VNM");
    expect(aimed.target).toEqual(["VNM"]);
    expect(aimed.measures.map((measure) => ("to" in measure ? measure.to : []))).toEqual([["VNM"]]);
  });
});
