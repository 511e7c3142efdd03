import { chartFrame, type Drawing } from "./chart-frame.ts";
import { type ChartEvent, eventMarks } from "./event-marks.ts";
import { boldWidth, fitText, label, textWidth, twoLines } from "./label.ts";
import { type LabelBoard, labelBoard, type Place } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import type { Ranged } from "./number-text.ts";
import { percent } from "./number-text.ts";
import { ink } from "./palette.ts";
import { endPlaces } from "./push-apart.ts";
import { dayWords, scrubber, timeAttributes } from "./scrubber.ts";
import { element, line, mark, polyline } from "./svg.ts";
import { type TimeScale, timeAxis, timeScale } from "./time-axis.ts";
import type { TimePlot } from "./time-plot.ts";

/** Quantiles of an ensemble, step by step. */
export interface Bands {
  readonly low90: readonly number[];
  readonly low50: readonly number[];
  readonly high50: readonly number[];
  readonly high90: readonly number[];
}

/** One series: output over normal at each step; the median where there is an ensemble. */
export interface OutputLine {
  readonly id?: string;
  readonly label: string;
  readonly values: readonly number[];
}

/** Output retained by industry over time. */
export interface OutputSeries {
  /** ISO day of day 0. */
  readonly start: string;
  readonly stepDays: number;
  /** The chosen series of scenario A. */
  readonly lead: OutputLine & { readonly bands?: Bands };
  /** The same series of scenario B, on the same scale. */
  readonly b?: OutputLine & { readonly bands?: Bands };
  /** What B makes less what A makes at A's lowest, shares of normal, over pairs of draws with the same chance. */
  readonly difference?: Ranged;
  readonly others: readonly OutputLine[];
  /** Draws behind the medians; 1 for a single run. */
  readonly runs?: number;
}

/** How it is drawn: one series leads, with its fan where there is an ensemble; the others are thin, B is dashed. */
export interface OutputLinesInput extends OutputSeries, Drawing {
  readonly events: readonly ChartEvent[];
  /** Whose fan is drawn; bands of two scenarios never mix. */
  readonly chosen?: "a" | "b";
  /** What a lead without bands is: one run. */
  readonly basis?: string;
  readonly plot?: TimePlot;
  /** The day that is looked at. */
  readonly day?: number;
}

const defaults = { wide: 560, plotHeight: 300, narrowPlotHeight: 230, top: 50, bottom: 30, left: 44 } as const;
const lineGap = 17;

/** Draws output retained, 100 % = normal. The scale starts at zero wherever a series falls below 60 %. */
export function outputLines(input: OutputLinesInput): string {
  const { width, lead, b, others, start, stepDays, day } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const all = [lead, ...(b ? [b] : []), ...others];
  const steps = lead.values.length;
  const most = wide ? 240 : 116;
  const right = input.plot?.right ?? width - Math.min(Math.max(...all.map((one) => textWidth(one.label, 13, 600))) + 20, most);
  const left = input.plot?.left ?? defaults.left;
  const { top } = defaults;
  const height = wide ? defaults.plotHeight : defaults.narrowPlotHeight;
  const x = timeScale(start, steps * stepDays, left, right);
  const floor = lowest(all, [lead.bands, b?.bands]);
  const y = (value: number): number => top + (height * (1 - value)) / (1 - floor);
  const at = (step: number): number => x((step + 0.5) * stepDays);
  const points = (values: readonly number[]) => values.map((value, i) => [at(i), y(value)] as const);
  const series = (one: OutputLine, attributes: Record<string, string>): string =>
    mark("series", one.id, [element("path", { d: polyline(points(one.values)), fill: "none", "stroke-linejoin": "round", ...attributes })]);
  const side = input.chosen ?? "a";
  const fan = side === "b" ? b?.bands : lead.bands;
  const board = labelBoard({ left, right: width, top: top + 2, bottom: top + height });
  for (const { values } of all) board.keepLine(points(values));

  const inside = [
    ...gridLines(floor, y, left, right, say),
    ...timeAxis(x, 12, top + height + 22, say),
    ...bandShapes(fan, side, points),
    line(left, y(1), right, y(1), { stroke: ink("baseline"), "stroke-width": "1.5" }),
    ...others.map((one) => series(one, { stroke: ink("ink-2"), "stroke-width": "1.25" })),
    b ? series(b, { stroke: ink("b"), "stroke-width": "2.25", "stroke-dasharray": "6 4" }) : "",
    series(lead, { stroke: ink("a"), "stroke-width": "2.25" }),
    ...eventMarks(input.events, x, top, top + height),
    scrubber(x, day, top, top + height),
    ...endLabels(input, say, y, right, width - right, top, height),
    ...reading(input, say, x, y, board),
    ...bandLabels(
      { bands: fan, values: (side === "b" ? b : lead)?.values ?? [], lines: all.map(({ values }) => values) },
      say,
      at,
      y,
      board,
    ),
    ...basisNote(input, say, left, top, height),
  ];
  return chartFrame(width, top + height + defaults.bottom, input, inside, timeAttributes(x, top, top + height));
}

