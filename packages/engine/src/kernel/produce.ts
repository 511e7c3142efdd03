import { Rate } from "../compile/rates.ts";
import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { drawInputs } from "./draw-inputs.ts";
import { reachOfInputs } from "./reach-of-inputs.ts";

/**
 * Runs every facility, draws its inputs, fills its pools, and records what held it back. All levels are relative to the baseline (rest is 1):
 *
 *   want_a  = orders_a for a facility that makes what is ordered, 1 for a mine (which makes what it can) and for a last use
 *   ξ_{a,c} = min(want_a, reach of its inputs_{a,c})            for each cohort c; Leontief on the scale of weeks
 *   Σ_a ξ_a L0_a ≤ limit_i Σ_a L0_a                              activities of one facility share its capacity, cut alike where it is short
 *   Y_p     = Σ_o Y0_o ξ_a(o)
 *
 * limit_i is the headroom, or less under an outage. Shapes: facilities, activities by facility, cells by activity, outputs by activity.
 * Source: docs/model.md §3.3; joint outputs by revenue-weighted orders instead of one driver output, so that no output need be named.
 */
export function produce(model: Model, state: State, _t: number): void {
  const { facilityCount, facilityActivityStart, facilityLevel0, facilityHeadroom, activityCellStart, activityLevel0 } = model;
  const { capacity, want, level, cellLevel, cellBinding, poolMade } = state;
  poolMade.fill(0);
  for (let i = 0; i < facilityCount; i++) {
    const first = facilityActivityStart[i]!;
    const last = facilityActivityStart[i + 1]!;
    // An outage leaves a share of the baseline, not of the headroom; without one the headroom is free.
    const limit = capacity[i]! < 1 && capacity[i]! < facilityHeadroom[i]! ? capacity[i]! : facilityHeadroom[i]!;
    const alone = last - first === 1;
    let total = 0;
    for (let a = first; a < last; a++) {
      let wanted = ordersOf(model, state, a);
      let cause: number = Binding.orders;
      if (alone && limit < wanted) {
        wanted = limit;
        cause = Binding.capacity;
      }
      want[a] = wanted;
      let sum = 0;
      for (let c = activityCellStart[a]!; c < activityCellStart[a + 1]!; c++) {
        cellLevel[c] = wanted;
        cellBinding[c] = cause;
        reachOfInputs(model, state, a, c);
        sum += cellLevel[c]!;
      }
      level[a] = sum / (activityCellStart[a + 1]! - activityCellStart[a]!);
      total += activityLevel0[a]! * level[a]!;
    }
    const most = limit * facilityLevel0[i]!;
    if (!alone && total > most) shareCapacity(model, state, i, most / total);
    for (let a = first; a < last; a++) {
      drawInputs(model, state, a);
      putOut(model, state, a);
    }
  }
}

/**
 * Level that orders ask of an activity: the mean over its outputs, weighted by their revenue at rest, of what is remembered of their orders
 * plus what their pools lack: clip(E_p + (F0_p − F_p)/(τ O0_p), 0, cap).
 */
function ordersOf(model: Model, state: State, a: number): number {
  if (model.activityPush[a] === 1 || model.activityRevenue[a] === 0) return 1;
  const { activityOutputStart, outputPool, outputWeight, poolStock0, poolOut0, rates } = model;
  const { poolMemory, poolStock } = state;
  const rebuild = rates[Rate.poolRebuild]!;
  const cap = rates[Rate.orderCap]!;
  let sum = 0;
  for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
    const weight = outputWeight[o]!;
    if (weight === 0) continue;
    const p = outputPool[o]!;
    let asked = poolMemory[p]! + ((poolStock0[p]! - poolStock[p]!) / poolOut0[p]!) * rebuild;
    if (asked < 0) asked = 0;
    if (asked > cap) asked = cap;
    sum += weight * asked;
  }
  return sum / model.activityRevenue[a]!;
}

/** Cuts all activities of a facility by the same factor. What a plant with several activities expects to use is cut with it. */
function shareCapacity(model: Model, state: State, i: number, factor: number): void {
  const { facilityActivityStart, activityCellStart } = model;
  const { want, level, cellLevel, cellBinding } = state;
  for (let a = facilityActivityStart[i]!; a < facilityActivityStart[i + 1]!; a++) {
    want[a] = want[a]! * factor;
    level[a] = level[a]! * factor;
    for (let c = activityCellStart[a]!; c < activityCellStart[a + 1]!; c++) {
      cellLevel[c] = cellLevel[c]! * factor;
      cellBinding[c] = Binding.capacity;
    }
  }
}

function putOut(model: Model, state: State, a: number): void {
  const { activityOutputStart, outputPool, outputKg0 } = model;
  const { level, poolMade } = state;
  for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
    poolMade[outputPool[o]!] = poolMade[outputPool[o]!]! + outputKg0[o]! * level[a]!;
  }
}
