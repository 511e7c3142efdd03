import type { Model } from "../model/model.ts";
import type { Trace } from "./trace.ts";

/**
 * The producer of a pool that made least of what it makes at rest in steps `first` to `last`, with the last step in which what cost it most
 * (its orders, its capacity or one of its inputs) held it back. `undefined` where all made what they make at rest.
 */
export function largestLoser(
  model: Model,
  trace: Trace,
  pool: number,
  first: number,
  last: number,
): { readonly activity: number; readonly step: number } | undefined {
  let best: { activity: number; lost: number } | undefined;
  for (let a = 0; a < model.activityCount; a++) {
    const kg0 = outputInto(model, a, pool);
    if (kg0 === 0) continue;
    let lost = 0;
    for (let t = first; t <= last; t++) lost += kg0 * (1 - trace.level[t * model.activityCount + a]!);
    if (lost > 1e-9 * kg0 && (!best || lost > best.lost)) best = { activity: a, lost };
  }
  return best && { activity: best.activity, step: lastStepOfWorstBinding(model, trace, best.activity, first, last) };
}

function outputInto(model: Model, a: number, pool: number): number {
  let kg = 0;
  for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
    if (model.outputPool[o] === pool) kg += model.outputKg0[o]!;
  }
  return kg;
}

function lastStepOfWorstBinding(model: Model, trace: Trace, a: number, first: number, last: number): number {
  const cell = model.activityCellStart[a]!;
  const lost = new Map<number, { sum: number; step: number }>();
  for (let t = first; t <= last; t++) {
    const loss = 1 - trace.level[t * model.activityCount + a]!;
    if (!(loss > 0)) continue;
    const binding = trace.cellBinding[t * model.cellCount + cell]!;
    lost.set(binding, { sum: (lost.get(binding)?.sum ?? 0) + loss, step: t });
  }
  let worst = { sum: 0, step: last };
  for (const entry of lost.values()) if (entry.sum > worst.sum) worst = entry;
  return worst.step;
}

/** The slot whose orders from a pool rose most above their flow at rest in steps `first` to `last`, or `undefined` where none rose. */
export function surgingSlot(model: Model, trace: Trace, pool: number, first: number, last: number): number | undefined {
  let best: { slot: number; more: number } | undefined;
  for (let e = 0; e < model.linkCount; e++) {
    if (model.linkPool[e] !== pool) continue;
    let more = 0;
    for (let t = first; t <= last; t++) more += trace.linkDemand[t * model.linkCount + e]! - model.linkFlow0[e]!;
    if (more > 1e-9 * model.linkFlow0[e]! && (!best || more > best.more)) best = { slot: model.linkSlot[e]!, more };
  }
  return best?.slot;
}
