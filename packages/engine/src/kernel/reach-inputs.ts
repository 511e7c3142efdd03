import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Lowers the level of every cohort to what its inputs allow, and records the slot that allowed least.
 *
 * With m_s = (stock + incoming)/thrift of slot s, in steps of its use at rest, and v_s its part of what the group is worth at rest (Σ v = 1):
 * a group reaches ξ if every m_s ≥ ξ; else it reaches Σ_s v_s m_s, since the slots of a group replace each other, each kg worth its efficacy.
 * A group that is not essential never holds anything back. The slot recorded is the emptiest of the group.
 */
export function reachInputs(model: Model, state: State): Phase {
  return () => {
    const { activityCount, activityGroupStart, activityCellStart, groupSlotStart, groupEssential, slotHoldingStart, slotUse0 } = model;
    const { stock, slotIncoming, slotLeast, slotThrift, want, level, cellLevel, cellBinding } = state;
    for (let a = 0; a < activityCount; a++) {
      const cell = activityCellStart[a]!;
      const cohorts = activityCellStart[a + 1]! - cell;
      let held = false;
      for (let g = activityGroupStart[a]!; g < activityGroupStart[a + 1]!; g++) {
        if (groupEssential[g] === 0) continue;
        const s = groupSlotStart[g]!;
        if (groupSlotStart[g + 1]! - s > 1) {
          for (let c = 0; c < cohorts; c++) if (reachTogether(model, state, g, cell, c)) held = true;
          continue;
        }
        // Where the emptiest cohort has enough, all have.
        const incoming = slotIncoming[s]!;
        const thrift = slotThrift[s]!;
        if (slotUse0[s] === 0 || slotLeast[s]! + incoming >= want[a]! * thrift) continue;
        const first = slotHoldingStart[s]!;
        for (let c = 0; c < cohorts; c++) {
          const reach = (stock[first + c]! + incoming) / thrift;
          if (reach < cellLevel[cell + c]!) {
            cellLevel[cell + c] = reach;
            cellBinding[cell + c] = Binding.firstSlot + s;
            held = true;
          }
        }
      }
      if (!held) continue;
      let sum = 0;
      for (let c = 0; c < cohorts; c++) sum += cellLevel[cell + c]!;
      level[a] = sum / cohorts;
    }
  };
}

/** Lowers the level of one cohort to the reach of a group of several slots; true where that holds it back. */
function reachTogether(model: Model, state: State, g: number, cell: number, cohort: number): boolean {
  const { groupSlotStart, slotUse0, slotWorth, slotHoldingStart } = model;
  const { stock, slotIncoming, slotThrift, cellLevel, cellBinding } = state;
  let emptiest = -1;
  let least = cellLevel[cell + cohort]!;
  let reach = 0;
  for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
    if (slotUse0[s] === 0) continue;
    const held = (stock[slotHoldingStart[s]! + cohort]! + slotIncoming[s]!) / slotThrift[s]!;
    if (held < least) {
      least = held;
      emptiest = s;
    }
    reach += slotWorth[s]! * held;
  }
  if (emptiest < 0 || reach >= cellLevel[cell + cohort]!) return false;
  cellLevel[cell + cohort] = reach;
  cellBinding[cell + cohort] = Binding.firstSlot + emptiest;
  return true;
}
