import { boundShare } from "../kernel/review.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "./run-until.ts";

/** How a run left borders and plants, step by step: what a planner who moves the same goods has to live with. */
export interface Border extends Recorder {
  /** Share of the flow at rest that may pass, and share of what passes that is held, by step and link. */
  readonly permit: Float64Array;
  readonly hold: Float64Array;
  /** Share that must apply for a licence, by step and queue. */
  readonly bound: Float64Array;
  /** Most that a facility can make for outages and the like, over its baseline, by step and facility. */
  readonly capacity: Float64Array;
}

/** Records the borders of a run; entry (t, i) of n at t·n + i. */
export function recordBorder(model: Model): Border {
  const { steps, linkCount, queueCount, facilityCount } = model;
  const permit = new Float64Array(steps * linkCount).fill(1);
  const hold = new Float64Array(steps * linkCount);
  const bound = new Float64Array(steps * queueCount);
  const capacity = new Float64Array(steps * facilityCount);
  return {
    permit,
    hold,
    bound,
    capacity,
    record(_, state: State, t) {
      permit.set(state.linkPermit, t * linkCount);
      hold.set(state.linkHold, t * linkCount);
      for (let q = 0; q < queueCount; q++) bound[t * queueCount + q] = boundShare(model, state, q, t);
      for (let f = 0; f < facilityCount; f++) {
        const headroom = model.facilityHeadroom[f]! + state.facilityRoom[f]!;
        const left = state.capacity[f]!;
        capacity[t * facilityCount + f] = left < 1 && left < headroom ? left : headroom;
      }
    },
  };
}
