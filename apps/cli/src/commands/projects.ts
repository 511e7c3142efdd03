import { Command, Option } from "commander";
import { words } from "../evidence/words.ts";
import type { Io } from "../io.ts";
import { positiveNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

/** `projects rank`: plants and projects by what they would bring a country by a year. */
export function projectsCommand(io: Io): Command {
  const command = new Command("projects").description(words.projects).helpCommand(false);
  command
    .command("rank")
    .description(words.projectsRank)
    .argument("[project]", words.projectsOne)
    .requiredOption("--for <country>", words.projectsFor)
    .requiredOption("--element <symbol>", words.projectsElement)
    .requiredOption("--by <year>", words.projectsBy)
    .option("--scenario <id>", words.projectsScenario, "japan-2026")
    .option("--weights <list>", words.projectsWeights)
    .option("--beside <countries>", words.projectsBeside)
    .option("--no-simulator", words.projectsNoSimulator)
    .option("--runs <n>", words.projectsRuns, positiveNumber)
    .addOption(workersOption())
    .addOption(new Option("--json", words.json).conflicts("csv"))
    .addOption(new Option("--csv", words.csv))
    .action(async (project: string | undefined, flags) => (await import("../evidence/rank-command.ts")).rank(io, project, flags));
  return command;
}
