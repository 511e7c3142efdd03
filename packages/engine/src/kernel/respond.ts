import { Term, termCount } from "../compile/reply-terms.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";
import { replyProgress } from "./reply-progress.ts";

/**
 * Decides replies and lets them grow. A reply is decided on its day, or once the stocks it watches (its users', or those its plants fill) have been
 * under its trigger share of normal for a spell without a break. Plants it enlarges may then run at headroom + Σ share · progress.
 *
 * What is decided stays decided. A reply is an ability: whether it is used is settled in `fillGaps`, and by orders. Source: docs/model.md §3.10.
 */
export function respond(model: Model, state: State): Phase {
  return (t) => {
    const { replyCount, replyDecided, replyTerm, replyFacilityStart, replyFacility, stepDays } = model;
    const { replySince, replyTaken, replyProgress: progress, facilityRoom } = state;
    if (replyCount === 0) return;
    for (let i = 0; i < replyFacility.length; i++) facilityRoom[replyFacility[i]!] = 0;
    for (let r = 0; r < replyCount; r++) {
      const row = r * termCount;
      if (replyTaken[r]! < 0) {
        if (stocksAreUnder(model, state, r, replyTerm[row + Term.triggerShare]!)) {
          if (replySince[r]! < 0) replySince[r] = t;
        } else {
          replySince[r] = -1;
        }
        const long = replySince[r]! >= 0 && (t - replySince[r]!) * stepDays >= replyTerm[row + Term.spellDays]!;
        if (long || t * stepDays >= replyDecided[r]!) replyTaken[r] = t;
        else continue;
      }
      const decided = Math.min(replyTaken[r]! * stepDays, replyDecided[r]!);
      progress[r] = replyProgress(model, r, t * stepDays - decided);
      for (let i = replyFacilityStart[r]!; i < replyFacilityStart[r + 1]!; i++) {
        const f = replyFacility[i]!;
        facilityRoom[f] = facilityRoom[f]! + replyTerm[row + Term.share]! * progress[r]!;
      }
    }
  };
}

/** Whether the stocks that a reply watches are together under a share of normal, kg against kg. */
function stocksAreUnder(model: Model, state: State, r: number, share: number): boolean {
  const { replySlotStart, replySlot, replyPoolStart, replyPool, slotUse0, slotCover, poolStock0 } = model;
  let held = 0;
  let normal = 0;
  for (let i = replySlotStart[r]!; i < replySlotStart[r + 1]!; i++) {
    const s = replySlot[i]!;
    held += state.slotStock[s]! * slotUse0[s]!;
    normal += slotCover[s]! * slotUse0[s]!;
  }
  for (let i = replyPoolStart[r]!; i < replyPoolStart[r + 1]!; i++) {
    const p = replyPool[i]!;
    held += state.poolStock[p]!;
    normal += poolStock0[p]!;
  }
  return held < share * normal;
}
