import { step } from "../kernel/step.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Something that looks at the state after each step and keeps what it wants in arrays of its own. It must not change the state;
 * prices alone do, where users heed them (kernel/heed-prices.ts).
 */
export interface Recorder {
  readonly record: (model: Model, state: State, t: number) => void;
}

/** Runs steps 0 to `steps` − 1 on a state at rest, showing each to the recorders. Record little: recording costs more than the step. */
export function runUntil(model: Model, state: State, steps: number, recorders: readonly Recorder[]): void {
  for (let t = 0; t < steps; t++) {
    step(model, state, t);
    for (const recorder of recorders) recorder.record(model, state, t);
  }
}
