import { CommanderError } from "commander";
import { buildCli } from "./build-cli.ts";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";
import { quietIo } from "./quiet-io.ts";

/**
 * Runs the command on what was typed: exit code 0, 1 where what was given has problems, 2 where it was typed wrongly. `--quiet` may stand
 * anywhere.
 */
export async function runCli(io: Io, typed: readonly string[]): Promise<void> {
  const quiet = typed.some((word) => word === "--quiet" || word === "-q");
  const words = typed.filter((word) => word !== "--quiet" && word !== "-q");
  const out = quiet ? quietIo(io) : undefined;
  const to = out ?? io;
  try {
    const cli = buildCli(to);
    if (words.length === 0) {
      to.stderr(cli.helpInformation());
      to.setExitCode(2);
    } else await cli.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      to.stderr(unwritable(error) ?? messages.ourFault(error));
      to.setExitCode(1);
    } else if (error.exitCode !== 0) to.setExitCode(2);
  } finally {
    out?.settle();
  }
}

/** What is said where the system lets nothing be written: a full disk, a folder of somebody else. Reading has its own problems. */
function unwritable(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  return path !== undefined && ["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(code ?? "") ? messages.notWritten(path, code!) : undefined;
}
