import { compile, explain, formatExplanation } from "@coercivity/engine";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { openScenario, openWorkspace, refuse } from "../workspace.ts";
import { assignments, type ChangingFlags } from "./assignments.ts";
import { gather } from "./gather.ts";
import { wholeNumber } from "./whole-number.ts";

interface ExplainFlags extends ChangingFlags {
  readonly at: string;
  readonly day: number;
  readonly baseline: number;
  readonly json?: true;
}

/** `explain <scenario> --at facility --day n`: the chain of causes behind what a facility makes on a day. */
export function explainCommand(io: Io): Command {
  return new Command("explain")
    .description(messages.explain)
    .argument("<scenario>", messages.scenarioArgument)
    .requiredOption("--at <facility>", messages.optionAt)
    .requiredOption("--day <n>", messages.optionDay, wholeNumber)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--baseline <n>", messages.optionBaseline, wholeNumber, 0)
    .addOption(new Option("--json", messages.optionJson))
    .action((scenario: string, flags: ExplainFlags) => explainDay(io, scenario, flags));
}

async function explainDay(io: Io, named: string, flags: ExplainFlags): Promise<void> {
  const workspace = await openWorkspace(io, named);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, assignments(flags));
  if (!scenario) return;
  const compiled = compile(workspace.bundle, scenario, { baseline: flags.baseline });
  if ("problems" in compiled) return refuse(io, compiled.problems);
  const explanation = explain(compiled.model, compiled.names, { facility: flags.at, day: flags.day });
  if ("problems" in explanation) return refuse(io, explanation.problems);
  io.stdout(flags.json ? `${JSON.stringify(explanation, undefined, 2)}\n` : formatExplanation(explanation));
}
