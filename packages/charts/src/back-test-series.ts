import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { type ChartEvent, eventMarks } from "./event-marks.ts";
import { label, textWidth } from "./label.ts";
import { around, labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures } from "./number-text.ts";
import type { Bands } from "./output-lines.ts";
import { ink } from "./palette.ts";
import { scrubber, timeAttributes } from "./scrubber.ts";
import { element, line, mark, polyline } from "./svg.ts";
import { timeAxis, timeScale } from "./time-axis.ts";
import type { TimePlot } from "./time-plot.ts";
import { roundStep, roundTicks } from "./value-axis.ts";

/** One observed series of an episode and what the model says of it, on one axis. */
export interface BackTestSeries {
  readonly id: string;
  /** "Japan's imports of dysprosium oxide". */
  readonly what: string;
  readonly unit: string;
  readonly start: string;
  readonly stepDays: number;
  readonly runs: number;
  /** Median, a value a step. */
  readonly simulated: readonly number[];
  readonly bands?: Bands;
  /** What was observed, at the middle of its period; each has the fact it stands on. */
  readonly observed: readonly { readonly id: string; readonly day: number; readonly value: number }[];
  readonly events: readonly ChartEvent[];
}

const defaults = { wide: 560, left: 52, top: 50, height: 240, narrowHeight: 200, bottom: 30 } as const;

/** The finding: how many observed values lie inside the band. */
export function backTestSeriesTitle(series: BackTestSeries, say: ChartMessages = messages): string {
  const { bands, observed, what } = series;
  const inside = observed.filter((one) => {
    const step = stepOf(series, one.day);
    return bands !== undefined && one.value >= bands.low90[step]! && one.value <= bands.high90[step]!;
  });
  return say.backTest.seriesTitle(inside.length, observed.length, what);
}

/** Unit, statistic, what the marks are. */
export function backTestSeriesSubtitle({ unit, runs }: BackTestSeries, say: ChartMessages = messages): string {
  return say.backTest.seriesSubtitle(unit, runs);
}

/** Observed values beside what is simulated for their day. */
export function backTestSeriesTable(series: BackTestSeries, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.backTest.seriesHeads,
    rows: series.observed.map(({ day, value }) => {
      const step = stepOf(series, day);
      return [day, value, series.simulated[step] ?? null, series.bands?.low90[step] ?? null, series.bands?.high90[step] ?? null];
    }),
  };
}

/** Draws observed values as rings, never joined, over the simulated median and its bands, from zero. */
export function backTestSeries(input: BackTestSeries & Drawing & { readonly plot?: TimePlot; readonly day?: number }): string {
  const { width, start, stepDays, simulated, bands, observed, events } = input;
  const say = input.messages ?? messages;
  const { top } = defaults;
  const height = width >= defaults.wide ? defaults.height : defaults.narrowHeight;
  const foot = top + height;
  const gutter = textWidth(say.backTest.simulated, 13, 600) + 18;
  const x = timeScale(
    start,
    Math.max(simulated.length, 1) * stepDays,
    input.plot?.left ?? defaults.left,
    input.plot?.right ?? width - gutter,
  );
  const most = Math.max(...simulated, ...(bands?.high90 ?? []), ...observed.map(({ value }) => value), 1e-9);
  const step = roundStep(most / 4);
  const end = Math.ceil(most / step - 1e-9) * step;
  const y = (value: number): number => foot - (height * value) / end;
  const points = (values: readonly number[]) => values.map((value, i) => [x((i + 0.5) * stepDays), y(value)] as const);
  const area = (low: readonly number[], high: readonly number[], share: 50 | 90): string =>
    element("path", { d: `${polyline([...points(high), ...points(low).reverse()])}Z`, fill: ink(`a-${share}`) });
  const board = labelBoard({ left: x.left, right: width, top, bottom: foot });
  board.keepLine(points(simulated));
  for (const { day, value } of observed) board.keep({ left: x(day) - 5, right: x(day) + 5, top: y(value) - 5, bottom: y(value) + 5 });
  const last = observed.at(-1);
  return chartFrame(
    width,
    foot + defaults.bottom,
    input,
    [
      ...roundTicks(0, end, 4).flatMap((value) => [
        line(x.left, y(value), x.right, y(value), { stroke: ink(value === 0 ? "baseline" : "rule") }),
        label(x.left - 8, y(value) + 4, figures(value), { size: 12, fill: "ink-3", anchor: "end" }),
      ]),
      ...timeAxis(x, 12, foot + 22, say),
      ...(bands ? [area(bands.low90, bands.high90, 90), area(bands.low50, bands.high50, 50)] : []),
      ...eventMarks(events, x, top, foot),
      mark("series", input.id, [
        element("path", { d: polyline(points(simulated)), fill: "none", stroke: ink("a"), "stroke-width": "2.25" }),
      ]),
      scrubber(x, input.day, top, foot),
      ...observed.map(({ id, day, value }) =>
        mark("fact", id, [
          element("circle", { cx: x(day), cy: y(value), r: 4, fill: ink("paper"), stroke: ink("ink"), "stroke-width": "2" }),
        ]),
      ),
      label(x.right + 8, y(simulated.at(-1) ?? 0) + 4, say.backTest.simulated, { weight: 600, fill: "a" }),
      last ? board.place(say.backTest.observed, around(x(last.day), y(last.value), 9), { weight: 600, halo: true }) : "",
    ],
    timeAttributes(x, top, foot),
  );
}

function stepOf({ simulated, stepDays }: BackTestSeries, day: number): number {
  return Math.min(Math.max(Math.floor(day / stepDays), 0), simulated.length - 1);
}
