import type { Column } from "@coercivity/lp";
import { type BoundFrame, parameterOf, stepsIn, type Terms } from "./bound-programme.ts";

/**
 * Columns of what is shipped on each link in each period, over its flow at rest in a step, and their way past the border: what may pass, what applies
 * for a licence and comes out after the time in which nothing is decided, what is held until nobody holds any more. Where a period has several
 * borders, the most open of its steps counts.
 */
export function boundLinks(frame: BoundFrame): void {
  const { model, needed } = frame;
  const queueOf = firstQueues(model.queueLink, model.linkCount);
  const shipped: (Column[] | undefined)[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    shipped.push(model.linkFlow0[e]! > 0 && needed[model.linkSlot[e]!] === 1 ? link(frame, e, queueOf[e]!) : undefined);
  }
  limitByQuotas(frame, shipped);
}

/** The first queue on each link; −1 where there is none. Further licences on the same link are left out, which only opens it. */
function firstQueues(queueLink: Int32Array, links: number): Int32Array {
  const first = new Int32Array(links).fill(-1);
  queueLink.forEach((e, q) => {
    if (first[e]! < 0) first[e] = q;
  });
  return first;
}

function link(frame: BoundFrame, e: number, q: number): Column[] {
  const { model, border, periods, lp, outflow, poolScale } = frame;
  const [s, p, f0] = [model.linkSlot[e]!, model.linkPool[e]!, model.linkFlow0[e]!];
  const touched = model.linkClass[e] !== 0;
  const licence = q >= 0 ? model.queueLicence[q]! : -1;
  const everything = licence < 0 || freesAll(frame, licence);
  const approved = everything ? 1 : model.licenceApproval[licence]!;
  const deadSteps = licence < 0 ? 0 : Math.floor(model.licenceDead[licence]! / model.stepDays);
  const columns: Column[] = [];
  const waiting = new Flow(periods.count);
  const held = new Flow(periods.count);
  for (let k = 0; k < periods.count; k++) {
    const column = lp.column("", 0, mostShipped(frame, e, k, touched), 0);
    columns.push(column);
    const bound = q < 0 ? 0 : least(frame, k, (t) => border.bound[t * model.queueCount + q]!);
    const hold = touched ? least(frame, k, (t) => border.hold[t * model.linkCount + e]!) : 0;
    // What is refused comes back to its pool.
    outflow[p]![k]!.push([column, (f0 / poolScale[p]!) * (1 - bound * (1 - approved))]);
    const passed: Terms = [[column, 1 - bound]];
    if (bound > 0) waiting.put(periodAt(frame, k, deadSteps), column, bound * approved);
    const released = waiting.release(frame, k);
    if (released !== undefined) passed.push([released, 1]);
    for (const [from, share] of passed) {
      if (hold < 1) arrive(frame, s, k, model.linkLag[e]!, from, share * (1 - hold) * (f0 / model.slotUse0[s]!));
      if (hold > 0) held.put(k, from, share * hold);
    }
    const flushed = hold === 0 ? held.release(frame, k) : undefined;
    if (flushed !== undefined) arrive(frame, s, k, model.linkLag[e]!, flushed, f0 / model.slotUse0[s]!);
  }
  for (let t = 0; t < Math.min(model.linkLag[e]!, model.steps); t++) {
    const k = periods.of[t]!;
    frame.underWay[s]![k] = frame.underWay[s]![k]! + f0 / model.slotUse0[s]!;
  }
  return columns;
}

/** Goods that wait: what joined in each period, and columns of what leaves, never more than joined so far. */
class Flow {
  readonly #joined: Terms[];
  readonly #left: Column[] = [];
  #any = false;

  constructor(periods: number) {
    this.#joined = Array.from({ length: periods }, () => []);
  }

  put(k: number | undefined, column: Column, share: number): void {
    if (k === undefined) return;
    this.#joined[k]!.push([column, share]);
    this.#any = true;
  }

