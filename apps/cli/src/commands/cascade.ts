import { Command } from "commander";
import { designCommand } from "../cascade/design-command.ts";
import { flowsheetCommand } from "../cascade/flowsheet-command.ts";
import { limitsCommand } from "../cascade/limits-command.ts";
import { solveCommand } from "../cascade/solve-command.ts";
import { startupCommand } from "../cascade/startup-command.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";

/** `cascade design | solve | startup | limits | flowsheet`: solvent extraction by Xu Guangxian's theory. */
export function cascadeCommand(io: Io): Command {
  const command = new Command("cascade").description(messages.cascade);
  command
    .addCommand(designCommand(io))
    .addCommand(solveCommand(io))
    .addCommand(startupCommand(io))
    .addCommand(limitsCommand(io))
    .addCommand(flowsheetCommand(io));
  return command;
}
