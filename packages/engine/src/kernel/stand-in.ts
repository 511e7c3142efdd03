import { Term, termCount } from "../compile/reply-terms.ts";
import { Answer } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Counts goods on a way as the goods they stand in for, from the moment they leave: one kg of what is bought is 1/kgPerKg kg of what the slot holds.
 * So a kg in a transit line is a kg as its user counts it, and the difference enters the mass balance as one stream turned into another.
 *
 * What is held at a border on a way is not counted against the user's need: it was ordered beside what its own links were asked for, and a user who
 * tried a way that a slowdown holds up would else be served worse by all others than one who did not.
 */
export function standIn(model: Model, state: State): Phase {
  return () => {
    const { answerSlot, answerStart, answerReply, answerMode, answerLink, linkLicensed, replyTerm } = model;
    const { linkSent, linkShipped, linkPlace, linkQueue, linkWaiting, ring, slotHeld, slotTransit, slotShipped } = state;
    for (let k = 0; k < answerSlot.length; k++) {
      const s = answerSlot[k]!;
      for (let i = answerStart[k]!; i < answerStart[k + 1]!; i++) {
        if (answerMode[i] !== Answer.way) continue;
        const e = answerLink[i]!;
        slotHeld[s] = Math.max(0, slotHeld[s]! - linkQueue[e]! - (linkLicensed[e] === 1 ? linkWaiting[e]! : 0));
        const kgPerKg = replyTerm[answerReply[i]! * termCount + Term.kgPerKg]!;
        if (kgPerKg === 1 || (linkSent[e] === 0 && linkShipped[e] === 0)) continue;
        const more = 1 / kgPerKg - 1;
        ring[linkPlace[e]!] = linkSent[e]! / kgPerKg;
        slotTransit[s] = slotTransit[s]! + linkSent[e]! * more;
        slotShipped[s] = slotShipped[s]! + linkShipped[e]! * more;
      }
    }
  };
}
