import { readSheet } from "../sheet/read-sheet.ts";
import { gatherPlants, type PlantsRead } from "./gather-plants.ts";
import type { PlantContext } from "./plant-context.ts";

/**
 * Reads a firm's table of plants, CSV or the first sheet of a workbook. Never throws for what the file holds: all problems come back at once, with
 * line and column, and only plants without any are returned. Nothing is kept or written anywhere.
 */
export async function readPlants(path: string, context: PlantContext, name: string = path): Promise<PlantsRead> {
  return gatherPlants(await readSheet(path, name), context);
}
