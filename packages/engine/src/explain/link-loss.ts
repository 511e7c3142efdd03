import { Instrument } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { LinkCause, MeasureCause } from "./hop.ts";
import type { Trace } from "./trace.ts";

/** What one link did not bring between two dispatch steps, and why; kg. */
export interface LinkLoss {
  readonly link: number;
  readonly missing: number;
  readonly cause: LinkCause;
  /** Step in which the cause cost most. */
  readonly worstStep: number;
  /** Last step in which it cost anything. */
  readonly lastStep: number;
  /** Where the buyer ordered less from a link on which a measure had kept much back: that, which taught him to. */
  readonly taught?: { readonly cause: MeasureCause; readonly worstStep: number };
}

/** Share of what is missing from which on a measure's own part is taken to have taught the buyer to order elsewhere. */
const lesson = 0.1;

const causes: readonly LinkCause[] = ["permit", "held", "pool", "orders", "licence", "price"];
const ofMeasures: readonly MeasureCause[] = ["permit", "held", "licence", "price"];

/** Compares what a link sent in steps `first` to `last` with its flow at rest, and splits the difference by cause. */
export function linkLoss(model: Model, trace: Trace, link: number, first: number, last: number): LinkLoss {
  const normal = model.linkFlow0[link]!;
  const sums = causes.map(() => 0);
  const worst = causes.map(() => 0);
  const worstStep = causes.map(() => last);
  const lastStep = causes.map(() => last);
  let missing = 0;
  for (let t = first; t <= last; t++) {
    const at = t * model.linkCount + link;
    const ordered = trace.linkOrder[at]!;
    const demand = trace.linkDemand[at]!;
    const shipped = trace.linkShipped[at]!;
    missing += normal - trace.linkSent[at]!;
    // A buyer who orders nothing from a closed link was turned away; one who orders little from an open link needed little.
    const turnedAway = trace.linkPermit[at] === 0 && ordered < normal;
    const wished = turnedAway ? normal : ordered;
    const passed = model.linkLicensed[link] === 1 ? trace.linkPassed[at]! : shipped;
    // One who turned away from a price that a measure raised ordered little for that.
    const dearer = pricedUp(model, trace, link, t) ? normal - wished : 0;
    const parts = [wished - demand, passed - trace.linkSent[at]!, demand - shipped, normal - wished - dearer, shipped - passed, dearer];
    parts.forEach((part, i) => {
      if (!(part > 0)) return;
      sums[i]! += part;
      lastStep[i] = t;
      if (part > worst[i]!) {
        worst[i] = part;
        worstStep[i] = t;
      }
    });
  }
  let i = 0;
  for (let k = 1; k < sums.length; k++) if (sums[k]! > sums[i]!) i = k;
  const loss = { link, missing, cause: causes[i]!, worstStep: worstStep[i]!, lastStep: lastStep[i]! };
  if (causes[i] !== "orders") return loss;
  const cost = (cause: LinkCause): number => sums[causes.indexOf(cause)]!;
  const cause = ofMeasures.reduce((most, one) => (cost(one) > cost(most) ? one : most));
  return cost(cause) > lesson * missing ? { ...loss, taught: { cause, worstStep: worstStep[causes.indexOf(cause)]! } } : loss;
}

/** Whether a duty or a price pushed up makes the link dearer in a step. */
function pricedUp(model: Model, trace: Trace, link: number, t: number): boolean {
  const k = model.linkClass[link]!;
  for (let i = model.classMeasureStart[k]!; i < model.classMeasureStart[k + 1]!; i++) {
    const m = model.classMeasure[i]!;
    const turned = model.measureRate[m]! > 0 && model.measureElasticity[m]! > 0;
    if (turned && trace.intensity[t * model.measureCount + m]! > 0) return true;
  }
  return false;
}

function causeOf(instrument: number): MeasureCause {
  if (instrument === Instrument.duty || instrument === Instrument.rivals) return "price";
  if (instrument === Instrument.slowdown) return "held";
  return instrument === Instrument.licence ? "licence" : "permit";
}

/** The measure that left a link least in a step, and what it left. */
export function measureOnLink(
  model: Model,
  trace: Trace,
  link: number,
  t: number,
  cause: MeasureCause,
): { readonly measure: number; readonly left: number; readonly issuerShare?: number } | undefined {
  const k = model.linkClass[link]!;
  let best: { measure: number; left: number; issuerShare?: number } | undefined;
  for (let i = model.classMeasureStart[k]!; i < model.classMeasureStart[k + 1]!; i++) {
    const measure = model.classMeasure[i]!;
    const instrument = model.measureInstrument[measure]!;
    if (cause !== causeOf(instrument)) continue;
    if (cause === "price") {
      const left = Math.min(trace.linkOrder[t * model.linkCount + link]! / model.linkFlow0[link]!, 1);
      if (!best || trace.intensity[t * model.measureCount + measure]! > 0) best = { measure, left };
      continue;
    }
    if (cause === "licence") {
      const at = t * model.linkCount + link;
      const left = Math.min(trace.linkPassed[at]! / model.linkFlow0[link]!, 1);
      if (!best || trace.intensity[t * model.measureCount + measure]! > 0) best = { measure, left };
      continue;
    }
    if (instrument === Instrument.quota) {
      const at = t * model.linkCount + link;
      const left = Math.min(trace.linkDemand[at]! / model.linkFlow0[link]!, 1);
      const cut = trace.intensity[t * model.measureCount + measure]! > 0 && trace.linkDemand[at]! < trace.linkOrder[at]!;
      if (cut && (!best || left < best.left)) best = { measure, left };
      continue;
    }
    const bite = trace.intensity[t * model.measureCount + measure]! * model.measureStrength[measure]!;
    const penalty = instrument === Instrument.penalty;
    const pools = model.issuerCount * model.poolCount;
    const share = penalty ? trace.poolShare[t * pools + model.measureIssuer[measure]! * model.poolCount + model.linkPool[link]!]! : 1;
    const left = 1 - bite * share;
    if (!best || left < best.left) best = { measure, left, ...(penalty ? { issuerShare: share } : {}) };
  }
  return best;
}
