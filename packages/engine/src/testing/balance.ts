import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/** kg of every stream in stocks, pools, transit and queues. */
export function kgHeld(model: Model, state: State): Float64Array {
  const held = new Float64Array(model.streamCount);
  const add = (stream: number, kg: number): void => {
    held[stream] = held[stream]! + kg;
  };
  for (let s = 0; s < model.slotCount; s++) {
    const first = model.slotHoldingStart[s]!;
    const last = model.slotHoldingStart[s + 1]!;
    for (let h = first; h < last; h++) add(model.slotStream[s]!, (state.stock[h]! * model.slotUse0[s]!) / (last - first));
  }
  for (let p = 0; p < model.poolCount; p++) add(model.poolStream[p]!, state.poolStock[p]!);
  for (let e = 0; e < model.linkCount; e++) {
    // Behind a border goods are what the pool holds; on their way they are what the slot counts them as.
    add(model.poolStream[model.linkPool[e]!]!, state.linkQueue[e]!);
    let kg = 0;
    for (let i = 0; i < model.linkLag[e]!; i++) kg += state.ring[model.linkRing[e]! + i]!;
    add(model.slotStream[model.linkSlot[e]!]!, kg);
  }
  for (let q = 0; q < model.queueCount; q++) {
    add(model.poolStream[model.linkPool[model.queueLink[q]!]!]!, state.queueWaiting[q]! + state.queueCleared[q]!);
  }
  return held;
}

/** kg of every stream that the last step made, used, dumped and got from outside: what changes what is held. */
export function kgChanged(model: Model, state: State): { readonly net: Float64Array; readonly gross: Float64Array } {
  const net = new Float64Array(model.streamCount);
  const gross = new Float64Array(model.streamCount);
  const add = (stream: number, kg: number): void => {
    net[stream] = net[stream]! + kg;
    gross[stream] = gross[stream]! + Math.abs(kg);
  };
  for (let s = 0; s < model.slotCount; s++)
    add(model.slotStream[s]!, state.slotReserve[s]! + state.slotFresh[s]! + state.slotWon[s]! - state.slotUsed[s]!);
  for (const { e, sent, arriving } of standIns(model, state)) {
    add(model.poolStream[model.linkPool[e]!]!, -sent);
    add(model.slotStream[model.linkSlot[e]!]!, arriving);
  }
  for (let p = 0; p < model.poolCount; p++) add(model.poolStream[p]!, state.poolMade[p]! - state.poolDisposed[p]!);
  return { net, gross };
}

/** Goods that left on a way this step, in kg as bought and in kg as the slot counts them. */
function standIns(model: Model, state: State): { e: number; sent: number; arriving: number }[] {
  return Array.from(model.linkWay).flatMap((way, e) => {
    const sent = state.linkSent[e]!;
    return way === 1 && sent > 0 ? [{ e, sent, arriving: state.ring[state.linkPlace[e]!]! }] : [];
  });
}

/** Turns kg of streams into kg of one element. */
export function elementOf(model: Model, kgOfStreams: Float64Array, element: number): number {
  let sum = 0;
  for (let i = 0; i < model.streamCount; i++) sum += kgOfStreams[i]! * model.streamElement[i * model.elementCount + element]!;
  return sum;
}

/** Issuer-origin kg in stocks, pools, transit and queues. */
export function tracedHeld(model: Model, state: State, issuer: number): number {
  let held = 0;
  for (let s = 0; s < model.slotCount; s++) {
    const first = model.slotHoldingStart[s]!;
    const last = model.slotHoldingStart[s + 1]!;
    let stock = 0;
    for (let h = first; h < last; h++) stock += (state.stock[h]! * model.slotUse0[s]!) / (last - first);
    held += stock * state.slotShare[issuer * model.slotCount + s]!;
  }
  for (let p = 0; p < model.poolCount; p++) held += state.poolStock[p]! * state.poolShare[issuer * model.poolCount + p]!;
  for (let e = 0; e < model.linkCount; e++) {
    held += state.linkQueue[e]! * state.queueShare[issuer * model.linkCount + e]!;
    for (let i = model.linkRing[e]!; i < model.linkRing[e]! + model.linkLag[e]!; i++) {
      held += state.ring[i]! * state.ringShare[issuer * model.ringLength + i]!;
    }
  }
  for (let q = 0; q < model.queueCount; q++) {
    held += (state.queueWaiting[q]! + state.queueCleared[q]!) * state.licenceShare[issuer * model.queueCount + q]!;
  }
  return held;
}

/** Pools as a step found them: what is dumped leaves before what is refused comes back, and carries the share that new output left. */
export interface PoolsBefore {
  readonly share: Float64Array;
  readonly stock: Float64Array;
}

export function poolsBefore(state: State): PoolsBefore {
  return { share: Float64Array.from(state.poolShare), stock: Float64Array.from(state.poolStock) };
}

function shareWhenDisposed(model: Model, state: State, issuer: number, p: number, before: PoolsBefore): number {
  const at = issuer * model.poolCount + p;
  const made = state.poolMade[p]!;
  const was = before.share[at]!;
  if (model.poolCountry[p] === model.issuerCountry[issuer] || !(made > 0)) return was;
  const makes = state.poolTraced[at]! / made - model.poolTraced0[at]! / model.poolMade0[p]!;
  return was + (made / (before.stock[p]! + made)) * (makes - (was - model.poolShare0[at]!));
}

/** Issuer-origin kg that the last step added: made in the issuer's pools or carried into others, got from stockpiles, less used and dumped. */
export function tracedChanged(model: Model, state: State, issuer: number, before: PoolsBefore): number {
  let change = 0;
  for (let p = 0; p < model.poolCount; p++) {
    const at = issuer * model.poolCount + p;
    const own = model.poolCountry[p] === model.issuerCountry[issuer];
    change += own ? state.poolMade[p]! : state.poolTraced[at]!;
    change -= state.poolDisposed[p]! * shareWhenDisposed(model, state, issuer, p, before);
  }
  for (let s = 0; s < model.slotCount; s++) {
    const at = issuer * model.slotCount + s;
    change += state.slotReserve[s]! * model.slotShare0[at]! - state.slotUsed[s]! * state.slotShare[at]!;
  }
  for (const { e, sent, arriving } of standIns(model, state)) {
    change += (arriving - sent) * state.ringShare[issuer * model.ringLength + state.linkPlace[e]!]!;
  }
  return change;
}
