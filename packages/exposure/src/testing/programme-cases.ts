import {
  allocateByMass,
  allocateByShadowPrice,
  allocateByValue,
  balanceProblem,
  performanceImpact,
  riskExposureIndex,
  timeToSurvive,
} from "../index.ts";
import type { Answer, CaseInputs, Loose } from "./case-inputs.ts";

/** Answers a case of time to survive and to recover: one input, several by name, products that share inputs, or the index over nodes. */
export async function surviveCase(x: CaseInputs): Promise<Answer> {
  const impacts: Loose = x.any("impacts", "performance_impacts", "PI", "pi");
  if (impacts !== undefined) {
    const names = Array.isArray(impacts) ? undefined : Object.keys(impacts);
    const index = riskExposureIndex(Object.values<number>(impacts));
    return { rei: names ? Object.fromEntries(names.map((name, i) => [name, index[i]])) : index };
  }
  const recover: Loose = x.any("TTR", "ttr", "time_to_recover");
  const stock: Loose = x.any("stock", "stocks", "inventory");
  const residual: Loose = x.any("residual", "residual_supply", "surviving_supply") ?? 0;
  const margins: number[] | undefined = x.any("margins", "margin");
  if (margins) {
    const perUnit = x.any("need") ?? x.like(/_per_unit$/i).map(([, value]) => value);
    const need: number[][] = Array.isArray(perUnit[0]) ? perUnit : [perUnit];
    const found = await performanceImpact({
      margins,
      demand: x.any("demand_per_week", "demand", "demand_per_day"),
      need,
      stock: [stock].flat(),
      residual: [residual].flat(),
      timeToRecover: recover,
    });
    return {
      production: found.production,
      performance_impact: found.impact,
      pi: found.impact,
      tts_full: found.timeToSurvive,
      tts: found.timeToSurvive,
      exposed: found.timeToSurvive < recover,
    };
  }
  const use: Loose = x.any("use", "demand", "use_per_week", "demand_per_week", "use_per_day", "consumption", "need");
  if (typeof stock !== "object" || stock === null) {
    const time = timeToSurvive(stock, use, residual);
    return {
      tts: time,
      exposed: recover === undefined ? undefined : time < recover,
      gap: recover === undefined ? undefined : recover - time,
    };
  }
  const of = (given: Loose, name: string): number => (typeof given === "object" && given !== null ? (given[name] ?? 0) : given);
  const times = Object.fromEntries(Object.keys(stock).map((name) => [name, timeToSurvive(stock[name], of(use, name), of(residual, name))]));
  const binding = Object.keys(times).reduce((least, name) => (times[name]! < times[least]! ? name : least));
  return {
    tts_by_input: times,
    tts: Array.isArray(stock) ? Object.values(times) : times,
    tts_min: times[binding],
    tts_full: times[binding],
    binding,
    exposed:
      typeof recover === "object" && recover !== null
        ? Object.fromEntries(Object.keys(times).map((name) => [name, times[name]! < of(recover, name)]))
        : times[binding]! < recover,
  };
}

/** Answers a case of joint production: which ores to run, or a joint cost shared out by three keys. */
export async function jointCase(x: CaseInputs): Promise<Answer> {
  const grade: Loose = x.any("grade", "grades", "g", "yields");
  const jointCost: number | undefined = x.any("joint_cost");
  if (jointCost !== undefined) {
    const price: number[] | undefined = x.any("price", "prices");
    const shadow: number[] | undefined = x.any("shadow_price", "shadow_prices", "element_shadow_price", "duals");
    const mass = allocateByMass(grade, jointCost);
    const value = price && allocateByValue(grade, price, jointCost);
    const marginal = shadow && allocateByShadowPrice(grade, shadow, jointCost);
    return {
      mass_cost_per_kg: mass.costPerKg,
      mass_shares: mass.shares,
      value_cost_per_kg: value?.costPerKg,
      value_shares: value?.shares,
      shadow_cost_per_kg: marginal?.costPerKg,
      shadow_shares: marginal?.shares,
    };
  }
  const cost: number[] = x.any("cost_per_t", "cost", "costs", "c");
  const names: readonly string[] = x.any("ores", "mines", "names") ?? cost.map((_, k) => `ore ${k}`);
  const cap: (number | null)[] = x.any("cap", "caps", "capacity") ?? [];
  const elements: readonly string[] | undefined = x.any("elements");
  const ores = names.map((name, k) => ({ name, yields: grade[k], cost: cost[k]!, cap: cap[k] ?? Infinity }));
  const disposal: number[] | undefined = x.any("disposal_cost", "disposal", "h", "disposal_cost_per_t");
  const sinks = (x.any("sinks", "by_product_sinks", "byproduct_sinks") ?? []).map((sink: Loose) => {
    const [element, price, most] = Array.isArray(sink) ? sink : [sink.element, sink.price, sink.cap ?? sink.capacity];
    return { element: typeof element === "number" ? element : elements!.indexOf(element), price, cap: most };
  });
  const found = await balanceProblem(ores, x.any("demand", "d"), { ...(disposal ? { disposalCost: disposal } : {}), sinks });
  if (!found.feasible) return { feasible: false };
  return {
    feasible: true,
    ore: found.run,
    cost: found.cost,
    surplus: found.surplus,
    element_shadow_price: found.shadowPrice,
    shadow_price: found.shadowPrice,
    reduced_cost: found.reducedCost,
    sold: found.sold,
  };
}
