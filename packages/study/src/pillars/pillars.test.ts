import type { Pillar, PillarLadder, Quantity, TechnologyBan } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { collect } from "../ensemble/collect.ts";
import { ensembleOf } from "../ensemble/ensemble.ts";
import { openEnsemble, runChunk } from "../ensemble/run-chunk.ts";
import { rangedBundle, rangedScenario } from "../testing/small-ensemble.ts";
import { rungAnswer } from "./ladder.ts";
import { pillarCost } from "./pillar-cost.ts";
import { pillarResponses } from "./pillar-responses.ts";
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
  kind: "supply",
  how: "",
  leadDays: about(120),
  yearlyCostShare: about(0.2),
  capitalChargeShare: about(0.1),
  parts: [{ streams: ["metal.Dy", "metal.NdPr", "feed.clay"], shareOfUse: about(0.4, 0.2, 0.6), capexUsdPerKgYear: about(100) }],
};
const ladder: PillarLadder = { id: "now", title: "", pillars: [stock, stake] };

describe("a pillar", () => {
  it("is as much of each stream as its share of use says, and nothing where nobody uses it", () => {
    const { responses, withoutUsers } = pillarResponses(bundle, "JPN", stake, "on-the-first-day", "2026-01-01");
    expect(withoutUsers).toEqual(["feed.clay"]);
    expect(responses).toMatchObject([
      { id: "pillar-stake-1", kind: "new-supply", streams: ["metal.Dy", "metal.NdPr"], decided: "2026-01-01", leadDays: { value: 120 } },
    ]);
    expect(pillarSupplements(bundle, "JPN", stake, "in-time").supplements).toEqual([]);
    const use = useAtRest(bundle, "JPN", "metal.Dy");
    const record = [about(0.2), about(0.45), about(0.65)] as const;
    const slow: Pillar = { ...stake, kind: "supply", overrunShare: about(0.4), trackRecord: record, adversePerYear: about(0.2) };
    const [early] = pillarResponses(bundle, "JPN", slow, "in-time", "2026-01-01").responses;
    expect(early).toMatchObject({ leadDays: { value: 0 }, adversePerYear: { value: 0.2 } });
    expect(early).not.toHaveProperty("trackRecord");
    expect(pillarResponses(bundle, "JPN", slow, "on-the-first-day", "2026-01-01").responses[0]).toMatchObject({
      overrunShare: { value: 0.4 },
      trackRecord: record,
    });
    expect(pillarSupplements(bundle, "JPN", stock, "in-time").supplements[0]!.kg!.value).toBeCloseTo(90 * use, 12);
  });

  it("that saves is thrift, or another stream, of those who make parts and products", () => {
    const parts = [
      { streams: ["magnet.mid", "metal.Dy"], shareOfUse: about(0.1) },
      { streams: ["magnet.high"], shareOfUse: about(0.3), instead: { "magnet.high": "magnet.mid" }, kgPerKg: about(1.1) },
    ];
    const saving: Pillar = { ...stake, kind: "saving", parts };
    const { responses, withoutUsers } = pillarResponses(bundle, "JPN", saving, "in-time", "2026-01-01");
    expect(withoutUsers).toEqual(["metal.Dy"]);
    expect(responses).toMatchObject([
      { kind: "thrift", streams: ["magnet.mid"], share: { value: 0.1 } },
      { kind: "substitution", instead: { "magnet.high": "magnet.mid" }, kgPerKg: { value: 1.1 } },
    ]);
    const price = (stream: string) => bundle.world.streams.find(({ id }) => id === stream)!.usdPerKg!.value;
    const cost = pillarCost(bundle, "JPN", { ...saving, parts: [parts[1]!] });
    const saved = 365 * 0.3 * useAtRest(bundle, "JPN", "magnet.high", ["part"]);
    expect(cost.usd).toBeCloseTo(saved * 0.2 * (price("magnet.high") - price("magnet.mid")), 6);
  });

  it("costs what its parts are worth, with both ends", () => {
    const price = (stream: string) => bundle.world.streams.find(({ id }) => id === stream)!.usdPerKg!.value;
    const value = (stream: string) => useAtRest(bundle, "JPN", stream) * price(stream);
    const cost = pillarCost(bundle, "JPN", stock);
    expect(cost.usd).toBeCloseTo(90 * 0.1 * (value("metal.Dy") + value("magnet.high")), 6);
    expect(cost.low / cost.usd).toBeCloseTo((60 * 0.05) / (90 * 0.1), 12);
    const flow = pillarCost(bundle, "JPN", { ...stake, parts: [{ ...stake.parts[0]!, streams: ["metal.Dy"] }] });
    const { title, issuer, legal, sources, announced, effective } = scenario.measures[0]!;
    const dated = { title, issuer, legal, sources, announced, effective };
    const ban: TechnologyBan = {
      ...{ ...dated, id: "CHN-tech", instrument: "technology-ban", delayDays: about(0) },
      ...{ to: ["!CHN"], stages: ["metal"], costShare: about(0.1) },
    };
    const capital = 365 * 0.4 * useAtRest(bundle, "JPN", "metal.Dy") * 0.1 * 100;
    const dearerBy = (change: Partial<TechnologyBan>): number => {
      const part = { ...stake, parts: [{ ...stake.parts[0]!, streams: ["metal.Dy"] }] };
      return (pillarCost(bundle, "JPN", part, [{ ...ban, costShare: about(0.3), ...change }, ban]).usd - flow.usd) / capital;
    };
    expect(dearerBy({})).toBeCloseTo(0.3, 9);
    expect(dearerBy({ to: ["VNM"] })).toBeCloseTo(0.1, 9);
    expect(dearerBy({ stages: ["separate"] })).toBeCloseTo(0.1, 9);
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
