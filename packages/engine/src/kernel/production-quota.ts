import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

const daysInYear = 365;

/**
 * Limits facilities under a production quota (or a throttle on their feed) to what it leaves for this step, over their baseline:
 *
 *   limit_i = min over quotas (share + saved / steps left in the year),   saved ← saved + share − level  each step, 0 when a year begins
 *
 * A plant that made less early in the year may make more later. Years run from the day the quota takes effect; a step counts in the year in which it
 * begins. So a share of 1 leaves a plant at rest exactly there, though a year is no whole number of steps. Source: docs/model.md §3.1.
 */
export function limitProduction(model: Model, state: State): Phase {
  return (t) => {
    const { productionMeasure, productionFacility, productionShare, facilityLevel0, measureFrom, stepDays } = model;
    const { facilityLimit, productionYear, productionSaved, intensity } = state;
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
        productionSaved[i] = 0;
      }
      const stepsLeft = Math.ceil((daysInYear - day) / stepDays);
      const limit = Math.max(0, productionShare[i]! + productionSaved[i]! / stepsLeft);
      if (limit < facilityLimit[f]!) facilityLimit[f] = limit;
    }
  };
}

/** Counts what the step made against the production quotas in force. */
export function countProduction(model: Model, state: State): Phase {
  return () => {
    const { productionMeasure, productionFacility, productionShare, facilityActivityStart, activityLevel0, facilityLevel0 } = model;
    for (let i = 0; i < productionFacility.length; i++) {
      const f = productionFacility[i]!;
      if (state.intensity[productionMeasure[i]!] === 0 || facilityLevel0[f] === 0) continue;
      let made = 0;
      for (let a = facilityActivityStart[f]!; a < facilityActivityStart[f + 1]!; a++) made += activityLevel0[a]! * state.level[a]!;
      state.productionSaved[i] = state.productionSaved[i]! + (productionShare[i]! - made / facilityLevel0[f]!);
    }
  };
}
