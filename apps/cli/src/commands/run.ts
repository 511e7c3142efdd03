import { compile, run } from "@coercivity/engine";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { countQuantities } from "../present/count-quantities.ts";
import { outcomeCsv } from "../present/outcome-csv.ts";
import { outcomeText } from "../present/outcome-text.ts";
import { openScenario, openWorkspace, refuse } from "../workspace.ts";
import { assignments, type ChangingFlags } from "./assignments.ts";
import { gather } from "./gather.ts";
import { wholeNumber } from "./whole-number.ts";

interface RunFlags extends ChangingFlags {
  readonly baseline: number;
  readonly json?: true;
  readonly csv?: true;
}

/** `run <scenario>`: one run on one baseline, as text, JSON or CSV. */
export function runCommand(io: Io): Command {
  return new Command("run")
    .description(messages.run)
    .argument("<scenario>", messages.scenarioArgument)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--horizon <days>", messages.optionHorizon, wholeNumber)
    .option("--seed <n>", messages.optionSeed, wholeNumber)
    .option("--baseline <n>", messages.optionBaseline, wholeNumber, 0)
    .addOption(new Option("--json", messages.optionJson).conflicts("csv"))
    .addOption(new Option("--csv", messages.optionCsv))
    .action((scenario: string, flags: RunFlags) => runScenario(io, scenario, flags));
}

async function runScenario(io: Io, named: string, flags: RunFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, assignments(flags));
  if (!scenario) return;
  const compiled = compile(workspace.bundle, scenario, { baseline: flags.baseline });
  if ("problems" in compiled) return refuse(io, compiled.problems);
  const outcome = run(compiled.model, compiled.names);
  const counts = countQuantities(workspace.counts, scenario);
  if (flags.json) io.stdout(`${JSON.stringify({ scenario, quantities: counts, outcome }, undefined, 2)}\n`);
  else if (flags.csv) io.stdout(outcomeCsv(outcome));
  else io.stdout(outcomeText(io, workspace.bundle.world, scenario, outcome));

  const { baselines } = workspace.bundle;
  io.stderr(flags.baseline === 0 ? messages.singleRun(baselines.length) : messages.chosenBaseline(flags.baseline, baselines.length));
  io.stderr(messages.behind(counts.fitted, counts.facts, counts.derivations, counts.assumptions));
  const [first] = outcome.countries.filter((country) => outcome.target.includes(country.country) && country.firstHalt);
  if (first?.firstHalt) io.stderr(messages.nextExplain(named, first.firstHalt.industry, first.firstHalt.day));
}
