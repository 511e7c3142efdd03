import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Labels what was sent with its issuer-origin share: the pool's φ, or, where goods waited, mixtures of what went straight on and what was let go.
 * Past the licence office (queue share l, mixed with what joined it), then past customs (share q of what is held):
 *
 *   l ← (queue before · l + applied · φ)/(queue before + applied);   passed share = (free φ + released l)/passed
 *   sent share = (through · passed share + flushed q)/sent;   q ← ((queue before − flushed) q + held · passed share)/queue after
 *   φ_p ← ((F − refused) φ + refused · l)/F    for goods sent back
 */
export function traceShipments(model: Model, state: State): Phase {
  return () => {
    const { links } = model.traced;
    const { issuerCount, linkCount, poolCount, ringLength, linkPool, linkClass, linkLicensed } = model;
    const { linkPlace, ringShare, poolShare, queueShare, linkHold, linkQueue, linkShipped, linkSent, linkPassed } = state;
    for (let n = 0; n < issuerCount; n++) {
      let q = 0;
      for (let i = 0; i < links.length; i++) {
        const e = links[i]!;
        let share = poolShare[n * poolCount + linkPool[e]!]!;
        const place = n * ringLength + linkPlace[e]!;
        if (linkClass[e] === 0) {
          ringShare[place] = share;
          continue;
        }
        let passed = linkShipped[e]!;
        if (linkLicensed[e] === 1) {
          while (model.queueLink[q]! < e) q++;
          share = traceQueues(model, state, n, q, share);
          passed = linkPassed[e]!;
        }
        if (linkHold[e] === 0 && linkQueue[e] === 0 && linkSent[e] === passed) {
          ringShare[place] = share;
          continue;
        }
        const held = linkHold[e]! * passed;
        const through = passed - held;
        const flushed = linkSent[e]! > through ? linkSent[e]! - through : 0;
        const waiting = queueShare[n * linkCount + e]!;
        const after = linkQueue[e]!;
        ringShare[place] = linkSent[e]! > 0 ? (through * share + flushed * waiting) / (through + flushed) : share;
        // What stayed in the queue is what it holds now less what joined it.
        if (after > 0) queueShare[n * linkCount + e] = after > held ? ((after - held) * waiting + held * share) / after : share;
      }
      traceRefused(model, state, n);
    }
  };
}

/** Share of what passed the licence office on the link of queue q; updates the shares of its queues. */
function traceQueues(model: Model, state: State, n: number, q: number, pool: number): number {
  const { queueCount, queueLink } = model;
  const { queueTaken, queueReleased, queueReturned, queueWaiting, queueCleared, licenceShare, linkShipped } = state;
  const e = queueLink[q]!;
  let passed = linkShipped[e]!;
  let share = pool;
  for (let i = q; i < queueCount && queueLink[i] === e; i++) {
    const at = n * queueCount + i;
    const taken = queueTaken[i]!;
    const all = queueWaiting[i]! + queueCleared[i]! + queueReleased[i]! + queueReturned[i]!;
    if (all > 0 && taken > 0) {
      const mixed = taken < all ? ((all - taken) * licenceShare[at]! + taken * share) / all : share;
      licenceShare[at] = mixed;
    }
    const free = Math.max(passed - taken, 0);
    const released = queueReleased[i]!;
    if (released > 0) share = (free * share + released * licenceShare[at]!) / (free + released);
    passed = free + released;
  }
  return share;
}

/** Mixes what was refused back into its pool, queue by queue. A pool of the issuer's own country stays wholly its own. */
function traceRefused(model: Model, state: State, n: number): void {
  const { queueCount, queueLink, linkPool, poolCount, poolCountry, issuerCountry } = model;
  const { queueReturned, licenceShare, poolShare, poolStock, poolAwaited } = state;
  for (let q = 0; q < queueCount; q++) poolAwaited[linkPool[queueLink[q]!]!] = 0;
  for (let q = 0; q < queueCount; q++) {
    const p = linkPool[queueLink[q]!]!;
    poolAwaited[p] = poolAwaited[p]! + queueReturned[q]!;
  }
  for (let q = 0; q < queueCount; q++) {
    const returned = queueReturned[q]!;
    const p = linkPool[queueLink[q]!]!;
    if (!(returned > 0)) continue;
    const others = Math.max(poolAwaited[p]! - returned, 0);
    poolAwaited[p] = others;
    const there = poolStock[p]! - others;
    const at = n * poolCount + p;
    if (poolCountry[p] === issuerCountry[n] || !(there > 0)) continue;
    poolShare[at] = poolShare[at]! + (returned / there) * (licenceShare[n * queueCount + q]! - poolShare[at]!);
  }
}
