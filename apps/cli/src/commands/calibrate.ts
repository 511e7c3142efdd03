import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { calibratedNumbers, calibratedPath, readCalibration } from "@coercivity/ledger";
import { type CalibrationEpisode, calibrate, readable } from "@coercivity/study";
import { Command, Option } from "commander";
import { calibratedYaml } from "../backtest/calibrated-yaml.ts";
import { calibrationText } from "../backtest/calibration-text.ts";
import { openBacktests, readyEpisode } from "../backtest/open-episodes.ts";
import { say } from "../backtest/say.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { refuse } from "../workspace.ts";

interface CalibrateFlags {
  readonly name?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `calibrate`: the free numbers, set on calibration targets alone; a later episode is never opened here. */
export function calibrateCommand(io: Io): Command {
  return new Command("calibrate")
    .description(say.calibrate)
    .option("--name <name>", say.optionName)
    .option("--dry-run", say.optionDry)
    .addOption(new Option("--json", messages.optionJson))
    .action((flags: CalibrateFlags) => runCalibration(io, flags));
}

async function runCalibration(io: Io, { name, dryRun, json }: CalibrateFlags): Promise<void> {
  const backtests = await openBacktests(io);
  if ("problems" in backtests) return refuse(io, backtests.problems);
  if (!dryRun && name === undefined && existsSync(join(backtests.root, calibratedPath))) {
    io.stderr(say.alreadyFrozen);
    io.setExitCode(1);
    return;
  }
  const { declared, problems } = await readCalibration(backtests.root);
  if (!declared) return refuse(io, problems);
  const numbers = calibratedNumbers(declared);
  const episodes: CalibrationEpisode[] = [];
  for (const episode of backtests.episodes.filter(({ set }) => set === "calibration")) {
    const ready = await readyEpisode(io, backtests, episode, numbers, { runs: 1, baselines: [0] });
    if ("problems" in ready) return refuse(io, ready.problems);
    episodes.push({ open: ready.open, episode, targets: readable(backtests.targets, episode.id) });
  }
  const free = Object.entries(declared.free).map(([name, { start, low, high }]) => ({ name, start, low, high }));
  let told = 0;
  const found = calibrate({ free, episodes, seed: declared.seed }, (evaluations, loss) => {
    if (evaluations < told + 250) return;
    told = evaluations;
    io.stderr(say.evaluated(evaluations, loss));
  });
  io.stdout(json ? `${JSON.stringify(found, undefined, 2)}\n` : calibrationText(io, declared, found));
  if (dryRun) return;
  await writeFile(join(backtests.root, calibratedPath), calibratedYaml(name ?? "first", declared, found));
  io.stderr(say.written(calibratedPath));
}
