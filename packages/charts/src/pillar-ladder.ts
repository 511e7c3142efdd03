import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures, type Ranged, ranged, usdUnit } from "./number-text.ts";
import { ink } from "./palette.ts";
import { rangeLine } from "./range-line.ts";
import { element, mark } from "./svg.ts";
import { acrossAxis, roundStep, roundTicks } from "./value-axis.ts";

/** One pillar of standing by oneself: what it costs, what it avoids, how long it takes. */
export interface PillarRung {
  readonly id: string;
  readonly label: string;
  /** USD a year. */
  readonly cost: Ranged;
  /** USD over the run. */
  readonly avoided: Ranged;
  /** Days until it stands. */
  readonly lead?: Ranged;
}

/** The pillars of one country; "together" stands for all of them at once. */
export interface PillarLadder {
  readonly runs: number;
  /** What is lost over the run where nothing is done, USD: median of the same draws. */
  readonly nothing?: number;
  readonly rungs: readonly PillarRung[];
}

const defaults = { wide: 640, top: 26, row: 62, narrowRow: 94, bar: 9, foot: 22, lead: 190 } as const;
/** Ranges are let out of the axis beyond this multiple of the longest bar. */
const reach = 2.5;

/** The finding: the pillar that avoids most, and what it costs. */
export function pillarLadderTitle({ rungs, nothing }: PillarLadder, say: ChartMessages = messages): string {
  const best = rungs.filter(({ id }) => id !== "together").sort((a, b) => b.avoided.value - a.avoided.value)[0];
  if (!best || (best.avoided.low ?? best.avoided.value) <= 0) return say.ladder.none;
  const lost = nothing === undefined ? undefined : usdWords(nothing, say);
  return say.ladder.title(best.label, usdWords(best.avoided.value, say), lost, usdWords(best.cost.value, say));
}

/** Quantities, unit, scale, statistic. */
export function pillarLadderSubtitle({ runs, rungs }: PillarLadder, say: ChartMessages = messages): string {
  return say.ladder.subtitle(usdUnit(longestOf(rungs), say)[1], runs);
}

/** The numbers behind the ladder. */
export function pillarLadderTable({ rungs }: PillarLadder, say: ChartMessages = messages): ChartTable {
  const cells = (one: Ranged | undefined): (number | null)[] => [one?.value ?? null, one?.low ?? null, one?.high ?? null];
  return { heads: say.ladder.heads, rows: rungs.map((one) => [one.label, ...cells(one.avoided), ...cells(one.cost), ...cells(one.lead)]) };
}

