import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/** Most that a facility can make, over its baseline: its headroom and what replies add, or what an outage or a production quota leaves where that is less. */
export function capacityLimit(model: Model, state: State, facility: number): number {
  const headroom = model.facilityHeadroom[facility]! + state.facilityRoom[facility]!;
  const left = state.capacity[facility]!;
  const most = left < 1 && left < headroom ? left : headroom;
  return Math.min(state.facilityLimit[facility]!, most);
}
