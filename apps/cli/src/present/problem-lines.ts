import { comparePlaces, formatProblem, type Problem } from "@coercivity/domain/problem";
import { messages } from "../messages.ts";

/** All problems, each with its place and what would be right, and how many there are. */
export function problemLines(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(comparePlaces);
  return `${sorted.map(formatProblem).join("\n")}\n${messages.problemCount(sorted.length)}\n`;
}
