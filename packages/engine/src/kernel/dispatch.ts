import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { inTurn, type Phase } from "./phase.ts";

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
export function dispatch(model: Model, state: State): Phase {
  return inTurn(leavePools(model, state), passBorders(model, state), fillLines(model, state), countShipped(model, state));
}

/** What leaves the pools. Only the links of pools that run short are looked at one by one. */
function leavePools(model: Model, state: State): Phase {
  return () => {
    const { linkSlot } = model;
    const { linkDemand, linkShipped, linkSent, slotUnsettled, poolFill, claimStart, claimLink } = state;
    linkShipped.set(linkDemand);
    slotUnsettled.fill(0);
    for (let claim = 0; claim < poolFill.length; claim++) {
      const fill = poolFill[claim]!;
      if (fill === 1) continue;
      for (let i = claimStart[claim]!; i < claimStart[claim + 1]!; i++) {
        const e = claimLink[i]!;
        linkShipped[e] = linkDemand[e]! * fill;
        slotUnsettled[linkSlot[e]!] = 1;
      }
    }
    linkSent.set(linkShipped);
  };
}

/** What comes through where measures bear on a link, and what each slot's links hold. Links are sorted by slot. */
function passBorders(model: Model, state: State): Phase {
  return () => {
    const { touchedLink, linkSlot, linkBase, linkLicensed, rates } = model;
    const { linkOrder, linkSent, linkQueue, linkHold, linkFlush, linkAppeal, linkPassed, linkWaiting } = state;
    const { slotHeld, slotMoved, slotUnsettled } = state;
    const cap = rates[Rate.releaseCap]!;
    for (let i = 0; i < touchedLink.length; ) {
      const s = linkSlot[touchedLink[i]!]!;
      let held = 0;
      for (; i < touchedLink.length && linkSlot[touchedLink[i]!] === s; i++) {
        const e = touchedLink[i]!;
        if (linkLicensed[e] === 1) {
          linkSent[e] = linkPassed[e]!;
          held += linkWaiting[e]!;
        }
        if (linkHold[e]! > 0 || linkQueue[e]! > 0) {
          const passed = linkSent[e]!;
          const through = (1 - linkHold[e]!) * passed;
          let flushed = linkFlush[e]! * linkQueue[e]!;
          const room = cap * linkBase[e]! - through;
          if (room < flushed) flushed = Math.max(room, 0);
          const queue = linkQueue[e]! + (passed - through - flushed);
          linkQueue[e] = Math.max(queue, 0);
          linkSent[e] = through + flushed;
          held += linkQueue[e]!;
        }
        if (linkSent[e]! < linkOrder[e]! || linkAppeal[e] !== 1) slotUnsettled[s] = 1;
      }
      if (held !== slotHeld[s]) slotMoved[s] = 1;
      slotHeld[s] = held;
    }
  };
}

/** Puts what was sent into the transit lines. */
function fillLines(model: Model, state: State): Phase {
  return () => {
    const { slotCount, slotLinkStart } = model;
    const { linkSent, linkPlace, ring, slotArrived, slotShipped, slotTransit, slotMoved } = state;
    for (let s = 0; s < slotCount; s++) {
      let started = 0;
      const end = slotLinkStart[s + 1]!;
      for (let e = slotLinkStart[s]!; e < end; e++) {
        const sent = linkSent[e]!;
        ring[linkPlace[e]!] = sent;
        started += sent;
      }
      slotShipped[s] = started;
      const arrived = slotArrived[s]!;
      if (started === arrived) continue;
      slotMoved[s] = 1;
      slotTransit[s] = slotTransit[s]! + (started - arrived);
    }
  };
}

/** What left pools for a slot is what was sent to it, but for those on whose links goods may wait. */
function countShipped(model: Model, state: State): Phase {
  return () => {
    const { touchedLink, linkSlot, slotLinkStart } = model;
    const { linkShipped, slotShipped } = state;
    let counted = -1;
    for (let i = 0; i < touchedLink.length; i++) {
      const s = linkSlot[touchedLink[i]!]!;
      if (s === counted) continue;
      counted = s;
      let left = 0;
      for (let e = slotLinkStart[s]!; e < slotLinkStart[s + 1]!; e++) left += linkShipped[e]!;
      slotShipped[s] = left;
    }
  };
}
