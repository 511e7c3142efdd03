import { type Column, type Columns, nearest, type Place, type Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import { full } from "../text/problem-limit.ts";
import type { CsvTable } from "./parse-csv.ts";
import { type CellContext, type CellResult, readCell } from "./read-cell.ts";

/** A row as its columns declare it, with its cells as written. `row` is `undefined` where a cell could not be read. */
export interface ReadRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly row: Readonly<Record<string, unknown>> | undefined;
}

/** What the cells of a table are read beside. */
export interface RowsContext {
  readonly sourceIds: ReadonlySet<string>;
  /** Column that names the country whose fiscal years hold. */
  readonly countryColumn: string | undefined;
}

/** Checks a table's header against its columns and reads every cell of every row; each fault is added to `problems` with its place. */
export function readRows(csv: CsvTable, columns: Columns, file: string, context: RowsContext, problems: Problem[]): ReadRow[] {
  const names = Object.keys(columns);
  checkHeader(csv.header, names, file, problems);
  const complete = names.every((name) => csv.header.includes(name));
  const fields = csv.header.map((name) => ({ name, column: Object.hasOwn(columns, name) ? columns[name] : undefined, known: new Map() }));
  const countryAt = context.countryColumn === undefined ? -1 : csv.header.indexOf(context.countryColumn);
  const rows: ReadRow[] = [];
  for (const { line, cells } of csv.records) {
    if (full(problems)) break;
    const written: Record<string, string> = {};
    const row: Record<string, unknown> = {};
    let sound = complete;
    const cellContext: CellContext = { sourceIds: context.sourceIds, country: cells[countryAt] };
    for (let i = 0; i < fields.length; i++) {
      const { name, column, known } = fields[i]!;
      const text = cells[i]!;
      if (!column) continue;
      written[name] = text;
      const result = remembered(known, column, text, { file, line, field: name }, cellContext);
      if ("value" in result) row[name] = result.value;
      else {
        sound = false;
        problems.push(result.problem);
      }
    }
    rows.push({ line, cells: written, row: sound ? row : undefined });
  }
  return rows;
}

/** Cells repeat: a word, country, period or source that was sound once in this column is sound again. */
function remembered(known: Map<string, CellResult>, column: Column, text: string, at: Place, context: CellContext): CellResult {
  if (column.kind === "text" || column.kind === "number") return readCell(column, text, at, context);
  const found = known.get(text);
  if (found && column.kind !== "period") return found;
  const result = readCell(column, text, at, context);
  if ("value" in result) known.set(text, result);
  return result;
}

function checkHeader(header: readonly string[], names: readonly string[], file: string, problems: Problem[]): void {
  if (header.length === 0) return;
  const missing = names.filter((name) => !header.includes(name));
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name)) problems.push(say.columnTwice(file, name));
    else if (!names.includes(name)) problems.push(say.columnUnknown(file, name, nearest(name, missing) ?? nearest(name, names), names));
    seen.add(name);
  }
  for (const name of missing) problems.push(say.columnMissing(file, name));
}
