import { parameterIndex } from "../compile/parameters.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { coverSteps } from "./cover-days.ts";
import type { Recorder } from "./run-until.ts";

/** What every outcome needs of the industries, step by step. Entry (i, t) of a series stands at i·steps + t. */
export interface IndustryRecorder extends Recorder {
  /** Output over normal: the mean of the cohorts. */
  readonly output: Float64Array;
  /** Cohorts below `haltLevel` of their normal output. */
  readonly halted: Uint8Array;
  /** Cover left, in steps; empty where it was not asked for. */
  readonly cover: Float64Array;
  /** First step in which a cohort was halted, and the first such cohort; −1 where none was. */
  readonly firstHaltStep: Int32Array;
  readonly firstHaltCohort: Int32Array;
}

export function recordIndustries(model: Model, { cover: asked = true }: { readonly cover?: boolean } = {}): IndustryRecorder {
  const { industryCount, industryFacility, steps, parameters } = model;
  const haltLevel = parameters[parameterIndex("haltLevel")]!;
  const recorder = {
    output: new Float64Array(industryCount * steps).fill(1),
    halted: new Uint8Array(industryCount * steps),
    cover: new Float64Array(asked ? industryCount * steps : 0),
    firstHaltStep: new Int32Array(industryCount).fill(-1),
    firstHaltCohort: new Int32Array(industryCount).fill(-1),
  };
  const { output, halted, cover, firstHaltStep, firstHaltCohort } = recorder;
  return {
    ...recorder,
    record(_, state: State, t) {
      for (let i = 0; i < industryCount; i++) {
        const facility = industryFacility[i]!;
        const at = i * steps + t;
        if (asked) cover[at] = coverSteps(model, state.slotStock, facility);
        if (runsAsEver(model, state, facility)) continue;
        const cohorts = cohortsOf(model, facility);
        let sum = 0;
        for (let c = 0; c < cohorts; c++) {
          const level = cohortLevel(model, state, facility, c);
          sum += level;
          if (level >= haltLevel) continue;
          halted[at] = halted[at]! + 1;
          if (firstHaltStep[i]! >= 0) continue;
          firstHaltStep[i] = t;
          firstHaltCohort[i] = c;
        }
        output[at] = sum / cohorts;
      }
    },
  };
}

/** Whether each of its activities runs at exactly its normal level: then so does each cohort, since none may exceed it. */
function runsAsEver(model: Model, state: State, facility: number): boolean {
  for (let a = model.facilityActivityStart[facility]!; a < model.facilityActivityStart[facility + 1]!; a++) {
    if (state.level[a] !== 1 || state.want[a] !== 1) return false;
  }
  return true;
}

function cohortsOf(model: Model, facility: number): number {
  const a = model.facilityActivityStart[facility]!;
  return model.activityCellStart[a + 1]! - model.activityCellStart[a]!;
}

/** An industry with several activities is as far down as these are on average, each weighted by its throughput. */
function cohortLevel(model: Model, state: State, facility: number, cohort: number): number {
  const { facilityActivityStart, facilityLevel0, activityCellStart, activityLevel0 } = model;
  const first = facilityActivityStart[facility]!;
  const last = facilityActivityStart[facility + 1]!;
  if (last - first === 1) return state.cellLevel[activityCellStart[first]! + cohort]!;
  let lost = 0;
  for (let a = first; a < last; a++) lost += activityLevel0[a]! * (1 - state.cellLevel[activityCellStart[a]! + cohort]!);
  return facilityLevel0[facility]! > 0 ? 1 - lost / facilityLevel0[facility]! : 1;
}
