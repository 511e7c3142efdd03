import type { Scenario } from "@coercivity/domain";
import { compile, type Outcome, run } from "@coercivity/engine";
import { clocksAt } from "@coercivity/ledger";
import { asDeclared, type Ensemble, type Held, type Sampling } from "@coercivity/study";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { countQuantities } from "../present/count-quantities.ts";
import { ensembleCsv } from "../present/ensemble-csv.ts";
import { ensembleText } from "../present/ensemble-text.ts";
import { formatDate } from "../present/format-day.ts";
import { measuresBefore } from "../present/measures-before.ts";
import { outcomeCsv } from "../present/outcome-csv.ts";
import { outcomeText } from "../present/outcome-text.ts";
import { answerOf, drawEnsemble } from "../study/run-ensemble.ts";
import { say } from "../study/say.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, refuse, type Workspace } from "../workspace.ts";
import { assignments, type ChangingFlags } from "./assignments.ts";
import { gather } from "./gather.ts";
import { holding } from "./holding.ts";
import { samplingOption } from "./sampling-option.ts";
import { positiveNumber, wholeNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

interface RunFlags extends ChangingFlags {
  readonly baseline?: number;
  readonly runs?: number;
  readonly workers?: number;
  readonly sampling: Sampling;
  readonly hold: Held;
  readonly sobol?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** Draws where nothing else is asked for. */
const usualRuns = 200;

/** `run <scenario>`: an ensemble, or with `--runs 1` or `--baseline` one run on one baseline, as text, JSON or CSV. */
export function runCommand(io: Io): Command {
  return new Command("run")
    .description(messages.run)
    .argument("<scenario>", messages.scenarioArgument)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--horizon <days>", messages.optionHorizon, wholeNumber)
    .option("--hold <path=value>", say.optionHold, holding, {})
    .option("--seed <n>", messages.optionSeed, wholeNumber)
    .addOption(new Option("--runs <n>", `${say.optionRuns} (default: ${usualRuns})`).argParser(positiveNumber))
    .addOption(workersOption())
    .addOption(samplingOption())
    .option("--sobol", say.optionSobol)
    .addOption(new Option("--baseline <n>", messages.optionBaseline).argParser(wholeNumber).conflicts(["runs", "sobol"]))
    .addOption(new Option("--json", messages.optionJson).conflicts("csv"))
    .addOption(new Option("--csv", messages.optionRunCsv))
    .action((scenario: string, flags: RunFlags) => runScenario(io, scenario, flags));
}

async function runScenario(io: Io, named: string, flags: RunFlags): Promise<void> {
  const workspace = await openWorkspace(io, named);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, assignments(flags));
  if (!scenario) return;
  const single = flags.runs === 1 || flags.baseline !== undefined;
  if (single && Object.keys(flags.hold).length > 0) {
    io.stderr(say.holdNeedsDraws);
    io.setExitCode(2);
    return;
  }
  if (single) runOnce(io, workspace, scenario, named, flags);
  else await runMany(io, workspace, scenario, named, flags);
}

/** Every number at its declared value, on one baseline. */
function runOnce(io: Io, workspace: Workspace, scenario: Scenario, named: string, flags: RunFlags): void {
  const baseline = flags.baseline ?? 0;
  const compiled = compile(workspace.bundle, scenario, { baseline });
  if ("problems" in compiled) {
    refuse(io, compiled.problems);
    return;
  }
  const outcome = run(compiled.model, compiled.names);
  const counts = countQuantities(workspace.counts, scenario);
  if (flags.json) io.stdout(`${JSON.stringify({ scenario, quantities: counts, outcome }, undefined, 2)}\n`);
  else if (flags.csv) io.stdout(outcomeCsv(outcome));
  else io.stdout(outcomeText(io, workspace.bundle.world, scenario, outcome));

  const { baselines } = workspace.bundle;
  io.stderr(baseline === 0 ? messages.singleRun(baselines.length) : messages.chosenBaseline(baseline, baselines.length));
  io.stderr(messages.behind(counts.fitted, counts.facts, counts.derivations, counts.assumptions));
  io.stderr(clocksLine(workspace, scenario));
  io.stderr(measuresBefore(scenario));
  nextQuestion(io, named, outcome);
}

/** How the facts behind the baseline stand to the day the scenario looks from. */
function clocksLine({ fit }: Workspace, { asOf }: Scenario): string {
  const counts = clocksAt(fit, asOf);
  return messages.baselineClocks(formatDate(asOf), counts["published-later"], counts["later-time"], fit.clocks.length);
}

/** Everything that has a range drawn, over all baselines: medians and bands, and what they depend on. */
async function runMany(io: Io, workspace: Workspace, scenario: Scenario, named: string, flags: RunFlags): Promise<void> {
  const pool = openPool(flags.workers);
  try {
    await untilInterrupted(async (signal) => {
      const drawn = await drawEnsemble(
        io,
        pool,
        workspace.bundle,
        scenario,
        { runs: flags.runs ?? usualRuns, sampling: flags.sampling, blowBack: true, held: flags.hold },
        signal,
      );
      if (!drawn) return;
      const answer = await answerOf(io, pool, drawn, flags.sobol === true, signal);
      const { summary } = answer;
      const counts = countQuantities(workspace.counts, scenario);
      if (flags.json) io.stdout(`${JSON.stringify({ scenario, quantities: counts, ensemble: answer }, undefined, 2)}\n`);
      else if (flags.csv) io.stdout(ensembleCsv(summary));
      else io.stdout(ensembleText(io, workspace.bundle.world, scenario, answer));
      io.stderr(say.behindEnsemble);
      io.stderr(messages.behind(counts.fitted, counts.facts, counts.derivations, counts.assumptions));
      io.stderr(clocksLine(workspace, scenario));
      io.stderr(measuresBefore(scenario));
      await sayWhy(io, pool, drawn.open.ensemble, scenario, named);
    });
  } finally {
    await pool.close();
  }
}

/**
 * How to ask why, with an industry and a day of the run in which everything is at its declared value. Those who drew do that run too: this thread has not
 * run a step yet, and would take as long for it as they for fifty.
 */
async function sayWhy(io: Io, pool: EnsemblePool, ensemble: Ensemble, { stepDays }: Scenario, named: string): Promise<void> {
  if (ensemble.baselines[0] !== 0) return;
  const { target, industries } = ensemble.names;
  const { haltStep } = await pool.run(asDeclared(ensemble));
  const halts = industries.flatMap(({ id, country }, i) => {
    const step = haltStep[i]!;
    return step >= 0 && target.includes(country) ? [{ country, industry: id, day: step * stepDays }] : [];
  });
  const [country] = halts.map((halt) => halt.country).sort();
  const [first] = halts.filter((halt) => halt.country === country).sort((a, b) => a.day - b.day);
  if (first) io.stderr(messages.nextExplain(named, first.industry, first.day));
}

function nextQuestion(io: Io, named: string, outcome: Outcome): void {
  const [first] = outcome.countries.filter((country) => outcome.target.includes(country.country) && country.firstHalt);
  if (first?.firstHalt) io.stderr(messages.nextExplain(named, first.firstHalt.industry, first.firstHalt.day));
}
