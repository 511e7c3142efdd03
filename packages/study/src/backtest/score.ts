import type { Target } from "@coercivity/domain";
import type { Naive } from "./read-off.ts";

/** One target held against what the model says of it. Numbers that are infinite mean "not within the run". */
export interface Scored {
  readonly id: string;
  readonly set: Target["set"];
  readonly episode: string;
  readonly title: string;
  readonly unit: string;
  readonly observed: number;
  readonly band: readonly [number, number];
  readonly expressible: boolean;
  /** Why it is not expressible. */
  readonly why?: string;
  /** Middle of the draws and what nine in ten of them lie between; `null` where nothing can be said. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The median lies inside the band. */
  readonly hit: boolean | null;
  /** The observed value lies between `low` and `high`. */
  readonly covered: boolean | null;
  /** Distance of the median from what was observed, in half-widths of the band; at most `mostMiss`. */
  readonly miss: number | null;
  /** Interval score of the nine tenths, in half-widths of the band. */
  readonly intervalScore: number | null;
  readonly naive: Naive;
  /** Where sources conflict: whether the median meets the band moved to another reading. */
  readonly otherReadings: readonly { readonly value: number; readonly why: string; readonly hit: boolean | null }[];
}

/** A runaway miss counts so many half-widths of its band and no more, or one target would decide the skill of all. Fixed before anything was scored. */
export const mostMiss = 5;
/** Share of the draws outside the interval that is scored. */
const outside = 0.1;

/** Distance in half-widths of the band, at most `mostMiss`; what is not a number misses by as much. */
export function missOf(said: number, observed: number, [low, high]: readonly [number, number]): number {
  const half = (high - low) / 2;
  if (said === observed) return 0;
  const miss = half > 0 ? Math.abs(said - observed) / half : mostMiss;
  return Number.isFinite(miss) ? Math.min(miss, mostMiss) : mostMiss;
}

/**
 * Interval score of a central interval: (u − l) + 2/α (l − y)₊ + 2/α (y − u)₊, here in half-widths of the band, α = 0.1. A point forecast is an interval
 * of no width. Width and misses are each cut at `mostMiss` half-widths. Source: T. Gneiting, A. Raftery, J. Am. Stat. Assoc. 102 (2007) 359, eq. 43.
 */
export function intervalScoreOf(low: number, high: number, observed: number, band: readonly [number, number]): number {
  const half = (band[1] - band[0]) / 2;
  const cut = (one: number): number => (one >= 0 && one / half < mostMiss ? one / half : mostMiss);
  const width = low === high ? 0 : cut(high - low);
  const below = observed < low ? cut(low - observed) : 0;
  const above = observed > high ? cut(observed - high) : 0;
  return width + (2 / outside) * (below + above);
}

/** Holds a target against its draws. */
export function scoreTarget(
  target: Target,
  draws: { readonly median: number; readonly low: number; readonly high: number },
  naive: Naive,
): Scored {
  const { id, set, episode, title, unit, band, otherReadings } = target;
  const observed = target.observed.value;
  const { median, low, high } = draws;
  const inside = ([from, to]: readonly [number, number]): boolean => median >= from && median <= to;
  return {
    ...{ id, set, episode, title, unit, observed, band, median, low, high, naive },
    expressible: true,
    hit: inside(band),
    covered: observed >= low && observed <= high,
    miss: missOf(median, observed, band),
    intervalScore: intervalScoreOf(low, high, observed, band),
    otherReadings: otherReadings.map(({ value, why }) => {
      const moved: [number, number] = [band[0] + value - observed, band[1] + value - observed];
      return { value, why, hit: inside(moved) };
    }),
  };
}

/** A target that the model cannot express, named beforehand with the reason. */
export function unscored(target: Target): Scored {
  const { id, set, episode, title, unit, band, otherReadings } = target;
  return {
    ...{ id, set, episode, title, unit, band },
    observed: target.observed.value,
    expressible: false,
    ...(target.notExpressible === undefined ? {} : { why: target.notExpressible }),
    median: null,
    low: null,
    high: null,
    hit: null,
    covered: null,
    miss: null,
    intervalScore: null,
    naive: { nothingChanges: null, statutoryWait: null },
    otherReadings: otherReadings.map((one) => ({ ...one, hit: null })),
  };
}

/** How well a set of targets was met. Skill is 1 − mean miss of the model over that of a naive forecast, on the targets of which that says anything. */
export interface Skill {
  readonly set: Target["set"];
  readonly targets: number;
  readonly expressible: number;
  readonly hits: number;
  readonly hitShare: number;
  /** Share of the expressible targets whose observed value the nine tenths hold. */
  readonly coverage: number;
  readonly meanMiss: number;
  readonly meanIntervalScore: number;
  readonly overNothingChanges: Over;
  readonly overStatutoryWait: Over;
}

export interface Over {
  readonly targets: number;
  readonly naiveHits: number;
  readonly naiveMiss: number;
  /** `null` where the naive forecast misses nothing. */
  readonly skill: number | null;
  /** The same of interval scores. */
  readonly intervalSkill: number | null;
  /** Targets of which the model, or the naive forecast, comes nearer. */
  readonly nearer: number;
  readonly farther: number;
}

/** Adds up how well the targets of one set were met. */
export function skillOf(all: readonly Scored[], set: Target["set"]): Skill {
  const own = all.filter((one) => one.set === set);
  const said = own.filter((one) => one.expressible);
  const hits = said.filter((one) => one.hit).length;
  return {
    set,
    targets: own.length,
    expressible: said.length,
    hits,
    hitShare: said.length > 0 ? hits / said.length : Number.NaN,
    coverage: said.length > 0 ? said.filter((one) => one.covered).length / said.length : Number.NaN,
    meanMiss: mean(said.map((one) => one.miss ?? 0)),
    meanIntervalScore: mean(said.map((one) => one.intervalScore ?? 0)),
    overNothingChanges: over(said, (one) => one.naive.nothingChanges),
    overStatutoryWait: over(said, (one) => one.naive.statutoryWait),
  };
}

function over(said: readonly Scored[], naiveOf: (one: Scored) => number | null): Over {
  const both = said.flatMap((one) => {
    const naive = naiveOf(one);
    return naive === null ? [] : [{ one, naive }];
  });
  const naiveMisses = both.map(({ one, naive }) => missOf(naive, one.observed, one.band));
  const naiveMiss = mean(naiveMisses);
  const naiveInterval = mean(both.map(({ one, naive }) => intervalScoreOf(naive, naive, one.observed, one.band)));
  const against = (own: number, naive: number): number | null => (naive > 0 ? 1 - own / naive : null);
  return {
    targets: both.length,
    naiveHits: both.filter(({ one, naive }) => naive >= one.band[0] && naive <= one.band[1]).length,
    naiveMiss,
    skill: against(mean(both.map(({ one }) => one.miss ?? 0)), naiveMiss),
    intervalSkill: against(mean(both.map(({ one }) => one.intervalScore ?? 0)), naiveInterval),
    nearer: both.filter(({ one }, i) => (one.miss ?? 0) < naiveMisses[i]!).length,
    farther: both.filter(({ one }, i) => (one.miss ?? 0) > naiveMisses[i]!).length,
  };
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
}
