import type { ObservedCourse } from "@coercivity/domain";
import type { CourseBand, Scored, Skill } from "@coercivity/study";

/** What `backtest` says: every target with what the model and the naive forecasts say of it, and how well each set was met. */
export interface BacktestAnswer {
  readonly runs: number;
  readonly seed: number;
  readonly episodes: readonly EpisodeAnswer[];
  readonly targets: readonly Scored[];
  readonly skill: Readonly<Partial<Record<Skill["set"], Skill>>>;
}

/** One episode: its scenario, the courses behind its targets, and the run that was told of what came later, where there is one. */
export interface EpisodeAnswer {
  readonly id: string;
  readonly title: string;
  readonly set: Skill["set"];
  readonly scenario: string;
  readonly asOf: string;
  readonly baselineYear: number;
  readonly horizonDays: number;
  /** What each miss of it may mean, by target. */
  readonly notes: Readonly<Record<string, string>>;
  readonly courses: readonly CourseBand[];
  /** What was observed beside some of the courses. */
  readonly observed: readonly ObservedCourse[];
  readonly told?: {
    readonly scenario: string;
    readonly asOf: string;
    readonly targets: readonly Scored[];
    readonly courses: readonly CourseBand[];
  };
}

/**
 * Writes an answer as JSON with six figures a number. A number beyond the run becomes the word `beyond` (`none` unless told otherwise), one that does not
 * exist `null`.
 */
export function answerJson(answer: BacktestAnswer, indent?: number, beyond = "none"): string {
  const plain = (_: string, value: unknown): unknown => {
    if (value === Infinity) return beyond;
    return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
  };
  return JSON.stringify(answer, plain, indent);
}
