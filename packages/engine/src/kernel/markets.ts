import { pow } from "@coercivity/numerics";
import { holdsBack } from "../compile/holds-back.ts";
import { parameterIndex } from "../compile/parameters.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { oxideUsd } from "../model/oxide-usd.ts";
import type { State } from "../model/state.ts";

/** The two markets of each stream: in the issuers' countries, and everywhere else. */
export const Market = { inside: 0, outside: 1 } as const;

/** Prices and markets of a run beside its state: they read it and never touch it. Entry (stream x, market m) stands at 2x + m. */
export interface Prices {
  /** Logarithms of spot and contract price over the price at rest. */
  readonly spot: Float64Array;
  readonly contract: Float64Array;
  /** kg used at rest in a step. */
  readonly use0: Float64Array;
  /** Share of what the outside market uses that comes from inside. */
  readonly issuerShare: Float64Array;
  /** That share to the power of `priceThinness`. */
  readonly thinness: Float64Array;
  readonly unserved: Float64Array;
  /** What each slot asked for at the end of the step before, kg. */
  readonly asked: Float64Array;
  readonly held: Float64Array;
  readonly inflow: Float64Array;
  /** Elements up to each rank of the chain: by element, market and rank. */
  readonly chain: Float64Array;
  readonly chain0: Float64Array;
  readonly held0: Float64Array;
  readonly flow0: Float64Array;
  readonly slotMarket: Uint8Array;
  readonly poolMarket: Uint8Array;
  readonly linksBetween: Int32Array;
  /** Elements of a stream with the part of its value each stands for. */
  readonly worth: Float64Array;
  /** Place of a form in the chain: what stands upstream of it counts as its chain stock. */
  readonly rank: Uint8Array;
  /** Jump at a measure's announcement, by measure and stream. */
  readonly touched: Float64Array;
}

const forms = ["feed", "carbonate", "seg", "swarf", "oxide", "metal", "alloy", "blank", "magnet", "part"] as const;

export const rankCount: number = forms.length;

/** Prices at rest for a model whose issuers are those of its measures. `state` must be at rest: the markets are measured as it stands. */
export function createPrices(model: Model, names: Names, state: State): Prices {
  const { streamCount, slotCount, poolCount, linkCount, measureCount } = model;
  const issuers = new Set(names.measures.filter(holdsBack).map(({ issuer }) => names.countries.indexOf(issuer)));
  const marketOf = (country: number): number => (issuers.has(country) ? Market.inside : Market.outside);
  const slotMarket = Uint8Array.from({ length: slotCount }, (_, s) => marketOf(model.facilityCountry[facilityOf(model, s)]!));
  const poolMarket = Uint8Array.from({ length: poolCount }, (_, p) => marketOf(model.poolCountry[p]!));
  const use0 = new Float64Array(2 * streamCount);
  for (let s = 0; s < slotCount; s++) {
    const at = 2 * model.slotStream[s]! + slotMarket[s]!;
    use0[at] = use0[at]! + model.slotUse0[s]!;
  }
  const issuerShare = new Float64Array(streamCount);
  const between: number[] = [];
  for (let e = 0; e < linkCount; e++) {
    const s = model.linkSlot[e]!;
    if (poolMarket[model.linkPool[e]!] === slotMarket[s]) continue;
    between.push(e);
    const x = model.slotStream[s]!;
    if (slotMarket[s] === Market.outside) issuerShare[x] = issuerShare[x]! + model.linkFlow0[e]! / use0[2 * x + Market.outside]!;
  }
  const touched = new Float64Array(measureCount * streamCount);
  for (let i = 0; i < model.threatSlot.length; i++) {
    const s = model.threatSlot[i]!;
    const x = model.slotStream[s]!;
    if (slotMarket[s] !== Market.outside || model.measureStrength[model.threatMeasure[i]!] === 0) continue;
    const at = model.threatMeasure[i]! * streamCount + x;
    touched[at] = touched[at]! + (model.threatShare[i]! * model.slotUse0[s]!) / use0[2 * x + Market.outside]!;
  }
  const thin = model.parameters[parameterIndex("priceThinness")]!;
  const prices: Prices = {
    spot: new Float64Array(2 * streamCount),
    contract: new Float64Array(2 * streamCount),
    use0,
    issuerShare,
    thinness: issuerShare.map((share) => (share > 0 ? pow(share, thin) : 0)),
    unserved: new Float64Array(2 * streamCount),
    asked: Float64Array.from(model.slotUse0),
    held: new Float64Array(2 * streamCount),
    inflow: new Float64Array(2 * streamCount),
    chain: new Float64Array(2 * model.elementCount * rankCount),
    chain0: new Float64Array(2 * model.elementCount * rankCount),
    flow0: new Float64Array(2 * streamCount),
    held0: new Float64Array(2 * streamCount),
    slotMarket,
    poolMarket,
    linksBetween: Int32Array.from(between),
    worth: worthOfElements(model, names),
    rank: Uint8Array.from(names.streams, ({ form }) => forms.indexOf(form)),
    touched,
  };
  measureMarkets(model, state, prices);
  prices.held0.set(prices.held);
  prices.flow0.set(prices.inflow);
  return prices;
}

