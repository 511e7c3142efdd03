import { log, pow } from "@coercivity/numerics";
import { holdingCountries } from "../compile/holds-back.ts";
import { parameterIndex } from "../compile/parameters.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { oxideUsd } from "../model/oxide-usd.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/** The two markets of each stream: in the issuers' countries, and everywhere else. */
export const Market = { inside: 0, outside: 1 } as const;

/** Prices and markets of a run beside its state: they read it, and only `heedPrices` lets them act on it. Entry (stream x, market m) stands at 2x + m. */
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
  /** What left a pool for each slot this step and was kept back at the border, less what came out there, kg. */
  readonly keptBack: Float64Array;
  readonly held: Float64Array;
  readonly inflow: Float64Array;
  /** Elements up to each rank of the chain: by element, market and rank. */
  readonly chain: Float64Array;
  readonly chain0: Float64Array;
  /** What is missing of it, over normal. */
  readonly short: Float64Array;
  readonly held0: Float64Array;
  readonly flow0: Float64Array;
  /** Entry 2x + m that each slot, each pool and each output of a mine counts in. */
  readonly slotAt: Int32Array;
  readonly poolAt: Int32Array;
  readonly mined: Int32Array;
  readonly minedBy: Int32Array;
  readonly minedAt: Int32Array;
  /** Links from one market to the other, and the entry that each brings goods to. */
  readonly linksBetween: Int32Array;
  readonly broughtTo: Int32Array;
  /** Elements of each stream (compressed by stream): the entry of `chain` inside at its rank, kg in a kg, and the part of the stream's value each stands for. */
  readonly partStart: Int32Array;
  readonly partAt: Int32Array;
  readonly partContent: Float64Array;
  readonly partWorth: Float64Array;
  /** Place of a form in the chain: what stands upstream of it counts as its chain stock. */
  readonly rank: Uint8Array;
  /** Jump at a measure's announcement, by measure and stream. */
  readonly touched: Float64Array;
  /** Logarithm of the price over rest at which a slot's users buy no more; 0 where prices move no use: inside the chain, and at makers of goods from parts. */
  readonly slotChoke: Float64Array;
  /** Logarithm of the highest price that anybody still pays, by entry 2x + m. */
  readonly most: Float64Array;
  /** 1: replies may serve the slot, and say how much it saves. */
  readonly slotAnswered: Uint8Array;
}

const forms = ["feed", "carbonate", "seg", "swarf", "oxide", "metal", "alloy", "blank", "magnet", "part"] as const;

export const rankCount: number = forms.length;

/** Prices at rest for a model whose issuers are those of its measures; what its markets hold at rest is still to be measured. */
export function createPrices(model: Model, names: Names): Prices {
  const { streamCount, slotCount, poolCount, linkCount, measureCount } = model;
  const issuers = holdingCountries(names);
  const marketOf = (country: number): number => (issuers.has(country) ? Market.inside : Market.outside);
  const markets = Uint8Array.from(names.countries, (_, country) => marketOf(country));
  const slotMarket = new Uint8Array(slotCount).map((_, s) => markets[model.facilityCountry[facilityOf(model, s)]!]!);
  const poolMarket = new Uint8Array(poolCount).map((_, p) => markets[model.poolCountry[p]!]!);
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
  const at = (x: number, market: number): number => 2 * x + market;
  const mines = minesOf(model);
  const rank = Uint8Array.from(names.streams, ({ form }) => forms.indexOf(form));
  return {
    spot: new Float64Array(2 * streamCount),
    contract: new Float64Array(2 * streamCount),
    use0,
    issuerShare,
    thinness: issuerShare.map((share) => (share > 0 ? pow(share, thin) : 0)),
    unserved: new Float64Array(2 * streamCount),
    asked: Float64Array.from(model.slotUse0),
    keptBack: new Float64Array(slotCount),
    held: new Float64Array(2 * streamCount),
    inflow: new Float64Array(2 * streamCount),
    chain: new Float64Array(2 * model.elementCount * rankCount),
    chain0: new Float64Array(2 * model.elementCount * rankCount),
    short: new Float64Array(2 * model.elementCount * rankCount),
    flow0: new Float64Array(2 * streamCount),
    held0: new Float64Array(2 * streamCount),
    slotAt: model.slotStream.map((x, s) => at(x, slotMarket[s]!)),
    poolAt: model.poolStream.map((x, p) => at(x, poolMarket[p]!)),
    mined: Int32Array.from(mines, ({ output }) => output),
    minedBy: Int32Array.from(mines, ({ activity }) => activity),
    minedAt: Int32Array.from(mines, ({ pool }) => at(model.poolStream[pool]!, poolMarket[pool]!)),
    linksBetween: Int32Array.from(between),
    broughtTo: Int32Array.from(between).map((e) => at(model.slotStream[model.linkSlot[e]!]!, slotMarket[model.linkSlot[e]!]!)),
    ...partsOf(model, names, rank),
    rank,
    touched,
    ...chokesOf(model, names, slotMarket),
    slotAnswered: answeredSlots(model),
  };
}

