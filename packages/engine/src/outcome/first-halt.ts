import type { Model } from "../model/model.ts";
import type { IndustryRecorder } from "./industry-recorder.ts";
import { type Moment, momentOf } from "./moment.ts";

/** The first cohort of an industry to halt, counted from 0 for the one with the least cover. */
export interface FirstHalt extends Moment {
  readonly cohort: number;
}

/** First step in which a cohort is halted (below `haltLevel` of its normal output), or `null`. The day is the first of that step. */
export function firstHalt(model: Model, recorder: IndustryRecorder, industry: number): FirstHalt | null {
  const t = recorder.firstHaltStep[industry]!;
  return t < 0 ? null : { ...momentOf(model, t), cohort: recorder.firstHaltCohort[industry]! };
}

/** How many of an industry's cohorts are halted, step by step. */
export function cohortsHalted(model: Model, recorder: IndustryRecorder, industry: number): number[] {
  const series: number[] = [];
  for (let t = 0; t < model.steps; t++) series.push(recorder.halted[industry * model.steps + t]!);
  return series;
}
