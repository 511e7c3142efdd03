import type { ObservedCourse } from "@coercivity/domain";
import type { CourseBand } from "./backtest.ts";
import type { Scored, Skill } from "./score.ts";

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
