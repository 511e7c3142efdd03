import { pow } from "@coercivity/numerics";
import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Lets every slot order for the next step and choose among its links.
 *
 *   need_c  = clip(E + ((target − M)_c + (P0 − P)/U0) / τ, 0, cap),  E = max(floor, want), relative to use at rest, for each cohort;
 *             what is asked beyond E is less by Q/(U0 τ), down to E
 *   order_e = f0_e · min(mean need · w_e/W, releaseCap),  w_e = ρ_e^η [π_e > 0],  W = Σ f0 w / Σ f0
 *   ρ_e    ← max(floor, ρ_e + gain (min(1, sent/ordered) − ρ_e))
 *
 * P is what is in transit, Q what is held at a border. Held goods count against restocking, so that a queue is not ordered twice, but not
 * against use: counted in full, a slowdown without an end would talk its victims out of ordering at all, and a pass-through of a third would
 * dwindle to nothing. Expected use follows what the facility was asked to make, not what it could make for want of another input: a plant that
 * waits for one stream keeps its place in the queue for the others, and its position keeps it from hoarding them. A permit counts in the split
 * only as open or closed; how far it is open is learnt through ρ.
 * With η = 0 sourcing is frozen: every link keeps its share, closed ones too. Source: docs/model.md §3.6.
 */
export function order(model: Model, state: State, _t: number): void {
  const { slotCount, slotUse0, slotActivity, slotTransit0, slotHoldingStart, holdingTarget, rates } = model;
  const { want, stock, slotNeed, slotStock, slotTransit, slotHeld } = state;
  const rebuild = rates[Rate.stockRebuild]!;
  const cap = rates[Rate.orderCap]!;
  const floor = rates[Rate.expectedUseFloor]!;
  const frozen = rates[Rate.sourcingExponent]! === 0;
  for (let s = 0; s < slotCount; s++) {
    if (slotUse0[s]! === 0) continue;
    const wanted = want[slotActivity[s]!]!;
    const expected = Math.max(wanted, floor);
    const missing = slotTransit0[s]! - slotTransit[s]!;
    const underWay = missing === 0 ? 0 : missing / slotUse0[s]!;
    const heldBack = slotHeld[s] === 0 ? 0 : slotHeld[s]! / slotUse0[s]!;
    const first = slotHoldingStart[s]!;
    const end = slotHoldingStart[s + 1]!;
    let sum = 0;
    let held = 0;
    for (let h = first; h < end; h++) {
      held += stock[h]!;
      let asked = expected + (holdingTarget[h]! - stock[h]! + underWay) * rebuild;
      if (heldBack > 0 && asked > expected) asked = Math.max(asked - heldBack * rebuild, expected);
      if (asked < 0) asked = 0;
      if (asked > cap) asked = cap;
      sum += asked;
    }
    const mean = sum / (end - first);
    slotNeed[s] = mean;
    slotStock[s] = held / (end - first);
    if (frozen) splitAsEver(model, state, s, mean);
    else splitByTrust(model, state, s, mean);
  }
}

function splitAsEver(model: Model, state: State, s: number, need: number): void {
  const { slotLinkStart, linkFlow0, rates } = model;
  const { linkOrder } = state;
  const cap = rates[Rate.releaseCap]!;
  const factor = Math.min(need, cap);
  for (let e = slotLinkStart[s]!; e < slotLinkStart[s + 1]!; e++) linkOrder[e] = linkFlow0[e]! * factor;
}

function splitByTrust(model: Model, state: State, s: number, need: number): void {
  const { slotLinkStart, slotUse0, linkFlow0, rates } = model;
  const { linkOrder, linkFill, linkSent, linkPermit } = state;
  const first = slotLinkStart[s]!;
  const end = slotLinkStart[s + 1]!;
  const eta = rates[Rate.sourcingExponent]!;
  const gain = rates[Rate.fillMemoryGain]!;
  const floor = rates[Rate.fillMemoryFloor]!;
  const cap = rates[Rate.releaseCap]!;
  let sum = 0;
  for (let e = first; e < end; e++) {
    const ordered = linkOrder[e]!;
    let fill = linkFill[e]!;
    // Full trust in a link that sent all that was ordered needs no arithmetic: that is nearly every link in nearly every step.
    if (ordered > 0 && (fill !== 1 || linkSent[e]! < ordered)) {
      const filled = linkSent[e]! < ordered ? linkSent[e]! / ordered : 1;
      fill += gain * (filled - fill);
      if (fill < floor) fill = floor;
      linkFill[e] = fill;
    }
    const weight = linkPermit[e] === 0 ? 0 : fill === 1 || eta === 1 ? fill : pow(fill, eta);
    sum += linkFlow0[e]! * weight;
    linkOrder[e] = weight;
  }
  const total = sum === slotUse0[s] ? 1 : sum / slotUse0[s]!;
  const scale = sum > 0 ? need / total : 0;
  for (let e = first; e < end; e++) {
    const relative = scale * linkOrder[e]!;
    linkOrder[e] = linkFlow0[e]! * Math.min(relative, cap);
  }
}
