import { Command } from "commander";
import { bindTo } from "./bind-to.ts";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";

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
