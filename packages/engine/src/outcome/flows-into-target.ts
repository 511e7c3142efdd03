import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "./run-until.ts";

/** What came into the target's facilities of one stream from one country, over the run. */
export interface FlowIntoTarget {
  readonly stream: string;
  readonly from: string;
  readonly kg: number;
  readonly normalKg: number;
  /** Which measures stand on these links, by id; links under different sets of measures are told apart. */
  readonly measures: readonly string[];
}

export interface FlowRecorder extends Recorder {
  /** kg sent on each link over the run. */
  readonly sent: Float64Array;
}

export function recordFlows(model: Model): FlowRecorder {
  const sent = new Float64Array(model.linkCount);
  return {
    sent,
    record(_, state: State) {
      for (let e = 0; e < sent.length; e++) sent[e] = sent[e]! + state.linkSent[e]!;
    },
  };
}

/** Adds up what was sent into the target by stream, origin and edge class. */
export function flowsIntoTarget(model: Model, names: Names, recorder: FlowRecorder): FlowIntoTarget[] {
  const { linkPool, linkSlot, linkClass, linkFlow0, poolStream, poolCountry, steps } = model;
  const sums = new Map<string, { stream: string; from: string; kg: number; normalKg: number; measures: string[] }>();
  for (let e = 0; e < model.linkCount; e++) {
    const buyer = model.facilityCountry[model.activityFacility[model.slotActivity[linkSlot[e]!]!]!]!;
    if (model.countryTarget[buyer] === 0) continue;
    const stream = names.streams[poolStream[linkPool[e]!]!]!.id;
    const from = names.countries[poolCountry[linkPool[e]!]!]!;
    const k = linkClass[e]!;
    const key = `${stream}/${from}/${String(k).padStart(6, "0")}`;
    const ids = Array.from(model.classMeasure.subarray(model.classMeasureStart[k], model.classMeasureStart[k + 1]));
    const sum = sums.get(key) ?? { stream, from, kg: 0, normalKg: 0, measures: ids.map((m) => names.measures[m]!.id) };
    sum.kg += recorder.sent[e]!;
    sum.normalKg += linkFlow0[e]! * steps;
    sums.set(key, sum);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
