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
  readonly courses: readonly CourseBand[];
  readonly told?: {
    readonly scenario: string;
    readonly asOf: string;
    readonly targets: readonly Scored[];
    readonly courses: readonly CourseBand[];
  };
}

/** Writes an answer as JSON: a number that is infinite becomes the word `none` (not within the run), one that does not exist `null`. */
export function answerJson(answer: BacktestAnswer, indent?: number): string {
  return JSON.stringify(
    answer,
    (_, value: unknown) =>
      value === Infinity ? "none" : typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(6)) : value,
    indent,
  );
}
