import { type ChartEvent, type HaltRow, haltCalendar, haltText, outputLines, rangeBars } from "@coercivity/charts";
import { dayNumber } from "@coercivity/engine";
import { formatDate } from "../present/format-day.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { IndustryView, ReportData } from "./report-data.ts";
import { capital, levelRange, levelText, shareText, usdRange, usdText, wholeText } from "./report-words.ts";

/** Most lines in one panel; the rest is in the table. */
const mostLines = 8;
/** Output within this of normal is normal to the eye. */
const visible = 0.02;

/** Output by industry, the calendar of first halts, and losses: three readings of the same runs. */
export function runFigures(data: ReportData): Html {
  if (data.industries.length === 0) return html`<section><h2>${messages.outputNone}</h2></section>`;
  return html`${outputFigure(data)}${calendarFigure(data)}${lossFigure(data)}`;
}

function foot({ ensemble, bundle }: ReportData): string {
  return messages.sourceFoot(ensemble?.summary.runs ?? 0, bundle);
}

/** The line that leads: of those that fall far in the median the one that loses most, else the one whose band reaches deepest. */
function leadOf(industries: readonly IndustryView[]): IndustryView {
  const fallen = industries.filter(({ lowest }) => lowest.value < 1 - visible);
  if (fallen.length > 0) return fallen[0]!;
  return [...industries].sort((a, b) => (a.lowest.low ?? a.lowest.value) - (b.lowest.low ?? b.lowest.value))[0]!;
}

function outputFigure(data: ReportData): Html {
  const { industries, start, stepDays, ensemble } = data;
  const lead = leadOf(industries);
  const moved = industries.filter(({ lowest, id }) => id !== lead.id && lowest.value < 1 - visible);
  const others = moved.slice(0, mostLines - 1);
  const title = messages.outputTitle(lead.label, levelRange(lead.lowest.value, lead.lowest.low, lead.lowest.high), moved.length);
  const line = ({ label, output }: IndustryView) => ({ label: capital(label), values: output });
  const events: ChartEvent[] = [...new Map(measureDays(data).map((event) => [event.day, event])).values()];
  const description = messages.outputDescription(
    [lead, ...others]
      .map((one) => messages.lineWords(one.label, levelText(one.lowest.value), levelText(one.output.at(-1) ?? 1)))
      .join("; "),
  );
  return figure({
    id: "output",
    title,
    subtitle: messages.outputSubtitle(ensemble !== undefined),
    foot: foot(data),
    draw: (width) =>
      outputLines({
        title,
        description,
        width,
        start,
        stepDays,
        lead: { ...line(lead), ...(lead.bands ? { bands: lead.bands } : {}) },
        others: others.map(line),
        events,
        basis: messages.oneRun,
      }),
    table: outputTable(data, [lead, ...others]),
  });
}

/** Every fourth week of what is drawn. */
function outputTable({ stepDays }: ReportData, shown: readonly IndustryView[]) {
  const steps = shown[0]?.output.length ?? 0;
  const every = Math.max(1, Math.round(28 / stepDays)) * (steps * stepDays > 500 ? 3 : 1);
  const rows = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every);
  return {
    heads: [messages.columns.day, ...shown.map(({ label }) => label)],
    right: shown.map((_, i) => i + 1),
    rows: rows.map((step) => [
      wholeText(step * stepDays),
      ...shown.map(({ output, bands }, i) =>
        i === 0 && bands ? levelRange(output[step]!, bands.low90[step], bands.high90[step]) : levelText(output[step]!),
      ),
    ]),
  };
}

function measureDays({ scenario, start }: ReportData): ChartEvent[] {
  const first = dayNumber(start) ?? 0;
  return scenario.measures.map(({ effective }) => ({
    day: Math.max(0, (dayNumber(effective) ?? first) - first),
    label: messages.takesEffect(formatDate(effective)),
  }));
}

function calendarFigure(data: ReportData): Html {
  const { industries, start, stepDays, ensemble } = data;
  const day = (one: IndustryView): number => one.haltDay ?? Infinity;
  const sorted = [...industries].sort((a, b) => day(a) - day(b) || (b.haltShare ?? 0) - (a.haltShare ?? 0));
  const rows = sorted.map(
    (one): HaltRow => ({
      label: capital(one.label),
      down: one.down,
      day: one.haltDay,
      ...(one.haltRange ? { range: one.haltRange } : {}),
      ...(one.haltShare === undefined ? {} : { haltShare: one.haltShare }),
    }),
  );
  const first = sorted[0]!;
  if (sorted.every(({ haltDay, haltShare }) => haltDay === null && (haltShare ?? 0) === 0)) {
    return html`<section class="figure"><h2>${messages.calendarNone}</h2></section>`;
  }
  const title =
    first.haltDay !== null
      ? messages.calendarTitle(first.label, messages.haltWords(first.haltDay, first.haltRange?.[0], first.haltRange?.[1]))
      : (first.haltShare ?? 0) > 0
        ? messages.calendarSome(first.label, shareText(first.haltShare ?? 0))
        : messages.calendarNone;
  const description = `${rows.map((row) => `${row.label}: ${haltText(row)}`).join("; ")}.`;
  const { columns } = messages;
  return figure({
    id: "calendar",
    title,
    subtitle: messages.calendarSubtitle(ensemble !== undefined),
    foot: foot(data),
    draw: (width) => haltCalendar({ title, description, width, start, stepDays, tint: ensemble ? "missing" : "cohorts", rows }),
    table: {
      heads: [columns.industry, columns.halt, ...(ensemble ? [columns.haltShare] : []), columns.lowest],
      right: [],
      rows: sorted.map((one) => [
        one.label,
        one.haltDay === null ? messages.noHalt : messages.haltWords(one.haltDay, one.haltRange?.[0], one.haltRange?.[1]),
        ...(ensemble ? [shareText(one.haltShare ?? 0)] : []),
        levelRange(one.lowest.value, one.lowest.low, one.lowest.high),
      ]),
    },
  });
}

function lossFigure(data: ReportData): Html {
  const { industries, ensemble } = data;
  const rows = industries.map(({ label, lost }) => ({
    label: capital(label),
    value: lost.value,
    ...(lost.low === undefined || lost.high === undefined ? {} : { low: lost.low, high: lost.high }),
    words: usdRange(lost.value, lost.low, lost.high),
  }));
  const first = rows[0]!;
  const tail = [...rows].sort((a, b) => (b.high ?? 0) - (a.high ?? 0))[0]!;
  const title =
    tail !== first && (tail.high ?? 0) > 2 * (first.high ?? first.value)
      ? messages.lossTitleTail(first.label, first.words, tail.label.toLowerCase(), usdText(tail.high ?? 0))
      : messages.lossTitle(first.label, first.words);
  return figure({
    id: "losses",
    title,
    subtitle: messages.lossSubtitle(ensemble !== undefined, data.steps * data.stepDays),
    foot: foot(data),
    draw: (width) => rangeBars({ title, description: `${rows.map((row) => `${row.label} ${row.words}`).join("; ")}.`, width, rows }),
    table: { heads: [messages.columns.industry, messages.columns.lost], right: [1], rows: rows.map((row) => [row.label, row.words]) },
  });
}
