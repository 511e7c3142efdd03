import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { suspended } from "./intensity.ts";
import type { Phase } from "./phase.ts";

/**
 * Lets buyers who see a measure coming fill their stores, and those who live under one hoard:
 *
 *   raise_s = 1 + max over measures (factor − 1) · (share of the slot's use that comes over touched links)
 *   factor  = `frontLoadTarget` from the announcement to the day it takes effect, `hoardTarget` while it is in force, else 1
 *
 * The stock a slot wants is raise · target (order.ts). What can be had is still bounded by `orderCap`, by `releaseCap` and by what suppliers hold and
 * make. Both factors 1: nothing is looked at.
 */
export function raiseTargets(model: Model, state: State): Phase {
  return (t) => {
    const { rates, threatMeasure, threatSlot, threatShare, measureAnnounced, measureFrom, measureStrength, stepDays } = model;
    const { slotRaise, slotMoved, intensity } = state;
    const front = rates[Rate.frontLoad]! - 1;
    const hoard = rates[Rate.hoard]! - 1;
    if (front === 0 && hoard === 0) return;
    for (let i = 0; i < threatSlot.length; i++) {
      const s = threatSlot[i]!;
      if (slotRaise[s] === 1) continue;
      slotRaise[s] = 1;
      slotMoved[s] = 1;
    }
    const day = t * stepDays;
    for (let i = 0; i < threatSlot.length; i++) {
      const m = threatMeasure[i]!;
      if (measureStrength[m] === 0 || suspended(model, m, day)) continue;
      const coming = day >= measureAnnounced[m]! && day + stepDays <= measureFrom[m]!;
      const factor = coming ? front : intensity[m]! > 0 ? hoard : 0;
      const raise = 1 + factor * threatShare[i]!;
      if (raise > slotRaise[threatSlot[i]!]!) {
        slotRaise[threatSlot[i]!] = raise;
        slotMoved[threatSlot[i]!] = 1;
      }
    }
  };
}
