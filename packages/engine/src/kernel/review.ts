import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { suspended } from "./intensity.ts";
import type { Phase } from "./phase.ts";

/** A pair of seller and buyer ships about once a month: so long it takes approvals at the rate of normal trade to cover all pairs of a link. */
const daysBetweenShipments = 30;

/**
 * Puts shipments of controlled goods before the licence office, and lets out what it has approved:
 *
 *   applied  = x · b · κ · (1 − c) · (what ships), x the intensity of the licence, b the share that customs stop, κ the part of sellers and of plants'
 *              output that a rule on goods made abroad reaches (1 at the issuer's own ports), c the share that is covered; 0 where φ · w < threshold
 *   waiting: d days in which nothing is decided, then k stages; each day a stage lets go h = k/(k + τ) of what is in it (τ in days)
 *   approved = a · (what leaves the last stage); the rest goes back to the pool
 *   released = min(approved and not yet sent, room up to cap · f0)
 *
 * One day is one implicit step of dx/dt = in − (k/τ) x, whose mean wait is exactly τ whatever the length of a day, so that a step of a week is seven
 * of them. From a deal on, a share of all that waits is approved each step; when the licence ends, what waits has no need of one any more and counts
 * as lapsed. A valid licence covers its pair: c grows with approvals over a month's normal trade and wears off over the time of validity.
 * φ is the issuer-origin share of the pool and w the share of the goods' value that listed inputs would be, were all of them the issuer's.
 * Of several licences on a link, each in the order of their ids takes from what the earlier ones let pass.
 * Law: applied = approved + refused + lapsed + waiting. Kg per step. Source: docs/model.md §3.5.
 */
export function review(model: Model, state: State): Phase {
  return (t) => {
    const { queueLink, queueLicence, linkClaim, linkPool, linkBase, licenceCap } = model;
    const { linkDemand, linkPassed, linkWaiting, poolFill, poolStock } = state;
    const { queueWaiting, queueCleared, queueTaken, queueReleased, queueReturned } = state;
    const count = queueLink.length;
    for (let q = 0; q < count; ) {
      const e = queueLink[q]!;
      let passed = linkDemand[e]! * poolFill[linkClaim[e]!]!;
      let waiting = 0;
      for (; q < count && queueLink[q] === e; q++) {
        const taken = boundShare(model, state, q, t) * passed;
        passed -= taken;
        queueTaken[q] = taken;
        queueReturned[q] = 0;
        if (taken > 0 || queueWaiting[q]! > 0) decide(model, state, q, t, taken);
        if (queueReturned[q]! > 0) {
          const p = linkPool[e]!;
          poolStock[p] = poolStock[p]! + queueReturned[q]!;
        }
        const room = licenceCap[queueLicence[q]!]! * linkBase[e]! - passed;
        const released = Math.max(0, Math.min(room, queueCleared[q]!));
        queueReleased[q] = released;
        queueCleared[q] = queueCleared[q]! - released;
        passed += released;
        waiting += queueWaiting[q]! + queueCleared[q]!;
      }
      linkPassed[e] = passed;
      linkWaiting[e] = waiting;
    }
  };
}

/** Share of what is shipped on a queue's link that must apply. */
export function boundShare(model: Model, state: State, q: number, t: number): number {
  const { queueLicence, queueBound, queueBoundTo, licenceMeasure, licenceComply, licenceNexus, licenceCovered, licenceCoveredFrom } = model;
  const l = queueLicence[q]!;
  const bite = state.intensity[licenceMeasure[l]!]!;
  const first = t * model.stepDays;
  if (bite === 0 || first >= queueBoundTo[q]! || bindsNothing(model, l) || !reachesThreshold(model, state, q)) return 0;
  let covered = state.queueCovered[q]!;
  if (first >= licenceCoveredFrom[l]! && licenceCovered[l]! > covered) covered = licenceCovered[l]!;
  return bite * queueBound[q]! * licenceComply[l]! * licenceNexus[l]! * (1 - covered);
}

/** Whether a licence asks for no time and refuses nobody. */
function bindsNothing({ licenceDead, licenceMean, licenceApproval }: Model, l: number): boolean {
  return licenceDead[l] === 0 && licenceMean[l] === 0 && licenceApproval[l] === 1;
}

/** Whether goods on a queue's link hold enough of the issuer's inputs to need its permit. */
function reachesThreshold(model: Model, { poolShare }: State, q: number): boolean {
  const l = model.queueLicence[q]!;
  const threshold = model.licenceThreshold[l]!;
  if (threshold === 0) return true;
  const share = poolShare[model.licenceIssuer[l]! * model.poolCount + model.linkPool[model.queueLink[q]!]!]!;
  return share * model.queueWorth[q]! >= threshold;
}

/** A step of the office: day by day through the dead time and the stages, then deals and the end of the licence. */
function decide(model: Model, state: State, q: number, t: number, taken: number): void {
  const { queueLicence, queueCellStart, licenceMeasure, licenceDead, licenceStages, licenceMean, licenceApproval, stepDays } = model;
  const { licenceValidity, licenceReliefFrom, licenceRelief, measureTo, queueLink, linkBase } = model;
  const { queueCell, queueWaiting, queueCleared, queueApplied, queueApproved, queueRefused, queueLapsed, queueReturned, queueCovered } =
    state;
  const l = queueLicence[q]!;
  const from = queueCellStart[q]!;
  const dead = licenceDead[l]!;
  const firstStage = from + dead;
  const stages = licenceStages[l]!;
  const end = firstStage + stages;
  const go = stages / (stages + licenceMean[l]!);
  const perDay = taken / stepDays;
  let decided = 0;
  for (let day = 0; day < stepDays; day++) {
    let moving = perDay;
    if (dead > 0) {
      const place = from + ((t * stepDays + day) % dead);
      moving = queueCell[place]!;
      queueCell[place] = perDay;
    }
    for (let i = firstStage; i < end; i++) {
      const there = queueCell[i]! + moving;
      moving = there * go;
      queueCell[i] = there - moving;
    }
    decided += moving;
  }
  let approved = licenceApproval[l]! * decided;
  const refused = decided - approved;
  const over = t * stepDays >= measureTo[licenceMeasure[l]!]! || suspended(model, licenceMeasure[l]!, t * stepDays);
  const share = over ? 1 : t * stepDays >= licenceReliefFrom[l]! ? licenceRelief[l]! : 0;
  let waiting = 0;
  let freed = 0;
  for (let i = from; i < end; i++) {
    if (share > 0) {
      const out = queueCell[i]! * share;
      freed += out;
      queueCell[i] = queueCell[i]! - out;
    }
    waiting += queueCell[i]!;
  }
  if (over) queueLapsed[q] = queueLapsed[q]! + freed;
  else approved += freed;
  queueApplied[q] = queueApplied[q]! + taken;
  queueApproved[q] = queueApproved[q]! + approved;
  queueRefused[q] = queueRefused[q]! + refused;
  queueReturned[q] = refused;
  queueWaiting[q] = waiting;
  queueCleared[q] = queueCleared[q]! + (over ? approved + freed : approved);
  const validity = licenceValidity[l]!;
  if (validity > 0 && linkBase[queueLink[q]!]! > 0) {
    const month = (linkBase[queueLink[q]!]! * daysBetweenShipments) / stepDays;
    const kept = queueCovered[q]! * Math.max(0, 1 - stepDays / validity);
    queueCovered[q] = Math.min(1, kept + approved / month);
  }
}
