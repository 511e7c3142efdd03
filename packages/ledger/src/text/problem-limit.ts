import type { Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";

/** A file does not list more problems than this; a wrong file would else fill the screen and the memory. */
export const mostProblems = 1000;

/** Whether enough is known of a file to stop looking for more. */
export function full(problems: readonly Problem[]): boolean {
  return problems.length > mostProblems;
}

/** Cuts a list of problems that would fill the screen, and says so. */
export function capped(problems: readonly Problem[], file: string): readonly Problem[] {
  return full(problems) ? [...problems.slice(0, mostProblems), say.moreProblems(file, mostProblems)] : problems;
}