/** Draws loss avoided and cost of each pillar as bars on one scale, and its lead time as a dot with its range. Rows keep their order. */
export function pillarLadder(input: PillarLadder & Drawing): string {
  const { width, rungs } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const longest = longestOf(rungs);
  const [divisor, unit] = usdUnit(longest, say);
  const words = (one: Ranged): string =>
    ranged(
      one.value / divisor,
      one.low === undefined ? undefined : one.low / divisor,
      one.high === undefined ? undefined : one.high / divisor,
      say,
    );
  const left = wide ? Math.min(Math.max(...rungs.map((one) => textWidth(one.label, 13, 600)), 60) + 16, width * 0.3) : 0;
  const gutter = Math.max(...rungs.flatMap((one) => [textWidth(words(one.avoided), 13, 600), textWidth(words(one.cost), 12)]), 40) + 14;
  const leadLeft = width - defaults.lead + 24;
  const right = (wide ? width - defaults.lead : width) - gutter;
  const far = Math.max(longest, ...rungs.flatMap(({ avoided, cost }) => [avoided.high ?? 0, cost.high ?? 0]));
  const shown = Math.max(far <= reach * longest ? far : 1.2 * longest, 1e-9);
  const step = roundStep(shown / divisor / 4) * divisor;
  const end = Math.ceil(shown / step - 1e-9) * step;
  const x = (usd: number): number => left + ((right - left) * Math.min(Math.max(usd, 0), end)) / end;
  const years = Math.max(1, ...rungs.map(({ lead }) => (lead?.high ?? lead?.value ?? 0) / 365));
  const yearEnd = roundStep(years);
  const at = (days: number): number => leadLeft + ((width - 12 - leadLeft) * days) / 365 / yearEnd;
  const row = wide ? defaults.row : defaults.narrowRow;
  const bottom = defaults.top + rungs.length * row;

  const bars = (one: Ranged, y: number, main: boolean): string[] => {
    const out = (one.high ?? 0) > end * 1.0001;
    const tip = Math.max(x(one.value), x(one.high ?? 0));
    return [
      element("rect", {
        x: left,
        y,
        width: Math.max(x(one.value) - left, one.value > 0 ? 1 : 0),
        height: defaults.bar,
        fill: ink(main ? "a" : "baseline"),
      }),
      one.low === undefined || one.high === undefined ? "" : rangeLine(x(one.low), x(one.high), y + defaults.bar + 5, out),
      main
        ? label(tip + 10, y + 10, words(one), { weight: 600, halo: true })
        : label(tip + 10, y + 10, words(one), { size: 12, fill: "ink-2", halo: true }),
    ];
  };
  const rows = rungs.map((rung, i) => {
    const top = defaults.top + i * row;
    const first = wide ? top + 4 : top + 40;
    return mark("pillar", rung.id, [
      label(0, wide ? top + 17 : top + 14, fitText(rung.label, wide ? left - 12 : width, 13, 600), { weight: 600, halo: true }),
      ...bars(rung.avoided, first, true),
      ...bars(rung.cost, first + 22, false),
      ...(wide
        ? leadMarks(rung.lead, top + 20, at, say)
        : [label(0, top + 30, leadWords(rung.lead, say), { size: 12, fill: "ink-2", halo: true })]),
    ]);
  });
  return chartFrame(width, bottom + defaults.foot, input, [
    ...acrossAxis(
      roundTicks(0, end / divisor, 4),
      (usd) => x(usd * divisor),
      defaults.top,
      bottom,
      (end) => say.sum(end, unit),
    ),
    ...heads(wide, left, leadLeft, say),
    ...(wide ? acrossAxis(roundTicks(0, yearEnd, 4), (year) => at(year * 365), defaults.top, bottom) : []),
    ...rows,
  ]);
}

/** What the two bars are, once. */
function heads(wide: boolean, left: number, leadLeft: number, say: ChartMessages): string[] {
  const swatch = (x: number, text: string, fill: "a" | "baseline"): string[] => [
    element("rect", { x, y: 6, width: 12, height: 8, fill: ink(fill) }),
    label(x + 17, 14, text, { size: 12, fill: "ink-2", halo: true }),
  ];
  const second = left + 17 + textWidth(say.ladder.avoids, 12) + 20;
  return [
    ...swatch(left, say.ladder.avoids, "a"),
    ...swatch(second, say.ladder.costs, "baseline"),
    ...(wide ? [label(leadLeft, 14, say.ladder.lead, { size: 12, fill: "ink-2" })] : []),
  ];
}

function leadMarks(lead: Ranged | undefined, y: number, at: (days: number) => number, say: ChartMessages): string[] {
  if (!lead) return [];
  if ((lead.high ?? lead.value) === 0) return [label(at(0) + 8, y + 4, say.ladder.inPlace, { size: 12, fill: "ink-2", halo: true })];
  return [
    rangeLine(at(lead.low ?? lead.value), at(lead.high ?? lead.value), y),
    element("circle", { cx: at(lead.value), cy: y, r: 4.5, fill: ink("ink"), stroke: ink("paper"), "stroke-width": "1.5" }),
  ];
}

function leadWords(lead: Ranged | undefined, say: ChartMessages): string {
  if (!lead) return `${say.ladder.lead}: –`;
  if ((lead.high ?? lead.value) === 0) return say.ladder.inPlace;
  const years = (days: number | undefined): number | undefined => (days === undefined ? undefined : Math.round(days / 36.5) / 10);
  return `${say.ladder.lead}: ${ranged(years(lead.value)!, years(lead.low), years(lead.high), say)}`;
}

function longestOf(rungs: readonly PillarRung[]): number {
  return Math.max(...rungs.flatMap(({ avoided, cost }) => [avoided.value, cost.value]), 1e-9);
}

function usdWords(usd: number, say: ChartMessages): string {
  const [divisor, unit] = usdUnit(usd, say);
  return say.sum(figures(usd / divisor), unit);
}
