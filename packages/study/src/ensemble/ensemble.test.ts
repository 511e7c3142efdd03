import { compile, run } from "@coercivity/engine";
import { describe, expect, it } from "vitest";
import { streamWorth } from "../measures/stream-worth.ts";
import { whatMatters } from "../sensitivity/what-matters.ts";
import { quantileOfSorted } from "../statistics/band.ts";
import { rangedBundle, rangedScenario, smallEnsemble } from "../testing/small-ensemble.ts";
import { collect, type Draws } from "./collect.ts";
import type { EnsembleOptions } from "./ensemble.ts";
import { countryParty, plantsParty } from "./party.ts";
import { drawOf, openEnsemble, runChunk } from "./run-chunk.ts";
import { summarise, targetLoss } from "./summary.ts";

/** Cuts an ensemble into so many parts and runs them backwards, as workers might. */
function cut(runs: number, parts: number, options: Partial<EnsembleOptions> = {}): Draws {
  const ensemble = smallEnsemble(runs, {}, options);
  const edges = Array.from({ length: parts + 1 }, (_, i) => Math.round((i * runs) / parts));
  const chunks = edges.slice(1).map((to, i) => runChunk(openEnsemble(structuredClone(ensemble)), edges[i]!, to));
  return collect(chunks.reverse());
}

describe("an ensemble", () => {
  it("gives the same bytes over one, two or seven workers", () => {
    const whole = cut(29, 1);
    expect(cut(29, 2)).toEqual(whole);
    expect(cut(29, 7)).toEqual(whole);
    const { world } = rangedBundle();
    const all: Partial<EnsembleOptions> = {
      blowBack: true,
      sampling: "sobol",
      parties: [countryParty(world, "JPN"), plantsParty("smelter", ["JPN metals"])],
      usdPerKg: streamWorth(world),
      dependence: { issuer: "CHN", usdPerKg: streamWorth(world), plants: ["JPN vehicles"], fromStep: 20, toStep: 30 },
    };
    const kept = cut(29, 1, all);
    expect(kept.exportsUsd.length + kept.partyLossUsd.length).toBeGreaterThan(3000);
    expect(cut(29, 2, all)).toEqual(kept);
    expect(cut(29, 7, all)).toEqual(kept);
  });

  it("has at its centre what a single run says", () => {
    const parties = [countryParty(rangedBundle().world, "JPN")];
    const ensemble = { ...smallEnsemble(1, {}, { baselines: [0], parties, blowBack: true }), tunables: [] };
    const still = openEnsemble({ ...ensemble, plan: { ...ensemble.plan, paths: ["baseline"] } });
    const draws = collect([runChunk(still, 0, 1)]);
    const compiled = compile(rangedBundle(), rangedScenario());
    if ("problems" in compiled) throw new Error("does not compile");
    const outcome = run(compiled.model, compiled.names);
    outcome.industries.forEach(({ lost, firstHalt }, i) => {
      expect(draws.lossUsd[i]).toBeCloseTo(lost.usd, 6);
      expect(draws.firstYearUsd[i]).toBeCloseTo(lost.usdInFirstYear, 6);
      expect(draws.haltStep[i]! < 0 ? null : draws.haltStep[i]! * 7).toBe(firstHalt?.day ?? null);
    });
    const summary = summarise(still, draws);
    const japan = summary.countries.find(({ country }) => country === "JPN")!;
    expect(japan.lossUsd.median).toBeCloseTo(outcome.countries.find(({ country }) => country === "JPN")!.lost.usd, 3);
    expect(draws.partyLossUsd.reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(japan.lossUsd.median, 3);
    const [cost] = outcome.blowBack;
    expect(draws.exportsUsd.reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(cost!.exports.usd, 3);
    expect(draws.customers.slice(1)).toEqual(Float64Array.of(cost!.customers.links, cost!.customers.of, cost!.customers.shareOfRevenue));
  });

  it.each(["latin-hypercube", "sobol"] as const)(
    "of 200 draws has bands within sampling error of those of 2,000, drawn by a %s",
    (sampling) => {
      const losses = [200, 2000].map((runs) => {
        const open = openEnsemble(smallEnsemble(runs, {}, { sampling }));
        return targetLoss(open, collect([runChunk(open, 0, runs)])).sort();
      });
      const [few, many] = losses as [Float64Array, Float64Array];
      expect(many.at(-1)!).toBeGreaterThan(many[0]! * 1.5);
      for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const q = quantileOfSorted(few, p);
        const place = many.filter((usd) => usd <= q).length / many.length;
        expect(Math.abs(place - p)).toBeLessThan(3.5 * Math.sqrt((p * (1 - p)) / few.length));
      }
    },
  );

  it("draws the same for what two scenarios have in common", () => {
    const one = openEnsemble(smallEnsemble(40));
    const other = openEnsemble(smallEnsemble(40, { measures: [], supplements: [] }));
    const paths = other.ensemble.tunables.map(({ path }) => path);
    const at = paths.map((path) => one.ensemble.tunables.findIndex((tunable) => tunable.path === path));
    expect(at.filter((i) => i >= 0).length).toBeGreaterThan(10);
    for (let run = 0; run < 40; run++) {
      const a = drawOf(one, run);
      const b = drawOf(other, run);
      expect(a.baseline).toBe(b.baseline);
      at.forEach((i, n) => {
        if (i >= 0) expect(a.values[i]).toBe(b.values[n]);
      });
    }
  });

  it("loses nothing at rest, whatever is drawn", () => {
    const open = openEnsemble(smallEnsemble(60, { measures: [], supplements: [] }));
    const draws = collect([runChunk(open, 0, 60)]);
    expect(new Set(draws.lossUsd)).toEqual(new Set([0]));
    expect(new Set(draws.output)).toEqual(new Set([1]));
    const { countries } = summarise(open, draws);
    expect(countries.every(({ firstHalt }) => firstHalt.never === 1 && firstHalt.day.median === Infinity)).toBe(true);
  });

  it("says what matters, and that idle numbers do not", () => {
    const open = openEnsemble(smallEnsemble(300));
    const draws = collect([runChunk(open, 0, 300)]);
    const found = whatMatters(open, draws, targetLoss(open, draws));
    expect(found[0]!.standsOut).toBe(true);
    const permit = found.find(({ path }) => path.endsWith(".permit"))!;
    expect(permit.correlation).toBeLessThan(0);
    expect(permit.unverified).toBe(true);
    expect(found.filter(({ standsOut }) => !standsOut).length).toBeGreaterThan(5);
  });
});
