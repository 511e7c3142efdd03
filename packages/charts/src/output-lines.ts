import { type ChartWords, chartFrame } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { messages, percent } from "./messages.ts";
import { ink } from "./palette.ts";
import { pushApart } from "./push-apart.ts";
import { element, polyline, tenth } from "./svg.ts";
import { timeAxis, timeScale } from "./time-axis.ts";

/** Quantiles of an ensemble, step by step. */
export interface Bands {
  readonly low90: readonly number[];
  readonly low50: readonly number[];
  readonly high50: readonly number[];
  readonly high90: readonly number[];
}

/** One series: output over normal at each step; the median where there is an ensemble. */
export interface OutputLine {
  readonly label: string;
  readonly values: readonly number[];
}

/** A day that is marked: a measure takes effect, an industry halts. */
export interface ChartEvent {
  readonly day: number;
  readonly label: string;
}

/** Output retained by industry over time: one series leads, with its fan where there is an ensemble; the others are thin. */
export interface OutputLinesInput extends ChartWords {
  readonly width: number;
  readonly start: string;
  readonly stepDays: number;
  readonly lead: OutputLine & { readonly bands?: Bands };
  readonly others: readonly OutputLine[];
  readonly events: readonly ChartEvent[];
  /** What a lead without bands is: one run. */
  readonly basis?: string;
}

const defaults = { wide: 560, plotHeight: 300, narrowPlotHeight: 230, top: 50, bottom: 30, left: 44 } as const;
const lineGap = 17;
const longestLeader = 24;

/** Draws output retained, 100 % = normal. The scale starts at zero wherever a series falls below 60 %. */
export function outputLines(input: OutputLinesInput): string {
  const { width, lead, others, start, stepDays } = input;
  const wide = width >= defaults.wide;
  const all = [lead, ...others];
  const steps = lead.values.length;
  const gutter = Math.min(Math.max(...all.map((one) => textWidth(one.label, 13, 600))) + 20, wide ? 240 : 116);
  const right = width - gutter;
  const { left, top } = defaults;
  const height = wide ? defaults.plotHeight : defaults.narrowPlotHeight;
  const x = timeScale(start, steps * stepDays, left, right);
  const floor = lowest(all, lead.bands);
  const y = (value: number): number => top + (height * (1 - value)) / (1 - floor);
  const at = (step: number): number => x((step + 0.5) * stepDays);
  const points = (values: readonly number[]) => values.map((value, i) => [at(i), y(value)] as const);
  const line = (one: OutputLine, attributes: Record<string, string>): string =>
    element("path", { d: polyline(points(one.values)), fill: "none", "stroke-linejoin": "round", ...attributes });

  const inside = [
    ...gridLines(floor, y, left, right),
    ...timeAxis(x, 12, top + height + 22),
    ...bandShapes(lead.bands, points),
    element("path", { d: `M${tenth(left)} ${tenth(y(1))}H${tenth(right)}`, stroke: ink("baseline"), "stroke-width": "1.5" }),
    ...others.map((one) => line(one, { stroke: ink("ink-2"), "stroke-width": "1.25" })),
    line(lead, { stroke: ink("a"), "stroke-width": "2.25" }),
    ...eventMarks(input, x, top, height),
    ...endLabels(input, y, right, gutter, top, height),
    ...bandLabels(lead.bands, at, y),
    ...basisNote(input, left, top, height),
  ];
  return chartFrame(width, top + height + defaults.bottom, input, inside);
}

function lowest(all: readonly OutputLine[], bands: Bands | undefined): number {
  const least = Math.min(...all.flatMap((one) => one.values), ...(bands?.low90 ?? []));
  return least < 0.6 ? 0 : Math.min(Math.floor(least * 10) / 10, 0.9);
}

function gridLines(floor: number, y: (value: number) => number, left: number, right: number): string[] {
  const step = floor === 0 ? 0.25 : floor <= 0.7 ? 0.1 : 0.05;
  const marks: string[] = [];
  for (let value = 1; value >= floor - 1e-9; value -= step) {
    const height = tenth(y(value));
    marks.push(element("path", { d: `M${tenth(left)} ${height}H${tenth(right)}`, stroke: ink("rule"), "stroke-width": "1" }));
    const text = value === 1 ? percent(1) : String(Math.round(value * 100));
    marks.push(label(left - 8, y(value) + 4, text, { size: 12, fill: "ink-3", anchor: "end" }));
  }
  return marks;
}

