import { Term, termCount } from "../compile/reply-terms.ts";
import { replyProgress } from "../kernel/reply-progress.ts";
import { Answer } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { ResponseHop } from "./hop.ts";
import type { Trace } from "./trace.ts";

/** A share of use under which a response is not worth a line. */
const worthALine = 5e-4;

/** What responses did for a slot in step t: those that met a part of its use, and those that are decided and have still to begin. */
export function repliesAtSlot(model: Model, names: Names, trace: Trace, s: number, t: number): ResponseHop[] {
  const k = model.answerSlot.indexOf(s);
  if (k < 0) return [];
  const met = new Map<number, number>();
  const able = (r: number): number => model.replyTerm[r * termCount + Term.share]! * trace.replyProgress[t * model.replyCount + r]!;
  const answers = range(model.answerStart[k]!, model.answerStart[k + 1]!);
  const sumOf = (mode: number): number =>
    answers.filter((i) => model.answerMode[i] === mode).reduce((sum, i) => sum + able(model.answerReply[i]!), 0);
  const [saving, bringing] = [sumOf(Answer.save), sumOf(Answer.bring)];
  const at = t * model.slotCount + s;
  for (const i of answers) {
    const r = model.answerReply[i]!;
    met.set(r, (met.get(r) ?? 0) + shareMet(model, trace, i, t, { able: able(r), saving, bringing, at }));
  }
  return [...met].flatMap(([r, share]) => {
    const hop = hopOf(model, names, trace, r, t, share, share >= 0.99 * able(r));
    return share >= worthALine || hop.beginsDay !== undefined ? [hop] : [];
  });
}

/** Responses that enlarge a facility, decided by step t. */
export function repliesAtFacility(model: Model, names: Names, trace: Trace, facility: number, t: number): ResponseHop[] {
  return names.replies.flatMap((_, r) => {
    const own = Array.from(model.replyFacility.subarray(model.replyFacilityStart[r]!, model.replyFacilityStart[r + 1]!));
    const room = model.replyTerm[r * termCount + Term.share]! * trace.replyProgress[t * model.replyCount + r]!;
    return own.includes(facility) && trace.replyTaken[t * model.replyCount + r]! >= 0 ? [hopOf(model, names, trace, r, t, room, true)] : [];
  });
}

interface Sums {
  readonly able: number;
  readonly saving: number;
  readonly bringing: number;
  readonly at: number;
}

/** Part of a slot's use at rest that one answer met. */
function shareMet(model: Model, trace: Trace, i: number, t: number, { able, saving, bringing, at }: Sums): number {
  const use = model.slotUse0[model.answerSlot[model.answerStart.findIndex((start) => start > i) - 1]!]!;
  switch (model.answerMode[i]) {
    case Answer.save:
      return saving > 0 ? ((1 - trace.slotThrift[at]!) * able) / saving : 0;
    case Answer.bring:
      return bringing > 0 ? (trace.slotWon[at]! / use) * (able / bringing) : 0;
    default: {
      const kgPerKg = model.replyTerm[model.answerReply[i]! * termCount + Term.kgPerKg]!;
      return trace.linkSent[t * model.linkCount + model.answerLink[i]!]! / kgPerKg / use;
    }
  }
}

function hopOf(model: Model, names: Names, trace: Trace, r: number, t: number, share: number, atMost: boolean): ResponseHop {
  const { id, title, kind, country, about } = names.replies[r]!;
  const taken = trace.replyTaken[t * model.replyCount + r]!;
  const decided = taken < 0 ? undefined : Math.min(taken * model.stepDays, model.replyDecided[r]!);
  const waits = decided !== undefined && trace.replyProgress[t * model.replyCount + r] === 0;
  const begins = waits ? firstDay(model, r, decided, t * model.stepDays) : undefined;
  const day = t * model.stepDays;
  return {
    kind: "response",
    day,
    ...{ id, title, response: kind, country, about, share, atMost: atMost && !waits },
    ...(decided === undefined ? {} : { decidedDay: decided }),
    ...(begins === undefined ? {} : { beginsDay: begins }),
  };
}

/** First day after `from` on which a reply gives anything; `undefined` beyond twenty years. */
function firstDay(model: Model, r: number, decided: number, from: number): number | undefined {
  for (let day = from; day < from + 7305; day += model.stepDays) if (replyProgress(model, r, day - decided) > 0) return day;
  return undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
