import type { Bands, FirstHaltDay, HaltRow, OutputLine } from "@coercivity/charts";
import type { IndustrySummary } from "@coercivity/study";
import type { Answered } from "../../engine/protocol.ts";
import { capital } from "../../words/numbers.ts";
import type { Speaking } from "./valve-context.ts";

/** Output within this of normal is normal to the eye. */
const visible = 0.02;
/** Most lines beside the leading one. */
const mostLines = 7;

/** The industries of the target that some draw touches, the first to halt first, then those that lose most. */
export function touchedIndustries({ summary }: Answered): IndustrySummary[] {
  return summary.industries
    .filter(({ lossUsd, firstHalt, lowest }) => firstHalt.never < 1 || lossUsd.most[1] > 1e6 || lowest.most[0] < 1 - visible)
    .sort(
      (a, b) =>
        a.firstHalt.day.median - b.firstHalt.day.median ||
        a.firstHalt.never - b.firstHalt.never ||
        b.lossUsd.median - a.lossUsd.median ||
        b.lossUsd.most[1] - a.lossUsd.most[1],
    )
    .map((one) => one);
}

/** The one whose fan is drawn: the chosen one, else of those that fall in the median the one that loses most, else the one that may fall deepest. */
export function leadIndustry(touched: readonly IndustrySummary[], chosen: string | undefined): IndustrySummary | undefined {
  const found = touched.find(({ id }) => id === chosen);
  if (found) return found;
  const fallen = touched.filter(({ lowest }) => lowest.median < 1 - visible).sort((a, b) => b.lossUsd.median - a.lossUsd.median);
  return fallen[0] ?? [...touched].sort((a, b) => b.lossUsd.most[1] - a.lossUsd.most[1])[0];
}

/** The other lines: those that fall in the median, the largest losses first. */
export function otherIndustries(touched: readonly IndustrySummary[], lead: IndustrySummary): IndustrySummary[] {
  return touched
    .filter(({ id, lowest }) => id !== lead.id && lowest.median < 1 - visible)
    .sort((a, b) => b.lossUsd.median - a.lossUsd.median)
    .slice(0, mostLines);
}

/** A line of output with its bands. */
export function lineOf({ id, output }: IndustrySummary, name: string): OutputLine & { readonly bands: Bands } {
  const { median, half, most } = output;
  return { id, label: capital(name), values: median, bands: { low90: most[0], low50: half[0], high50: half[1], high90: most[1] } };
}

/** A row of the calendar of halts. */
export function haltRowOf({ id, output, firstHalt }: IndustrySummary, { industryName }: Speaking, b?: Answered): HaltRow {
  const ofB = b?.summary.industries.find((one) => one.id === id);
  return {
    id,
    label: capital(industryName(id)),
    down: output.median.map((level) => 1 - level),
    ...firstHaltDay(firstHalt),
    ...(ofB ? { b: firstHaltDay(ofB.firstHalt) } : {}),
  };
}

function firstHaltDay({ day, never }: IndustrySummary["firstHalt"]): FirstHaltDay {
  const haltShare = 1 - never;
  if (!Number.isFinite(day.median)) return { haltShare, day: null };
  const [low, high] = day.most;
  return { haltShare, day: Math.round(day.median), range: [Math.round(low), Number.isFinite(high) ? Math.round(high) : null] };
}
