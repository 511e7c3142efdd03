import { pow } from "@coercivity/numerics";
import { type ParameterName, parameterIndex } from "./parameters.ts";

/** Places in the model's column of rates: what the kernel uses of the parameters, for this length of step. */
export const Rate = {
  orderCap: 0,
  releaseCap: 1,
  /** Share of a missing stock that is ordered in a step. */
  stockRebuild: 2,
  poolRebuild: 3,
  demandMemory: 4,
  expectedUseFloor: 5,
  fillMemoryGain: 6,
  fillMemoryFloor: 7,
  sourcingExponent: 8,
  byProductCeiling: 9,
  /** Growth of a link's reach in a step. */
  linkGrowth: 10,
  frontLoad: 11,
  hoard: 12,
} as const;

/**
 * Parameters turned from days and weeks into steps: rebuild 1/max(1, days/Δ); memories 1 − (1 − weekly)^(Δ/7), so that the length of the
 * step changes how finely a run is computed and not what people do.
 */
export function ratesFrom(parameters: readonly number[], stepDays: number): number[] {
  const of = (name: ParameterName): number => parameters[parameterIndex(name)]!;
  const rates: number[] = [];
  rates[Rate.orderCap] = of("orderCap");
  rates[Rate.releaseCap] = of("releaseCap");
  rates[Rate.stockRebuild] = 1 / Math.max(1, of("stockRebuildDays") / stepDays);
  rates[Rate.poolRebuild] = 1 / Math.max(1, of("poolRebuildDays") / stepDays);
  rates[Rate.demandMemory] = perStep(of("demandMemoryPerWeek"), stepDays);
  rates[Rate.expectedUseFloor] = of("expectedUseFloor");
  rates[Rate.fillMemoryGain] = perStep(of("fillMemoryGain"), stepDays);
  rates[Rate.fillMemoryFloor] = of("fillMemoryFloor");
  rates[Rate.sourcingExponent] = of("sourcingExponent");
  rates[Rate.byProductCeiling] = of("byProductCeiling");
  rates[Rate.linkGrowth] = growthPerStep(of("linkGrowthPerWeek"), stepDays);
  rates[Rate.frontLoad] = of("frontLoadTarget");
  rates[Rate.hoard] = of("hoardTarget");
  return rates;
}

/** Growth per step of what grows by this share a week. */
function growthPerStep(perWeek: number, stepDays: number): number {
  return stepDays === 7 ? perWeek : pow(1 + perWeek, stepDays / 7) - 1;
}

/** Share per step of what happens at a share per week. */
export function perStep(perWeek: number, stepDays: number): number {
  return stepDays === 7 ? perWeek : 1 - pow(1 - perWeek, stepDays / 7);
}
