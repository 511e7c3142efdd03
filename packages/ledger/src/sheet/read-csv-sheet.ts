import { parseCsv } from "../facts/parse-csv.ts";
import type { TextFile } from "../text/read-text.ts";
import { sheetProblems as say } from "./messages.ts";
import { cellOf, noSheet, type Sheet } from "./sheet.ts";

/** Signs of how spreadsheet programs write text, which the facts refuse and a firm's own file may have. */
const harmless = new Set(["text/byte-order-mark", "text/carriage-return"]);

/** Turns the text of a CSV file into a table, with the lines its rows stand in. */
export function readCsvSheet({ file, text, problems: found }: TextFile): Sheet {
  const problems = found.filter(({ code }) => !harmless.has(code));
  if (problems.length > 0) return noSheet(file, problems);
  if (text.trim() === "") return noSheet(file, [say.empty(file)]);
  // Cells are trimmed, so that tabs between them would join names; the first line tells before that.
  const [names = ""] = text.split("\n", 1);
  if (names.includes("\t") && !names.includes(",")) return noSheet(file, [say.tabs(file)]);
  const csv = parseCsv(withoutLastLines(text), file);
  const header = csv.header.map(cellOf);
  if (header.length === 1 && header[0]?.includes(";")) return noSheet(file, [say.semicolons(file)]);
  const rows = csv.records
    .map(({ line, cells }) => ({ line, cells: cells.map(cellOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const all = rows.length === 0 && csv.problems.length === 0 ? [say.empty(file)] : csv.problems;
  return { file, header, rows, problems: all };
}

/** Blank lines at the end are how some programs end a table; inside one they are a problem. */
function withoutLastLines(text: string): string {
  return `${text.trimEnd()}\n`;
}
