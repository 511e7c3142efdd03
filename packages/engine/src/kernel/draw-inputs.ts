import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Takes every activity's inputs out of its stocks: M ← M + (incoming − use).
 *
 * Each slot of a group gives the level ξ, in steps of its own use at rest. What a short slot cannot give, the others of its group give beyond ξ, in
 * proportion to what they can spare: use_s = ξ + (m_s − ξ)·k, k = Σ_short v (ξ − m) / Σ_spare v (m − ξ), no more than all they have.
 * A stock never falls below nothing, not by rounding either.
 */
export function drawInputs(model: Model, state: State): Phase {
  return () => {
    const { groupCount, groupSlotStart, groupEssential, slotActivity, activityCellStart, slotHoldingStart, slotUse0 } = model;
    const { stock, slotIncoming, slotMoved, slotThrift, want, level, cellLevel, slotUsed } = state;
    for (let g = 0; g < groupCount; g++) {
      const s = groupSlotStart[g]!;
      const a = slotActivity[s]!;
      const cell = activityCellStart[a]!;
      const cohorts = activityCellStart[a + 1]! - cell;
      if (groupSlotStart[g + 1]! - s > 1) {
        drawTogether(model, state, g, cell, cohorts);
        continue;
      }
      if (slotUse0[s] === 0) continue;
      const incoming = slotIncoming[s]!;
      const first = slotHoldingStart[s]!;
      const thrift = slotThrift[s]!;
      const drawn = level[a]! * thrift;
      const runsOut = groupEssential[g] === 0 && incoming < drawn;
      if (level[a] === want[a] && !runsOut) {
        // No cohort is held back: all use alike, and where as much came in, no stock changes. What holds nobody back may run out, and is looked at.
        slotUsed[s] = slotUse0[s]! * drawn;
        const change = incoming - drawn;
        if (change === 0) continue;
        for (let h = first; h < first + cohorts; h++) stock[h] = Math.max(stock[h]! + change, 0);
        slotMoved[s] = 1;
        continue;
      }
      let sum = 0;
      for (let c = 0; c < cohorts; c++) {
        const held = stock[first + c]! + incoming;
        const used = Math.min(held, cellLevel[cell + c]! * thrift);
        stock[first + c] = Math.max(stock[first + c]! + (incoming - used), 0);
        sum += used;
      }
      slotUsed[s] = slotUse0[s]! * (sum / cohorts);
      slotMoved[s] = 1;
    }
  };
}

function drawTogether(model: Model, state: State, g: number, cell: number, cohorts: number): void {
  const { groupSlotStart, slotHoldingStart, slotUse0 } = model;
  const { stock, slotIncoming, slotMoved, slotThrift, cellLevel, slotUsed } = state;
  const first = groupSlotStart[g]!;
  const last = groupSlotStart[g + 1]!;
  for (let s = first; s < last; s++) slotUsed[s] = 0;
  for (let c = 0; c < cohorts; c++) {
    const level = cellLevel[cell + c]!;
    const cover = coverOfShortage(model, state, g, c, level);
    for (let s = first; s < last; s++) {
      if (slotUse0[s] === 0) continue;
      const h = slotHoldingStart[s]! + c;
      const held = (stock[h]! + slotIncoming[s]!) / slotThrift[s]!;
      let used = level;
      if (held < level) used = held;
      else if (cover > 0) used = level + (held - level) * cover;
      used *= slotThrift[s]!;
      if (used !== slotIncoming[s]) {
        stock[h] = Math.max(stock[h]! + (slotIncoming[s]! - used), 0);
        slotMoved[s] = 1;
      }
      slotUsed[s] = slotUsed[s]! + used;
    }
  }
  for (let s = first; s < last; s++) slotUsed[s] = slotUse0[s]! * (slotUsed[s]! / cohorts);
}

/** Share k of their spare stock that the full slots of a group give for the short ones. */
function coverOfShortage(model: Model, state: State, g: number, cohort: number, level: number): number {
  const { groupSlotStart, slotUse0, slotWorth, slotHoldingStart } = model;
  const { stock, slotIncoming, slotThrift } = state;
  let short = 0;
  let spare = 0;
  for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
    if (slotUse0[s] === 0) continue;
    const h = slotHoldingStart[s]! + cohort;
    const over = (stock[h]! + slotIncoming[s]!) / slotThrift[s]! - level;
    if (over < 0) short -= slotWorth[s]! * over;
    else spare += slotWorth[s]! * over;
  }
  if (short === 0) return 0;
  return short < spare ? short / spare : 1;
}
