import { describe, expect, it } from "vitest";
import { collect } from "../ensemble/collect.ts";
import type { EnsembleOptions } from "../ensemble/ensemble.ts";
import { ensembleOf } from "../ensemble/ensemble.ts";
import { countryParty, firmParty, type Party, plantsParty } from "../ensemble/party.ts";
import { type OpenEnsemble, openEnsemble, runChunk } from "../ensemble/run-chunk.ts";
import { rangedBundle, rangedScenario } from "../testing/small-ensemble.ts";
import { daysWithstood } from "./days-withstood.ts";
import { demagnetisationCurve } from "./demagnetisation.ts";
import { leverageClock } from "./leverage-clock.ts";
import { clockBands, curveBands, remanence, underTotalCut } from "./magnetism.ts";
import { streamPrices, streamWorth } from "./stream-worth.ts";
import { type Cut, dayAfter, rampOf, severityRamp, totalCut } from "./total-cut.ts";

const bundle = rangedBundle();
const base = rangedScenario({ measures: [] });
const cut: Cut = { issuer: "CHN", countries: ["JPN"], thirdCountries: true };
const usdPerKg = streamWorth(bundle.world);
const runs = 24;

describe("days withstood", () => {
  it("end where a hundredth of a year's value added is lost, and are censored where it is not", () => {
    // Nothing for two weeks, then everything: 3.65 days of loss are a hundredth of a year.
    expect(daysWithstood([0, 0, 700, 700], 7, 100)).toBeCloseTo(14 + 3.65, 12);
    expect(daysWithstood([0, 0, 0], 7, 100)).toBe(Infinity);
    expect(daysWithstood([100, 100, 165], 7, 100)).toBeCloseTo(21, 12);
  });
});

describe("the curve and the clock", () => {
  it("read the second half of each level, up and down", () => {
    const ramp = rampOf(2, 28);
    expect(ramp.levels).toEqual([0.5, 1, 0.5, 0]);
    const lost = [0, 0, 70, 70, 700, 700, 700, 700, 700, 700, 350, 350, 0, 0, 0, 0];
    const points = demagnetisationCurve(lost, 7, 100, ramp);
    expect(points.map(({ output }) => output)).toEqual([0.9, 0, 0.5, 1]);
    expect(points.map(({ way }) => way)).toEqual(["up", "up", "down", "down"]);
    const nothing = { normalUsd: 0, usd: [0, 0], usdAtNormalPrices: [0, 0] };
    expect(leverageClock([70, 70], [0, 35], nothing, 7, [7, 14])).toEqual([
      { day: 7, targetUsd: 70, issuerUsd: 0, unsoldUsd: 0, earnedUsd: 0, ratio: Infinity },
      { day: 14, targetUsd: 140, issuerUsd: 35, unsoldUsd: 0, earnedUsd: 0, ratio: 4 },
    ]);
    const half = { normalUsd: 10, usd: [5, 12], usdAtNormalPrices: [5, 8] };
    expect(leverageClock([70, 70], [0, 3], half, 7, [14])).toEqual([
      { day: 14, targetUsd: 140, issuerUsd: 3, unsoldUsd: 7, earnedUsd: 4, ratio: 14 },
    ]);
    expect(dayAfter("2026-12-31", 60)).toBe("2027-03-01");
  });
});