function bandShapes(bands: Bands | undefined, points: (values: readonly number[]) => (readonly [number, number])[]): string[] {
  if (!bands) return [];
  const area = (low: readonly number[], high: readonly number[], fill: "a-50" | "a-90"): string =>
    element("path", { d: `${polyline([...points(high), ...points(low).reverse()])}Z`, fill: ink(fill) });
  return [area(bands.low90, bands.high90, "a-90"), area(bands.low50, bands.high50, "a-50")];
}

/** Names inside the bands, where these are tall enough to hold them. */
function bandLabels(bands: Bands | undefined, at: (step: number) => number, y: (value: number) => number): string[] {
  if (!bands) return [];
  const place = (high: readonly number[], low: readonly number[], text: string): string[] => {
    let best = -1;
    for (let i = Math.floor(high.length * 0.35); i < high.length * 0.85; i++) {
      if (best < 0 || high[i]! - low[i]! > high[best]! - low[best]!) best = i;
    }
    if (best < 0 || y(low[best]!) - y(high[best]!) < 18) return [];
    return [label(at(best), (y(low[best]!) + y(high[best]!)) / 2 + 4, text, { size: 12, anchor: "middle" })];
  };
  const { low90, low50, high50 } = bands;
  const median = high50.map((high, i) => (high + low50[i]!) / 2);
  return [...place(median, low50, messages.half), ...place(low50, low90, messages.nineTenths)];
}

/** Events from left to right; a label that would strike the one before is left out, the first and the bold ones last. */
function eventMarks({ events }: OutputLinesInput, x: ReturnType<typeof timeScale>, top: number, height: number): string[] {
  let free = -Infinity;
  return [...events]
    .sort((a, b) => a.day - b.day)
    .flatMap(({ day, label: text }) => {
      if (day < 0 || day > x.days) return [];
      const at = x(day);
      const marks = [
        element("path", {
          d: `M${tenth(at)} ${top - 4}V${top + height}`,
          stroke: ink("ink-3"),
          "stroke-width": "1",
          "stroke-dasharray": "1 3",
        }),
      ];
      const start = at + 4;
      if (start < free || start + textWidth(text, 12) > x.right + 40) return marks;
      free = start + textWidth(text, 12) + 8;
      return [...marks, label(start, top - 8, text, { size: 12, fill: "ink-2" })];
    });
}

/** Names at the ends of lines, pushed apart; a name that had to move is tied to its line by a thin stroke. */
function endLabels(
  input: OutputLinesInput,
  y: (value: number) => number,
  right: number,
  gutter: number,
  top: number,
  height: number,
): string[] {
  const entries = [
    { text: messages.baseline, value: 1, kind: "baseline" as const },
    { text: input.lead.label, value: input.lead.values.at(-1) ?? 1, kind: "lead" as const },
    ...input.others.map((one) => ({ text: one.label, value: one.values.at(-1) ?? 1, kind: "other" as const })),
  ].filter((entry) => entry.kind !== "baseline" || gutter > textWidth(messages.baseline) + 16);
  let wanted: number[];
  let places: number[];
  // A label that would need a long leader is left out, the last of the others first.
  for (;;) {
    wanted = entries.map((entry) => y(entry.value));
    places = pushApart(wanted, lineGap, top, top + height);
    const far = places.some((place, i) => Math.abs(place - wanted[i]!) > longestLeader);
    const last = entries.findLastIndex((entry) => entry.kind === "other");
    if (!far || last < 0) break;
    entries.splice(last, 1);
  }
  return entries.flatMap((entry, i) => {
    const place = places[i]!;
    const moved = Math.abs(place - wanted[i]!) > 3;
    const tie = moved
      ? [
          element("path", {
            d: `M${tenth(right + 2)} ${tenth(wanted[i]!)}L${tenth(right + 11)} ${tenth(place)}`,
            stroke: ink("baseline"),
            "stroke-width": "1",
            fill: "none",
          }),
        ]
      : [];
    const weight = entry.kind === "lead" ? 600 : 400;
    const fill = entry.kind === "lead" ? "a" : entry.kind === "baseline" ? "ink-3" : "ink";
    const size = entry.kind === "baseline" ? 12 : 13;
    return [...tie, label(right + 14, place + 4, fitText(entry.text, gutter - 14, size, weight), { weight, fill, size })];
  });
}

function basisNote({ lead, basis }: OutputLinesInput, left: number, top: number, height: number): string[] {
  return lead.bands ? [] : [label(left + 6, top + height - 24, basis ?? messages.oneRun, { size: 12, fill: "ink-3", halo: true })];
}
