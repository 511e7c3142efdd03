import type { Scenario } from "@coercivity/domain";
import type { CoverDays, FirstHalt, IndustryOutcome, Moment, Outcome, Recovery, Trough } from "@coercivity/engine";
import type { Plant } from "@coercivity/ledger";
import { dateOfDay } from "../present/format-day.ts";
import type { OverBaselines } from "./over-baselines.ts";

/** Below this share of normal output a line makes so little that it stands still. */
const standingStill = 0.05;
/** Below this share of normal output firms shut a line for weeks at a time. */
const half = 0.5;

/** What came of one plant. */
export interface LineStop {
  readonly plant: string;
  readonly country: string;
  readonly product: string;
  readonly valueAddedUsdPerDay: number;
  /** First day below half of normal output, and first day on which it stands still. */
  readonly belowHalf: Moment | null;
  readonly stops: Moment | null;
  /** Days from the first measure to the first day below half; `null` where that never comes. */
  readonly daysToSurvive: number | null;
  readonly lowest: Trough | null;
  readonly recovery: Recovery;
  readonly lostUsd: number;
  readonly lostUsdInFirstYear: number;
  /** `null` for a plant without essential inputs. */
  readonly cover: CoverDays | null;
  /** The input it lacks, and the chain of causes, on the first day below half or, where there is none, on its lowest day. */
  readonly lacks: string | null;
  readonly because: string | null;
  /** `null` where one baseline alone was run. */
  readonly overBaselines: OverBaselines | null;
}

/** Whether a plant was touched, and how: its line falls below half, runs short without that, or goes on as ever. */
export type Fate = "stops" | "short" | "runs";

/** The fate of a plant. */
export function fateOf({ belowHalf, lowest }: LineStop): Fate {
  return belowHalf ? "stops" : lowest ? "short" : "runs";
}

/** First day of the run on which a measure is in force; 0 where there is none. */
export function firstMeasureDay({ start, measures }: Scenario): number {
  const days = measures.map(({ effective }) => Math.round((Date.parse(effective) - Date.parse(start)) / 86_400_000));
  return days.length === 0 ? 0 : Math.max(0, Math.min(...days));
}

/** Reads one plant's fate from a run, without its causes. */
export function lineStop(scenario: Scenario, outcome: Outcome, plant: Plant, industry: IndustryOutcome): LineStop {
  const belowHalf = firstBelow(outcome, industry.output, half);
  return {
    plant: plant.name,
    country: plant.country,
    product: plant.product,
    valueAddedUsdPerDay: plant.valueAddedUsdPerDay,
    belowHalf,
    stops: firstBelow(outcome, industry.output, standingStill),
    daysToSurvive: belowHalf ? Math.max(0, belowHalf.day - firstMeasureDay(scenario)) : null,
    lowest: industry.trough,
    recovery: industry.recovery,
    lostUsd: industry.lost.usd,
    lostUsdInFirstYear: industry.lost.usdInFirstYear,
    cover: industry.cover,
    lacks: null,
    because: null,
    overBaselines: null,
  };
}

function firstBelow({ start, stepDays }: Outcome, output: readonly number[], level: number): Moment | null {
  const step = output.findIndex((share) => share < level);
  return step < 0 ? null : { day: step * stepDays, date: dateOfDay(start, step * stepDays) };
}

/** By the day on which a line falls below half, then by the day it stands still, by what it loses, and by name; those that never do come last. */
export function inLineStopOrder(a: LineStop, b: LineStop): number {
  return (
    dayOf(a.belowHalf) - dayOf(b.belowHalf) ||
    dayOf(a.stops) - dayOf(b.stops) ||
    (a.lowest?.output ?? 1) - (b.lowest?.output ?? 1) ||
    b.lostUsd - a.lostUsd ||
    (a.plant < b.plant ? -1 : a.plant > b.plant ? 1 : 0)
  );
}

function dayOf(moment: Moment | FirstHalt | null): number {
  return moment?.day ?? Number.MAX_SAFE_INTEGER;
}
