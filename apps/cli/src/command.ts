import { Command } from "commander";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";

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

/**
 * A command that is known by name and description only; its file is read when it is called. That keeps `--help` fast whatever a command
 * needs: everything after the name goes to the loaded command unread.
 */
export function lazyCommand(io: Io, name: string, description: string, load: (io: Io) => Promise<Command>): Command {
  return new Command(name)
    .description(description)
    .usage(messages.lazyUsage)
    .helpOption(false)
    .helpCommand(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument("[words...]")
    .action(async (_words: string[], _options: unknown, self: Command) => {
      const loaded = bindTo(io, (await load(io)).name(`${self.parent?.name() ?? ""} ${name}`.trim()));
      await loaded.parseAsync(self.args, { from: "user" });
    });
}
