import { type Problem, type Source, sourceColumns } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import { parseCsv } from "./parse-csv.ts";
import { readRows } from "./read-rows.ts";

/** Reads the table of sources: by id, with its problems added to `problems`. */
export function readSources(text: string, file: string, problems: Problem[]): Map<string, Source> {
  const csv = parseCsv(text, file);
  problems.push(...csv.problems);
  const sources = new Map<string, Source>();
  const lines = new Map<string, number>();
  for (const { line, cells, row } of readRows(csv, sourceColumns, file, { sourceIds: new Set(), countryColumn: undefined }, problems)) {
    const id = cells.source_id ?? "";
    const at = { file, line, field: "source_id" };
    if (id !== "" && !/^[A-Za-z0-9_.+-]+$/.test(id)) problems.push(say.badId(at, id));
    const first = lines.get(id);
    if (first !== undefined) problems.push(say.duplicateId(at, id, { file, line: first }));
    else lines.set(id, line);
    if (row && first === undefined) sources.set(id, row as Source);
  }
  return sources;
}
