import type { Model } from "../model/model.ts";
import type { IndustryRecorder } from "./industry-recorder.ts";

/** Output of one industry over its normal output, step by step: the mean of its cohorts. */
export function outputRetained(model: Model, recorder: IndustryRecorder, industry: number): number[] {
  const { cohortLevel, cohorts } = recorder;
  return Array.from({ length: model.steps }, (_, t) => {
    const at = (t * model.industryCount + industry) * cohorts;
    let sum = 0;
    for (let c = 0; c < cohorts; c++) sum += cohortLevel[at + c]!;
    return sum / cohorts;
  });
}

/** Output of several industries together, weighted by value added, step by step. Normal where none adds value. */
export function outputRetainedTogether(outputs: readonly (readonly number[])[], valueAdded: readonly number[], steps: number): number[] {
  const whole = valueAdded.reduce((sum, usd) => sum + usd, 0);
  return Array.from({ length: steps }, (_, t) => {
    if (!(whole > 0)) return 1;
    let lost = 0;
    outputs.forEach((output, i) => {
      lost += (1 - output[t]!) * valueAdded[i]!;
    });
    return 1 - lost / whole;
  });
}
