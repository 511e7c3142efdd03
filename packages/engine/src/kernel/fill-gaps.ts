import { Rate } from "../compile/rates.ts";
import { Term, termCount } from "../compile/reply-terms.ts";
import { Answer } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/** Most that users can save of what they need, for want of it or for its price: nobody builds the same thing of nothing. */
export const mostSaved = 0.95;

/**
 * Uses replies as far as something is missing. For each slot that some reply may serve, relative to its use at rest, with able = share · progress,
 *
 *   lack   = max(0, need + saved · expected use − what its own links sent)
 *   saved  = max(min(Σ able, lack / expected use, 0.95), what prices have made them save);   thrift n = 1 − saved
 *   fill   = min(1, (lack − saved · expected use) / Σ able of the rest)
 *   brought in the next step = U0 · able · fill
 *   ordered on a way = U0 · able · fill · kgPerKg · w · min(1/Σ w, `releaseCap`);  w = weight · trust, 0 for closed ways
 *
 * What is saved counts as missing, or saving would end itself. Own links are those with a flow at rest, so that goods that come by a way do not close it
 * again. With nothing missing n is 1 and every order on a way 0, to the bit. Source: docs/model.md §3.10.
 */
export function fillGaps(model: Model, state: State): Phase {
  return () => {
    const { answerSlot, answerStart, answerMode, slotUse0 } = model;
    const { slotNeed, slotThrift, slotSaved, slotMoved, slotDue, slotExpected } = state;
    for (let k = 0; k < answerSlot.length; k++) {
      const s = answerSlot[k]!;
      const first = answerStart[k]!;
      const end = answerStart[k + 1]!;
      const thrift = slotThrift[s]!;
      // What the slot expects to use was worked out with its thrift.
      const expected = slotExpected[s]! / thrift;
      const lack = Math.max(0, slotNeed[s]! + (1 - thrift) * expected - sentByOwnLinks(model, state, s));
      let saving = 0;
      let bringing = 0;
      for (let i = first; i < end; i = nextReply(model, i, end)) {
        if (answerMode[i] === Answer.save) saving += able(model, state, i);
        else if (answerMode[i] === Answer.bring || openWeight(model, state, i, end) > 0) bringing += able(model, state, i);
      }
      const byReplies = lack > 0 && expected > 0 ? Math.min(saving, lack / expected, mostSaved) : 0;
      const saved = Math.max(byReplies, slotSaved[s]!);
      if (1 - saved !== thrift) {
        slotThrift[s] = 1 - saved;
        slotMoved[s] = 1;
      }
      const rest = lack - saved * expected;
      const fill = rest > 0 && bringing > 0 ? Math.min(1, rest / bringing) : 0;
      let due = 0;
      for (let i = first; i < end; i = nextReply(model, i, end)) {
        const kg = slotUse0[s]! * able(model, state, i) * fill;
        if (answerMode[i] === Answer.bring) due += kg;
        else if (answerMode[i] === Answer.way) orderOnWays(model, state, i, end, kg);
      }
      slotDue[s] = due;
    }
  };
}

/** What the reply of an answer can give now, over the use at rest. */
function able({ replyTerm, answerReply }: Model, { replyProgress }: State, i: number): number {
  const r = answerReply[i]!;
  return replyTerm[r * termCount + Term.share]! * replyProgress[r]!;
}

/** The answer after those of the same reply. */
function nextReply({ answerReply }: Model, i: number, end: number): number {
  let next = i + 1;
  while (next < end && answerReply[next] === answerReply[i]) next++;
  return next;
}

/** Sum of the weights of a reply's open ways, each by how far it is trusted. */
function openWeight(model: Model, state: State, i: number, end: number): number {
  let sum = 0;
  for (let j = i, last = nextReply(model, i, end); j < last; j++) sum += wayWeight(model, state, j);
  return sum;
}

function wayWeight({ answerLink, answerWeight }: Model, { linkPermit, linkFill }: State, i: number): number {
  const e = answerLink[i]!;
  return linkPermit[e] === 0 ? 0 : answerWeight[i]! * linkFill[e]!;
}

function orderOnWays(model: Model, state: State, i: number, end: number, kg: number): void {
  const { answerLink, answerReply, replyTerm, rates } = model;
  const cap = rates[Rate.releaseCap]!;
  const total = openWeight(model, state, i, end);
  const asked = kg > 0 && total > 0 ? kg * replyTerm[answerReply[i]! * termCount + Term.kgPerKg]! * Math.min(1 / total, cap) : 0;
  for (let j = i, last = nextReply(model, i, end); j < last; j++) {
    state.linkOrder[answerLink[j]!] = asked * wayWeight(model, state, j);
  }
}

/** What the links with a flow at rest sent this step, over use at rest; exactly 1 where each sent what it always sends. */
function sentByOwnLinks(model: Model, state: State, s: number): number {
  const { slotLinkStart, linkWay, slotUse0 } = model;
  let sent = 0;
  for (let e = slotLinkStart[s]!; e < slotLinkStart[s + 1]!; e++) if (linkWay[e] === 0) sent += state.linkSent[e]!;
  return sent === slotUse0[s] ? 1 : sent / slotUse0[s]!;
}
