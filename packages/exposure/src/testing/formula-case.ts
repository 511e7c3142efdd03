import {
  absorbingChain,
  allocateByMass,
  allocateByValue,
  anyStageDependence,
  balanceProblem,
  bottleneckOutput,
  chineseContentTest,
  completeExtraction,
  concentration,
  controlGap,
  type EuSupplier,
  endOfLifeRecyclingRate,
  euEconomicImportance,
  euGroupRisk,
  euImportReliance,
  euStageRule,
  euSupplyRisk,
  geoPolRisk,
  ghoshOutput,
  grossOutput,
  leontiefInverse,
  lookThrough,
  lookThroughHubs,
  lossTail,
  netImportReliance,
  nMinusK,
  optimalCover,
  optionToWait,
  originShares,
  partialExtraction,
  performanceImpact,
  rationedEquilibrium,
  recencyWeightedMean,
  timeToSurvive,
  usContentTest,
  usgs2021SupplyRisk,
  usgs2021Threshold,
} from "../index.ts";
import { isOf, namedChain } from "./named-chain.ts";
import { networkCase } from "./network-case.ts";
import { twoStage } from "./plan-case.ts";

/** A numeric case of the reference file: a family of formulas, inputs by name, expected values by name. */
export interface FormulaCase {
  readonly id: string;
  readonly family: string;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly rel_tol: number;
}

// biome-ignore lint/suspicious/noExplicitAny: cases come as loose JSON; a wrong shape fails the case
type Loose = any;
type Inputs = Record<string, Loose>;
type Answer = Record<string, unknown>;

/** Computes every value that can be expected of a case with the functions of this room. `cases` is where a `ref` is looked up. */
export async function answerCase(one: FormulaCase, cases: readonly FormulaCase[]): Promise<Answer> {
  const ref = cases.find(({ id }) => id === one.inputs.ref);
  const inputs: Inputs = { ...ref?.inputs, ...one.inputs };
  const answer = answers[one.family];
  if (!answer) throw new RangeError(`no formulas for the family "${one.family}"`);
  return respelled(await answer(inputs, one), one.expected);
}

