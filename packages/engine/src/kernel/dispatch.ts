import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Sends goods on their way: out of the pool, past whoever holds them up, into the transit line.
 *
 *   shipped_e = demand_e · fill_p;   passed_e = shipped_e, or what the licence office let past (review)
 *   through_e = (1 − h_e) passed_e;  the rest waits in the link's queue
 *   sent_e    = through_e + min(flush_e · queue_e, room up to cap · f0_e), into the line that arrives `lag` steps later
 *
 * A slowdown holds goods, it does not cut orders: what was held comes out when it ends, a share each step, and a cap on the release keeps
 * the flood to what a border can pass. What waits for a licence counts as held: the buyer has ordered it and does not order it twice. Kg per step.
 * Source: docs/model.md §3.5.
 */
export function dispatch(model: Model, state: State, _t: number): void {
  const { slotCount, slotLinkStart, linkClaim, linkClass, linkBase, linkLicensed, rates } = model;
  const { linkOrder, linkDemand, linkShipped, linkSent, linkQueue, linkHold, linkFlush, linkAppeal, linkPlace, ring } = state;
  const { linkPassed, linkWaiting, slotTransit, slotHeld, slotArrived, slotShipped, slotMoved, slotUnsettled, poolFill } = state;
  const cap = rates[Rate.releaseCap]!;
  for (let s = 0; s < slotCount; s++) {
    let left = 0;
    let started = 0;
    let held = 0;
    let short = 0;
    const end = slotLinkStart[s + 1]!;
    for (let e = slotLinkStart[s]!; e < end; e++) {
      const fill = poolFill[linkClaim[e]!]!;
      const shipped = linkDemand[e]! * fill;
      let sent = shipped;
      if (fill !== 1) short = 1;
      if (linkClass[e] !== 0) {
        if (linkLicensed[e] === 1) {
          sent = linkPassed[e]!;
          held += linkWaiting[e]!;
        }
        if (linkHold[e]! > 0 || linkQueue[e]! > 0) {
          const passed = sent;
          const through = (1 - linkHold[e]!) * passed;
          let flushed = linkFlush[e]! * linkQueue[e]!;
          const room = cap * linkBase[e]! - through;
          if (room < flushed) flushed = Math.max(room, 0);
          const queue = linkQueue[e]! + (passed - through - flushed);
          linkQueue[e] = Math.max(queue, 0);
          sent = through + flushed;
          held += linkQueue[e]!;
        }
        if (sent < linkOrder[e]! || linkAppeal[e] !== 1) short = 1;
      }
      linkShipped[e] = shipped;
      linkSent[e] = sent;
      ring[linkPlace[e]!] = sent;
      left += shipped;
      started += sent;
    }
    const arrived = slotArrived[s]!;
    slotShipped[s] = left;
    slotUnsettled[s] = short;
    if (held !== slotHeld[s] || started !== arrived) slotMoved[s] = 1;
    slotHeld[s] = held;
    slotTransit[s] = slotTransit[s]! + (started - arrived);
  }
}
