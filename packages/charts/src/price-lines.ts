import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import type { Bands } from "./output-lines.ts";
import { ink } from "./palette.ts";
import { pushApart } from "./push-apart.ts";
import { scrubber, timeAttributes } from "./scrubber.ts";
import { element, mark, polyline, line as stroke } from "./svg.ts";
import { timeAxis, timeScale } from "./time-axis.ts";
import type { TimePlot } from "./time-plot.ts";

/** One price over time, over its price at rest; spot is solid, contract dashed. */
export interface PriceLine {
  readonly id?: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly kind: "outside" | "inside";
  /** Of scenario B: amber and dashed. */
  readonly b?: boolean;
  /** Quantiles of the draws; drawn for the first line that has them. */
  readonly bands?: Bands;
  readonly dashed?: boolean;
}

/** Prices of one stream inside and outside the issuer's market, on a log scale. */
export interface PriceLinesInput extends Drawing {
  readonly start: string;
  readonly stepDays: number;
  readonly lines: readonly PriceLine[];
  readonly plot?: TimePlot;
  /** The day that is looked at. */
  readonly day?: number;
}

const defaults = { wide: 560, height: 210, top: 44, bottom: 30, left: 44, gap: 17 } as const;
const rounds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The numbers behind the lines: prices over rest, a row a step. */
export function priceTable({ stepDays, lines }: Pick<PriceLinesInput, "stepDays" | "lines">, say: ChartMessages = messages): ChartTable {
  const steps = Math.max(0, ...lines.map(({ values }) => values.length));
  return {
    heads: [say.output.day, ...lines.map(({ label }) => label)],
    rows: Array.from({ length: steps }, (_, step) => [step * stepDays, ...lines.map(({ values }) => values[step] ?? null)]),
  };
}

/** Draws prices as multiples of rest; the outside market leads, the inside is ink. */
export function priceLines(input: PriceLinesInput): string {
  const { width, lines, start, stepDays } = input;
  const say = input.messages ?? messages;
  const steps = Math.max(1, ...lines.map((line) => line.values.length));
  const own = Math.min(Math.max(40, ...lines.map((line) => textWidth(line.label, 13, 600))) + 22, width >= defaults.wide ? 260 : 124);
  const { top, height, gap } = defaults;
  const left = input.plot?.left ?? defaults.left;
  const right = input.plot?.right ?? width - own;
  const gutter = width - right;
  const x = timeScale(start, steps * stepDays, left, right);
  const fan = lines.find(({ bands }) => bands)?.bands;
  const all = [...lines.flatMap((line) => line.values), ...(fan ? [...fan.low90, ...fan.high90] : [])];
  const low = rounds.findLast((one) => one <= Math.min(1, ...all) + 0.02) ?? 0.1;
  const high = rounds.find((one) => one >= Math.max(2, ...all)) ?? Math.max(...all);
  const y = (value: number): number => top + (height * Math.log(high / value)) / Math.log(high / low);
  const points = (values: readonly number[]) => values.map((value, i) => [x((i + 0.5) * stepDays), y(value)] as const);
  const area = (bottom: readonly number[], peak: readonly number[], fill: "a-50" | "a-90"): string =>
    element("path", { d: `${polyline([...points(peak), ...points(bottom).reverse()])}Z`, fill: ink(fill) });
  const ticks = rounds.filter((one) => one >= low && one <= high);
  const ends = lines.map((line) => y(line.values.at(-1) ?? 1));
  const places = pushApart(ends, gap, top, top + height);
  const inside = [
    ...ticks.map((value) => stroke(left, y(value), right, y(value), { stroke: ink("rule") })),
    ...ticks.map((value, i) =>
      label(left - 8, y(value) + 4, i === ticks.length - 1 ? say.times(value) : String(value), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ),
    ...timeAxis(x, 12, top + height + 22, say),
    stroke(left, y(1), right, y(1), { stroke: ink("baseline"), "stroke-width": "1.5" }),
    ...(fan ? [area(fan.low90, fan.high90, "a-90"), area(fan.low50, fan.high50, "a-50")] : []),
    ...lines.map((line) =>
      mark("price", line.id, [
        element("path", {
          d: polyline(points(line.values)),
          fill: "none",
          stroke: ink(line.b ? "b" : line.kind === "outside" ? "a" : "ink-2"),
          "stroke-width": line.dashed ? "1.5" : "2.25",
          "stroke-dasharray": line.dashed ? "5 4" : line.b ? "6 4" : undefined,
          "stroke-linejoin": "round",
        }),
      ]),
    ),
    scrubber(x, input.day, top, top + height),
    ...lines.flatMap((line, i) => [
      Math.abs(places[i]! - ends[i]!) > 3 ? stroke(right + 2, ends[i]!, right + 11, places[i]!, { stroke: ink("baseline") }) : "",
      label(right + 14, places[i]! + 4, fitText(line.label, gutter - 14, 13, line.dashed ? 400 : 600), {
        fill: line.b ? "b" : line.kind === "outside" ? "a" : "ink",
        weight: line.dashed ? 400 : 600,
      }),
    ]),
  ];
  return chartFrame(width, top + height + defaults.bottom, input, inside, timeAttributes(x, top, top + height));
}
