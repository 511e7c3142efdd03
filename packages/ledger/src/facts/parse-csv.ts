import type { Problem } from "@coercivity/domain";
import { type CsvError, parse } from "csv-parse/sync";
import { problems as say } from "../messages.ts";
import { full } from "../text/problem-limit.ts";

/** One row of a table with the line (from 1) its first field stands in. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** No table may have more lines: the longest has some 2,600. */
export const mostLines = 50_000;

/** A table as text: the names in its first line, the rows, and what is wrong with its form. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Splits comma-separated text into rows, with the physical line each one starts in, right also after quoted fields that run over lines.
 * Rows that cannot be read, blank lines and rows with another number of fields than the header are problems and are left out.
 */
export function parseCsv(text: string, file: string): CsvTable {
  const problems: Problem[] = [];
  const rows: CsvRecord[] = [];
  const bytes = Buffer.from(text.replaceAll("\r\n", "\n"));
  const ends = lineEnds(bytes);
  if (ends.length > mostLines) return { header: [], records: [], problems: [say.csvTooManyLines(file, ends.length, mostLines)] };
  const lineOf = (offset: number) => lineAt(ends, offset);
  let readUpTo = 0;
  try {
    parse(bytes, {
      bom: false,
      record_delimiter: "\n",
      relax_column_count: true,
      skip_records_with_error: true,
      on_record: (cells: string[], { bytes: end }) => {
        rows.push({ line: lineOf(end - 1) - lineBreaks(cells), cells });
        readUpTo = end;
        return null;
      },
      on_skip: (error) => {
        if (!full(problems)) problems.push(unreadable(error as CsvError | undefined, file, lineOf, readUpTo));
      },
    });
  } catch (error) {
    // The parser can also throw what it usually skips; anything that is not its own error is ours.
    if (typeof (error as CsvError).code !== "string" || !(error as CsvError).code.includes("CSV")) throw error;
    problems.push(unreadable(error as CsvError, file, lineOf, readUpTo));
  }
  const [head, ...rest] = rows;
  if (!head) return { header: [], records: [], problems: problems.length > 0 ? problems : [say.csvEmpty(file)] };
  const records = rest.filter(({ line, cells }) => {
    if (cells.length === head.cells.length) return true;
    if (full(problems)) return false;
    const blank = cells.length === 1 && cells[0] === "";
    problems.push(blank ? say.csvBlankLine({ file, line }) : say.csvFieldCount({ file, line }, cells.length, head.cells.length));
    return false;
  });
  return { header: head.cells, records, problems };
}

function unreadable(error: CsvError | undefined, file: string, lineOf: (offset: number) => number, readUpTo: number): Problem {
  const code = error?.code ?? "unknown";
  if (code === "CSV_QUOTE_NOT_CLOSED") return say.csvQuoteNotClosed({ file, line: lineOf(readUpTo) });
  const at = { file, line: lineOf(Number(error?.bytes ?? readUpTo)) };
  return code === "INVALID_OPENING_QUOTE" || code === "CSV_INVALID_CLOSING_QUOTE" ? say.csvStrayQuote(at) : say.csvOther(at, code);
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

function lineEnds(bytes: Uint8Array): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at);
  return ends;
}

/** Finds the line of a byte by halving over the ends of lines. */
function lineAt(ends: readonly number[], offset: number): number {
  let from = 0;
  let to = ends.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ends[middle]! < offset) from = middle + 1;
    else to = middle;
  }
  return from + 1;
}
