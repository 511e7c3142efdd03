import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Lowers the level of every cohort to what its inputs allow, and records the slot that allowed least.
 *
 * With m_s = what slot s holds, arrivals included, in steps of its use at rest, and v_s its part of what the group is worth at rest (Σ v = 1):
 * a group reaches ξ if every m_s ≥ ξ; else it reaches Σ_s v_s m_s, since the slots of a group replace each other, each kg worth its efficacy.
 * A group that is not essential never holds anything back. The slot recorded is the emptiest of the group.
 */
export function reachInputs(model: Model, state: State): void {
  const { activityCount, activityGroupStart, activityCellStart, groupSlotStart, groupEssential, slotHoldingStart, slotUse0 } = model;
  const { stock, level, cellLevel, cellBinding } = state;
  for (let a = 0; a < activityCount; a++) {
    const cell = activityCellStart[a]!;
    const cohorts = activityCellStart[a + 1]! - cell;
    for (let g = activityGroupStart[a]!; g < activityGroupStart[a + 1]!; g++) {
      if (groupEssential[g] === 0) continue;
      const s = groupSlotStart[g]!;
      if (groupSlotStart[g + 1]! - s > 1) {
        for (let c = 0; c < cohorts; c++) reachTogether(model, state, g, cell, c);
        continue;
      }
      if (slotUse0[s] === 0) continue;
      const first = slotHoldingStart[s]!;
      for (let c = 0; c < cohorts; c++) {
        const held = stock[first + c]!;
        if (held < cellLevel[cell + c]!) {
          cellLevel[cell + c] = held;
          cellBinding[cell + c] = Binding.firstSlot + s;
        }
      }
    }
    let sum = 0;
    for (let c = 0; c < cohorts; c++) sum += cellLevel[cell + c]!;
    level[a] = sum / cohorts;
  }
}

/** The reach of a group of several slots for one cohort. */
function reachTogether(model: Model, state: State, g: number, cell: number, cohort: number): void {
  const { groupSlotStart, slotUse0, slotWorth, slotHoldingStart } = model;
  const { stock, cellLevel, cellBinding } = state;
  let emptiest = -1;
  let least = cellLevel[cell + cohort]!;
  let reach = 0;
  for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
    if (slotUse0[s] === 0) continue;
    const held = stock[slotHoldingStart[s]! + cohort]!;
    if (held < least) {
      least = held;
      emptiest = s;
    }
    reach += slotWorth[s]! * held;
  }
  if (emptiest < 0 || reach >= cellLevel[cell + cohort]!) return;
  cellLevel[cell + cohort] = reach;
  cellBinding[cell + cohort] = Binding.firstSlot + emptiest;
}
