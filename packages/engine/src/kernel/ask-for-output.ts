import { parameterIndex } from "../compile/parameters.ts";
import { Rate } from "../compile/rates.ts";
import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { capacityLimit } from "./capacity-limit.ts";
import { inTurn, type Phase } from "./phase.ts";

/**
 * Level that is asked of each activity: the mean over its outputs, weighted by their revenue at rest, of what is remembered of their orders plus
 * what their pools lack; 1 for a mine, which makes what it can (and what is asked beyond that, where a reply has given it room), and for a last use.
 *
 *   want_a = Σ_o w_o clip(E_p + (F0_p − F_p)/(τ O0_p), 0, cap) / Σ_o w_o,  w_o the revenue at rest, of by-products that times `byProductPull`
 *
 * A plant that has nothing but by-products counts them in full. Where by-products pull less, a glut of cerium no longer holds back neodymium
 * (the balance problem: K. Binnemans and others, JOM 65 (2013) 846).
 * Where an activity has its facility to itself, the limit cuts in here; where several share one, in `shareCapacity`. Every cohort starts from it.
 */
export function askForOutput(model: Model, state: State): Phase {
  return inTurn(askOfPools(model, state), askOfActivities(model, state));
}

function askOfActivities(model: Model, state: State): Phase {
  return () => {
    const { activityCount, activityFacility, activityPush, activityRevenue, activityCellStart, facilityActivityStart } = model;
    const { activityOutputStart, outputPool, outputWeight } = model;
    const pull = model.parameters[parameterIndex("byProductPull")]!;
    const { want, level, cellLevel, cellBinding, poolAsked, facilityRoom } = state;
    for (let a = 0; a < activityCount; a++) {
      let wanted = 1;
      const push = activityPush[a] === 1;
      if (activityRevenue[a]! > 0 && (!push || facilityRoom[activityFacility[a]!]! > 0)) {
        let sum = 0;
        for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
          if (outputWeight[o] !== 0) sum += outputWeight[o]! * poolAsked[outputPool[o]!]!;
        }
        const asked = pull === 1 ? sum / activityRevenue[a]! : askedOfMain(model, state, a, sum, pull);
        wanted = push ? Math.max(1, Math.min(asked, 1 + facilityRoom[activityFacility[a]!]!)) : asked;
      }
      let cause: number = Binding.orders;
      const facility = activityFacility[a]!;
      if (facilityActivityStart[facility + 1]! - facilityActivityStart[facility]! === 1) {
        const limit = capacityLimit(model, state, facility);
        if (limit < wanted) {
          wanted = limit;
          cause = Binding.capacity;
        }
      }
      // The cohorts of an activity that is asked for what it was asked for and made stand where they stood.
      const first = activityCellStart[a]!;
      if (want[a] === wanted && level[a] === wanted && cellBinding[first] === cause) continue;
      want[a] = wanted;
      level[a] = wanted;
      for (let c = first; c < activityCellStart[a + 1]!; c++) {
        cellLevel[c] = wanted;
        cellBinding[c] = cause;
      }
    }
  };
}

/** The same mean with by-products weighed less; `sum` is that of all outputs. */
function askedOfMain(model: Model, { poolAsked }: State, a: number, sum: number, pull: number): number {
  const { activityRevenue, activityOutputStart, outputPool, outputWeight, poolByProduct } = model;
  let main = 0;
  let asked = 0;
  for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
    if (poolByProduct[outputPool[o]!] === 1) continue;
    main += outputWeight[o]!;
    asked += outputWeight[o]! * poolAsked[outputPool[o]!]!;
  }
  if (main === 0) return sum / activityRevenue[a]!;
  return (asked + pull * (sum - asked)) / (main + pull * (activityRevenue[a]! - main));
}

/** What each pool asks of its producers together; of no meaning for a pool that ships nothing at rest, which drives nobody. */
function askOfPools(model: Model, state: State): Phase {
  return () => {
    const { poolCount, poolStock0, poolOut0, rates } = model;
    const { poolAsked, poolMemory, poolStock } = state;
    const rebuild = rates[Rate.poolRebuild]!;
    const cap = rates[Rate.orderCap]!;
    for (let p = 0; p < poolCount; p++) {
      const lack = poolStock0[p]! - poolStock[p]!;
      let asked = poolMemory[p]!;
      if (lack !== 0) asked += (lack / poolOut0[p]!) * rebuild;
      if (asked < 0) asked = 0;
      if (asked > cap) asked = cap;
      poolAsked[p] = asked;
    }
  };
}