function lowest(all: readonly OutputLine[], bands: readonly (Bands | undefined)[]): number {
  const least = Math.min(...all.flatMap((one) => one.values), ...bands.flatMap((one) => one?.low90 ?? []));
  return least < 0.6 ? 0 : Math.min(Math.floor(least * 10) / 10, 0.9);
}

function gridLines(floor: number, y: (value: number) => number, left: number, right: number, say: ChartMessages): string[] {
  const step = floor === 0 ? 0.25 : floor <= 0.7 ? 0.1 : 0.05;
  const marks: string[] = [];
  for (let value = 1; value >= floor - 1e-9; value -= step) {
    marks.push(line(left, y(value), right, y(value), { stroke: ink("rule") }));
    const text = value === 1 ? say.percent("100") : String(Math.round(value * 100));
    marks.push(label(left - 8, y(value) + 4, text, { size: 12, fill: "ink-3", anchor: "end" }));
  }
  return marks;
}

function bandShapes(
  bands: Bands | undefined,
  side: "a" | "b",
  points: (values: readonly number[]) => (readonly [number, number])[],
): string[] {
  if (!bands) return [];
  const area = (low: readonly number[], high: readonly number[], share: 50 | 90): string =>
    element("path", { d: `${polyline([...points(high), ...points(low).reverse()])}Z`, fill: ink(`${side}-${share}`) });
  return [area(bands.low90, bands.high90, 90), area(bands.low50, bands.high50, 50)];
}

/** Names inside the bands, where these hold them over their whole width and no line passes. */
function bandLabels(
  { bands, values, lines }: Fan,
  say: ChartMessages,
  at: (step: number) => number,
  y: (value: number) => number,
  board: LabelBoard,
): string[] {
  if (!bands) return [];
  const size = 12;
  const place = (high: readonly number[], low: readonly number[], text: string): string => {
    const reach = Math.ceil((textWidth(text, size) / 2 + 4) / Math.max(at(1) - at(0), 1e-9));
    const places = high.flatMap((_, step) => {
      const steps = high.map((_, i) => i).slice(Math.max(0, step - reach), step + reach + 1);
      if (steps.length < 2 * reach + 1) return [];
      const top = Math.max(...steps.map((i) => y(high[i]!))) + 3;
      const foot = Math.min(...steps.map((i) => y(low[i]!))) - 3;
      const middle = (top + foot) / 2;
      const clear = lines.every((line) => steps.every((i) => Math.abs(y(line[i] ?? 1) - middle) > size * 0.75));
      return foot - top < size || !clear ? [] : [{ room: foot - top, place: [at(step), middle + 4] as const }];
    });
    return board.place(
      text,
      places.sort((one, other) => other.room - one.room).map((one) => one.place),
      { size, anchor: "middle" },
    );
  };
  const { low90, low50, high90, high50 } = bands;
  const half = place(values, low50, say.half) || place(high50, values, say.half);
  return [half, place(low50, low90, say.nineTenths) || place(high90, high50, say.nineTenths)];
}

