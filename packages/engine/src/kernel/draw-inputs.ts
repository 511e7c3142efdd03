import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Takes an activity's inputs out of its stocks: M ← M + (incoming − use).
 *
 * Each slot of a group gives the level ξ, in steps of its own use at rest. What a short slot cannot give, the others of its group give beyond ξ, in
 * proportion to what they can spare: use_s = ξ + (m_s − ξ)·k, k = Σ_short v (ξ − m) / Σ_spare v (m − ξ), no more than all they have.
 */
export function drawInputs(model: Model, state: State, a: number): void {
  const { activityGroupStart, activityCellStart, groupSlotStart, slotHoldingStart, slotUse0 } = model;
  const { slotUsed } = state;
  const firstCell = activityCellStart[a]!;
  const cohorts = activityCellStart[a + 1]! - firstCell;
  for (let g = activityGroupStart[a]!; g < activityGroupStart[a + 1]!; g++) {
    const first = groupSlotStart[g]!;
    const last = groupSlotStart[g + 1]!;
    const spare = last - first > 1;
    for (let s = first; s < last; s++) slotUsed[s] = 0;
    for (let c = 0; c < cohorts; c++) {
      const level = state.cellLevel[firstCell + c]!;
      const cover = spare ? coverOfShortage(model, state, g, c, level) : 0;
      for (let s = first; s < last; s++) {
        if (slotUse0[s]! === 0) continue;
        slotUsed[s] = slotUsed[s]! + take(state, slotHoldingStart[s]! + c, level, cover);
      }
    }
    for (let s = first; s < last; s++) slotUsed[s] = slotUse0[s]! * (slotUsed[s]! / cohorts);
  }
}

/** Share k of their spare stock that the full slots of a group give for the short ones. */
function coverOfShortage(model: Model, state: State, g: number, cohort: number, level: number): number {
  const { groupSlotStart, slotUse0, slotWorth, slotHoldingStart } = model;
  const { stock, incoming } = state;
  let short = 0;
  let spare = 0;
  for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
    if (slotUse0[s]! === 0) continue;
    const h = slotHoldingStart[s]! + cohort;
    const over = stock[h]! + incoming[h]! - level;
    if (over < 0) short -= slotWorth[s]! * over;
    else spare += slotWorth[s]! * over;
  }
  if (short === 0) return 0;
  return short < spare ? short / spare : 1;
}

/** Takes from one holding and returns what it took, in steps of its use at rest. A stock never falls below nothing, not by rounding either. */
function take(state: State, h: number, level: number, cover: number): number {
  const { stock, incoming } = state;
  const held = stock[h]! + incoming[h]!;
  let used = level;
  if (held < level) used = held;
  else if (cover > 0) used = level + (held - level) * cover;
  const left = stock[h]! + (incoming[h]! - used);
  stock[h] = Math.max(left, 0);
  return used;
}
