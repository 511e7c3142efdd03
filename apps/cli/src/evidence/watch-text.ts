import type { Lead, Watched } from "@coercivity/evidence";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { wrapText } from "../present/table.ts";
import { words } from "./words.ts";

const order: readonly Watched["state"][] = ["red", "amber", "flag", "quiet", "by judgement", "no data"];

/** The list for people: alarms first, the stale behind the fresh; indicators without data last, and only by name unless all are asked for. */
export function watchText(io: Io, list: readonly Watched[], asOf: string, target: string, all: boolean): string {
  const { bold, dim } = paintFor(io);
  const withData = list
    .filter(({ state }) => all || state !== "no data")
    .sort((a, b) => Number(a.stale) - Number(b.stale) || order.indexOf(a.state) - order.indexOf(b.state));
  const blocks = withData.map((one) => {
    const { row } = one.fact;
    const value = one.last
      ? `${formatNumber(one.last.value)} (${periodText(one.last.period.from, one.last.period.to)}, ${ageText(one)})`
      : "no data in the ledger";
    return [
      bold(`${row.indicator_id}  ${row.name}: ${one.state}${one.stale ? ", STALE" : ""}`),
      `  ${value}`,
      ...[
        `${row.definition}; read as: ${one.how ?? "–"}`,
        `threshold: ${row.threshold}`,
        `led: ${[...one.leads.map(leadText), `by the ledger's words: ${row.moved_first_in}, ${row.lead_or_lag}`].join("; ")}`,
      ].flatMap((line) => wrapText(line, 116, "      ").map(dim)),
    ].join("\n");
  });
  const without = list.filter(({ state }) => state === "no data").map(({ fact }) => `${fact.row.indicator_id} ${fact.row.name}`);
  const fresh = list.filter(({ last, stale }) => last && !stale).length;
  return `${[
    bold(words.watchTitle(asOf, target)),
    words.watchCounts(list.length, list.length - without.length, fresh),
    "",
    ...blocks,
    ...(all || without.length === 0 ? [] : ["", ...wrapText(`${words.watchWithout} ${without.join("; ")}.`, 118)]),
  ].join("\n")}\n`;
}

function ageText({ last, stale }: Watched): string {
  if (!last) return "";
  return last.ageDays === 0 ? "today" : `${last.ageDays} days old${stale ? ", too old to be today's" : ""}`;
}

/** `E2025LIC: alarm 2025-04-30, 26 days after the act, 1 day before the first halt`. */
export function leadText({ episode, alarm, act, halt }: Lead): string {
  const against = (what: string, days: number): string => {
    if (days === 0) return `on the day of ${what}`;
    return `${Math.abs(days)} day${Math.abs(days) === 1 ? "" : "s"} ${days > 0 ? "before" : "after"} ${what}`;
  };
  const parts = [...(act ? [against("the act", act.daysAhead)] : []), ...(halt ? [against("the first halt", halt.daysAhead)] : [])];
  return `${episode}: alarm ${alarm}, ${parts.join(", ")}`;
}

function periodText(from: string, to: string): string {
  return from === to ? from : from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from}..${to}`;
}

/** An indicator as data. */
export function watchRecord({ fact, last, state, stale, levels, leads, how, readings }: Watched): Readonly<Record<string, unknown>> {
  const { indicator_id, name, definition, unit, cadence, threshold, moved_first_in, lead_or_lag } = fact.row;
  return {
    id: indicator_id,
    name,
    definition,
    unit,
    cadence,
    threshold,
    levels,
    how: how ?? null,
    readings,
    last: last ?? null,
    state,
    stale,
    leads,
    said: { moved_first_in, lead_or_lag },
  };
}

/** One row an indicator. */
export function watchCsv(list: readonly Watched[]): string {
  return csvText([
    [
      "id",
      "name",
      "definition",
      "unit",
      "threshold",
      "value",
      "from",
      "to",
      "age_days",
      "state",
      "stale",
      "leads",
      "said",
      "facts",
      "sources",
    ],
    ...list.map(({ fact: { row }, last, state, stale, leads }) => [
      row.indicator_id,
      row.name,
      row.definition,
      row.unit,
      row.threshold,
      last?.value ?? "",
      last?.period.from ?? "",
      last?.period.to ?? "",
      last?.ageDays ?? "",
      state,
      stale ? "yes" : "no",
      leads.map(leadText).join("; "),
      `${row.moved_first_in}: ${row.lead_or_lag}`,
      last?.facts.join(";") ?? "",
      last?.sources.join(";") ?? "",
    ]),
  ]);
}
