import { open } from "node:fs/promises";
import { problems as sayText } from "../messages.ts";
import { maxTextBytes, readText } from "../text/read-text.ts";
import { gatherPlants, type PlantsRead } from "./gather-plants.ts";
import { plantProblems as say } from "./messages.ts";
import type { PlantContext } from "./plant-context.ts";
import { noTable, type PlantTable } from "./plant-table.ts";
import { readCsvTable } from "./read-csv-table.ts";

/**
 * Reads a firm's table of plants, CSV or the first sheet of a workbook. Never throws for what the file holds: all problems come back at once, with
 * line and column, and only plants without any are returned. Nothing is kept or written anywhere.
 */
export async function readPlants(path: string, context: PlantContext, name: string = path): Promise<PlantsRead> {
  return gatherPlants(await readTable(path, name), context);
}

async function readTable(path: string, name: string): Promise<PlantTable> {
  if (/\.(csv|txt)$/i.test(path)) return readCsvTable(await readText(path, { name }));
  if (!/\.xlsx$/i.test(path)) return noTable(name, [say.unknownKind(name)]);
  const bytes = await readBytes(path, name);
  if (!Buffer.isBuffer(bytes)) return bytes;
  // The reader of workbooks is loaded only where there is one.
  return (await import("./read-xlsx-table.ts")).readXlsxTable(name, bytes);
}

async function readBytes(path: string, name: string): Promise<Buffer | PlantTable> {
  try {
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return noTable(name, [sayText.fileNotReadable(name, "it is not a plain file")]);
      if (stat.size > maxTextBytes) return noTable(name, [sayText.fileTooLarge(name, stat.size, maxTextBytes)]);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== "string") throw error;
    return noTable(name, [code === "ENOENT" || code === "ENOTDIR" ? sayText.fileMissing(name) : sayText.fileNotReadable(name, code)]);
  }
}