  release({ lp }: BoundFrame, k: number): Column | undefined {
    if (!this.#any || this.#joined.slice(0, k + 1).every((terms) => terms.length === 0)) return undefined;
    const column = lp.column("", 0, Infinity, 0);
    this.#left.push(column);
    const terms: Terms = this.#left.map((one): [Column, number] => [one, 1]);
    for (const joined of this.#joined.slice(0, k + 1)) for (const [one, share] of joined) terms.push([one, -share]);
    lp.row("", -Infinity, 0, terms);
    return column;
  }
}

/** Whether all that waits may come out in the end: a deal, an end of the licence, a time of validity, a suspension. */
function freesAll({ model }: BoundFrame, l: number): boolean {
  const m = model.licenceMeasure[l]!;
  const end = model.steps * model.stepDays;
  const suspended = model.suspensionStart[m + 1]! > model.suspensionStart[m]!;
  return model.licenceReliefFrom[l]! < end || model.measureTo[m]! < end || model.licenceValidity[l]! > 0 || suspended;
}

/** Most that a link may ship in a period, over its flow at rest in a step. */
function mostShipped({ model, border, periods }: BoundFrame, e: number, k: number, touched: boolean): number {
  const s = model.linkSlot[e]!;
  const growth = 1 + parameterOf(model, "linkGrowthPerWeek");
  const cap = parameterOf(model, "releaseCap");
  const need = (parameterOf(model, "orderCap") * model.slotUse0[s]!) / model.linkFlow0[e]!;
  let most = 0;
  for (let t = periods.start[k]!; t < periods.start[k + 1]!; t++) {
    const reach = Math.max(cap, Math.min(need, cap * growth ** ((t * model.stepDays) / 7)));
    const permit = touched ? border.permit[t * model.linkCount + e]! : 1;
    most += permit < 1 ? Math.min(permit, reach) : reach;
  }
  return most;
}

function least({ periods }: BoundFrame, k: number, value: (t: number) => number): number {
  let found = Infinity;
  for (let t = periods.start[k]!; t < periods.start[k + 1]!; t++) found = Math.min(found, value(t));
  return found;
}

/** The period in which what leaves at the start of period k stands some steps later; none beyond the run. */
function periodAt({ periods }: BoundFrame, k: number, steps: number): number | undefined {
  return periods.of[periods.start[k]! + steps];
}

function arrive(frame: BoundFrame, s: number, k: number, lag: number, column: Column, share: number): void {
  const at = periodAt(frame, k, lag);
  if (at !== undefined) frame.arrivals[s]![at]!.push([column, share]);
}

/** So much by the end of each year of a quota and no more, added up over the years. */
function limitByQuotas({ model, periods, lp }: BoundFrame, shipped: readonly (Column[] | undefined)[]): void {
  const stepsInYear = 365 / model.stepDays;
  for (let q = 0; q < model.quotaMeasure.length; q++) {
    const m = model.quotaMeasure[q]!;
    const endsEarly = model.measureTo[m]! < model.steps * model.stepDays || model.suspensionStart[m + 1]! > model.suspensionStart[m]!;
    const cap = model.quotaCap[q]!;
    if (endsEarly || cap === 0) continue;
    const since = Math.max(0, Math.ceil(model.measureFrom[m]! / model.stepDays));
    const terms: Terms = [];
    for (let k = 0, year = 1; k < periods.count; k++) {
      if (periods.start[k]! < since || stepsIn(periods, k) === 0) continue;
      for (let i = model.rankLinkStart[model.quotaRankStart[q]!]!; i < model.rankLinkStart[model.quotaRankStart[q + 1]!]!; i++) {
        const e = model.rankLink[i]!;
        const column = shipped[e]?.[k];
        if (column !== undefined) terms.push([column, (model.rankKgPerKg[i]! * model.linkFlow0[e]!) / cap]);
      }
      while (periods.start[k + 1]! > since + year * stepsInYear) year++;
      lp.row("", -Infinity, year, terms);
    }
  }
}