/** What a case may call a value that has one meaning in its family; used only where the usual name is not the one expected. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/any_?stage/i, "any_stage"],
  [/visits|fundamental/i, "visits"],
  [/origin/i, "origin"],
  [/^net_import_reliance/i, "nir"],
  [/^import_reliance/i, "ir"],
  [/look(ed)?_?through/i, "looked_through"],
  [/weight/i, "by_weight"],
  [/value/i, "by_value"],
  [/direct/i, "direct"],
  [/loss.*(removed|without)|^loss_by_node/i, "loss_if_removed"],
  [/served|delivered/i, "served"],
  [/supply_risk/i, "sr"],
  [/survive/i, "tts"],
];

function respelled(answer: Answer, expected: Record<string, unknown>): Answer {
  const more = Object.keys(expected).flatMap((key): [string, unknown][] => {
    const found = key in answer ? undefined : spellings.find(([like, name]) => like.test(key) && name in answer);
    return found ? [[key, answer[found[1]]]] : [];
  });
  return { ...answer, ...Object.fromEntries(more) };
}

const answers: Record<string, (inputs: Inputs, one: FormulaCase) => Answer | Promise<Answer>> = {
  concentration: ({ shares, flows }) => {
    if (shares) {
      const found = concentration(shares);
      return { hhi: found.hhi, hhi_0_10000: found.points, normalised: found.normalised, effective_suppliers: found.effectiveSuppliers };
    }
    const gap = controlGap(flows);
    return {
      territory: Object.fromEntries(gap.territory),
      control: Object.fromEntries(gap.controller),
      hhi_territory: gap.hhiTerritory,
      hhi_control: gap.hhiController,
      hhi_joint: gap.hhiJoint,
      hidden_control_gap: gap.hiddenGap,
      china_territory: gap.territory.get("CN") ?? 0,
      china_control: gap.controller.get("CN") ?? 0,
    };
  },
  eu_crm: (x) => {
    if (x.sr_extraction !== undefined) {
      const rule = euStageRule(x.sr_extraction, x.sr_processing);
      return { stage: rule.stage, sr: rule.supplyRisk, group_sr: euGroupRisk(x.group_member_sr ?? []) };
    }
    if (x.gs) {
      const risk = euSupplyRisk({
        global: x.gs.map(supplier),
        eu: x.eu?.map(supplier) ?? null,
        importReliance: x.ir,
        endOfLifeRecycling: x.eol_rir ?? 0,
        substitution: x.si_sr ?? 1,
      });
      return { hhi_gs: risk.hhiGlobal, hhi_eu: risk.hhiEu, sr: risk.supplyRisk };
    }
    if (x.uses) {
      const uses = x.uses.map(([use, share, valueAdded]: [string, number, number]) => ({ use, share, valueAdded }));
      const found = euEconomicImportance(uses, x.max_va, x.si_ei ?? 1);
      return { sum_aq: found.weightedValueAdded, ei: found.economicImportance };
    }
    if (x.imported_primary !== undefined) {
      return {
        eol_rir: endOfLifeRecyclingRate({
          primaryInEu: x.primary_in_eu,
          importedPrimary: x.imported_primary,
          importedProcessed: x.imported_processed,
          oldScrapToProcessing: x.old_scrap_eu_to_processing,
          importedOldScrapToProcessing: x.old_scrap_imported_to_processing,
          oldScrapToManufacture: x.old_scrap_to_manufacture,
        }),
      };
    }
    return { ir: euImportReliance(x.imports, x.exports, x.domestic) };
  },
  geopolrisk: (x) => {
    const found = geoPolRisk({
      hhi: x.hhi ?? concentration(x.shares ?? []).hhi,
      imports: x.imports.map(([origin, amount, instability]: [string, number, number | null]) => ({
        origin,
        amount,
        instability: x.region?.includes(origin) ? 0 : (instability ?? 0.5),
      })),
      domestic: x.domestic ?? 0,
      usdPerKg: x.price ?? 0,
      copper: x.copper_midpoint,
    });
    return { import_risk: found.importRisk, score: found.score, midpoint: found.midpoint, cf: found.factor };
  },
  iea_n_minus_1: (x) => {
    const found = nMinusK(new Map(Object.entries<number>(x.supply)), x.demand, x.largest_own_demand ?? 0, x.k ?? 1);
    return {
      n1_supply: found.supply,
      nk_supply: found.supply,
      coverage_world: found.coverageWorld,
      coverage_ex_largest: found.coverageOutside,
      largest: found.out[0],
      removed: found.out,
    };
  },
  usgs2021: (x) => {
    const of = (short: string, long: string): number => x[short] ?? x[short.toUpperCase()] ?? x[long];
    const sr = usgs2021SupplyRisk(of("dp", "disruption_potential"), of("te", "trade_exposure"), of("ev", "economic_vulnerability"));
    const years: number[] = x.years ?? x.sr_by_year ?? [sr];
    const mean = recencyWeightedMean(years);
    return { sr, supply_risk: sr, weighted_mean: mean, listed: (x.years ? mean : sr) >= (x.threshold ?? usgs2021Threshold) };
  },
  dependence: (x) => {
    const balance = {
      imports: x.imports ?? 0,
      exports: x.exports ?? 0,
      production: x.production ?? x.domestic ?? x.domestic_production ?? 0,
      fromStocks: x.stock_change ?? x.stock_changes ?? x.from_stocks ?? 0,
    };
    const answer: Answer = { nir: netImportReliance(balance), ir: netImportReliance({ ...balance, fromStocks: 0 }) };
    const rows: Loose[] = x.rows ?? x.flows ?? x.purchases ?? (Array.isArray(x.imports) ? x.imports : []);
    if (rows.length > 0) {
      const purchases = rows.map((row) =>
        Array.isArray(row)
          ? { origin: row[0], kg: row[1], usd: row[2] }
          : { origin: row.origin ?? row.partner ?? row.country, kg: row.kg ?? row.weight ?? row.t, usd: row.usd ?? row.value },
      );
      const weight = originShares(purchases);
      const value = originShares(purchases, "value");
      answer.by_weight = answer.weight_share = answer.share_weight = Object.fromEntries(weight);
      answer.by_value = answer.value_share = answer.share_value = Object.fromEntries(value);
    }
    const hubs = x.hub_mix ?? x.hubs;
    if (x.shares && hubs) {
      const mixes = new Map(Object.entries<Record<string, number>>(hubs).map(([hub, mix]) => [hub, new Map(Object.entries(mix))]));
      answer.looked_through = answer.look_through = Object.fromEntries(lookThroughHubs(new Map(Object.entries<number>(x.shares)), mixes));
    }
    return answer;
  },
  embedded: (x) => {
    if (x.Q === undefined) return namedChain(x);
    const { visits, origins } = absorbingChain(x.Q, x.R);
    const mark = (names: string[] | undefined): boolean[] => (names ?? []).map((name) => isOf(name, x.country ?? x.target ?? "CN"));
    const states: string[] | undefined = x.states ?? x.transient;
    const named: string[] | undefined = x.origins ?? x.mines ?? x.absorbing;
    const touched = anyStageDependence(x.Q, x.R, x.marked_states ?? mark(states), x.marked_origins ?? mark(named));
    const buyer: string | undefined = x.buyer ?? x.start ?? x.sink;
    if (buyer === undefined || !states || !named)
      return { visits, N: visits, origins, B: origins, origin: origins, any_stage: touched, any_stage_dependence: touched };
    const at = states.indexOf(buyer);
    const origin = Object.fromEntries(named.map((name, k) => [name, origins[at]![k]]));
    return { visits, N: visits, origins: origin, B: origins, origin, any_stage: touched[at], any_stage_dependence: touched[at] };
  },
  io: (x) => {
    const answer: Answer = {};
    if (x.input_availability) {
      const cover: Record<string, number> = x.stock_cover_weeks ?? {};
      const inputs = Object.entries<number>(x.input_availability).map(([name, availability]) => ({
        availability,
        coverWeeks: cover[name] ?? 0,
      }));
      const weeks = bottleneckOutput(inputs, x.weeks);
      return { output_share_by_week: weeks, mean: weeks.reduce((sum, share) => sum + share, 0) / weeks.length };
    }
    const A = x.A;
    answer.leontief = leontiefInverse(A);
    if (x.sector !== undefined) {
      const found = lookThrough(A, x.regions, x.sector);
      const watched = x.target ?? x.region ?? (x.regions.includes("CN") ? "CN" : x.regions[0]);
      answer.face_value_share = Object.fromEntries(found.faceValue);
      answer.look_through_share = Object.fromEntries(found.lookThrough);
      answer.value_added_origin = Object.fromEntries(found.valueAddedOrigin);
      answer.hidden_ratio = found.hiddenRatio.get(watched);
    }
    if (x.final_demand) {
      // A block may be named by its regions: everything that one sends to the other.
      const indices = (spec: Loose): number[] | undefined =>
        typeof spec === "string" ? x.regions.flatMap((region: string, i: number) => (region === spec ? [i] : [])) : spec;
      const users = indices(x.users ?? x.to ?? x.cols ?? x.block?.to) ?? [];
      const suppliers = indices(x.suppliers ?? x.from ?? x.rows ?? x.block?.from);
      const found = suppliers
        ? partialExtraction(A, x.final_demand, suppliers, users)
        : completeExtraction(A, x.final_demand, indices(x.extract) ?? []);
      answer.x = grossOutput(A, x.final_demand);
      answer.x_extracted = answer.x_after = found.after;
      answer.output_loss = answer.loss = found.loss;
      answer.loss_in_remaining = found.lossElsewhere;
    }
    if (typeof x.shock === "string") {
      const sector = Number(/sector (\d+)/.exec(x.shock)?.[1]);
      const percent = /(\d+(?:\.\d+)?) ?%/.exec(x.shock)?.[1];
      const kept = percent ? 1 - Number(percent) / 100 : /remove|zero|stop/.test(x.shock) ? 0 : 0.5;
      const after = ghoshOutput(A, x.x, new Map([[sector, kept]]));
      answer.x_after = after;
      answer.delta = after.map((value, i) => value - x.x[i]);
    }
    return answer;
  },
  network: networkCase,
  tts: async (x) => {
    if (!x.margins) {
      const time = timeToSurvive(x.stock, x.use ?? x.demand ?? x.use_per_week ?? x.demand_per_week, x.residual ?? x.residual_supply ?? 0);
      return { tts: time, exposed: x.TTR === undefined ? undefined : time < x.TTR };
    }
    const found = await performanceImpact({
      margins: x.margins,
      demand: x.demand_per_week,
      need: x.need ?? [x.Dy_per_unit],
      stock: [x.stock].flat(),
      residual: [x.residual].flat(),
      timeToRecover: x.TTR,
    });
    return {
      production: found.production,
      performance_impact: found.impact,
      tts_full: found.timeToSurvive,
      exposed: found.timeToSurvive < x.TTR,
    };
  },
  joint_production: async (x) => {
    if (x.joint_cost !== undefined) {
      const value = allocateByValue(x.grade, x.price, x.joint_cost);
      return {
        mass_cost_per_kg: allocateByMass(x.grade, x.joint_cost).costPerKg,
        value_cost_per_kg: value.costPerKg,
        value_shares: value.shares,
      };
    }
    const ores = x.ores.map((name: string, k: number) => ({
      name,
      yields: x.grade[k],
      cost: x.cost_per_t[k],
      cap: x.cap[k] ?? Infinity,
    }));
    const found = await balanceProblem(ores, x.demand, x.disposal_cost ? { disposalCost: x.disposal_cost } : {});
    if (!found.feasible) return { feasible: false };
    return {
      feasible: true,
      ore: found.run,
      cost: found.cost,
      surplus: found.surplus,
      element_shadow_price: found.shadowPrice,
      reduced_cost: found.reducedCost,
    };
  },
  partial_equilibrium: (x) => {
    const found = rationedEquilibrium({
      disruptedShare: x.disrupted_share,
      supplyElasticity: x.supply_elasticity,
      demandElasticity: x.demand_elasticity,
      capacity: x.capacity_cap_rel ?? null,
      chokePrice: x.choke_price_ratio ?? null,
    });
    return {
      unbounded_price_ratio: found.unboundedPrice,
      unbounded_quantity_ratio: found.unboundedQuantity,
      price_ratio: found.price,
      supply_ratio: found.supply,
      rationed_shortage: found.shortage,
    };
  },
  stock: (x) => {
    const found = optimalCover(x.disruptions_per_year, x.mean_duration_days, x.loss_per_day, x.holding_per_day_of_cover_year);
    return { optimal_cover_days: found.coverDays, cost: found.costPerYear, cost_no_stock: found.costWithoutStock };
  },
  risk: (x) => {
    const tail = lossTail(x.losses, x.prob ?? x.probs, x.alpha);
    return {
      expected: tail.expected,
      var: tail.valueAtRisk,
      cvar: tail.conditionalValueAtRisk,
      lp_value: tail.conditionalValueAtRisk,
    };
  },
  real_option: (x) => {
    const found = optionToWait({
      invest: x.invest,
      valueUp: x.value_up,
      valueDown: x.value_down,
      chanceUp: x.p_up,
      rate: x.r,
    });
    return { npv_now: found.netValueNow, value_wait: found.valueOfWaiting, option_value: found.optionValue };
  },
  de_minimis: (x) => {
    if (x.parts) {
      const parts = x.parts.map((row: Loose) => ({ part: row.part, issuerValue: row.cn_value, listed: row.listed }));
      const found = chineseContentTest(parts, x.item_value, x.threshold);
      return { ratio: found.ratio, licence_required: found.caught };
    }
    const found = usContentTest(x.controlled_us_content, x.item_value, x.threshold);
    return { ratio: found.ratio, subject_to_EAR: found.caught };
  },
  two_stage: twoStage,
};

function supplier([country, share, wgi, t]: [string, number, number, number]): EuSupplier {
  return { country, share, wgi, t };
}
