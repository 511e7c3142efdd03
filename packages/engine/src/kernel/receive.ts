import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Takes what has travelled long enough off the transit lines and shares it among the cohorts of each slot:
 *
 *   R_s = Σ_e ring_e(t),  r = R_s/U0_s;   incoming_c = min(r, 1) + max(0, r − 1) · g_c / mean g,   g_c = max(0, target_c − M_c)
 *
 * in steps of a cohort's use at rest. Up to normal use all firms fare alike; what comes beyond it rebuilds stocks, in proportion to what each
 * lacks. (In proportion to need throughout, firms with deep stores would draw the trickle of a shortage away from those that have run dry, and
 * more stock could bring an industry's first halt forward.) What is alike for all waits in `slotIncoming` until `drawInputs` sets it off against use,
 * so that M ← M + (incoming − use) leaves rest as it is to the last bit; only a surplus is put into stock at once.
 * Shapes: slots, links by slot, holdings by slot.
 */
export function receive(model: Model, state: State): Phase {
  return (t) => {
    const { slotCount, slotLinkStart, slotHoldingStart, slotUse0, linkRing, linkLag } = model;
    const { ring, cursor, linkPlace, slotArrived, slotIncoming } = state;
    for (let lag = 1; lag < cursor.length; lag++) cursor[lag] = t % lag;
    for (let s = 0; s < slotCount; s++) {
      let arrived = 0;
      const end = slotLinkStart[s + 1]!;
      for (let e = slotLinkStart[s]!; e < end; e++) {
        const place = linkRing[e]! + cursor[linkLag[e]!]!;
        linkPlace[e] = place;
        arrived += ring[place]!;
      }
      slotArrived[s] = arrived;
      if (slotUse0[s]! === 0) continue;
      const relative = arrived === slotUse0[s] ? 1 : arrived / slotUse0[s]!;
      const first = slotHoldingStart[s]!;
      const last = slotHoldingStart[s + 1]!;
      if (relative > 1 && last - first > 1) {
        shareSurplus(model, state, first, last, relative - 1);
        state.slotMoved[s] = 1;
        slotIncoming[s] = 1;
      } else {
        slotIncoming[s] = relative;
      }
    }
  };
}

/** Shares what comes beyond normal use by what each cohort lacks; alike where none lacks anything. */
function shareSurplus(model: Model, state: State, first: number, last: number, surplus: number): void {
  const { holdingTarget } = model;
  const { stock } = state;
  let lacking = 0;
  for (let h = first; h < last; h++) if (stock[h]! < holdingTarget[h]!) lacking += holdingTarget[h]! - stock[h]!;
  const mean = lacking / (last - first);
  for (let h = first; h < last; h++) {
    const lack = stock[h]! < holdingTarget[h]! ? holdingTarget[h]! - stock[h]! : 0;
    stock[h] = stock[h]! + (mean > 0 ? surplus * (lack / mean) : surplus);
  }
}
