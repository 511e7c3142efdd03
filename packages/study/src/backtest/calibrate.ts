import type { EpisodeRuns, Reading, Target } from "@coercivity/domain";
import { patchModel } from "@coercivity/engine";
import { uniform } from "@coercivity/numerics";
import type { OpenEnsemble } from "../ensemble/run-chunk.ts";
import { latinHypercube } from "../plan/latin-hypercube.ts";
import { type Identified, identify } from "./identify.ts";
import { readModel } from "./run-readings.ts";
import { missOf } from "./score.ts";

/** A number that may be set, with where it starts and between which ends it may move. */
export interface Free {
  readonly name: string;
  readonly start: number;
  readonly low: number;
  readonly high: number;
}

/** An episode to calibrate on: its scenario made ready on the first baseline, and the targets that can be read off. */
export interface CalibrationEpisode {
  readonly open: OpenEnsemble;
  readonly episode: EpisodeRuns;
  readonly targets: readonly (Target & { readonly reads: Reading })[];
}

export interface CalibrationProblem {
  readonly free: readonly Free[];
  readonly episodes: readonly CalibrationEpisode[];
  readonly seed: number;
}

/** What a calibration found. */
export interface Calibration {
  readonly values: readonly number[];
  readonly lossAtStart: number;
  readonly loss: number;
  readonly evaluations: number;
  readonly identified: readonly Identified[];
  /** What the single run at these values says of each target. */
  readonly said: readonly {
    readonly id: string;
    readonly observed: number;
    readonly value: number;
    readonly miss: number;
    readonly hit: boolean;
  }[];
}

/** Weight of a pull towards where a number starts, so that what the data do not identify stays there. */
const pull = 0.02;
/** Points of the first look over the box, and how many of the best are followed down. */
const scattered = 160;
const followed = 3;
/** A step of the descent ends at this part of a number's range. */
const finest = 1 / 256;

/**
 * Sets the free numbers so that the calibration targets are met:
 *
 *   L(θ) = mean over targets of m²/(1 + m²) + 0.02 · mean over numbers of ((θ − start)/(high − low))²,  m the miss in half-widths of a band
 *
 * An outcome far out of reach pulls on nothing: what the equations cannot say must not bend what they can. (Source of the form: S. Geman, D. McClure,
 * Bull. Int. Stat. Inst. 52 (1987) 5.)
 * Each target is read off one run on the first baseline, everything else at its declared value. A Latin hypercube of 160 points looks the box over; the
 * three best and the start are followed down by Hooke and Jeeves' pattern search (J. ACM 8 (1961) 212), in an order of coordinates drawn from the seed. Only runs, no
 * derivatives; the same seed gives the same numbers.
 */
export function calibrate(problem: CalibrationProblem, tell: (evaluations: number, loss: number) => void = () => {}): Calibration {
  const { free, seed } = problem;
  const loss = lossOf(problem);
  let best = Infinity;
  const evaluate = (point: readonly number[]): number => {
    const value = loss.of(point);
    best = Math.min(best, value);
    tell(loss.count(), best);
    return value;
  };
  const start = free.map((one) => one.start);
  const lossAtStart = evaluate(start);
  const columns = free.map((_, i) => latinHypercube(seed, i, scattered));
  const points = Array.from({ length: scattered }, (_, r) => free.map(({ low, high }, i) => low + (high - low) * columns[i]![r]!));
  const ranked = points.map((point) => ({ point, value: evaluate(point) })).sort((a, b) => a.value - b.value);
  const descents = [{ point: start, value: lossAtStart }, ...ranked.slice(0, followed)].map((from, i) =>
    descend(free, from, evaluate, orderOf(free.length, seed, i)),
  );
  const found = descents.reduce((a, b) => (b.value < a.value ? b : a));
  return {
    values: found.point,
    lossAtStart,
    loss: found.value,
    identified: identify(free, found, loss.of),
    evaluations: loss.count(),
    said: loss.said(found.point),
  };
}

interface Point {
  readonly point: readonly number[];
  readonly value: number;
}