function facilityOf(model: Model, s: number): number {
  return model.activityFacility[model.slotActivity[s]!]!;
}

/** Part of a stream's value that each of its elements stands for: content × price of the element in its oxide; by mass where no oxide is priced. */
function worthOfElements(model: Model, names: Names): Float64Array {
  const { streamCount, elementCount, streamElement } = model;
  const usd = names.elements.map((_, k) => oxideUsd(model, names, k));
  const worth = new Float64Array(streamCount * elementCount);
  for (let x = 0; x < streamCount; x++) {
    const value = (k: number, priced: boolean): number => streamElement[x * elementCount + k]! * (priced ? usd[k]! : 1);
    const sum = (priced: boolean): number => names.elements.reduce((total, _, k) => total + value(k, priced), 0);
    const priced = sum(true) > 0;
    const total = sum(priced);
    for (let k = 0; k < elementCount; k++) worth[x * elementCount + k] = total > 0 ? value(k, priced) / total : 0;
  }
  return worth;
}

/** Takes stock of each stream and market: what is held and under way, what comes in from outside it and out of its mines, what went unserved. */
export function measureMarkets(model: Model, state: State, prices: Prices): void {
  const { slotCount, poolCount, slotStream, slotUse0, poolStream, linkSlot, activityCount, activityOutputStart } = model;
  const { held, inflow, unserved, asked, slotMarket, poolMarket, linksBetween } = prices;
  held.fill(0);
  inflow.fill(0);
  unserved.fill(0);
  for (let s = 0; s < slotCount; s++) {
    const at = 2 * slotStream[s]! + slotMarket[s]!;
    held[at] = held[at]! + (state.slotStock[s]! * slotUse0[s]! + state.slotTransit[s]!);
    if (asked[s]! > state.slotShipped[s]!) unserved[at] = unserved[at]! + (asked[s]! - state.slotShipped[s]!);
    asked[s] = state.slotNeed[s]! * slotUse0[s]!;
  }
  for (let p = 0; p < poolCount; p++) {
    const at = 2 * poolStream[p]! + poolMarket[p]!;
    held[at] = held[at]! + state.poolStock[p]!;
  }
  for (let i = 0; i < linksBetween.length; i++) {
    const e = linksBetween[i]!;
    const s = linkSlot[e]!;
    const at = 2 * slotStream[s]! + slotMarket[s]!;
    inflow[at] = inflow[at]! + state.linkSent[e]!;
  }
  for (let a = 0; a < activityCount; a++) {
    if (model.activityPush[a] === 0) continue;
    for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
      const p = model.outputPool[o]!;
      const at = 2 * poolStream[p]! + poolMarket[p]!;
      inflow[at] = inflow[at]! + model.outputKg0[o]! * state.level[a]!;
    }
  }
}
