import { parameterIndex } from "../compile/parameters.ts";
import type { Model } from "../model/model.ts";
import type { IndustryRecorder } from "./industry-recorder.ts";
import { type Moment, momentOf } from "./moment.ts";

/** The first cohort of an industry to halt, counted from 0 for the one with the least cover. */
export interface FirstHalt extends Moment {
  readonly cohort: number;
}

/** How many of an industry's cohorts are halted (below `haltLevel` of their normal output), step by step. */
export function cohortsHalted(model: Model, recorder: IndustryRecorder, industry: number): number[] {
  const { cohortLevel, cohorts } = recorder;
  const haltLevel = model.parameters[parameterIndex("haltLevel")]!;
  const series: number[] = [];
  for (let t = 0; t < model.steps; t++) {
    const at = (t * model.industryCount + industry) * cohorts;
    let halted = 0;
    for (let c = 0; c < cohorts; c++) if (cohortLevel[at + c]! < haltLevel) halted++;
    series.push(halted);
  }
  return series;
}

/** First step in which a cohort is halted, or `null`. The day is the first of that step. */
export function firstHalt(model: Model, recorder: IndustryRecorder, industry: number): FirstHalt | null {
  const { cohortLevel, cohorts } = recorder;
  const haltLevel = model.parameters[parameterIndex("haltLevel")]!;
  for (let t = 0; t < model.steps; t++) {
    const at = (t * model.industryCount + industry) * cohorts;
    for (let c = 0; c < cohorts; c++) if (cohortLevel[at + c]! < haltLevel) return { ...momentOf(model, t), cohort: c };
  }
  return null;
}
