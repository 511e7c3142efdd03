import { type Command, Help, Option } from "commander";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";

/** Makes a command, called by `name`, write through `io` and throw instead of ending the process, with all that stands below it. */
export function bindTo(io: Io, command: Command, name: string = command.name()): Command {
  command
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(`${text.replace(/^error: /, "").trimEnd()}\n`),
    })
    .configureHelp({ subcommandTerm: (child) => child.name(), optionDescription })
    .showSuggestionAfterError(true)
    .showHelpAfterError(messages.seeHelp(name));
  for (const child of command.commands) bindTo(io, child, `${name} ${child.name()}`);
  return command;
}

/** Description with choices and default; what is gathered from nothing has no default worth saying. */
function optionDescription(option: Option): string {
  const { defaultValue } = option;
  const empty = typeof defaultValue === "object" && Object.keys(defaultValue).length === 0;
  return new Help().optionDescription(empty ? new Option(option.flags, option.description) : option);
}
