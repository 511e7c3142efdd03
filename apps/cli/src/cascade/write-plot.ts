import type { Io } from "../io.ts";
import { writeOutput } from "../write-output.ts";

/** Writes a drawing and says where; a second drawing goes beside it with its name before the ending. */
export async function writePlot(io: Io, file: string, svg: string, suffix = ""): Promise<void> {
  const name = suffix === "" ? file : file.replace(/(\.svg)?$/i, `-${suffix}.svg`);
  if (await writeOutput(io, name, svg)) io.stderr(`drawn: ${name}\n`);
}
