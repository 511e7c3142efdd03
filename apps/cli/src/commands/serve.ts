import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type { Io } from "../io.ts";
import { writeBacktests } from "../page/backtests-file.ts";
import { writeEvidence } from "../page/evidence-file.ts";
import { pageData, pageFolder, writePageFiles } from "../page/page-files.ts";
import { say } from "../page/say.ts";
import { serveStatic } from "../page/static-server.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openWorkspace } from "../workspace.ts";
import { wholeNumber } from "./whole-number.ts";

interface ServeFlags {
  readonly port: number;
  readonly prepare?: true;
}

/** Port where none is asked for. */
const usualPort = 4826;

/** `serve`: the workbench on loopback, until it is broken off. */
export function serveCommand(io: Io): Command {
  return new Command("serve")
    .description(say.serve)
    .option("--port <n>", say.optionPort, portNumber, usualPort)
    .option("--prepare", say.optionPrepare)
    .action((flags: ServeFlags) => serve(io, flags));
}

/** Reads a port; 0 is any that is free. */
function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError(say.noPort(text));
  return port;
}

async function serve(io: Io, { port, prepare }: ServeFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const folder = pageFolder(workspace.root);
  if (!existsSync(join(folder, "index.html"))) {
    io.stderr(say.notBuilt);
    io.setExitCode(1);
    return;
  }
  let pool: EnsemblePool | undefined;
  const written = await writePageFiles(io, () => (pool = openPool()), workspace);
  await pool?.close();
  if (!written) return;
  const data = pageData(workspace.root);
  const later = Promise.all([writeEvidence(workspace.root, data), writeBacktests(io, workspace.root, data)]);
  if (prepare) return void (await later);
  const server = await serveStatic(folder, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    io.stderr(error.code === "EADDRINUSE" ? say.portTaken(port) : say.portForbidden(port));
    io.setExitCode(1);
    return undefined;
  });
  if (!server) return;
  io.stdout(say.serving(server.url));
  await untilInterrupted((signal) => new Promise<void>((done) => signal.addEventListener("abort", () => done(), { once: true })));
  await server.close();
}
