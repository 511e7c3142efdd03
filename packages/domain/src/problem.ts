/** Where something stands in a file a person wrote. Lines and columns count from 1; a CSV place names its column instead of counting characters. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** Name of the CSV column, where the file is a table. */
  readonly field?: string;
}

/**
 * Something wrong with what a person gave us, as plain data: never thrown, always collected, so that all problems are shown at once.
 * `message` says in lower case what is wrong and quotes the value; `hint` says what would be right.
 */
export interface Problem {
  /** Stable name for tests and for looking up, e.g. `process/yield-above-one`. */
  readonly code: string;
  readonly at: Place;
  readonly message: string;
  readonly hint?: string;
}

/** `facts/world/processes.yaml:41:7  process "ndpr-metal" puts out 1.04 kg for each kg fed`, the hint on a line of its own below. */
export function formatProblem(problem: Problem): string {
  const { at } = problem;
  const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(":") + (at.field ? ` ${at.field}` : "");
  const head = `${place}  ${problem.message}`;
  return problem.hint ? `${head}\n${" ".repeat(place.length + 2)}${problem.hint}` : head;
}

/** Orders problems as a reader meets them: by file, line, column, then code. */
export function comparePlaces(a: Problem, b: Problem): number {
  return (
    compareText(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareText(a.at.field ?? "", b.at.field ?? "") ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
