import type { Io } from "../io.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { figure } from "./figures.ts";
import type { LeftOut, PublishedLoss } from "./published-losses.ts";
import { say } from "./say.ts";

/** Published losses with what the model says of the same cut, % of a year's gross domestic product in the first year. */
export interface EstimatesAnswer {
  readonly runs: number;
  /** The scenario that is changed to what each estimate supposes. */
  readonly base: string;
  readonly rows: readonly (PublishedLoss & {
    readonly model: { readonly median: number; readonly low: number; readonly high: number } | null;
  })[];
  readonly leftOut: readonly LeftOut[];
}

/** Estimates for people, one line each. */
export function estimatesText(io: Pick<Io, "env" | "isTty">, answer: EstimatesAnswer): string {
  const paint = paintFor(io);
  const columns = say.estimateColumns.map((title, i) => ({ title, right: [3, 5, 7].includes(i) }));
  return [
    paint.bold(say.estimatesTitle),
    ...tableLines(columns, answer.rows.map(cellsOf)),
    "",
    ...say.estimatesNotes(answer.base, answer.runs),
    ...leftOutLines(answer),
    "",
  ].join("\n");
}

/** docs/estimates.md, from the answer of the command itself. */
export function estimatesPage(answer: EstimatesAnswer): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    `# ${say.estimatesTitle}`,
    "",
    "Written by `coercivity estimates --markdown > docs/estimates.md`; no figure here is typed by hand.",
    "",
    row(say.estimateColumns),
    row(say.estimateColumns.map(() => "---")),
    ...answer.rows.map((one) => row(cellsOf(one))),
    "",
    ...say.estimatesNotes(answer.base, answer.runs),
    "",
    ...leftOutLines(answer),
    "",
  ].join("\n");
}

function cellsOf({ author, published, target, months, share, percent, range, model, fact }: EstimatesAnswer["rows"][number]): string[] {
  return [
    `${author}, ${published}`,
    target,
    `${share === null ? "–" : `${Math.round(100 * share.value)} %`} ${months === null ? say.forGood : say.months(months)}`,
    `${figure(percent)} %`,
    range ? `${figure(range[0])} to ${figure(range[1])}` : "",
    model ? `${figure(model.median)} %` : "–",
    model ? `${figure(model.low)} to ${figure(model.high)}` : "",
    model && model.median > 0 ? figure(percent / model.median) : "–",
    fact,
  ];
}

function leftOutLines({ leftOut }: EstimatesAnswer): string[] {
  const of = (why: LeftOut["why"]): number => leftOut.filter((one) => one.why === why).length;
  return [say.estimatesLeftOut(of("goods"), of("unit"), of("country"))];
}
