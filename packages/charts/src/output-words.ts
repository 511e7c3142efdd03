import type { ChartTable } from "./chart-table.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { percent, ranged } from "./number-text.ts";
import type { OutputLine, OutputSeries } from "./output-lines.ts";

/** Differences of output below this are none. */
const clear = 0.02;

/** The finding: how far the lead falls and when; with B how much less that makes, or how far both fall. */
export function outputTitle({ stepDays, lead, b, difference }: OutputSeries, say: ChartMessages = messages): string {
  const low = lowest(lead);
  if (b && difference) {
    const [low = difference.value, high = difference.value] = [difference.low, difference.high];
    if ((low <= 0 && high >= 0) || Math.abs(difference.value) < clear) return say.output.alike;
    const points = [difference.value, low, high].map((one) => 100 * Math.abs(one)).sort((one, other) => one - other);
    return say.output.difference(ranged(100 * Math.abs(difference.value), points[0], points[2], say), difference.value < 0);
  }
  if (b) {
    const other = lowest(b);
    return Math.abs(other.value - low.value) < clear
      ? say.output.alike
      : say.output.compare(percent(low.value, say), percent(other.value, say));
  }
  if (low.value > 1 - clear) return say.output.noDip(lead.label, lead.values.length * stepDays);
  return say.output.dip(lead.label, percent(low.value, say), Math.round((low.step + 0.5) * stepDays));
}

/** Quantity, unit, step, statistic, whose bands. */
export function outputSubtitle({ stepDays, lead, b, runs = 1 }: OutputSeries, say: ChartMessages = messages): string {
  return say.output.subtitle(stepDays, runs, lead.bands ? lead.label : undefined, b !== undefined);
}

/** Output over normal, a row a step; the lead and B with their 90 % range. */
export function outputTable({ stepDays, lead, b, others }: OutputSeries, say: ChartMessages = messages): ChartTable {
  const banded = [lead, ...(b ? [b] : [])];
  return {
    heads: [
      say.output.day,
      ...banded.flatMap(({ label, bands }) => [label, ...(bands ? [say.output.low(label), say.output.high(label)] : [])]),
      ...others.map(({ label }) => label),
    ],
    rows: lead.values.map((_, step) => [
      step * stepDays,
      ...banded.flatMap(({ values, bands }) => [
        values[step] ?? null,
        ...(bands ? [bands.low90[step] ?? null, bands.high90[step] ?? null] : []),
      ]),
      ...others.map(({ values }) => values[step] ?? null),
    ]),
  };
}

function lowest({ values }: OutputLine): { value: number; step: number } {
  const value = Math.min(1, ...values);
  return { value, step: Math.max(0, values.indexOf(value)) };
}
