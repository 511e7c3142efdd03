import type { CascadeProblem } from "@coercivity/cascade";
import type { Problem } from "@coercivity/domain";
import type { Io } from "../io.ts";
import { problemLines } from "../present/problem-lines.ts";

/** Says all problems on stderr and ends with 1; with `json` they also stand on stdout as one document. */
export function refuse(io: Io, problems: readonly (CascadeProblem | Problem)[], json: boolean | undefined): void {
  if (json) io.stdout(`${JSON.stringify({ ok: false, problems }, undefined, 2)}\n`);
  io.stderr(problemLines(problems as readonly Problem[]));
  io.setExitCode(1);
}

/** Remarks that do not stop the answer. */
export function remark(io: Io, problems: readonly CascadeProblem[]): void {
  for (const problem of problems)
    io.stderr(`${problem.at.file}${problem.at.field ? ` ${problem.at.field}` : ""}  ${problem.message}\n  ${problem.hint ?? ""}\n`);
}

/** One JSON document on stdout. */
export function document(io: Io, value: unknown): void {
  io.stdout(`${JSON.stringify(value, undefined, 1)}\n`);
}
