import type { BacktestAnswer } from "@coercivity/study";

/**
 * Writes an answer as JSON with six figures a number. A number beyond the run becomes the word `beyond` (`none` unless told otherwise), one that does not
 * exist `null`.
 */
export function answerJson(answer: BacktestAnswer, indent?: number, beyond = "none"): string {
  const plain = (_: string, value: unknown): unknown => {
    if (value === Infinity) return beyond;
    return typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(6)) : value;
  };
  return JSON.stringify(answer, plain, indent);
}
