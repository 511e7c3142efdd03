import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { EndHop, Hop, MeasureHop } from "./hop.ts";
import { linkLoss, measureOnLink } from "./link-loss.ts";
import { largestLoser, surgingSlot } from "./pool-loss.ts";
import { repliesAtFacility, repliesAtSlot } from "./replies-at.ts";
import type { Trace } from "./trace.ts";

/** Share of normal under which something counts as short; anything finer is rounding. */
const short = 1 - 1e-9;

/** What a walk needs at hand. `hops` grows as it goes; no slot is visited twice. */
export interface Walk {
  readonly model: Model;
  readonly names: Names;
  readonly trace: Trace;
  readonly hops: Hop[];
  readonly visited: Set<number>;
}

/**
 * Walks on from an activity that made less than normal in step t: to the input it lacked, the link that brought less, the pool that ran short, the
 * producer that made least, and so on until a measure, an outage or plain orders are reached. At each fork it takes the way on which most is missing.
 */
export function walkFromActivity(walk: Walk, a: number, t: number): void {
  const { model, names, trace, hops } = walk;
  const facility = model.activityFacility[a]!;
  const cell = worstCell(model, trace, a, t);
  const binding = trace.cellBinding[t * model.cellCount + cell]!;
  const cohorts = model.activityCellStart[a + 1]! - model.activityCellStart[a]!;
  const level = trace.cellLevel[t * model.cellCount + cell]!;
  hops.push({
    kind: "facility",
    day: t * model.stepDays,
    facility: names.facilities[facility]!.id,
    process: names.activities[a]!,
    level: trace.level[t * model.activityCount + a]!,
    heldBackBy: binding === Binding.orders ? "orders" : binding === Binding.capacity ? "capacity" : "input",
    ...(cohorts > 1 ? { cohort: { index: cell - model.activityCellStart[a]!, level, of: cohorts } } : {}),
  });
  if (binding === Binding.orders) {
    hops.push(end(walk, t, "orders", names.facilities[facility]!.id, trace.want[t * model.activityCount + a]!));
  } else if (binding === Binding.capacity) {
    walkToOutage(walk, facility, t);
  } else {
    walkFromSlot(walk, scarcestOfGroup(walk, binding - Binding.firstSlot, t), t);
  }
}

function worstCell(model: Model, trace: Trace, a: number, t: number): number {
  let worst = model.activityCellStart[a]!;
  for (let c = worst + 1; c < model.activityCellStart[a + 1]!; c++) {
    if (trace.cellLevel[t * model.cellCount + c]! < trace.cellLevel[t * model.cellCount + worst]!) worst = c;
  }
  return worst;
}

function walkToOutage(walk: Walk, facility: number, t: number): void {
  const { model, names, trace, hops } = walk;
  let worst: { measure: number; left: number } | undefined;
  for (let i = 0; i < model.outageFacility.length; i++) {
    if (model.outageFacility[i] !== facility) continue;
    const measure = model.outageMeasure[i]!;
    let floor = 0;
    for (let j = model.outageFloorStart[i]!; j < model.outageFloorStart[i + 1]!; j++) {
      floor = Math.max(floor, trace.intensity[t * model.measureCount + model.outageFloor[j]!]!);
    }
    const bite = trace.intensity[t * model.measureCount + measure]! * model.measureStrength[measure]! * model.outageShare[i]!;
    const left = 1 - bite * (1 - floor);
    if (left < short && (!worst || left < worst.left)) worst = { measure, left };
  }
  for (let i = 0; i < model.productionFacility.length; i++) {
    if (model.productionFacility[i] !== facility) continue;
    const measure = model.productionMeasure[i]!;
    const left = trace.intensity[t * model.measureCount + measure]! > 0 ? trace.facilityLimit[t * model.facilityCount + facility]! : 1;
    if (left < short && (!worst || left < worst.left)) worst = { measure, left };
  }
  hops.push(...repliesAtFacility(model, names, trace, facility, t));
  if (worst) hops.push(measureHop(walk, worst.measure, worst.left, t));
  else hops.push(end(walk, t, "full", names.facilities[facility]!.id, model.facilityHeadroom[facility]!));
}

/** Of the slots that replace the recorded one, the one in which most of the group's worth is missing. */
function scarcestOfGroup(walk: Walk, slot: number, t: number): number {
  const { model, trace } = walk;
  let group = 0;
  while (model.groupSlotStart[group + 1]! <= slot) group++;
  let scarcest = slot;
  let most = 0;
  for (let s = model.groupSlotStart[group]!; s < model.groupSlotStart[group + 1]!; s++) {
    if (model.slotUse0[s] === 0) continue;
    const missing = (model.slotCover[s]! + 1 - trace.slotStock[t * model.slotCount + s]!) * model.slotWorth[s]!;
    if (missing > most) {
      most = missing;
      scarcest = s;
    }
  }
  return scarcest;
}

function walkFromSlot(walk: Walk, s: number, t: number): void {
  const { model, names, trace, hops, visited } = walk;
  const since = shortSince(model.slotCover[s]!, (step) => trace.slotStock[step * model.slotCount + s]!, t);
  const stream = names.streams[model.slotStream[s]!]!;
  hops.push({
    kind: "input",
    day: t * model.stepDays,
    stream: stream.id,
    label: stream.form === "part" ? stream.name : stream.id,
    stockDays: trace.slotStock[t * model.slotCount + s]! * model.stepDays,
    normalStockDays: model.slotCover[s]! * model.stepDays,
    shortSinceDay: since * model.stepDays,
  });
  const facility = names.facilities[model.activityFacility[model.slotActivity[s]!]!]!.id;
  if (visited.has(s)) {
    hops.push(end(walk, t, "feedback", facility, trace.slotStock[t * model.slotCount + s]!));
    return;
  }
  visited.add(s);
  hops.push(...repliesAtSlot(model, names, trace, s, t));
  walkFromLinks(walk, s, since, t);
}

