import type { Model, Recorder, State } from "@coercivity/engine";

/** What moved over the first part of a run: by link, by activity and by slot from supplements, in kg. */
export interface StageFlowRecord extends Recorder {
  readonly steps: number;
  readonly sent: Float64Array;
  /** Sum of levels over the steps; `steps` at rest. */
  readonly level: Float64Array;
  /** What stockpiles and new supply brought to a slot. */
  readonly supplied: Float64Array;
}

/** Records the first `days` days of a run, or all of it where it is shorter. */
export function recordStageFlows(model: Model, days: number): StageFlowRecord {
  const steps = Math.min(model.steps, Math.max(1, Math.floor(days / model.stepDays)));
  const sent = new Float64Array(model.linkCount);
  const level = new Float64Array(model.activityCount);
  const supplied = new Float64Array(model.slotCount);
  return {
    steps,
    sent,
    level,
    supplied,
    record(_, state: State, t) {
      if (t >= steps) return;
      for (let e = 0; e < sent.length; e++) sent[e] = sent[e]! + state.linkSent[e]!;
      for (let a = 0; a < level.length; a++) level[a] = level[a]! + state.level[a]!;
      for (let s = 0; s < supplied.length; s++) supplied[s] = supplied[s]! + state.slotReserve[s]! + state.slotFresh[s]!;
    },
  };
}
