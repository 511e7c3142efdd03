import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CascadeProblem } from "@coercivity/cascade";
import { problems } from "./problems.ts";

/** A JSON file as it stands, or why it could not be read. */
export type CaseFile = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: CascadeProblem };

/** Reads a case file; a fault of the JSON comes back with line and column. */
export async function readCaseFile(cwd: string, file: string): Promise<CaseFile> {
  let text: string;
  try {
    text = await readFile(resolve(cwd, file), "utf8");
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : `cannot be read (${(error as Error).message})`;
    return { ok: false, problem: problems.unreadable(file, why) };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const { line, column } = placeOf(text, (error as Error).message);
    return { ok: false, problem: problems.notJson(file, line, column, (error as Error).message.toLowerCase()) };
  }
}

/** Line and column from the character position that the message names; the end of the text when it names none. */
function placeOf(text: string, message: string): { line: number; column: number } {
  const found = /position (\d+)/.exec(message);
  const before = text.slice(0, found ? Number(found[1]) : text.length).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
