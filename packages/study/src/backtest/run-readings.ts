import type { EpisodeRuns, Reading } from "@coercivity/domain";
import {
  createState,
  type Model,
  type Names,
  patchModel,
  recordIndustries,
  recordPrices,
  recordVolumes,
  runUntil,
} from "@coercivity/engine";
import { drawOf, type OpenEnsemble } from "../ensemble/run-chunk.ts";
import { type Naive, type ReadOff, readOff } from "./read-off.ts";

/** What some runs of an episode say. Entry (run, reading) of `values` stands at (run − from)·readings + reading. */
export interface ReadingChunk {
  readonly from: number;
  readonly to: number;
  readonly values: Float64Array;
  /** Course over the run relative to rest, run × reading × step; 0 throughout where a reading has none. */
  readonly courses: Float64Array;
}

/** Reads one model off: sets the readings up, runs it, and gives them back with what they have seen. */
export function readModel(
  model: Model,
  names: Names,
  episode: Pick<EpisodeRuns, "effective" | "touches">,
  readings: readonly Reading[],
): readonly ReadOff[] {
  const state = createState(model);
  const industries = recordIndustries(model);
  const prices = recordPrices(model, names, state);
  const volumes = recordVolumes(model, prices.prices);
  const watched = { model, names, industries, prices, volume: volumes.volume, episode };
  const offs = readings.map((reading) => readOff(reading, watched));
  runUntil(model, state, model.steps, [industries, prices, volumes, ...offs.flatMap(({ recorders }) => recorders)]);
  return offs;
}

/**
 * Runs the draws from `from` up to but not including `to` and reads each off. A run depends on the ensemble and its own number alone, so any way of
 * cutting an ensemble into chunks gives the same bytes.
 */
export function runReadings(
  open: OpenEnsemble,
  episode: Pick<EpisodeRuns, "effective" | "touches">,
  readings: readonly Reading[],
  from: number,
  to: number,
): ReadingChunk {
  const { ensemble, models, patches } = open;
  const { steps } = models[0]!;
  const values = new Float64Array((to - from) * readings.length);
  const courses = new Float64Array((to - from) * readings.length * steps);
  let into: Model | undefined;
  for (let run = from; run < to; run++) {
    const draw = drawOf(open, run);
    into = patchModel(models[draw.baseline]!, patches[draw.baseline]!, draw.values, into);
    readModel(into, ensemble.names, episode, readings).forEach((off, i) => {
      const at = (run - from) * readings.length + i;
      values[at] = off.value();
      const course = off.course();
      if (course) courses.set(course, at * steps);
    });
  }
  return { from, to, values, courses };
}

/** What the naive forecasts say of each reading, on the first baseline. */
export function naiveForecasts(
  open: OpenEnsemble,
  episode: Pick<EpisodeRuns, "effective" | "touches">,
  readings: readonly Reading[],
): readonly Naive[] {
  return readModel(open.models[0]!, open.ensemble.names, episode, readings).map((off) => off.naive());
}
