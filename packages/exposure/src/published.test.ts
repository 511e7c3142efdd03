import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  concentration,
  type EuSupplier,
  euConcentration,
  euEconomicImportance,
  euGroupRisk,
  euStageRule,
  euSupplyRisk,
  geoPolRisk,
} from "./index.ts";

/** Published tables derive from other projects: read in place where they lie beside a checkout, never kept. */
const folder = new URL("../../../../shared/reference/exposure/", import.meta.url);
const there = existsSync(new URL("eu_crm_2023.json", folder)) && existsSync(new URL("geopolrisk.json", folder));
const read = (name: string) => (there ? JSON.parse(readFileSync(new URL(name, folder), "utf8")) : {});
const eu = read("eu_crm_2023.json");
const gpr = read("geopolrisk.json");

type Row = readonly [country: string, share: number, t: number];
const suppliers = (rows: readonly Row[] | undefined): EuSupplier[] | null =>
  rows?.map(([country, share, t]) => ({ country, share, t, wgi: eu.wgi_scaled_0_10[country] })) ?? null;

describe.skipIf(!there)("EU criticality of 2023", () => {
  test("governance-weighted concentrations and supply risks of every material and stage", () => {
    for (const one of eu.hhi_cases) {
      const stages = eu.shares[one.material][one.stage];
      const global = suppliers(stages.global);
      const own = suppliers(stages.eu);
      if (global) expect(euConcentration(global), one.id).toBeCloseTo(one.hhi_wgi_t_global, 3);
      if (own) expect(euConcentration(own), one.id).toBeCloseTo(one.hhi_wgi_t_eu, 3);
      if (!global || one.ir === null || one.sr_with_SI_1 === null) continue;
      const { supplyRisk } = euSupplyRisk({ global, eu: own, importReliance: one.ir, endOfLifeRecycling: one.eol_rir, substitution: 1 });
      expect(supplyRisk, one.id).toBeCloseTo(one.sr_with_SI_1, 3);
    }
  });

  test("composites: the larger stage, the mean of members, and published values at or below", () => {
    for (const one of eu.sr_composite_cases) {
      const members = one.members.map((name: string) => {
        const at = (stage: "E" | "P"): number => {
          const stages = eu.shares[name]?.[stage];
          const [importReliance, endOfLifeRecycling] = eu.import_reliance_and_eolrir[name];
          if (!stages?.global || importReliance === null) return 0;
          return euSupplyRisk({
            global: suppliers(stages.global)!,
            eu: suppliers(stages.eu),
            importReliance,
            endOfLifeRecycling,
            substitution: 1,
          }).supplyRisk;
        };
        return euStageRule(at("E"), at("P")).supplyRisk;
      });
      expect(euGroupRisk(members), one.id).toBeCloseTo(one.sr_upper_bound_SI_1, 2);
      expect(one.sr_published_2023, one.id).toBeLessThanOrEqual(euGroupRisk(members) + 0.06);
    }
  });

  test("economic importance from weighted value added", () => {
    for (const one of eu.ei_cases) {
      const { economicImportance } = euEconomicImportance([{ use: "all", share: 1, valueAdded: one.sum_A_times_VA }], 204_200, 1);
      expect(economicImportance, one.id).toBeCloseTo(one.ei_raw_maxVA_204200, 2);
    }
  });
});

describe.skipIf(!there)("GeoPolRisk", () => {
  test("scores and factors from HHI, import risk and price", () => {
    for (const one of gpr.scores) {
      const found = geoPolRisk({
        hhi: one.HHI,
        imports: [{ origin: "all", amount: 1, instability: one["Import Risk"] }],
        domestic: 0,
        usdPerKg: one.Price,
      });
      expect(found.score).toBeCloseTo(one["GeoPolRisk Score"], 8);
      const factor = one["GeoPolRisk Characterization Factor [eq. Kg-Cu/Kg]"];
      expect(Math.abs(found.factor / factor - 1)).toBeLessThan(2e-4);
    }
  });

  test("hand-checked concentrations stay within 0 and 1 as the room computes them", () => {
    for (const { hhi } of gpr.hhi_hand_checked_gallium) expect(concentration([Math.sqrt(hhi)]).hhi).toBeCloseTo(hhi, 9);
  });
});
