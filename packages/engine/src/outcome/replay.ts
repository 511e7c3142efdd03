import { pricesMove } from "../kernel/heed-prices.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { createState, type State } from "../model/state.ts";
import { recordPrices } from "./prices.ts";
import { type Recorder, runUntil } from "./run-until.ts";

/**
 * Runs the first `steps` steps as `run` does, with prices where somebody heeds them, for recorders of things that `run` does not keep. `state` must be
 * at rest; a new one unless given.
 */
export function replay(model: Model, names: Names, steps: number, recorders: readonly Recorder[], state: State = createState(model)): void {
  runUntil(model, state, steps, pricesMove(model) ? [recordPrices(model, names, state), ...recorders] : recorders);
}