/** Puts prices back to those at rest of a model that differs from theirs in its numbers alone. */
export function resetPrices(prices: Prices, model: Model, names: Names): void {
  const fresh = createPrices(model, names);
  for (const name of Object.keys(fresh) as (keyof Prices)[]) prices[name].set(fresh[name]);
}

/** Who buys what at which price at most: makers of parts at `priceChoke`, who uses oxides and metals without a magnet between at `priceChokeOxides`. */
function chokesOf(model: Model, names: Names, slotMarket: Uint8Array): Pick<Prices, "slotChoke" | "most"> {
  const choke = log(model.parameters[parameterIndex("priceChoke")]!);
  const chokeOxides = log(model.parameters[parameterIndex("priceChokeOxides")]!);
  const slotChoke = new Float64Array(model.slotCount);
  const most = new Float64Array(2 * model.streamCount);
  for (let s = 0; s < model.slotCount; s++) {
    const { stage } = names.facilities[facilityOf(model, s)]!;
    const x = model.slotStream[s]!;
    const direct = stage === "product" && names.streams[x]!.form !== "part";
    if (stage === "part") slotChoke[s] = choke;
    else if (direct) slotChoke[s] = chokeOxides;
    const at = 2 * x + slotMarket[s]!;
    if (model.slotUse0[s]! > 0) most[at] = Math.max(most[at]!, direct ? chokeOxides : choke);
  }
  return { slotChoke, most };
}

function answeredSlots({ slotCount, answerSlot }: Model): Uint8Array {
  const answered = new Uint8Array(slotCount);
  for (const s of answerSlot) answered[s] = 1;
  return answered;
}

function facilityOf(model: Model, s: number): number {
  return model.activityFacility[model.slotActivity[s]!]!;
}

/** Outputs of mines, with the activity that puts them out and the pool they go to. */
function minesOf({ activityCount, activityPush, activityOutputStart, outputPool }: Model) {
  const found: { activity: number; output: number; pool: number }[] = [];
  for (let a = 0; a < activityCount; a++) {
    if (activityPush[a] === 0) continue;
    for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
      found.push({ activity: a, output: o, pool: outputPool[o]! });
    }
  }
  return found;
}

/** What each stream is made of, element by element in their order. */
function partsOf(model: Model, names: Names, rank: Uint8Array): Pick<Prices, "partStart" | "partAt" | "partContent" | "partWorth"> {
  const { streamCount, elementCount, streamElement } = model;
  const worth = worthOfElements(model, names);
  const start = [0];
  const held: number[] = [];
  for (let x = 0; x < streamCount; x++) {
    for (let k = 0; k < elementCount; k++) if (streamElement[x * elementCount + k]! !== 0) held.push(x * elementCount + k);
    start.push(held.length);
  }
  return {
    partStart: Int32Array.from(start),
    partAt: Int32Array.from(held, (at) => 2 * (at % elementCount) * rankCount + rank[(at - (at % elementCount)) / elementCount]!),
    partContent: Float64Array.from(held, (at) => streamElement[at]!),
    partWorth: Float64Array.from(held, (at) => worth[at]!),
  };
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
export function measureMarkets(model: Model, state: State, prices: Prices): Phase {
  return () => {
    const { slotCount, poolCount, slotUse0, linkSlot, outputKg0, touchedLink } = model;
    const { slotStock, slotTransit, slotShipped, slotNeed, poolStock, linkShipped, linkSent, level } = state;
    const { held, inflow, unserved, asked, keptBack, slotAt, poolAt, linksBetween, broughtTo, mined, minedBy, minedAt } = prices;
    held.fill(0);
    inflow.fill(0);
    unserved.fill(0);
    keptBack.fill(0);
    for (let i = 0; i < touchedLink.length; i++) {
      const e = touchedLink[i]!;
      const s = linkSlot[e]!;
      keptBack[s] = keptBack[s]! + (linkShipped[e]! - linkSent[e]!);
    }
    for (let s = 0; s < slotCount; s++) {
      const at = slotAt[s]!;
      held[at] = held[at]! + (slotStock[s]! * slotUse0[s]! + slotTransit[s]!);
      const sent = slotShipped[s]! - keptBack[s]!;
      if (asked[s]! > sent) unserved[at] = unserved[at]! + (asked[s]! - sent);
      asked[s] = slotNeed[s]! * slotUse0[s]!;
    }
    for (let p = 0; p < poolCount; p++) {
      const at = poolAt[p]!;
      held[at] = held[at]! + poolStock[p]!;
    }
    for (let i = 0; i < linksBetween.length; i++) {
      const at = broughtTo[i]!;
      inflow[at] = inflow[at]! + linkSent[linksBetween[i]!]!;
    }
    for (let i = 0; i < mined.length; i++) {
      const at = minedAt[i]!;
      inflow[at] = inflow[at]! + outputKg0[mined[i]!]! * level[minedBy[i]!]!;
    }
  };
}
