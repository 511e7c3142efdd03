import type { EpisodeRuns, Reading, Target } from "@coercivity/domain";
import type { OpenEnsemble } from "../ensemble/run-chunk.ts";
import { quantileOfSorted } from "../statistics/band.ts";
import { flowOf, type Naive } from "./read-off.ts";
import { naiveForecasts, type ReadingChunk } from "./run-readings.ts";
import { type Scored, scoreTarget, unscored } from "./score.ts";

/** Course of one reading over a run: medians, half and nine tenths of the draws, relative to rest, one entry a step. */
export interface CourseBand {
  readonly id: string;
  readonly title: string;
  readonly kind: Reading["kind"];
  readonly start: string;
  readonly stepDays: number;
  readonly median: readonly number[];
  readonly low50: readonly number[];
  readonly high50: readonly number[];
  readonly low90: readonly number[];
  readonly high90: readonly number[];
}

/** An episode read off: its targets scored, and the courses behind them. */
export interface EpisodeScored {
  readonly episode: EpisodeRuns;
  readonly runs: number;
  readonly targets: readonly Scored[];
  readonly courses: readonly CourseBand[];
}

/** Targets of an episode that can be read off, in order. */
export function readable(targets: readonly Target[], episode: string): readonly (Target & { readonly reads: Reading })[] {
  return targets.filter((one): one is Target & { readonly reads: Reading } => one.episode === episode && one.reads !== undefined);
}

/** Puts the chunks of an episode together and scores each of its targets; those that cannot be read are named with their reason. */
export function scoreEpisode(
  open: OpenEnsemble,
  episode: EpisodeRuns,
  targets: readonly Target[],
  chunks: readonly ReadingChunk[],
): EpisodeScored {
  const own = targets.filter((one) => one.episode === episode.id);
  const read = readable(targets, episode.id);
  const naive = naiveForecasts(
    open,
    episode,
    read.map(({ reads }) => reads),
  );
  const sorted = [...chunks].sort((a, b) => a.from - b.from);
  const runs = sorted.reduce((sum, { from, to }) => sum + to - from, 0);
  const scored = new Map(
    read.map((target, i) => {
      const values = Float64Array.from(sorted.flatMap((chunk) => column(chunk, read.length, i))).sort();
      const q = (p: number): number => quantileOfSorted(values, p);
      return [target.id, scoreTarget(target, { median: q(0.5), low: q(0.05), high: q(0.95) }, naive[i] as Naive)] as const;
    }),
  );
  return {
    episode,
    runs,
    targets: own.map((target) => scored.get(target.id) ?? unscored(target)),
    courses: read.flatMap((target, i) => courseOf(open, target, sorted, read.length, i)),
  };
}

function column({ from, to, values }: ReadingChunk, width: number, i: number): number[] {
  return Array.from({ length: to - from }, (_, row) => values[row * width + i]!);
}

/** Band of a course; readings that share goods and market share a course, which is given once, under the first of them. */
function courseOf(
  open: OpenEnsemble,
  target: Target & { reads: Reading },
  chunks: readonly ReadingChunk[],
  width: number,
  i: number,
): CourseBand[] {
  const { steps, stepDays } = open.models[0]!;
  const { kind } = target.reads;
  if (flowOf(target.reads) === undefined && kind !== "price" && kind !== "use" && kind !== "approved") return [];
  const at = (t: number): Float64Array =>
    Float64Array.from(
      chunks.flatMap(({ from, to, courses }) => Array.from({ length: to - from }, (_, row) => courses[(row * width + i) * steps + t]!)),
    ).sort();
  const sorted = Array.from({ length: steps }, (_, t) => at(t));
  const quantile = (p: number): number[] => sorted.map((column) => quantileOfSorted(column, p));
  return [
    {
      ...{ id: target.id, title: target.title, kind, start: open.ensemble.names.start, stepDays },
      median: quantile(0.5),
      low50: quantile(0.25),
      high50: quantile(0.75),
      low90: quantile(0.05),
      high90: quantile(0.95),
    },
  ];
}
