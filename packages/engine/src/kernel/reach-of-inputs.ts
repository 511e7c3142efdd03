import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Lowers the level of one cohort to what its inputs allow, and records the slot that allowed least.
 *
 * With m_s = stock + incoming of slot s, in steps of its use at rest, and v_s its part of what the group is worth at rest (Σ v = 1):
 * a group reaches ξ if every m_s ≥ ξ; else it reaches Σ_s v_s m_s, since the slots of a group replace each other, each kg worth its efficacy.
 * A group that is not essential never holds anything back. The slot recorded is the emptiest of the group.
 */
export function reachOfInputs(model: Model, state: State, a: number, cell: number): void {
  const { activityGroupStart, activityCellStart, groupSlotStart, groupEssential, slotUse0, slotWorth, slotHoldingStart } = model;
  const { stock, incoming, cellLevel, cellBinding } = state;
  const cohort = cell - activityCellStart[a]!;
  let level = cellLevel[cell]!;
  for (let g = activityGroupStart[a]!; g < activityGroupStart[a + 1]!; g++) {
    if (groupEssential[g] === 0) continue;
    let emptiest = -1;
    let least = level;
    let reach = 0;
    for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
      if (slotUse0[s]! === 0) continue;
      const h = slotHoldingStart[s]! + cohort;
      const held = stock[h]! + incoming[h]!;
      if (held < least) {
        least = held;
        emptiest = s;
      }
      reach += slotWorth[s]! * held;
    }
    if (emptiest >= 0 && reach < level) {
      level = reach;
      cellBinding[cell] = Binding.firstSlot + emptiest;
    }
  }
  cellLevel[cell] = level;
}
