import type { AssumedQuantity, EpisodeRuns } from "@coercivity/domain";
import { fullYear } from "@coercivity/ledger";
import type { BacktestAnswer, EpisodeAnswer } from "@coercivity/study";
import { type EpisodeScored, skillOf } from "@coercivity/study";
import type { Io } from "../io.ts";
import { refuse } from "../workspace.ts";
import { missNote } from "./miss-notes.ts";
import { type Backtests, type EpisodeReady, readyEpisode } from "./open-episodes.ts";
import { runEpisode } from "./run-episode.ts";
import { say } from "./say.ts";

/** Runs episodes one after the other, each as seen on its day and, where there is such a run, told of what came later. Says problems and gives nothing where there are any. */
export async function runEpisodes(
  io: Io,
  backtests: Backtests,
  episodes: readonly EpisodeRuns[],
  numbers: Readonly<Record<string, AssumedQuantity>>,
  runs: number,
): Promise<BacktestAnswer | undefined> {
  const answers: { scored: EpisodeScored; answer: EpisodeAnswer }[] = [];
  let seed = 0;
  for (const episode of episodes) {
    const scored = await one(io, backtests, episode, numbers, runs, false);
    if (!scored) return undefined;
    const told = episode.told === undefined ? undefined : await one(io, backtests, episode, numbers, runs, true);
    if (episode.told !== undefined && !told) return undefined;
    seed = scored.ready.open.ensemble.plan.seed;
    answers.push({ scored: scored.result, answer: answerOf(backtests, episode, scored, told) });
  }
  const targets = answers.flatMap(({ scored }) => scored.targets);
  const sets = [...new Set(targets.map(({ set }) => set))];
  return {
    runs,
    seed,
    episodes: answers.map(({ answer }) => answer),
    targets,
    skill: Object.fromEntries(sets.map((set) => [set, skillOf(targets, set)])),
  };
}

interface Done {
  readonly ready: EpisodeReady;
  readonly result: EpisodeScored;
}

async function one(
  io: Io,
  backtests: Backtests,
  episode: EpisodeRuns,
  numbers: Readonly<Record<string, AssumedQuantity>>,
  runs: number,
  told: boolean,
): Promise<Done | undefined> {
  const begun = performance.now();
  const ready = await readyEpisode(io, backtests, episode, numbers, { runs, told });
  if ("problems" in ready) return refuse(io, ready.problems);
  const result = await runEpisode(ready, episode, backtests.targets);
  io.stderr(say.episodeDone(ready.scenario.id, runs, (performance.now() - begun) / 1000));
  return { ready, result };
}

function answerOf(backtests: Backtests, episode: EpisodeRuns, { ready, result }: Done, told: Done | undefined): EpisodeAnswer {
  const { id, title, set } = episode;
  const { scenario } = ready;
  return {
    ...{
      id,
      title,
      set,
      scenario: scenario.id,
      asOf: scenario.asOf,
      baselineYear: scenario.baselineYear ?? fullYear,
      horizonDays: scenario.horizonDays,
    },
    notes: Object.fromEntries(result.targets.flatMap((target) => (target.hit === false ? [[target.id, missNote(target)]] : []))),
    courses: result.courses,
    observed: backtests.courses.filter(({ target }) => result.courses.some((course) => course.id === target)),
    ...(told
      ? {
          told: {
            scenario: told.ready.scenario.id,
            asOf: told.ready.scenario.asOf,
            targets: told.result.targets,
            courses: told.result.courses,
          },
        }
      : {}),
  };
}
