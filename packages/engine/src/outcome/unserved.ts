import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { type Moment, momentOf } from "./moment.ts";
import type { Recorder } from "./run-until.ts";

/** What buyers of one stream asked for and were not sent, in the whole world, over the run. */
export interface Unserved {
  readonly stream: string;
  readonly kg: number;
  /** Use at rest over the run, to measure it against. */
  readonly normalUseKg: number;
  /** The step in which the largest share of normal use went unserved; `null` where all was served. */
  readonly worst: (Moment & { readonly shareOfNormalUse: number }) | null;
}

export interface UnservedRecorder extends Recorder {
  /** kg; entry (t, stream) at t·streams + stream. */
  readonly unserved: Float64Array;
}

/** What a slot needs at the end of a step and is not sent in the next: max(0, need·U0 − Σ_e shipped_e), held goods counted as sent. */
export function recordUnserved(model: Model): UnservedRecorder {
  const { slotCount, streamCount, slotStream, slotUse0, steps } = model;
  const unserved = new Float64Array(steps * streamCount);
  const asked = Float64Array.from(slotUse0);
  return {
    unserved,
    record(_, state: State, t) {
      const { slotShipped, slotNeed } = state;
      for (let s = 0; s < slotCount; s++) {
        const at = t * streamCount + slotStream[s]!;
        if (asked[s]! > slotShipped[s]!) unserved[at] = unserved[at]! + (asked[s]! - slotShipped[s]!);
        asked[s] = slotNeed[s]! * slotUse0[s]!;
      }
    },
  };
}

export function unservedByStream(model: Model, names: Names, recorder: UnservedRecorder): Unserved[] {
  const { streamCount, steps, slotCount, slotStream, slotUse0 } = model;
  const use0 = new Float64Array(streamCount);
  for (let s = 0; s < slotCount; s++) use0[slotStream[s]!] = use0[slotStream[s]!]! + slotUse0[s]!;
  return names.streams.map(({ id }, stream) => {
    let kg = 0;
    let worst = 0;
    for (let t = 0; t < steps; t++) {
      const missing = recorder.unserved[t * streamCount + stream]!;
      kg += missing;
      if (missing > recorder.unserved[worst * streamCount + stream]!) worst = t;
    }
    const peak = recorder.unserved[worst * streamCount + stream] ?? 0;
    const normal = use0[stream]!;
    return {
      stream: id,
      kg,
      normalUseKg: normal * steps,
      worst: peak > 0 ? { ...momentOf(model, worst), shareOfNormalUse: peak / normal } : null,
    };
  });
}
