import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "../outcome/run-until.ts";

/** What moved over some steps of a run: by link, by activity and by slot from supplements, in kg. */
export interface StageFlowRecord extends Recorder {
  /** Steps that were recorded, and the one after the last of them: no more need be run. */
  readonly steps: number;
  readonly until: number;
  readonly sent: Float64Array;
  /** Sum of levels over the steps; `steps` at rest. */
  readonly level: Float64Array;
  /** What stockpiles and new supply brought to a slot. */
  readonly supplied: Float64Array;
}

/** Records `days` days of a run from the step that holds `fromDay`, or what there is of them; at least one step. */
export function recordStageFlows(model: Model, days: number, fromDay = 0): StageFlowRecord {
  const from = Math.min(Math.max(0, Math.floor(fromDay / model.stepDays)), model.steps - 1);
  const steps = Math.min(model.steps - from, Math.max(1, Math.floor(days / model.stepDays)));
  const until = from + steps;
  const sent = new Float64Array(model.linkCount);
  const level = new Float64Array(model.activityCount);
  const supplied = new Float64Array(model.slotCount);
  return {
    steps,
    until,
    sent,
    level,
    supplied,
    record(_, state: State, t) {
      if (t < from || t >= until) return;
      for (let e = 0; e < sent.length; e++) sent[e] = sent[e]! + state.linkSent[e]!;
      for (let a = 0; a < level.length; a++) level[a] = level[a]! + state.level[a]!;
      for (let s = 0; s < supplied.length; s++) supplied[s] = supplied[s]! + state.slotReserve[s]! + state.slotFresh[s]!;
    },
  };
}
