import type { Model } from "../model/model.ts";
import { type Moment, momentOf } from "./moment.ts";

/** The lowest point of an output, over normal. */
export interface Trough extends Moment {
  readonly output: number;
}

/** Output that differs from normal by less than this is rounding and no trough. */
const rounding = 1e-9;

/** The first step of lowest output, or `null` where output never fell below normal. */
export function trough(model: Model, output: readonly number[]): Trough | null {
  let lowest = 0;
  for (let t = 1; t < output.length; t++) if (output[t]! < output[lowest]!) lowest = t;
  return output[lowest]! < 1 - rounding ? { ...momentOf(model, lowest), output: output[lowest]! } : null;
}
