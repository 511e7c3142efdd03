import { Instrument } from "./codes.ts";
import type { Model, ModelColumns, ModelCounts } from "./model.ts";

/** What the tracer follows, by handle and in order. */
export interface Traced {
  readonly slots: Int32Array;
  readonly activities: Int32Array;
  readonly pools: Int32Array;
  readonly links: Int32Array;
}

/** Everything: what a run needs whose shares anybody may look at. */
export function tracedWhole({ slotCount, activityCount, poolCount, linkCount }: ModelCounts): Traced {
  const all = (count: number): Int32Array => new Int32Array(count).map((_, i) => i);
  return { slots: all(slotCount), activities: all(activityCount), pools: all(poolCount), links: all(linkCount) };
}

/**
 * Only what some rule asks about: the pools whose issuer-origin share a re-export penalty or a threshold reads, and all that flows into them, back to
 * pools whose share stands still because they are in the issuer's own country. Goods, halts and losses of a run are the same to the last bit.
 */
export function tracedForRules(model: Model): Traced {
  const pools = new Set<number>();
  const slots = new Set<number>();
  const activities = new Set<number>();
  const waiting: number[] = [];
  const moves = (p: number): boolean => model.issuerCountry.some((country) => country !== model.poolCountry[p]);
  const ask = (p: number): void => {
    if (pools.has(p) || !moves(p)) return;
    pools.add(p);
    waiting.push(p);
  };
  for (const e of model.touchedLink) if (penalised(model, e)) ask(model.linkPool[e]!);
  model.queueLicence.forEach((l, q) => {
    if (model.licenceThreshold[l]! > 0) ask(model.linkPool[model.queueLink[q]!]!);
  });
  const makers = new Map<number, number[]>();
  for (let a = 0; a < model.activityCount; a++) {
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      const p = model.outputPool[o]!;
      makers.set(p, [...(makers.get(p) ?? []), a]);
    }
  }
  for (let p = waiting.pop(); p !== undefined; p = waiting.pop()) {
    for (const a of makers.get(p) ?? []) {
      if (activities.has(a)) continue;
      activities.add(a);
      const from = model.groupSlotStart[model.activityGroupStart[a]!]!;
      const to = model.groupSlotStart[model.activityGroupStart[a + 1]!]!;
      for (let s = from; s < to; s++) {
        slots.add(s);
        for (let e = model.slotLinkStart[s]!; e < model.slotLinkStart[s + 1]!; e++) ask(model.linkPool[e]!);
      }
    }
  }
  const inOrder = (set: ReadonlySet<number>): Int32Array => Int32Array.from(set).sort();
  return {
    slots: inOrder(slots),
    activities: inOrder(activities),
    pools: inOrder(pools),
    // Goods that a licence office sends back take their queue's share with them, wherever they were bound.
    links: tracedWhole(model).links.filter(
      (e) => slots.has(model.linkSlot[e]!) || (model.linkLicensed[e] === 1 && pools.has(model.linkPool[e]!)),
    ),
  };
}

function penalised({ linkClass, classMeasureStart, classMeasure, measureInstrument }: ModelColumns, e: number): boolean {
  const own = classMeasure.subarray(classMeasureStart[linkClass[e]!], classMeasureStart[linkClass[e]! + 1]);
  return own.some((m) => measureInstrument[m] === Instrument.penalty);
}
