import type { Model } from "../model/model.ts";
import type { IndustryRecorder } from "./industry-recorder.ts";

/** Output of one industry over its normal output, step by step: the mean of its cohorts. */
export function outputRetained(model: Model, recorder: IndustryRecorder, industry: number): number[] {
  const series: number[] = [];
  for (let t = 0; t < model.steps; t++) series.push(recorder.output[industry * model.steps + t]!);
  return series;
}

/** Output of several industries together, weighted by value added, step by step. Normal where none adds value. */
export function outputRetainedTogether(outputs: readonly (readonly number[])[], valueAdded: readonly number[], steps: number): number[] {
  const whole = valueAdded.reduce((sum, usd) => sum + usd, 0);
  const together: number[] = [];
  for (let t = 0; t < steps; t++) {
    let lost = 0;
    for (let i = 0; i < outputs.length; i++) lost += (1 - outputs[i]![t]!) * valueAdded[i]!;
    together.push(whole > 0 ? 1 - lost / whole : 1);
  }
  return together;
}
