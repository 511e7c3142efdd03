import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { inTurn, type Phase } from "./phase.ts";
import { trustWeight } from "./trust-weight.ts";

/**
 * Lets every slot order for the next step and choose among its links.
 *
 *   need_c  = clip(E + ((raise · eager · target − M)_c + (P0 − P)/U0) / τ, 0, cap),  E = n · max(floor, want), relative to use at rest, for each cohort;
 *             what is asked beyond E is less by Q/(U0 τ), down to E
 *   order_e = f0_e · min(mean need · w_e/W, releaseCap · r_e),  w_e = ρ_e^η κ_e [π_e > 0],  W = Σ f0 w / Σ f0
 *   r_e    ← r_e (1 + growth)  while the link is asked for all it may be and nearly all of it is sent; never beyond the slot's own need
 *   ρ_e    ← max(floor, ρ_e + gain (min(1, sent/ordered) − ρ_e))
 *
 * n is thrift: what replies and high prices save of the use for the same output (1 without); eager is what buyers want more as prices rise. P is what is in transit, Q what is held at a border. Held goods count against restocking, so that a queue is not ordered twice, but not
 * against use: counted in full, a slowdown without an end would talk its victims out of ordering at all, and a pass-through of a third would
 * dwindle to nothing. Expected use follows what the facility was asked to make, not what it could make for want of another input: a plant that
 * waits for one stream keeps its place in the queue for the others, and its position keeps it from hoarding them. A permit counts in the split
 * only as open or closed; how far it is open is learnt through ρ.
 * A supplier that delivers all it is asked for is asked for more, week by week: that is how Malaysian cerium, of which there is too much, comes to
 * replace Chinese cerium within months, while a pool that has none to spare gains nothing.
 * κ is the appeal that duties and pushed prices leave a link (apply-measures.ts). With η = 0 sourcing is frozen: every link keeps its share, closed ones too. Source: docs/model.md §3.6.
 */
export function order(model: Model, state: State): Phase {
  return inTurn(workOutNeeds(model, state), splitOrders(model, state));
}

/** Need of each cohort, its mean over the slot, and the stocks the slot ends the step with. Where nothing has moved the need is what it was. */
function workOutNeeds(model: Model, state: State): Phase {
  return () => {
    const { slotCount, slotUse0, slotActivity, slotTransit0, slotHoldingStart, holdingTarget, rates } = model;
    const {
      want,
      stock,
      slotNeed,
      slotStock,
      slotLeast,
      slotTransit,
      slotHeld,
      slotMoved,
      slotRaise,
      slotEager,
      slotExpected,
      slotThrift,
      slotUnsettled,
    } = state;
    const rebuild = rates[Rate.stockRebuild]!;
    const cap = rates[Rate.orderCap]!;
    const floor = rates[Rate.expectedUseFloor]!;
    for (let s = 0; s < slotCount; s++) {
      if (slotUse0[s]! === 0) continue;
      const wanted = want[slotActivity[s]!]!;
      const expected = Math.max(wanted, floor) * slotThrift[s]!;
      if (slotMoved[s] === 0 && slotExpected[s] === expected) continue;
      const underWay = (slotTransit0[s]! - slotTransit[s]!) / slotUse0[s]!;
      const heldBack = slotHeld[s]! > 0 ? (slotHeld[s]! / slotUse0[s]!) * rebuild : 0;
      const raise = slotRaise[s]! * slotEager[s]!;
      const first = slotHoldingStart[s]!;
      const end = slotHoldingStart[s + 1]!;
      let sum = 0;
      let held = 0;
      let least = Infinity;
      for (let h = first; h < end; h++) {
        const there = stock[h]!;
        held += there;
        if (there < least) least = there;
        let asked = expected + (holdingTarget[h]! * raise - there + underWay) * rebuild;
        if (heldBack > 0 && asked > expected) asked = Math.max(asked - heldBack, expected);
        if (asked < 0) asked = 0;
        if (asked > cap) asked = cap;
        sum += asked;
      }
      slotNeed[s] = sum / (end - first);
      slotStock[s] = held / (end - first);
      slotLeast[s] = least;
      slotExpected[s] = expected;
      slotMoved[s] = 0;
      slotUnsettled[s] = slotUnsettled[s]! | needChanged;
    }
  };
}

const needChanged = 2;
/** A link delivers when it sends at least this share of what was ordered. */
const delivered = 0.9;

/** Splits what each slot needs over its links. Where every link is open, trusted and sent all that was ordered, trust need not be looked at. */
function splitOrders(model: Model, state: State): Phase {
  return () => {
    const { slotCount, slotUse0, slotLinkStart, linkClass, linkFlow0, rates } = model;
    const { slotNeed, slotTrusted, slotUnsettled, linkOrder, linkFill, linkReach, linkSent, linkPermit, linkAppeal } = state;
    const eta = rates[Rate.sourcingExponent]!;
    const gain = rates[Rate.fillMemoryGain]!;
    const floor = rates[Rate.fillMemoryFloor]!;
    const cap = rates[Rate.releaseCap]!;
    const growth = rates[Rate.linkGrowth]!;
    for (let s = 0; s < slotCount; s++) {
      const use = slotUse0[s]!;
      if (use === 0) continue;
      const first = slotLinkStart[s]!;
      const end = slotLinkStart[s + 1]!;
      const need = slotNeed[s]!;
      if (eta === 0 || (slotTrusted[s] === 1 && slotUnsettled[s] !== 1 && slotUnsettled[s] !== 3)) {
        if (slotUnsettled[s]! < needChanged) continue;
        const factor = Math.min(need, cap);
        for (let e = first; e < end; e++) linkOrder[e] = linkFlow0[e]! * factor;
        continue;
      }
      let sum = 0;
      let trusted = 1;
      for (let e = first; e < end; e++) {
        const normal = linkFlow0[e]!;
        const ordered = linkOrder[e]!;
        const sent = linkSent[e]!;
        let fill = linkFill[e]!;
        if (ordered > 0) {
          if (fill !== 1 || sent < ordered) {
            fill += gain * ((sent < ordered ? sent / ordered : 1) - fill);
            if (fill < floor) fill = floor;
            linkFill[e] = fill;
          }
          if (growth > 0 && sent >= delivered * ordered) {
            const reach = linkReach[e]!;
            if (ordered >= normal * cap * reach) linkReach[e] = reach * (1 + growth);
          }
        }
        let weight = eta === 1 ? fill : trustWeight(fill, eta);
        if (linkClass[e] !== 0) weight = linkPermit[e] === 0 ? 0 : weight * linkAppeal[e]!;
        if (weight !== 1) trusted = 0;
        sum += normal * weight;
        linkOrder[e] = weight;
      }
      const all = need * use;
      slotTrusted[s] = trusted;
      const total = sum === use ? 1 : sum / use;
      const scale = sum > 0 ? need / total : 0;
      for (let e = first; e < end; e++) {
        const reach = linkReach[e]!;
        const asked = linkFlow0[e]! * Math.min(scale * linkOrder[e]!, cap * reach);
        linkOrder[e] = asked > all && reach > 1 ? all : asked;
      }
    }
  };
}
