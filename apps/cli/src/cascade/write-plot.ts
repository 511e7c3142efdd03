import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Io } from "../io.ts";

/** Writes a drawing and says where; a second drawing goes beside it with its name before the ending. */
export async function writePlot(io: Io, file: string, svg: string, suffix = ""): Promise<void> {
  const name = suffix === "" ? file : file.replace(/(\.svg)?$/i, `-${suffix}.svg`);
  try {
    await writeFile(resolve(io.cwd, name), svg);
    io.stderr(`drawn: ${name}\n`);
  } catch (error) {
    io.stderr(`${name}  the drawing could not be written: ${(error as Error).message}\n`);
    io.setExitCode(1);
  }
}
