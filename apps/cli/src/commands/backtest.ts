import { calibratedNumbers, readCalibrated } from "@coercivity/ledger";
import { Command, Option } from "commander";
import { answerJson } from "../backtest/answer-json.ts";
import { backtestText } from "../backtest/backtest-text.ts";
import { readEarlierCalibration } from "../backtest/earlier-calibration.ts";
import { openBacktests } from "../backtest/open-episodes.ts";
import { runEpisodes } from "../backtest/run-episodes.ts";
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
  const wanted = backtests.episodes.filter(({ id, set }) => (named === undefined || id === named) && (!flags.set || set === flags.set));
  const answer = await runEpisodes(io, backtests, wanted, calibratedNumbers(found), flags.runs);
  if (!answer) return;
  if (flags.json) io.stdout(`${answerJson(answer, 2)}\n`);
  else if (flags.markdown) io.stdout(validationPage(answer, found, await readEarlierCalibration(backtests.root)));
  else io.stdout(backtestText(io, answer));
}
