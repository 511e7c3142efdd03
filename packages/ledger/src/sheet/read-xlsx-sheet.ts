import type { Problem } from "@coercivity/domain";
import { readSheet } from "read-excel-file/node";
import { mostLines } from "../facts/parse-csv.ts";
import { sheetProblems as say } from "./messages.ts";
import { cellOf, noSheet, type Sheet } from "./sheet.ts";
import { sheetOddities } from "./sheet-oddities.ts";
import { zipEntries } from "./zip-entries.ts";

/** A workbook whose files unpack to more than this is no such table. */
const maxUnpackedBytes: number = 64 * 1024 * 1024;
/** Formulas, errors and merged cells named one by one. */
const mostNamed = 20;

/**
 * Turns the first sheet of a workbook into a table, with the numbers of its rows. Formulas are refused: their stored results may be
 * those of another day; so are failed results and merged cells, which would be read as empty. Nothing is unpacked to disk.
 */
export async function readXlsxSheet(file: string, bytes: Buffer): Promise<Sheet> {
  const refused = unfit(file, bytes);
  if (refused.length > 0) return noSheet(file, refused);
  let sheet: readonly (readonly unknown[])[];
  try {
    sheet = await readSheet(bytes);
  } catch (error) {
    return noSheet(file, [say.notAWorkbook(file, reasonOf(error))]);
  }
  if (sheet.length > mostLines) return noSheet(file, [say.tooManyRows(file, sheet.length, mostLines)]);
  const [head, ...rest] = sheet.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) }));
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!head || rows.length === 0) return noSheet(file, [say.empty(file)]);
  return { file, header: head.cells, rows, problems: [] };
}

function unfit(file: string, bytes: Buffer): readonly Problem[] {
  const entries = zipEntries(bytes);
  if (typeof entries === "string") return [say.notAWorkbook(file, entries)];
  if (entries.some(({ name }) => name.endsWith("vbaProject.bin"))) return [say.macros(file)];
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > maxUnpackedBytes) return [say.workbookTooLarge(file, size, maxUnpackedBytes)];
  try {
    // What an archive says of its size may be wrong; unpacking with a limit is what tells.
    for (const entry of entries) if (entry.name.endsWith(".xml")) entry.unpack(Math.max(entry.size, 1));
    const { formulas, errors, merged } = sheetOddities(entries, maxUnpackedBytes);
    const row = (cell: string): number => Number(/\d+/.exec(cell)?.[0] ?? 1);
    const named = [
      ...formulas.map((cell) => say.formula({ file, line: row(cell) }, cell)),
      ...errors.map(({ cell, shows }) => say.errorCell({ file, line: row(cell) }, cell, shows)),
      ...merged.map((range) => say.merged({ file, line: row(range) }, range)),
    ];
    return named.length > mostNamed ? [...named.slice(0, mostNamed), say.moreCells(file, named.length - mostNamed)] : named;
  } catch (error) {
    return [say.notAWorkbook(file, reasonOf(error))];
  }
}

/** What the reader says, without what the file holds. */
function reasonOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? code.toLowerCase().replaceAll("_", " ") : "a part of it is damaged or missing";
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : cellOf(String(value));
}
