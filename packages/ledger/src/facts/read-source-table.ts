import { join } from "node:path";
import type { Problem, Source } from "@coercivity/domain";
import { readText } from "../text/read-text.ts";
import { readSources } from "./read-sources.ts";

/** Only the table of sources of a checkout, for those who cite it without reading facts; what is wrong in it is for `readLedger` to say. */
export async function readSourceTable(root: string): Promise<ReadonlyMap<string, Source>> {
  const { text, file } = await readText(join(root, "facts", "sources.csv"), { name: "facts/sources.csv" });
  const unheard: Problem[] = [];
  return readSources(text, file, unheard);
}
