import { Binding } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { capacityLimit } from "./capacity-limit.ts";
import type { Phase } from "./phase.ts";

/**
 * Cuts the activities of a facility by one factor where together they ask for more than it can make: Σ_a ξ_a L0_a ≤ limit · Σ_a L0_a.
 * One activity may exceed the limit while another rests. What the plant expects to use is cut with its levels.
 */
export function shareCapacity(model: Model, state: State): Phase {
  return () => {
    const { facilityCount, facilityActivityStart, facilityLevel0, activityCellStart, activityLevel0 } = model;
    const { want, level, cellLevel, cellBinding } = state;
    for (let i = 0; i < facilityCount; i++) {
      const first = facilityActivityStart[i]!;
      const last = facilityActivityStart[i + 1]!;
      if (last - first < 2) continue;
      let total = 0;
      for (let a = first; a < last; a++) total += activityLevel0[a]! * level[a]!;
      const most = capacityLimit(model, state, i) * facilityLevel0[i]!;
      if (total <= most) continue;
      const factor = most / total;
      for (let a = first; a < last; a++) {
        want[a] = want[a]! * factor;
        level[a] = level[a]! * factor;
        for (let c = activityCellStart[a]!; c < activityCellStart[a + 1]!; c++) {
          cellLevel[c] = cellLevel[c]! * factor;
          cellBinding[c] = Binding.capacity;
        }
      }
    }
  };
}
