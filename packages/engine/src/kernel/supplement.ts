import { Release } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Lets stockpiles and new supply reach their country's slots, past all links.
 *
 * In a shortfall: decided on in the step in which the users' stock falls below the trigger share of normal; from `delay` days later on it gives,
 * step by step, min(rate, what is left, Σ_s (M0_s − M_s)), in proportion to what each user lacks. Always: min(rate, what is left) from its day
 * plus the delay on, in proportion to use at rest. Counted in the mass balance as `slotReserve` (stockpiles) and `slotFresh` (new supply).
 */
export function supplement(model: Model, state: State): Phase {
  return (t) => {
    for (let u = 0; u < model.supplementCount; u++) {
      if (model.supplementOn[u] === 0) continue;
      clear(model, state, u);
    }
    for (let u = 0; u < model.supplementCount; u++) {
      if (model.supplementOn[u] === 0) continue;
      if (model.supplementRelease[u] === Release.shortfall) releaseInShortfall(model, state, u, t);
      else releaseAlways(model, state, u, t);
    }
  };
}

/** What a slot received of supplements is counted anew each step. */
function clear(model: Model, state: State, u: number): void {
  for (let i = model.supplementSlotStart[u]!; i < model.supplementSlotStart[u + 1]!; i++) {
    state.slotReserve[model.supplementSlot[i]!] = 0;
    state.slotFresh[model.supplementSlot[i]!] = 0;
  }
}

function releaseInShortfall(model: Model, state: State, u: number, t: number): void {
  const { supplementSlotStart, supplementSlot, slotHoldingStart, holdingTarget, slotUse0, stepDays } = model;
  const { stock, supplementSince, supplementLeft } = state;
  if (t * stepDays < model.supplementFrom[u]!) return;
  let normal = 0;
  let held = 0;
  let lacking = 0;
  for (let i = supplementSlotStart[u]!; i < supplementSlotStart[u + 1]!; i++) {
    const s = supplementSlot[i]!;
    const kg = slotUse0[s]! / (slotHoldingStart[s + 1]! - slotHoldingStart[s]!);
    for (let h = slotHoldingStart[s]!; h < slotHoldingStart[s + 1]!; h++) {
      normal += holdingTarget[h]! * kg;
      held += stock[h]! * kg;
      if (stock[h]! < holdingTarget[h]!) lacking += (holdingTarget[h]! - stock[h]!) * kg;
    }
  }
  if (supplementSince[u]! < 0 && held < model.supplementTrigger[u]! * normal) supplementSince[u] = t;
  if (supplementSince[u]! < 0 || (t - supplementSince[u]!) * stepDays < model.supplementDelay[u]!) return;
  let give = model.supplementRate[u]!;
  if (supplementLeft[u]! < give) give = supplementLeft[u]!;
  if (lacking < give) give = lacking;
  if (!(give > 0)) return;
  const share = give / lacking;
  for (let i = supplementSlotStart[u]!; i < supplementSlotStart[u + 1]!; i++) {
    const s = supplementSlot[i]!;
    const kg = slotUse0[s]! / (slotHoldingStart[s + 1]! - slotHoldingStart[s]!);
    let brought = 0;
    for (let h = slotHoldingStart[s]!; h < slotHoldingStart[s + 1]!; h++) {
      if (stock[h]! >= holdingTarget[h]!) continue;
      const steps = (holdingTarget[h]! - stock[h]!) * share;
      stock[h] = stock[h]! + steps;
      brought += steps * kg;
    }
    count(model, state, u, s, brought);
  }
  supplementLeft[u] = Math.max(supplementLeft[u]! - give, 0);
}

function releaseAlways(model: Model, state: State, u: number, t: number): void {
  const { supplementSlotStart, supplementSlot, slotHoldingStart, slotUse0, stepDays } = model;
  const { stock, supplementLeft } = state;
  if (t * stepDays < model.supplementFrom[u]! + model.supplementDelay[u]!) return;
  let give = model.supplementRate[u]!;
  if (supplementLeft[u]! < give) give = supplementLeft[u]!;
  let use = 0;
  for (let i = supplementSlotStart[u]!; i < supplementSlotStart[u + 1]!; i++) use += slotUse0[supplementSlot[i]!]!;
  if (!(give > 0 && use > 0)) return;
  for (let i = supplementSlotStart[u]!; i < supplementSlotStart[u + 1]!; i++) {
    const s = supplementSlot[i]!;
    const steps = give / use;
    for (let h = slotHoldingStart[s]!; h < slotHoldingStart[s + 1]!; h++) stock[h] = stock[h]! + steps;
    count(model, state, u, s, steps * slotUse0[s]!);
  }
  supplementLeft[u] = supplementLeft[u]! - give;
}

function count(model: Model, state: State, u: number, s: number, kg: number): void {
  const brought = model.supplementReserve[u] === 1 ? state.slotReserve : state.slotFresh;
  brought[s] = brought[s]! + kg;
  state.slotMoved[s] = 1;
}
