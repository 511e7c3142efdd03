import type { Suspension } from "@coercivity/domain";
import type { ControlEvent, Rule, RuleBook } from "./read-rules.ts";

/**
 * Where a measure stands on a day. `undecided`: the suspension that held it has run out on its face, and no fact says what followed.
 */
export type MeasureStatus = "announced" | "effective" | "suspended" | "undecided" | "ended";

/** The status of a rule on an ISO day; `undefined` before it was announced. Suspensions are read from the rules of the book. */
export function ruleStatus({ id, row, measure }: Rule, book: Pick<RuleBook, "rules">, on: string): MeasureStatus | undefined {
  if (on < measure.announced) return undefined;
  if (measure.instrument === "suspension") return plainStatus(measure.effective, measure.ended, on);
  const ended = measure.ended !== undefined && on >= measure.ended;
  if (ended) return "ended";
  const suspension = suspensionOf(id, book, on);
  if (suspension) return suspension.ended !== undefined && on >= suspension.ended ? "undecided" : "suspended";
  if (row.status === "suspended" && row.ended !== undefined && on >= row.ended && !suspendable(id, book)) return "suspended";
  return plainStatus(measure.effective, measure.ended, on);
}

/** The status of an event; events have no suspensions of their own. */
export function eventStatus({ row }: ControlEvent, on: string): MeasureStatus | undefined {
  if (on < row.announced) return undefined;
  return plainStatus(row.effective, row.ended, on);
}

/** The latest suspension that had begun on the day and names the rule. */
export function suspensionOf(id: string, { rules }: Pick<RuleBook, "rules">, on: string): Suspension | undefined {
  const held = rules.flatMap(({ measure }) =>
    measure.instrument === "suspension" && measure.suspends.includes(id) && measure.effective <= on ? [measure] : [],
  );
  return held.sort((a, b) => (a.effective < b.effective ? -1 : 1)).at(-1);
}

function suspendable(id: string, { rules }: Pick<RuleBook, "rules">): boolean {
  return rules.some(({ measure }) => measure.instrument === "suspension" && measure.suspends.includes(id));
}

function plainStatus(effective: string, ended: string | undefined, on: string): MeasureStatus {
  if (ended !== undefined && on >= ended) return "ended";
  return on < effective ? "announced" : "effective";
}
