import { access, constants, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";

/** Whether a file can be written where the user wants it, asked before anything that takes long; says why not. */
export async function canWrite(io: Io, file: string): Promise<boolean> {
  const path = resolve(io.cwd, file);
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    return refuse(io, file, error);
  }
  const there = await stat(path).catch(() => undefined);
  return there?.isDirectory() ? refuse(io, file, { code: "EISDIR" }) : true;
}

/** Writes what a command made to where the user wants it; says why where it cannot, and whether it did. */
export async function writeOutput(io: Io, file: string, text: string): Promise<boolean> {
  try {
    await writeFile(resolve(io.cwd, file), text);
    return true;
  } catch (error) {
    return refuse(io, file, error);
  }
}

function refuse(io: Io, file: string, error: unknown): false {
  io.stderr(messages.notWritten(file, (error as NodeJS.ErrnoException).code ?? ""));
  io.setExitCode(1);
  return false;
}
