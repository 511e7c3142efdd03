import { listScenarios } from "@coercivity/ledger";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { scenarioList, scenarioText } from "../present/scenario-text.ts";
import { findRoot } from "../root.ts";
import { openScenario, openWorkspace, scenarioFolder } from "../workspace.ts";
import { gather } from "./gather.ts";

/** `scenarios list` and `scenarios show <scenario>`. */
export function scenariosCommand(io: Io): Command {
  const command = new Command("scenarios").description(messages.scenarios);
  command
    .command("list", { isDefault: true })
    .description(messages.scenariosList)
    .addOption(new Option("--json", messages.optionJson))
    .action(async ({ json }: { json?: true }) => {
      const scenarios = await listScenarios(scenarioFolder(findRoot(io.cwd)));
      io.stdout(json ? `${JSON.stringify(scenarios, undefined, 2)}\n` : scenarioList(io, scenarios));
    });
  command
    .command("show")
    .description(messages.scenariosShow)
    .argument("<scenario>", messages.scenarioArgument)
    .option("--set <path=value>", messages.optionSet, gather, [])
    .addOption(new Option("--json", messages.optionJson))
    .action((named: string, flags: { set: readonly string[]; json?: true }) => show(io, named, flags));
  return command;
}

async function show(io: Io, named: string, { set, json }: { set: readonly string[]; json?: true }): Promise<void> {
  const workspace = await openWorkspace(io, named);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, set);
  if (scenario) io.stdout(json ? `${JSON.stringify(scenario, undefined, 2)}\n` : scenarioText(io, scenario));
}
