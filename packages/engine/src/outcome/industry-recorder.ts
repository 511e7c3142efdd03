import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { coverSteps } from "./cover-days.ts";
import type { Recorder } from "./run-until.ts";

/** Levels of every cohort of every industry, and the cover of every industry, step by step. */
export interface IndustryRecorder extends Recorder {
  /** Entry (t, i, c) stands at (t·industries + i)·8 + c. */
  readonly cohortLevel: Float64Array;
  /** Cover left, in steps; entry (t, i) at t·industries + i. */
  readonly cover: Float64Array;
  readonly cohorts: number;
}

export function recordIndustries(model: Model): IndustryRecorder {
  const { industryCount, industryFacility, facilityActivityStart, activityCellStart, steps } = model;
  const cohorts = industryCount === 0 ? 0 : cellsOf(model, 0);
  const cohortLevel = new Float64Array(steps * industryCount * cohorts);
  const cover = new Float64Array(steps * industryCount);
  return {
    cohortLevel,
    cover,
    cohorts,
    record(_, state: State, t) {
      const { cellLevel, slotStock } = state;
      for (let i = 0; i < industryCount; i++) {
        const facility = industryFacility[i]!;
        const at = (t * industryCount + i) * cohorts;
        const first = facilityActivityStart[facility]!;
        const last = facilityActivityStart[facility + 1]!;
        if (last - first === 1) {
          const cell = activityCellStart[first]!;
          for (let c = 0; c < cohorts; c++) cohortLevel[at + c] = cellLevel[cell + c]!;
        } else {
          for (let c = 0; c < cohorts; c++) cohortLevel[at + c] = meanLevel(model, state, facility, c);
        }
        cover[t * industryCount + i] = coverSteps(model, slotStock, facility);
      }
    },
  };
}

function cellsOf(model: Model, industry: number): number {
  const a = model.facilityActivityStart[model.industryFacility[industry]!]!;
  return model.activityCellStart[a + 1]! - model.activityCellStart[a]!;
}

/** An industry with several activities is as far down as these are on average, each weighted by its throughput. */
function meanLevel(model: Model, state: State, facility: number, cohort: number): number {
  const { facilityActivityStart, facilityLevel0, activityCellStart, activityLevel0 } = model;
  let lost = 0;
  for (let a = facilityActivityStart[facility]!; a < facilityActivityStart[facility + 1]!; a++) {
    lost += activityLevel0[a]! * (1 - state.cellLevel[activityCellStart[a]! + cohort]!);
  }
  return facilityLevel0[facility]! > 0 ? 1 - lost / facilityLevel0[facility]! : 1;
}
