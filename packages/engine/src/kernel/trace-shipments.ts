import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Labels what was sent with its issuer-origin share: the pool's, or, where goods were held, a mixture of what went straight through (the
 * pool's share φ) and what was let go (the queue's share q):
 *
 *   sent share = (through φ + flushed q) / sent;   q ← ((queue before − flushed) q + held φ) / queue after
 */
export function traceShipments(model: Model, state: State, _t: number): void {
  const { issuerCount, linkCount, poolCount, ringLength, linkPool, linkClass } = model;
  const { linkPlace, ringShare, poolShare, queueShare, linkHold, linkQueue, linkShipped, linkSent } = state;
  for (let n = 0; n < issuerCount; n++) {
    for (let e = 0; e < linkCount; e++) {
      const share = poolShare[n * poolCount + linkPool[e]!]!;
      const place = n * ringLength + linkPlace[e]!;
      if (linkClass[e] === 0 || (linkHold[e] === 0 && linkQueue[e] === 0 && linkSent[e] === linkShipped[e])) {
        ringShare[place] = share;
        continue;
      }
      const held = linkHold[e]! * linkShipped[e]!;
      const through = linkShipped[e]! - held;
      const flushed = linkSent[e]! > through ? linkSent[e]! - through : 0;
      const waiting = queueShare[n * linkCount + e]!;
      const after = linkQueue[e]!;
      ringShare[place] = linkSent[e]! > 0 ? (through * share + flushed * waiting) / (through + flushed) : share;
      // What stayed in the queue is what it holds now less what joined it.
      if (after > 0) queueShare[n * linkCount + e] = after > held ? ((after - held) * waiting + held * share) / after : share;
    }
  }
}
