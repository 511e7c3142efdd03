import type { MeasureLink } from "@coercivity/engine";
import type { ControlEvent, MeasureStatus, Rule } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "./csv.ts";
import { formatDate } from "./format-day.ts";
import { formatNumber } from "./format-number.ts";
import { paintFor } from "./paint.ts";
import { tableLines } from "./table.ts";

/** A rule with where it stands on the day asked about and what it touches. */
export interface ListedMeasure {
  readonly rule: Rule;
  readonly status: MeasureStatus | undefined;
  readonly links: readonly MeasureLink[];
  readonly suspendedUntil?: string;
}

export interface ListedEvent {
  readonly event: ControlEvent;
  readonly status: MeasureStatus | undefined;
}

const daysInYear = 365;

/** The day of a rule, but not before that of its row: terms that were added to a licence later say the licence's own day, from which they run. */
function inForce({ measure, row }: Rule): string {
  const [, later] = [row.effective, measure.effective].sort();
  return later!;
}

/** Tonnes a year over some links. */
function tonnes(links: readonly MeasureLink[]): number {
  return (links.reduce((sum, { kgPerDay }) => sum + kgPerDay, 0) * daysInYear) / 1000;
}

/** Streams, shortened to forms where a form is there with all its elements or classes. */
function goods(links: readonly MeasureLink[]): string {
  const forms = new Map<string, Set<string>>();
  for (const { stream } of links) {
    const [form = "", what = ""] = stream.split(".");
    forms.set(form, (forms.get(form) ?? new Set()).add(what));
  }
  return [...forms].map(([form, which]) => `${form} ${[...which].sort().join(" ")}`).join("; ");
}

/** Measures for people: a table, then each link where they are asked for, then the events. */
export function measuresText(io: Io, measures: readonly ListedMeasure[], events: readonly ListedEvent[], withLinks: boolean): string {
  const paint = paintFor(io);
  const rows = measures.map(({ rule, status, links, suspendedUntil }) => [
    rule.id,
    rule.measure.issuer,
    rule.measure.instrument,
    status === undefined
      ? rule.row.status
      : suspendedUntil
        ? `${status} ${status === "undecided" ? "since" : "to"} ${suspendedUntil}`
        : status,
    inForce(rule),
    links.length === 0 ? "–" : String(links.length),
    links.length === 0 ? "–" : formatNumber(tonnes(links)),
    goods(links),
  ]);
  const columns = [
    { title: "measure" },
    { title: "issuer" },
    { title: "instrument" },
    { title: "status" },
    { title: "in force" },
    { title: "links", right: true },
    { title: "t a year", right: true },
    { title: "goods" },
  ];
  const [head, ...lines] = tableLines(columns, rows, "");
  const out = [paint.dim(head ?? ""), ...lines];
  if (withLinks) for (const one of measures) if (one.links.length > 0) out.push("", ...linkLines(one, paint.bold(one.rule.id)));
  if (events.length > 0) out.push("", ...eventLines(events));
  return `${out.join("\n")}\n`;
}

function linkLines({ rule, links }: ListedMeasure, name: string): string[] {
  const rows = links.map((link) => [link.stream, link.pool, link.facility, formatNumber((link.kgPerDay * daysInYear) / 1000)]);
  const table = tableLines([{ title: "goods" }, { title: "from" }, { title: "to" }, { title: "t a year", right: true }], rows);
  return [`${name}  ${rule.measure.legal}`, ...table];
}

function eventLines(events: readonly ListedEvent[]): string[] {
  const rows = events.map(({ event, status }) => [
    event.id,
    event.row.issuer,
    event.kind,
    status ?? event.row.status,
    formatDate(event.row.effective),
    event.why,
  ]);
  return tableLines(
    ["event", "issuer", "kind", "status", "from", "why it moves no flow, or what it is"].map((title) => ({ title })),
    rows,
    "",
  );
}

/** One row for each measure, then for each event. */
export function measuresCsv(measures: readonly ListedMeasure[], events: readonly ListedEvent[]): string {
  const head = [
    "id",
    "kind",
    "issuer",
    "instrument",
    "status",
    "announced",
    "effective",
    "ended",
    "suspended_until",
    "links",
    "tonnes_a_year",
    "legal",
  ];
  const rules = measures.map(({ rule, status, links, suspendedUntil }) => {
    const { issuer, instrument, announced, ended = "", legal } = rule.measure;
    const times = [announced, inForce(rule), ended, suspendedUntil ?? ""];
    return [rule.id, "rule", issuer, instrument, status ?? rule.row.status, ...times, links.length, rounded(tonnes(links)), legal];
  });
  const others = events.map(({ event: { id, kind, row }, status }) => {
    const { issuer, instrument, announced, effective, ended = "", legal } = row;
    return [id, kind, issuer, instrument, status ?? row.status, announced, effective, ended, "", 0, 0, legal];
  });
  return csvText([head, ...rules, ...others]);
}

/** One row for each link of each measure. */
export function linksCsv(measures: readonly ListedMeasure[]): string {
  const head = ["measure", "status", "stream", "from", "pool", "to", "facility", "kg_a_day"];
  const rows = measures.flatMap(({ rule, status, links }) =>
    links.map(({ stream, from, pool, to, facility, kgPerDay }) => [
      ...[rule.id, status ?? rule.row.status, stream, from, pool, to, facility],
      rounded(kgPerDay),
    ]),
  );
  return csvText([head, ...rows]);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