describe("the three measures of a country", () => {
  it("lie where a total cut puts them: lost sooner and more the more is cut, back only in part", () => {
    const lasting = draw(totalCut(base, bundle.world, cut, 728));
    const answer = underTotalCut(...lasting, "JPN");
    expect(answer.daysWithstood.median).toBeGreaterThan(10);
    expect(answer.daysWithstood.median).toBeLessThan(728);
    expect(answer.saturationShare.median).toBeGreaterThan(0.01);
    expect(answer.saturationShare.most[1]).toBeLessThanOrEqual(1);
    const clock = clockBands(...lasting, "JPN", "CHN", [28, 365]);
    expect(clock[1]!.targetUsd.median).toBeGreaterThan(clock[0]!.targetUsd.median);

    const direct = underTotalCut(...draw(totalCut(base, bundle.world, { ...cut, thirdCountries: false }, 728)), "JPN");
    expect(direct.saturationUsd.median).toBeLessThanOrEqual(answer.saturationUsd.median * (1 + 1e-9));

    const back = draw(totalCut(base, bundle.world, cut, 728, 364), {
      issuer: "CHN",
      usdPerKg: streamPrices(bundle.world),
      fromStep: 91,
      toStep: 104,
    });
    const share = remanence(back[1])!;
    expect(share.median).toBeGreaterThan(0);
    expect(share.median).toBeLessThan(1.5);
  });

  it("are asked of a country, an industry, a plant and a firm alike", () => {
    const { facilities } = bundle.world;
    const industry = plantsParty("cars", ["JPN vehicles"]);
    const plant = plantsParty("plant", [facilities.find(({ country, stage }) => country === "JPN" && stage === "magnet")!.id]);
    const controller = "Kita";
    const kita = { ...bundle.world, facilities: facilities.map((one) => ({ ...one, control: [{ controller, seat: "JPN", share: 0.5 }] })) };
    const firm = firmParty({ ...kita, facilities: kita.facilities.filter(({ id }) => id === plant.plants[0]!.facility) }, controller);
    const all = [countryParty(bundle.world, "JPN"), industry, plant, firm];
    const [open, draws] = draw(totalCut(base, bundle.world, cut, 728), undefined, all);
    const of = all.map(({ name }) => underTotalCut(open, draws, name));
    for (const { daysWithstood, saturationShare } of of) {
      expect(daysWithstood.median).toBeGreaterThan(7);
      expect(saturationShare.median).toBeGreaterThan(0);
      expect(saturationShare.most[1]).toBeLessThanOrEqual(1);
    }
    // The whole loses what its industries lose; half a plant loses half, and stands as long.
    expect(of[1]!.saturationUsd.median).toBeLessThanOrEqual(of[0]!.saturationUsd.median);
    expect(of[3]!.saturationUsd.median).toBeCloseTo(of[2]!.saturationUsd.median / 2, 6);
    expect(of[3]!.daysWithstood).toEqual(of[2]!.daysWithstood);

    const dependence = { issuer: "CHN", plants: ["JPN vehicles"], usdPerKg, fromStep: 91, toStep: 104 };
    const [, back] = draw(totalCut(base, bundle.world, cut, 728, 364), dependence);
    expect(back.dependence[0]).toBeGreaterThan(0);
    expect(back.dependence[0]).toBeLessThan(1);
    const still = draw(totalCut(base, { ...bundle.world, supplements: [] }, cut, 728, 0), dependence);
    // A cut that is announced and never comes moves what buyers want a little, where they heed prices.
    expect(remanence(still[1])!.median).toBeCloseTo(1, 4);
  });

  it("know what a measure costs who takes it", () => {
    const [open, draws] = draw(totalCut(base, bundle.world, cut, 364));
    const [day] = clockBands(open, draws, "JPN", "CHN", [364]);
    expect(day!.unsoldUsd.most[0]).toBeGreaterThan(0);
    expect(day!.earnedUsd.median).toBeGreaterThan(0);
    expect(day!.ratio.median).toBeLessThan(day!.targetUsd.most[1] / day!.unsoldUsd.most[0]);
  });

  it("come with a curve that falls on the way up", () => {
    const ramp = rampOf(2, 182);
    const points = curveBands(...draw(severityRamp(base, bundle.world, cut, ramp)), "JPN", ramp);
    expect(points.map(({ severity }) => severity)).toEqual([0.5, 1, 0.5, 0]);
    expect(points[1]!.output.median).toBeLessThanOrEqual(points[0]!.output.median);
    for (const { output } of points) {
      expect(output.median).toBeGreaterThanOrEqual(0);
      expect(output.median).toBeLessThanOrEqual(1);
    }
  });
});

const both = [countryParty(bundle.world, "JPN"), countryParty(bundle.world, "CHN")];

function draw(scenario: ReturnType<typeof totalCut>, dependence?: EnsembleOptions["dependence"], parties: readonly Party[] = both) {
  const ensemble = ensembleOf(bundle, scenario, { runs, parties, usdPerKg, blowBack: true, ...(dependence ? { dependence } : {}) });
  if ("problems" in ensemble) throw new Error(ensemble.problems.map(({ message }) => message).join("\n"));
  const open = openEnsemble(ensemble);
  return [open, collect([runChunk(open, 0, runs)])] as [OpenEnsemble, ReturnType<typeof collect>];
}
