import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

const daysInYear = 365;

/**
 * Limits facilities under a production quota (or a throttle on their feed) to what it leaves for this step, over their baseline:
 *
 *   limit_i = min over quotas ((share · a year's baseline − made) / steps left in the year) / L0_i
 *
 * A plant that made less early in the year may make more later. Years run from the day the quota takes effect. Source: docs/model.md §3.1.
 */
export function limitProduction(model: Model, state: State, t: number): void {
  const { productionMeasure, productionFacility, productionShare, facilityLevel0, measureFrom, stepDays } = model;
  const { facilityLimit, productionYear, productionMade, intensity } = state;
  for (let i = 0; i < productionFacility.length; i++) facilityLimit[productionFacility[i]!] = Infinity;
  for (let i = 0; i < productionFacility.length; i++) {
    const m = productionMeasure[i]!;
    const f = productionFacility[i]!;
    if (intensity[m] === 0 || facilityLevel0[f] === 0) continue;
    const since = Math.max(t * stepDays - measureFrom[m]!, 0);
    const day = since % daysInYear;
    const year = (since - day) / daysInYear;
    if (productionYear[i] !== year) {
      productionYear[i] = year;
      productionMade[i] = 0;
    }
    const stepsLeft = Math.max(1, Math.ceil((daysInYear - day) / stepDays));
    const cap = (productionShare[i]! * facilityLevel0[f]! * daysInYear) / stepDays;
    const limit = Math.max(0, cap - productionMade[i]!) / stepsLeft / facilityLevel0[f]!;
    if (limit < facilityLimit[f]!) facilityLimit[f] = limit;
  }
}

/** Counts what the step made against the production quotas in force. */
export function countProduction(model: Model, state: State): void {
  const { productionMeasure, productionFacility, facilityActivityStart, activityLevel0 } = model;
  for (let i = 0; i < productionFacility.length; i++) {
    if (state.intensity[productionMeasure[i]!] === 0) continue;
    const f = productionFacility[i]!;
    let made = 0;
    for (let a = facilityActivityStart[f]!; a < facilityActivityStart[f + 1]!; a++) made += activityLevel0[a]! * state.level[a]!;
    state.productionMade[i] = state.productionMade[i]! + made;
  }
}
