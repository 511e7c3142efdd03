import { readBytes } from "../text/read-bytes.ts";
import { readText } from "../text/read-text.ts";
import { sheetProblems as say } from "./messages.ts";
import { readCsvSheet } from "./read-csv-sheet.ts";
import { noSheet, type Sheet } from "./sheet.ts";

/**
 * Reads a table that a person hands over: CSV or the first sheet of a workbook, by the ending of its name. What is wrong with its form is in
 * `problems`; nothing is kept or written anywhere.
 */
export async function readSheet(path: string, name: string = path): Promise<Sheet> {
  if (/\.(csv|txt)$/i.test(path)) return readCsvSheet(await readText(path, { name }));
  if (!/\.xlsx$/i.test(path)) return noSheet(name, [say.unknownKind(name)]);
  const bytes = await readBytes(path, name);
  if (!Buffer.isBuffer(bytes)) return noSheet(name, [bytes]);
  // The reader of workbooks is loaded only where there is one.
  return (await import("./read-xlsx-sheet.ts")).readXlsxSheet(name, bytes);
}
