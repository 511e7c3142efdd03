import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { around, labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { digits } from "./number-text.ts";
import { ink } from "./palette.ts";
import { endPlaces } from "./push-apart.ts";
import { element, line, mark, polyline } from "./svg.ts";

type Outlet = "raffinate" | "extract";

/** What leaves a cascade after its start. */
export interface Startup {
  readonly components: readonly string[];
  /** What time is counted in: "days". */
  readonly unit: string;
  /** Mole fractions by component at both ends; times from 0. */
  readonly curve: readonly { readonly time: number; readonly raffinate: readonly number[]; readonly extract: readonly number[] }[];
  /** Purities asked for, and when each was reached; `null` where it was not. */
  readonly reached: readonly { readonly name: string; readonly outlet: Outlet; readonly threshold: number; readonly time: number | null }[];
}

const defaults = { wide: 560, left: 74, top: 20, height: 280, narrowHeight: 230, bottom: 44 } as const;

/** The finding: which purity is reached when, the first and the last. */
export function startupTitle({ reached, unit }: Startup, say: ChartMessages = messages): string {
  const times = reached.flatMap(({ name, time }) => (time === null ? [] : [{ name, time }])).sort((a, b) => a.time - b.time);
  const [first, last] = [times[0], times.at(-1)];
  const at = (time: number): string => `${digits(time, 3)}\u00a0${unit}`;
  if (!first || !last) return say.separation.startupNone;
  return first === last
    ? say.separation.startupOne(first.name, at(first.time))
    : say.separation.startupTwo(first.name, at(first.time), last.name, at(last.time));
}

/** Quantity, scales, unit of time. */
export function startupSubtitle({ unit }: Startup, say: ChartMessages = messages): string {
  return say.separation.startupSubtitle(unit);
}

/** The numbers behind the curve: purity of the main component of each end. */
export function startupTable(data: Startup, say: ChartMessages = messages): ChartTable {
  const ends = endsOf(data);
  return {
    heads: [
      say.separation.time(data.unit),
      ...ends.map(({ outlet, i }) => say.separation.inPhase(data.components[i]!, say.separation.outlets[outlet])),
    ],
    rows: data.curve.map((point) => [point.time, ...ends.map(({ outlet, i }) => point[outlet][i]!)]),
  };
}

/** Draws the purity of both ends over log time on a scale of nines, so that each nine takes the same height; purities asked for are rings on their line. */
export function startupCurve(input: Startup & Drawing): string {
  const { width, components, curve, reached, unit } = input;
  const say = input.messages ?? messages;
  const points = curve.filter(({ time }) => time > 0);
  const to = points.at(-1)?.time ?? 1;
  const from = Math.max(points[0]?.time ?? to / 10, to / 1e5);
  const ends = endsOf(input);
  const { outlets, inPhase } = say.separation;
  const wide = width >= defaults.wide;
  const height = wide ? defaults.height : defaults.narrowHeight;
  const names = ends.map(({ outlet, i }) => (wide ? inPhase(components[i] ?? "", outlets[outlet]) : outlets[outlet]));
  const gutter = Math.min(Math.max(...names.map((name) => textWidth(name, 13, 600)), 20) + 18, wide ? 200 : 96);
  const { left, top } = defaults;
  const [right, foot] = [width - gutter, top + height];
  const impurity = (share: number): number => Math.max(1e-12, 1 - share);
  const least = Math.min(1, ...points.flatMap((point) => ends.map(({ outlet, i }) => impurity(point[outlet][i]!))));
  const floor = Math.max(-10, Math.min(-1, Math.floor(Math.log10(least))));
  const x = (time: number): number => left + ((right - left) * Math.log(Math.max(time, from) / from)) / Math.max(Math.log(to / from), 1e-9);
  const y = (share: number): number => top + (height * Math.max(floor, Math.log10(impurity(share)))) / floor;
  const lines = ends.map(({ outlet, i }) =>
    points.filter(({ time }) => time >= from).map((point) => [x(point.time), y(point[outlet][i]!)] as const),
  );
  const board = labelBoard({ left: left + 2, right: width, top: 4, bottom: foot });
  for (const one of lines) board.keepLine(one);
  const step = Math.max(1, Math.ceil(-floor / 5));
  const nines = Array.from({ length: -floor }, (_, k) => -(k + 1)).filter((power) => (power + 1) % step === 0);
  const labels = endPlaces(
    ends.map((end, rank) => ({ ...end, text: names[rank]!, wanted: lines[rank]!.at(-1)?.[1] ?? foot, rank })),
    17,
    top,
    foot,
  );
  return chartFrame(width, foot + defaults.bottom, input, [
    ...nines.flatMap((power) => [
      line(left, y(1 - 10 ** power), right, y(1 - 10 ** power), { stroke: ink("rule") }),
      label(left - 8, y(1 - 10 ** power) + 4, say.percent((100 * (1 - 10 ** power)).toFixed(Math.max(0, -power - 2))), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ]),
    ...timeTicks(from, to, x, foot, say.separation.time(unit), right),
    ...ends.map(({ outlet, fill }, rank) =>
      mark("outlet", outlet, [
        element("path", { d: polyline(lines[rank]!), fill: "none", stroke: ink(fill), "stroke-width": "2.25", "stroke-linejoin": "round" }),
      ]),
    ),
    ...reached.flatMap(({ name, outlet, threshold, time }) => {
      if (time === null || time < from || time > to) return [];
      const [cx, cy] = [x(time), y(threshold)];
      const fill = outlet === "extract" ? "a" : "ink";
      return [
        mark("target", name, [element("circle", { cx, cy, r: 4, fill: ink("paper"), stroke: ink(fill), "stroke-width": "2" })]),
        board.place(name, [...around(cx, cy, 9).filter((place) => place[2] === "end"), ...around(cx, cy, 9)], { size: 12, halo: true }),
      ];
    }),
    ...labels.map(({ place, text, fill }) => label(right + 10, place + 4, fitText(text, gutter - 10, 13, 600), { weight: 600, fill })),
  ]);
}

/** Powers of ten of log time, and what it is counted in below them. */
export function timeTicks(from: number, to: number, x: (time: number) => number, foot: number, words: string, right: number): string[] {
  const marks = [label(right, foot + 36, words, { size: 12, fill: "ink-3", anchor: "end" })];
  for (let power = Math.ceil(Math.log10(from) - 1e-9); 10 ** power <= to * 1.0001; power++) {
    marks.push(label(x(10 ** power), foot + 18, digits(10 ** power), { size: 12, fill: "ink-3", anchor: "middle" }));
  }
  return marks;
}

/** The component that each end is for: its largest at the end of the run. */
function endsOf({ curve }: Startup): { readonly outlet: Outlet; readonly i: number; readonly fill: "a" | "ink" }[] {
  const last = curve.at(-1);
  const main = (outlet: Outlet): number => (last ? last[outlet].indexOf(Math.max(...last[outlet])) : 0);
  return [
    { outlet: "extract", i: main("extract"), fill: "a" },
    { outlet: "raffinate", i: main("raffinate"), fill: "ink" },
  ];
}
