import { open } from "node:fs/promises";
import { problems as sayText } from "../messages.ts";
import { maxTextBytes, readText } from "../text/read-text.ts";
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
  if (!Buffer.isBuffer(bytes)) return bytes;
  // The reader of workbooks is loaded only where there is one.
  return (await import("./read-xlsx-sheet.ts")).readXlsxSheet(name, bytes);
}

async function readBytes(path: string, name: string): Promise<Buffer | Sheet> {
  try {
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return noSheet(name, [sayText.fileNotReadable(name, "it is not a plain file")]);
      if (stat.size > maxTextBytes) return noSheet(name, [sayText.fileTooLarge(name, stat.size, maxTextBytes)]);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (typeof code !== "string") throw error;
    return noSheet(name, [code === "ENOENT" || code === "ENOTDIR" ? sayText.fileMissing(name) : sayText.fileNotReadable(name, code)]);
  }
}
