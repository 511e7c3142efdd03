import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Takes what has travelled long enough off the transit lines and shares it among the cohorts of each slot:
 *
 *   R_s = Σ_e ring_e(t);   incoming_c = R_s/U0_s · need_c / mean need
 *
 * in steps of a cohort's use at rest, so that eight shares of rest are exactly rest. Shapes: slots, links by slot, holdings by slot.
 */
export function receive(model: Model, state: State, t: number): void {
  const { slotCount, slotLinkStart, slotHoldingStart, slotUse0, linkRing, linkLag } = model;
  const { ring, cursor, slotArrived, slotNeed, need, incoming } = state;
  for (let lag = 1; lag < cursor.length; lag++) cursor[lag] = t % lag;
  for (let s = 0; s < slotCount; s++) {
    let arrived = 0;
    const end = slotLinkStart[s + 1]!;
    for (let e = slotLinkStart[s]!; e < end; e++) arrived += ring[linkRing[e]! + cursor[linkLag[e]!]!]!;
    slotArrived[s] = arrived;
    if (slotUse0[s]! === 0) continue;
    const relative = arrived / slotUse0[s]!;
    const mean = slotNeed[s]!;
    for (let h = slotHoldingStart[s]!; h < slotHoldingStart[s + 1]!; h++) {
      incoming[h] = mean > 0 ? relative * (need[h]! / mean) : relative;
    }
  }
}