/** Hooke and Jeeves: try each coordinate either way; go on along what helped; halve the steps where nothing does. */
function descend(free: readonly Free[], from: Point, evaluate: (point: readonly number[]) => number, order: readonly number[]): Point {
  let base = from;
  for (let step = 1 / 8; step >= finest; step /= 2) {
    for (let improved = true; improved; ) {
      const tried = explore(free, base, step, evaluate, order);
      improved = tried.value < base.value;
      if (!improved) break;
      const along = free.map(({ low, high }, i) => Math.min(high, Math.max(low, 2 * tried.point[i]! - base.point[i]!)));
      const leap = { point: along, value: evaluate(along) };
      base = leap.value < tried.value ? leap : tried;
    }
  }
  return base;
}

function explore(
  free: readonly Free[],
  from: Point,
  step: number,
  evaluate: (point: readonly number[]) => number,
  order: readonly number[],
): Point {
  let here = from;
  for (const i of order) {
    const { low, high } = free[i]!;
    for (const side of [1, -1]) {
      const moved = here.point.map((value, j) => (j === i ? Math.min(high, Math.max(low, value + side * step * (high - low))) : value));
      if (moved[i] === here.point[i]) continue;
      const value = evaluate(moved);
      if (value < here.value) {
        here = { point: moved, value };
        break;
      }
    }
  }
  return here;
}

function orderOf(count: number, seed: number, stream: number): readonly number[] {
  const keyed = Array.from({ length: count }, (_, i) => ({ i, key: uniform(seed, stream, i, 0, 7) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ i }) => i);
}

/** The objective, with runs of an episode kept by the values of the numbers its scenario takes. */
function lossOf({ free, episodes }: CalibrationProblem) {
  const runs = episodes.map((one) => ({ ...one, ...placesOf(one.open, free), kept: new Map<string, readonly number[]>() }));
  let evaluations = 0;
  const valuesOf = (point: readonly number[], at: number): readonly number[] => {
    const { open, episode, targets, places, taken, kept } = runs[at]!;
    const key = taken.map((i) => point[i]).join(" ");
    const known = kept.get(key);
    if (known) return known;
    const values = Float64Array.from(open.ensemble.tunables, ({ value }, n) => (places[n]! >= 0 ? point[places[n]!]! : value));
    const model = patchModel(open.models[0]!, open.patches[0]!, values);
    const said = readModel(
      model,
      open.ensemble.names,
      episode,
      targets.map(({ reads }) => reads),
    ).map((off) => off.value());
    kept.set(key, said);
    return said;
  };
  const saidBy = (point: readonly number[]) =>
    runs.flatMap(({ targets }, at) => {
      const values = valuesOf(point, at);
      return targets.map((target, i) => ({ target, value: values[i]! }));
    });
  return {
    of(point: readonly number[]): number {
      evaluations++;
      const misses = saidBy(point).map(({ target, value }) => missOf(value, target.observed.value, target.band));
      const fit = misses.reduce((sum, miss) => sum + (miss * miss) / (1 + miss * miss), 0) / misses.length;
      const away = free.reduce((sum, { start, low, high }, i) => {
        const part = (point[i]! - start) / (high - low);
        return sum + part * part;
      }, 0);
      return fit + (pull * away) / free.length;
    },
    count: () => evaluations,
    said: (point: readonly number[]) =>
      saidBy(point).map(({ target: { id, observed, band }, value }) => ({
        id,
        observed: observed.value,
        value,
        miss: missOf(value, observed.value, band),
        hit: value >= band[0] && value <= band[1],
      })),
  };
}

/** For each tunable of an ensemble the free number that it takes, or −1; and which free numbers it takes at all. */
function placesOf(
  { ensemble }: OpenEnsemble,
  free: readonly Free[],
): { readonly places: readonly number[]; readonly taken: readonly number[] } {
  const places = ensemble.tunables.map(({ quantity }) =>
    quantity.kind === "assumption" ? free.findIndex(({ name }) => name === quantity.calibrated) : -1,
  );
  return { places, taken: [...new Set(places.filter((i) => i >= 0))].sort((a, b) => a - b) };
}
