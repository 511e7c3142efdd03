import { basename, isAbsolute, join } from "node:path";
import { compile, run } from "@coercivity/engine";
import { plantContext, plantId, readPlants, withPlants } from "@coercivity/ledger";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { explainStops } from "../plants/explain-stop.ts";
import { firstMeasureDay, inLineStopOrder, lineStop } from "../plants/line-stop.ts";
import { type OverBaselines, overBaselines } from "../plants/over-baselines.ts";
import { plantsCsv } from "../plants/plants-csv.ts";
import { plantsText } from "../plants/plants-text.ts";
import { say } from "../plants/say.ts";
import { openScenario, openWorkspace, refuse } from "../workspace.ts";
import { assignments, type ChangingFlags } from "./assignments.ts";
import { gather } from "./gather.ts";
import { wholeNumber } from "./whole-number.ts";

interface PlantsFlags extends ChangingFlags {
  readonly scenario: string;
  readonly baseline: number;
  readonly json?: true;
  readonly csv?: true;
}

/** `plants <file> --scenario name`: a firm's own plants in the world, and in which order their lines stop. */
export function plantsCommand(io: Io): Command {
  return new Command("plants")
    .description(messages.plants)
    .argument("<file>", say.file)
    .requiredOption("--scenario <name>", say.scenario)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--horizon <days>", messages.optionHorizon, wholeNumber)
    .option("--baseline <n>", messages.optionBaseline, wholeNumber, 0)
    .addOption(new Option("--json", messages.optionJson).conflicts("csv"))
    .addOption(new Option("--csv", say.csv))
    .action((file: string, flags: PlantsFlags) => runPlants(io, file, flags));
}

/**
 * Reads the table, adds the plants to the bundle in memory and runs the scenario. What the table holds goes to stdout alone, or into a problem
 * about it: not into the cache, which holds the bundle without plants, nor into remarks, nor into any id.
 */
async function runPlants(io: Io, file: string, flags: PlantsFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const path = isAbsolute(file) ? file : join(io.cwd, file);
  const { plants, problems } = await readPlants(path, plantContext(workspace.bundle), basename(file));
  const added = withPlants(workspace.bundle, plants);
  if (problems.length + added.problems.length > 0) return refuse(io, [...problems, ...added.problems]);
  const scenario = await openScenario(io, workspace, flags.scenario, assignments(flags));
  if (!scenario) return;
  const compiled = compile(added.bundle, scenario, { baseline: flags.baseline });
  if ("problems" in compiled) return refuse(io, compiled.problems);
  const { model, names } = compiled;
  const outcome = run(model, names);
  const industries = new Map(outcome.industries.map((industry) => [industry.id, industry]));
  const ordered = plants
    .map((plant) => [plantId(plant), lineStop(scenario, outcome, plant, industries.get(plantId(plant))!)] as const)
    .sort(([, a], [, b]) => inLineStopOrder(a, b));
  const over = flags.baseline === 0 ? overBaselines(added.bundle, scenario, plants) : new Map<string, OverBaselines>();
  const stops = explainStops(model, names, ordered).map((stop, i) => ({ ...stop, overBaselines: over.get(ordered[i]![0]) ?? null }));
  if (flags.json) {
    const { start, stepDays, steps, baseline } = outcome;
    const head = { scenario: scenario.id, baseline, start, stepDays, steps, firstMeasureDay: firstMeasureDay(scenario) };
    io.stdout(`${JSON.stringify({ ...head, plants: stops, offRecord: added.offRecord }, undefined, 2)}\n`);
  } else if (flags.csv) io.stdout(plantsCsv(stops));
  else io.stdout(plantsText(io, scenario, outcome, stops, added.offRecord));

  const { baselines } = workspace.bundle;
  if (over.size > 0) io.stderr(say.behind(baselines.length));
  else io.stderr(flags.baseline === 0 ? messages.singleRun(baselines.length) : messages.chosenBaseline(flags.baseline, baselines.length));
}