/** Takes the link into a slot on which most went missing of what should have arrived in steps `since` to `t`. */
function walkFromLinks(walk: Walk, s: number, since: number, t: number): void {
  const { model, names, hops } = walk;
  let worst: ReturnType<typeof linkLoss> | undefined;
  let missing = 0;
  for (let e = model.slotLinkStart[s]!; e < model.slotLinkStart[s + 1]!; e++) {
    const lag = model.linkLag[e]!;
    const first = Math.max(since - lag, 0);
    if (t - lag < first) continue;
    const loss = linkLoss(model, walk.trace, e, first, t - lag);
    if (loss.missing > 0) missing += loss.missing;
    if (!worst || loss.missing > worst.missing) worst = loss;
  }
  const facility = names.facilities[model.activityFacility[model.slotActivity[s]!]!]!.id;
  if (!worst || !(worst.missing > (1 - short) * model.slotUse0[s]!)) {
    hops.push(end(walk, t, "use", facility, 1));
    return;
  }
  const e = worst.link;
  const lag = model.linkLag[e]!;
  const steps = t - lag - Math.max(since - lag, 0) + 1;
  hops.push({
    kind: "link",
    day: worst.lastStep * model.stepDays,
    from: names.pools[model.linkPool[e]!]!.id,
    to: facility,
    stream: names.streams[model.slotStream[s]!]!.id,
    sentShare: 1 - worst.missing / (steps * model.linkFlow0[e]!),
    shareOfMissing: worst.missing / missing,
    lagDays: lag * model.stepDays,
    because: worst.cause,
  });
  switch (worst.cause) {
    case "permit":
    case "held":
    case "licence":
    case "price": {
      const found = measureOnLink(model, walk.trace, e, worst.worstStep, worst.cause);
      if (found) hops.push(measureHop(walk, found.measure, found.left, worst.worstStep, found.issuerShare));
      return;
    }
    case "pool":
      walkFromPool(walk, model.linkPool[e]!, worst.lastStep);
      return;
    case "orders": {
      const found = worst.taught && measureOnLink(model, walk.trace, e, worst.taught.worstStep, worst.taught.cause);
      if (found) hops.push(measureHop(walk, found.measure, found.left, worst.taught!.worstStep, found.issuerShare));
      else hops.push(end(walk, worst.lastStep, "orders", facility, 1 - worst.missing / (steps * model.linkFlow0[e]!)));
    }
  }
}

/** Goes on to the producer that made least, or, where they made enough, to the buyer who turned to this pool for want of another. */
function walkFromPool(walk: Walk, p: number, t: number): void {
  const { model, names, trace, hops } = walk;
  const day = t * model.stepDays;
  const stock = (step: number): number => trace.poolStock[step * model.poolCount + p]!;
  const since = shortSince(model.poolStock0[p]!, stock, t);
  let notMade = 0;
  let notShipped = 0;
  for (let step = since; step <= t; step++) {
    notMade += model.poolMade0[p]! - trace.poolMade[step * model.poolCount + p]!;
    notShipped += model.poolOut0[p]! - trace.poolShipped[step * model.poolCount + p]!;
  }
  // A pool that ships what it always ships is short because others ask for more. One that ships less may be asked for more as well, since everybody
  // who depends on it tries to restock; there the producers are to blame, unless they account for less than half of what is not shipped.
  const producer = notShipped > 0 && 2 * notMade >= notShipped ? largestLoser(model, trace, p, since, t) : undefined;
  if (producer) {
    const madeShare = trace.poolMade[t * model.poolCount + p]! / model.poolMade0[p]!;
    hops.push({ kind: "pool", day, pool: names.pools[p]!.id, madeShare, stockShare: stock(t) / model.poolStock0[p]! });
    walkFromActivity(walk, producer.activity, producer.step);
    return;
  }
  const surge = surgingSlot(model, trace, p, since, t);
  if (surge === undefined) {
    hops.push(end(walk, t, "orders", names.pools[p]!.id, trace.poolDemand[t * model.poolCount + p]! / model.poolOut0[p]!));
    return;
  }
  const buyer = names.facilities[model.activityFacility[model.slotActivity[surge]!]!]!.id;
  const demandShare = trace.poolDemand[t * model.poolCount + p]! / model.poolOut0[p]!;
  hops.push({ kind: "surge", day, pool: names.pools[p]!.id, demandShare, buyer });
  if (walk.visited.has(surge)) {
    hops.push(end(walk, t, "feedback", buyer, demandShare));
    return;
  }
  walk.visited.add(surge);
  const slotSince = shortSince(model.slotCover[surge]!, (step) => trace.slotStock[step * model.slotCount + surge]!, t);
  walkFromLinks(walk, surge, slotSince, t);
}

/** First step of the unbroken run of steps up to t in which a stock was below its normal. */
function shortSince(normal: number, stock: (step: number) => number, t: number): number {
  let since = t;
  while (since > 0 && stock(since - 1) < normal * short) since--;
  return since;
}

function measureHop(walk: Walk, m: number, left: number, t: number, issuerShare?: number): MeasureHop {
  const day = t * walk.model.stepDays;
  return { kind: "measure", day, ...walk.names.measures[m]!, left, ...(issuerShare === undefined ? {} : { issuerShare }) };
}

function end(walk: Walk, t: number, why: EndHop["why"], at: string, share: number): EndHop {
  return { kind: "end", day: t * walk.model.stepDays, why, at, share };
}
