import type { Scenario } from "@coercivity/domain";
import { messages } from "../messages.ts";
import { formatDate } from "./format-day.ts";

/** What a reader should know of measures older than the run: those that a run which starts at rest cannot have felt, and those that are over; "" where there are none. */
export function measuresBefore({ measures, start }: Pick<Scenario, "measures" | "start">): string {
  const held = new Set(
    measures.flatMap((one) =>
      one.instrument === "suspension" && one.effective <= start && (one.ended ?? "9999") > start ? one.suspends : [],
    ),
  );
  const older = measures.filter(({ instrument, effective }) => instrument !== "suspension" && effective < start);
  const over = older.filter(({ ended }) => ended !== undefined && ended <= start);
  const running = older.filter((one) => !over.includes(one) && !held.has(one.id));
  const ids = (list: typeof older): string[] => list.map(({ id }) => id);
  return [
    running.length > 0 ? messages.inForceBefore(ids(running), formatDate(start)) : "",
    over.length > 0 ? messages.overBefore(ids(over), formatDate(start)) : "",
  ].join("");
}
