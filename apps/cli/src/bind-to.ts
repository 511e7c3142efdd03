import type { Command } from "commander";
import type { Io } from "./io.ts";

/** Makes a command write through `io` and throw instead of ending the process, with all that stands below it. */
export function bindTo(io: Io, command: Command): Command {
  command
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(`${text.replace(/^error: /, "").trimEnd()}\n`),
    })
    .configureHelp({ subcommandTerm: (child) => child.name() })
    .showSuggestionAfterError(true);
  for (const child of command.commands) bindTo(io, child);
  return command;
}
