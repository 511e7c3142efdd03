import { type ChartWords, chartFrame } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { pushApart } from "./push-apart.ts";
import { element, polyline, tenth } from "./svg.ts";
import { timeAxis, timeScale } from "./time-axis.ts";

/** One price over time, over its price at rest; spot is solid, contract dashed. */
export interface PriceLine {
  readonly label: string;
  readonly values: readonly number[];
  readonly kind: "outside" | "inside";
  readonly dashed?: boolean;
}

/** Prices of one stream inside and outside the issuer's market, on a log scale. */
export interface PriceLinesInput extends ChartWords {
  readonly width: number;
  readonly start: string;
  readonly stepDays: number;
  readonly lines: readonly PriceLine[];
}

const defaults = { wide: 560, height: 210, top: 44, bottom: 30, left: 44, gap: 17 } as const;
const rounds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Draws prices as multiples of rest; the outside market leads, the inside is ink. */
export function priceLines(input: PriceLinesInput): string {
  const { width, lines, start, stepDays } = input;
  const steps = Math.max(1, ...lines.map((line) => line.values.length));
  const gutter = Math.min(Math.max(40, ...lines.map((line) => textWidth(line.label, 13, 600))) + 22, width >= defaults.wide ? 260 : 124);
  const { left, top, height, gap } = defaults;
  const right = width - gutter;
  const x = timeScale(start, steps * stepDays, left, right);
  const all = lines.flatMap((line) => line.values);
  const low = rounds.findLast((one) => one <= Math.min(1, ...all) + 0.02) ?? 0.1;
  const high = rounds.find((one) => one >= Math.max(2, ...all)) ?? Math.max(...all);
  const y = (value: number): number => top + (height * Math.log(high / value)) / Math.log(high / low);
  const ticks = rounds.filter((one) => one >= low && one <= high);
  const ends = lines.map((line) => y(line.values.at(-1) ?? 1));
  const places = pushApart(ends, gap, top, top + height);
  const inside = [
    ...ticks.map((value) =>
      element("path", { d: `M${tenth(left)} ${tenth(y(value))}H${tenth(right)}`, stroke: ink("rule"), "stroke-width": "1" }),
    ),
    ...ticks.map((value, i) =>
      label(left - 8, y(value) + 4, i === ticks.length - 1 ? messages.times(value) : String(value), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ),
    ...timeAxis(x, 12, top + height + 22),
    element("path", { d: `M${tenth(left)} ${tenth(y(1))}H${tenth(right)}`, stroke: ink("baseline"), "stroke-width": "1.5" }),
    ...lines.map((line) =>
      element("path", {
        d: polyline(line.values.map((value, i) => [x((i + 0.5) * stepDays), y(value)] as const)),
        fill: "none",
        stroke: ink(line.kind === "outside" ? "a" : "ink-2"),
        "stroke-width": line.dashed ? "1.5" : "2.25",
        "stroke-dasharray": line.dashed ? "5 4" : undefined,
        "stroke-linejoin": "round",
      }),
    ),
    ...lines.flatMap((line, i) => [
      Math.abs(places[i]! - ends[i]!) > 3
        ? element("path", {
            d: `M${tenth(right + 2)} ${tenth(ends[i]!)}L${tenth(right + 11)} ${tenth(places[i]!)}`,
            stroke: ink("baseline"),
            fill: "none",
          })
        : "",
      label(right + 14, places[i]! + 4, fitText(line.label, gutter - 14, 13, line.dashed ? 400 : 600), {
        fill: line.kind === "outside" ? "a" : "ink",
        weight: line.dashed ? 400 : 600,
      }),
    ]),
  ];
  return chartFrame(width, top + height + defaults.bottom, input, inside);
}
