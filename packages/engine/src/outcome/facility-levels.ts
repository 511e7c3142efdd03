import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "./run-until.ts";

/** Level of one process of a facility over its baseline, step by step. */
export interface FacilityLevels {
  readonly facility: string;
  readonly process: string;
  readonly level: readonly number[];
}

export interface LevelRecorder extends Recorder {
  readonly activities: readonly number[];
  /** Entry (t, i) at t·activities + i. */
  readonly level: Float64Array;
}

/** Records the levels of some facilities, by id, or of all. An id that is not there records nothing. */
export function recordLevels(model: Model, names: Names, facilities: readonly string[] | "all"): LevelRecorder {
  const wanted = facilities === "all" ? undefined : new Set(facilities);
  const activities = Array.from(model.activityFacility.keys()).filter(
    (a) => wanted?.has(names.facilities[model.activityFacility[a]!]!.id) ?? true,
  );
  const level = new Float64Array(model.steps * activities.length);
  return {
    activities,
    level,
    record(_, state: State, t) {
      for (let i = 0; i < activities.length; i++) level[t * activities.length + i] = state.level[activities[i]!]!;
    },
  };
}

export function facilityLevels(model: Model, names: Names, recorder: LevelRecorder): FacilityLevels[] {
  const { activities, level } = recorder;
  return activities.map((a, i) => ({
    facility: names.facilities[model.activityFacility[a]!]!.id,
    process: names.activities[a]!,
    level: Array.from({ length: model.steps }, (_, t) => level[t * activities.length + i]!),
  }));
}
