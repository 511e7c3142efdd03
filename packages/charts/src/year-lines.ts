import { chartFrame, type Drawing } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { figures } from "./number-text.ts";
import { ink } from "./palette.ts";
import { endPlaces } from "./push-apart.ts";
import { element, line, mark, polyline } from "./svg.ts";
import { roundStep, roundTicks } from "./value-axis.ts";

/** A quantity year by year. */
export interface YearLine {
  readonly id: string;
  readonly label: string;
  /** A value for each year. */
  readonly values: readonly number[];
}

/** Several quantities year by year on one scale from zero; the first is the one that is told of. */
export interface YearLinesInput extends Drawing {
  readonly years: readonly number[];
  readonly lines: readonly YearLine[];
  /** Stands at the uppermost number of the scale. */
  readonly unit: string;
  /** A year that is marked, and a level to hold the lines against with its name. */
  readonly year?: number;
  readonly level?: { readonly value: number; readonly label: string };
}

const defaults = { wide: 560, left: 52, top: 14, height: 260, bottom: 28, mostLabel: 210 } as const;

/** Draws a line for each, named at its end as far as there is room; what is nothing throughout is left out. */
export function yearLines(input: YearLinesInput): string {
  const { width, years, unit, level } = input;
  const lines = input.lines.filter(({ values }) => values.some((value) => value > 0));
  const wide = width >= defaults.wide;
  const gutter = Math.min(Math.max(...lines.map((one) => textWidth(one.label)), 30) + 18, wide ? defaults.mostLabel : width * 0.4);
  const [left, right] = [defaults.left, width - gutter];
  const foot = defaults.top + defaults.height;
  const most = Math.max(...lines.flatMap(({ values }) => values), level?.value ?? 0, 1e-9);
  const step = roundStep(most / 4);
  const end = Math.ceil(most / step - 1e-9) * step;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 1];
  const x = (year: number): number => left + ((right - left) * (year - first)) / Math.max(1, last - first);
  const y = (value: number): number => foot - (defaults.height * value) / end;
  const ends = endPlaces(
    lines.map((one, rank) => ({ ...one, rank, wanted: y(one.values.at(-1) ?? 0) + 4 })),
    16,
    defaults.top + 8,
    foot + 4,
  );
  const every = wide ? 2 : 4;
  return chartFrame(width, foot + defaults.bottom, input, [
    ...roundTicks(0, end, 4).flatMap((value) => [
      line(left, y(value), right, y(value), { stroke: ink(value === 0 ? "baseline" : "rule") }),
      label(left - 8, y(value) + 4, value >= end * (1 - 1e-9) ? `${figures(value)} ${unit}` : figures(value), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ]),
    ...years
      .filter((_, n) => n % every === 0)
      .map((year) => label(x(year), foot + 20, String(year), { size: 12, fill: "ink-3", anchor: "middle" })),
    input.year === undefined || input.year < first || input.year > last
      ? ""
      : line(x(input.year), defaults.top, x(input.year), foot, { stroke: ink("ink"), "stroke-dasharray": "1 3" }),
    level
      ? [
          line(left, y(level.value), right, y(level.value), { stroke: ink("baseline"), "stroke-width": "1.5" }),
          label(left + 6, y(level.value) - 6, fitText(level.label, right - left - 12, 12), { size: 12, fill: "ink-2", halo: true }),
        ].join("\n")
      : "",
    ...[...lines].reverse().map(({ id, values }) =>
      mark("series", id, [
        element("path", {
          d: polyline(values.map((value, n) => [x(years[n]!), y(value)] as const)),
          fill: "none",
          stroke: ink(id === lines[0]?.id ? "a" : "ink"),
          "stroke-width": id === lines[0]?.id ? "2.25" : "1.25",
        }),
      ]),
    ),
    ...ends.map(({ label: name, place, rank }) =>
      label(right + 8, place, fitText(name, gutter - 10, 13, rank === 0 ? 600 : 400), rank === 0 ? { weight: 600, fill: "a" } : {}),
    ),
  ]);
}
