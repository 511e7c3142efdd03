import { pow } from "@coercivity/numerics";
import { Instrument } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { intensity, suspended } from "./intensity.ts";
import { inTurn, type Phase } from "./phase.ts";
import { limitProduction } from "./production-quota.ts";

/**
 * Turns dates into what each link and facility meets this step, with x the intensity of a measure and k its strength:
 *
 *   permit π_e = min over bans (1 − x·k) × product over re-export penalties (1 − x·k·φ_pool)
 *   hold   h_e = max over slowdowns x·k;   flush of what is held once no slowdown is in force
 *   capacity_i = min over outages (1 − x·k·s_i·(1 − x of the strongest price floor there))
 *   appeal_e = product over duties and price manipulation (1 + x·rate)^−elasticity, the weight of a link in the split of orders (order.ts)
 *
 * π is the share of the flow at rest that may pass; k is 1 − permit for a ban, detect × care for a penalty, and φ the issuer-origin share of the
 * exporting pool; s is the part of a facility that is hit: all of it, or what the target's firms decide over. A price moves where orders go, not how
 * much is ordered. Every factor is exactly 1 (or 0) for a measure that is not in force or has no strength.
 * Source: docs/model.md §3.1; permits as shares of the flow at rest and the onset from the trial of the equations.
 */
export function applyMeasures(model: Model, state: State): Phase {
  return inTurn(weighMeasures(model, state), applyOutages(model, state), limitProduction(model, state), applyToLinks(model, state));
}

function weighMeasures(model: Model, state: State): Phase {
  return (t) => {
    for (let m = 0; m < model.measureCount; m++) state.intensity[m] = intensity(model, m, t * model.stepDays);
  };
}

function applyOutages(model: Model, state: State): Phase {
  return () => {
    const { outageFacility, outageMeasure, outageShare, measureStrength } = model;
    const { capacity, intensity } = state;
    for (let i = 0; i < outageFacility.length; i++) capacity[outageFacility[i]!] = 1;
    for (let i = 0; i < outageFacility.length; i++) {
      const bite = intensity[outageMeasure[i]!]! * measureStrength[outageMeasure[i]!]! * outageShare[i]!;
      const left = 1 - bite * (1 - protection(model, state, i));
      if (left < capacity[outageFacility[i]!]!) capacity[outageFacility[i]!] = left;
    }
  };
}

/** How far price floors keep a hit from a facility: 1 where one is in force. */
function protection({ outageFloorStart, outageFloor }: Model, { intensity }: State, i: number): number {
  let most = 0;
  for (let j = outageFloorStart[i]!; j < outageFloorStart[i + 1]!; j++) {
    if (intensity[outageFloor[j]!]! > most) most = intensity[outageFloor[j]!]!;
  }
  return most;
}

function applyToLinks(model: Model, state: State): Phase {
  return (t) => {
    const { touchedLink, linkClass, linkPool, classMeasureStart, classMeasure, poolCount, stepDays } = model;
    const { measureInstrument, measureStrength, measureTo, measureFlush, measureIssuer, measureRate, measureElasticity } = model;
    const { linkPermit, linkAppeal, linkHold, linkFlush, poolShare, intensity } = state;
    const first = t * stepDays;
    for (let i = 0; i < touchedLink.length; i++) {
      const e = touchedLink[i]!;
      let permit = 1;
      let passed = 1;
      let hold = 0;
      let flush = 0;
      let appeal = 1;
      for (let c = classMeasureStart[linkClass[e]!]!; c < classMeasureStart[linkClass[e]! + 1]!; c++) {
        const m = classMeasure[c]!;
        const bite = intensity[m]! * measureStrength[m]!;
        switch (measureInstrument[m]) {
          case Instrument.ban:
            if (1 - bite < permit) permit = 1 - bite;
            break;
          case Instrument.slowdown:
            if (bite > hold) hold = bite;
            if ((first >= measureTo[m]! || suspended(model, m, first)) && measureFlush[m]! > flush) flush = measureFlush[m]!;
            break;
          case Instrument.penalty:
            passed *= 1 - bite * poolShare[measureIssuer[m]! * poolCount + linkPool[e]!]!;
            break;
          case Instrument.duty:
          case Instrument.rivals: {
            const price = intensity[m]! * measureRate[m]!;
            if (price !== 0 && measureElasticity[m]! !== 0) appeal *= pow(1 + price, -measureElasticity[m]!);
            break;
          }
        }
      }
      linkAppeal[e] = appeal;
      linkPermit[e] = permit * passed;
      linkHold[e] = hold;
      linkFlush[e] = hold > 0 ? 0 : flush;
    }
  };
}
