import type { Bundle, Element, Form, Stage } from "@coercivity/domain";
import { byController, byTerritory, isUnnamed, type Labeller } from "../chain/labels.ts";
import type { Subject } from "../chain/subject.ts";
import { stageShares } from "../chokepoint/bottleneck-stage.ts";
import { concentration } from "../concentration/concentration.ts";
import { directDependence } from "../dependence/direct.ts";
import { type EuSupplier, type EuSupplyRisk, euStageRule, euSupplyRisk } from "./eu-supply-risk.ts";
import { type GeoPolRisk, geoPolRisk, missingInstability } from "./geopolrisk.ts";
import { type NMinusK, nMinusK } from "./n-minus-k.ts";

const boughtForms: readonly Form[] = ["oxide", "metal", "alloy", "blank", "magnet", "part"];

/** What indices need that the world does not hold; every entry may be edited. */
export interface IndexInputs {
  /** World Governance Indicators, mean of six, 0 best to 10 worst. */
  readonly wgi: ReadonlyMap<string, number>;
  readonly wgiMissing: number;
  /** EU trade parameter; 0.8 for the assessed region and 1 elsewhere where not given. */
  readonly t: ReadonlyMap<string, number>;
  /** Political stability, 0 best to 1 worst. */
  readonly instability: ReadonlyMap<string, number>;
  readonly endOfLifeRecycling: number;
  readonly substitution: number;
  readonly usdPerKg: number;
  /** Import reliance instead of the world's own. */
  readonly importReliance?: number;
  readonly k?: number;
}

export interface WorldIndices {
  /** Form whose imports are assessed. */
  readonly form: Form;
  readonly extraction: EuSupplyRisk;
  readonly processing: EuSupplyRisk;
  /** The stage with the larger supply risk stands. */
  readonly stage: "E" | "P";
  readonly supplyRisk: number;
  readonly importReliance: number;
  readonly geoPolRisk: GeoPolRisk;
  /** By stage, of its output against the world's demand for it, by country and by owner. */
  readonly nMinusK: readonly StageNMinusK[];
}

/** N-k of one stage: without the largest countries, and without the largest owners wherever their plants stand. */
export interface StageNMinusK {
  readonly stage: Stage;
  readonly byCountry: NMinusK;
  readonly byOwner: NMinusK;
}

const stagesOfNMinusK: readonly Stage[] = ["mine", "separate", "metal", "magnet"];

/**
 * Published indices computed on our own world for an assessed country or group: EU supply risk at mine and separation with the stage rule,
 * GeoPolRisk of what it buys first down the chain, N-k by stage, country and owner. Best fit. They carry the names of the methods, not their official inputs.
 */
export function worldIndices(stored: Bundle, element: Element, region: Subject, inputs: IndexInputs): WorldIndices {
  const bundle = { ...stored, baselines: stored.baselines.slice(0, 1) };
  const home = new Set(region.countries);
  const shares = (stage: "mine" | "separate"): Map<string, number> =>
    new Map([...stageShares(bundle, element, stage, byTerritory)].map(([name, list]) => [name, list[0]!]));
  const supplier = (country: string, share: number): EuSupplier => ({
    country,
    share,
    wgi: inputs.wgi.get(country) ?? inputs.wgiMissing,
    t: inputs.t.get(country) ?? (home.has(country) ? 0.8 : 1),
  });
  const direct = directDependence(bundle, { ...region, kind: "group" }, element);
  // The first form on the way down the chain that the region buys from elsewhere: a region without reduction plants buys no oxide.
  const reliance = direct.reliance.find(({ form, importsKgPerDay }) => boughtForms.includes(form) && importsKgPerDay.value > 1e-6);
  const form = reliance?.form ?? "oxide";
  const sourcing = direct.direct.find((row) => row.form === form && row.basis === "use");
  const importReliance = inputs.importReliance ?? reliance?.share.value ?? 1;
  const eu = sourcing?.origins.map(({ name, share }) => supplier(name, share.value)) ?? null;
  const risk = (stage: "mine" | "separate"): EuSupplyRisk =>
    euSupplyRisk({
      global: [...shares(stage)].map(([country, share]) => supplier(country, share)),
      // Ores are not bought apart from what is separated: sourcing is known for oxides and what is made of them.
      eu: stage === "separate" ? eu : null,
      importReliance,
      endOfLifeRecycling: inputs.endOfLifeRecycling,
      substitution: inputs.substitution,
    });
  const [extraction, processing] = [risk("mine"), risk("separate")];
  const rule = euStageRule(extraction.supplyRisk, processing.supplyRisk);
  const imports = direct.direct.find((row) => row.form === form && row.basis === "weight")?.origins ?? [];
  const bought = reliance?.importsKgPerDay.value ?? 0;
  const homeSupply = sourcing ? 1 - sourcing.origins.reduce((sum, { share }) => sum + share.value, 0) : 0;
  return {
    form,
    extraction,
    processing,
    stage: rule.stage,
    supplyRisk: rule.supplyRisk,
    importReliance,
    geoPolRisk: geoPolRisk({
      hhi: concentration([...shares("mine").values()]).hhi,
      imports: imports.map(({ name, share }) => ({
        origin: name,
        amount: share.value * bought,
        instability: home.has(name) ? 0 : (inputs.instability.get(name) ?? missingInstability),
      })),
      domestic: homeSupply < 1 ? (bought * homeSupply) / Math.max(1e-9, 1 - homeSupply) : 0,
      usdPerKg: inputs.usdPerKg,
    }),
    nMinusK: stageNMinusK(bundle, element, inputs.k ?? 1),
  };
}

function stageNMinusK(bundle: Bundle, element: Element, k: number): StageNMinusK[] {
  return stagesOfNMinusK.flatMap((stage) => {
    const coverage = (label: Labeller, named: (name: string) => boolean): NMinusK => {
      const shares = [...stageShares(bundle, element, stage, label)].map(([name, list]): [string, number] => [name, list[0]!]);
      const supply = new Map(shares.filter(([name, share]) => named(name) && share > 0));
      const unnamed = shares.reduce((sum, [name, share]) => sum + (named(name) ? 0 : share), 0);
      const taken = takenShares(bundle, element, stage, label);
      const own = nMinusK(supply, 1, 0, k).out.reduce((sum, name) => sum + (taken.get(name) ?? 0), 0);
      return nMinusK(supply, 1, own, k, unnamed);
    };
    const byCountry = coverage(byTerritory, () => true);
    return byCountry.out.length === 0 ? [] : [{ stage, byCountry, byOwner: coverage(byController, (name) => !isUnnamed(name)) }];
  });
}

/** Share of a stage's output that facilities take, by whom they count as; kg of element, best fit. */
function takenShares({ world, baselines }: Bundle, element: Element, stage: Stage, label: Labeller): Map<string, number> {
  const content = new Map(world.streams.map((stream) => [stream.id, stream.stage === stage ? (stream.elementPerKg[element] ?? 0) : 0]));
  const sums = new Map<string, number>();
  let all = 0;
  world.links.forEach(({ pool, facility }, at) => {
    const kg = baselines[0]!.flows[at]! * content.get(world.pools[pool]!.stream)!;
    if (!(kg > 0)) return;
    all += kg;
    for (const [name, share] of label(world.facilities[facility]!)) sums.set(name, (sums.get(name) ?? 0) + kg * share);
  });
  return new Map([...sums].map(([name, kg]) => [name, kg / all]));
}
