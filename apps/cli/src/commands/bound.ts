import { compile } from "@coercivity/engine";
import { type LowerBound, lowerBound } from "@coercivity/exposure/bound";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { boundText } from "../present/bound-text.ts";
import { openScenario, openWorkspace, refuse } from "../workspace.ts";
import { assignments } from "./assignments.ts";
import { gather } from "./gather.ts";
import { wholeNumber } from "./whole-number.ts";

interface BoundFlags {
  readonly set: readonly string[];
  readonly horizon?: number;
  readonly baseline: number;
  readonly json?: true;
}

/** `bound <scenario>`: the least loss that perfect coordination allows, beside that of the run. */
export function boundCommand(io: Io): Command {
  return new Command("bound")
    .description(messages.bound)
    .argument("<scenario>", messages.scenarioArgument)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--horizon <days>", messages.optionHorizon, wholeNumber)
    .option("--baseline <n>", messages.optionBaseline, wholeNumber, 0)
    .addOption(new Option("--json", messages.optionJson))
    .action((scenario: string, flags: BoundFlags) => bound(io, scenario, flags));
}

async function bound(io: Io, named: string, flags: BoundFlags): Promise<void> {
  const workspace = await openWorkspace(io, named);
  if (!workspace) return;
  const read = await openScenario(io, workspace, named, assignments(flags));
  if (!read) return;
  const scenario = { ...read, responses: [] };
  const compiled = compile(workspace.bundle, scenario, { baseline: flags.baseline });
  if ("problems" in compiled) return refuse(io, compiled.problems);
  const result = await lowerBound(compiled.model, compiled.names);
  if (!result.ok) {
    io.stderr(`${messages.boundNotFound(result.why)}\n`);
    io.setExitCode(1);
    return;
  }
  io.stdout(flags.json ? json(scenario.id, result.bound) : boundText(io, scenario, result.bound, read.responses.length > 0));
}

function json(scenario: string, found: LowerBound): string {
  return `${JSON.stringify({ scenario, ...found }, undefined, 2)}\n`;
}
