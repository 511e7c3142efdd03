import type { EpisodeRuns } from "@coercivity/domain";
import { calibratedNumbers, readCalibrated } from "@coercivity/ledger";
import { type EpisodeScored, skillOf } from "@coercivity/study";
import { Command, Option } from "commander";
import { answerJson, type BacktestAnswer, type EpisodeAnswer } from "../backtest/backtest-answer.ts";
import { backtestText } from "../backtest/backtest-text.ts";
import { type Backtests, type EpisodeReady, openBacktests, readyEpisode } from "../backtest/open-episodes.ts";
import { runEpisode } from "../backtest/run-episode.ts";
import { say } from "../backtest/say.ts";
import { validationPage } from "../backtest/validation-page.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { refuse } from "../workspace.ts";
import { positiveNumber } from "./whole-number.ts";

interface BacktestFlags {
  readonly set?: "calibration" | "later";
  readonly runs: number;
  readonly json?: true;
  readonly markdown?: true;
}

const usualRuns = 200;

/** `backtest [episode]`: past episodes run with the calibrated numbers and held against what was observed. */
export function backtestCommand(io: Io): Command {
  return new Command("backtest")
    .description(say.backtest)
    .argument("[episode]", say.episodeArgument)
    .addOption(new Option("--set <set>", say.optionSet).choices(["calibration", "later"]))
    .addOption(new Option("--runs <n>", say.optionRuns).argParser(positiveNumber).default(usualRuns))
    .addOption(new Option("--json", messages.optionJson).conflicts("markdown"))
    .addOption(new Option("--markdown", say.optionMarkdown))
    .action((episode: string | undefined, flags: BacktestFlags) => runBacktests(io, episode, flags));
}

async function runBacktests(io: Io, named: string | undefined, flags: BacktestFlags): Promise<void> {
  const backtests = await openBacktests(io);
  if ("problems" in backtests) return refuse(io, backtests.problems);
  const { found, problems } = await readCalibrated(backtests.root);
  if (!found) {
    io.stderr(say.notCalibratedYet);
    return refuse(io, problems);
  }
  const known = backtests.episodes.map(({ id }) => id);
  if (named !== undefined && !known.includes(named)) {
    io.stderr(say.noEpisode(named, known));
    io.setExitCode(1);
    return;
  }
  const numbers = calibratedNumbers(found);
  const wanted = backtests.episodes.filter(({ id, set }) => (named === undefined || id === named) && (!flags.set || set === flags.set));
  const answers: { scored: EpisodeScored; answer: EpisodeAnswer }[] = [];
  let seed = 0;
  for (const episode of wanted) {
    const scored = await one(io, backtests, episode, numbers, flags.runs, false);
    if (!scored) return;
    const told = episode.told === undefined ? undefined : await one(io, backtests, episode, numbers, flags.runs, true);
    if (episode.told !== undefined && !told) return;
    seed = scored.ready.open.ensemble.plan.seed;
    answers.push({ scored: scored.result, answer: answerOf(episode, scored, told) });
  }
  const targets = answers.flatMap(({ scored }) => scored.targets);
  const sets = [...new Set(targets.map(({ set }) => set))];
  const answer: BacktestAnswer = {
    runs: flags.runs,
    seed,
    episodes: answers.map((each) => each.answer),
    targets,
    skill: Object.fromEntries(sets.map((set) => [set, skillOf(targets, set)])),
  };
  if (flags.json) io.stdout(`${answerJson(answer, 2)}\n`);
  else if (flags.markdown) io.stdout(validationPage(answer, found));
  else io.stdout(backtestText(io, answer));
}

interface Done {
  readonly ready: EpisodeReady;
  readonly result: EpisodeScored;
}

async function one(
  io: Io,
  backtests: Backtests,
  episode: EpisodeRuns,
  numbers: ReturnType<typeof calibratedNumbers>,
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

function answerOf(episode: EpisodeRuns, { ready, result }: Done, told: Done | undefined): EpisodeAnswer {
  const { id, title, set } = episode;
  const { scenario } = ready;
  return {
    ...{ id, title, set, scenario: scenario.id, asOf: scenario.asOf, baselineYear: scenario.baselineYear ?? 2024 },
    courses: result.courses,
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
