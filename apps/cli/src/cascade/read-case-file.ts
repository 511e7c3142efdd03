import { resolve } from "node:path";
import type { CascadeProblem } from "@coercivity/cascade";
import { readText } from "@coercivity/ledger";
import { problems } from "./problems.ts";

/** A JSON file as it stands, or why it could not be read. */
export type CaseFile = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: CascadeProblem };

/** Reads a case file; a fault of the JSON comes back with line and column where the engine names them. */
export async function readCaseFile(cwd: string, file: string): Promise<CaseFile> {
  const { text, problems: found } = await readText(resolve(cwd, file), { name: file });
  if (text.trim() === "") return { ok: false, problem: found[0] ?? problems.emptyCase(file) };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const { message } = error as Error;
    return { ok: false, problem: problems.notJson({ file, ...placeOf(text, message) }, message.toLowerCase()) };
  }
}

/** Line and column from the character position that the message names; the end of the text where that is what was not expected. */
function placeOf(text: string, message: string): { line: number; column: number } | undefined {
  const found = /position (\d+)/.exec(message);
  if (!found && !message.includes("end of JSON")) return undefined;
  const before = text.slice(0, found ? Number(found[1]) : text.length).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