/** The bands that are drawn, their median, and the lines that pass through them. */
interface Fan {
  readonly bands: Bands | undefined;
  readonly values: readonly number[];
  readonly lines: readonly (readonly number[])[];
}

/** What the lead is at on the day that is looked at, beside the scrubber. */
function reading(
  { lead, start, stepDays, day }: OutputLinesInput,
  say: ChartMessages,
  x: TimeScale,
  y: (value: number) => number,
  board: LabelBoard,
): string[] {
  if (day === undefined || day < 0 || day > x.days) return [];
  const step = Math.min(Math.floor(day / stepDays), lead.values.length - 1);
  const value = lead.values[step];
  if (value === undefined) return [];
  const { low90, high90 } = lead.bands ?? {};
  const range = low90 && high90 ? say.between(Math.round(low90[step]! * 100), Math.round(high90[step]! * 100)) : undefined;
  const words = say.output.reading(lead.label, percent(value, say), range);
  const at = x(day);
  const date = dayWords(start, day, say);
  const side = at + 8 + Math.max(textWidth(words, 12), textWidth(date, 13, 600)) > board.room.right ? "end" : "start";
  const places: Place[] = [];
  for (let foot = board.room.bottom - 26; foot > board.room.top + 14; foot -= 20)
    places.push([side === "start" ? at + 6 : at - 6, foot, side]);
  return [
    element("circle", { cx: at, cy: y(value), r: 4, fill: ink("paper"), stroke: ink("a"), "stroke-width": "2" }),
    ...board.placeLines(
      [
        [date, 600],
        [words, 400],
      ],
      places,
    ),
  ];
}

/** Names at the ends of lines, pushed apart; a name that had to move is tied to its line by a thin stroke. */
function endLabels(
  input: OutputLinesInput,
  say: ChartMessages,
  y: (value: number) => number,
  right: number,
  gutter: number,
  top: number,
  height: number,
): string[] {
  const { lead, b, others } = input;
  const room = gutter - 14;
  const end = (one: OutputLine, kind: "lead" | "b" | "other", rank: number) => ({
    text: one.label,
    wanted: y(one.values.at(-1) ?? 1),
    kind,
    rank,
  });
  /** A name that matters stands whole: on two lines where one is too short, the second wanting to stand just below the first. */
  const whole = (one: OutputLine, kind: "lead" | "b") =>
    twoLines(one.label, room / boldWidth).map((text, i) => ({
      ...end(one, kind, 0),
      text: text ?? "",
      wanted: y(one.values.at(-1) ?? 1) + i * 0.01,
    }));
  const entries = [
    { text: say.baseline, wanted: y(1), kind: "baseline" as const, rank: 0 },
    ...whole(lead, "lead"),
    ...(b ? whole(b, "b") : []),
    ...others.map((one, i) => end(one, "other", i + 1)),
  ].filter((entry) => entry.kind !== "baseline" || gutter > textWidth(say.baseline) + 16);
  const fills = { lead: "a", b: "b", baseline: "ink-3", other: "ink" } as const;
  return endPlaces(entries, lineGap, top, top + height).flatMap((entry) => {
    const { place, wanted } = entry;
    const moved = Math.abs(place - wanted) > 3;
    const weight = entry.kind === "lead" || entry.kind === "b" ? 600 : 400;
    const size = entry.kind === "baseline" ? 12 : 13;
    return [
      moved ? line(right + 2, wanted, right + 11, place, { stroke: ink("baseline") }) : "",
      label(right + 14, place + 4, fitText(entry.text, room, size, weight), { weight, fill: fills[entry.kind], size }),
    ];
  });
}

function basisNote({ lead, basis }: OutputLinesInput, say: ChartMessages, left: number, top: number, height: number): string[] {
  return lead.bands ? [] : [label(left + 6, top + height - 24, basis ?? say.oneRun, { size: 12, fill: "ink-3", halo: true })];
}
