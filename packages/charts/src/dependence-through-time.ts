import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { label, textWidth } from "./label.ts";
import { around, type LabelBoard, labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { percent } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, mark, polyline } from "./svg.ts";
import { roundTicks } from "./value-axis.ts";

/** A figure that somebody published, with its scope in two words: "customs, tonnes". Years may have fractions. */
export interface PublishedShare {
  readonly id: string;
  readonly year: number;
  /** 0 to 1. */
  readonly share: number;
  readonly scope: string;
}

/** Our own reading of one way of counting; points of a year each, which are joined because they are one method. */
export interface FittedShare {
  readonly id: string;
  readonly label: string;
  readonly points: readonly { readonly year: number; readonly share: number; readonly low?: number; readonly high?: number }[];
}

/** Dependence of one country on another through time. */
export interface DependenceThroughTime {
  readonly who: string;
  readonly on: string;
  readonly published: readonly PublishedShare[];
  readonly fitted: readonly FittedShare[];
  readonly events: readonly { readonly year: number; readonly label: string }[];
}

const defaults = { wide: 560, left: 44, right: 16, top: 34, height: 280, narrowHeight: 240, bottom: 26 } as const;

/** The finding: how far apart the published figures lie. */
export function dependenceTitle({ who, published }: DependenceThroughTime, say: ChartMessages = messages): string {
  if (published.length === 0) return say.dependence.none(who);
  const shares = published.map(({ share }) => share);
  const years = published.map(({ year }) => Math.floor(year));
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  return say.dependence.title(who, percent(low, say), percent(high, say), String(Math.min(...years)), String(Math.max(...years)));
}

/** Quantity, unit, where the axis starts, what the marks are. */
export function dependenceSubtitle(data: DependenceThroughTime, say: ChartMessages = messages): string {
  return say.dependence.subtitle(data.on, percent(floorOf(data), say));
}

/** The numbers behind the chart. */
export function dependenceTable({ published, fitted }: DependenceThroughTime, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.dependence.heads,
    rows: [
      ...published.map(({ year, share, scope }) => [say.dependence.published, year, share, null, null, scope]),
      ...fitted.flatMap(({ label: name, points }) =>
        points.map(({ year, share, low, high }) => [name, year, share, low ?? null, high ?? null, ""]),
      ),
    ],
  };
}

/** Draws published figures as rings that are never joined, fitted points with their range, and events as dotted lines. */
export function dependenceThroughTime(input: DependenceThroughTime & Drawing): string {
  const { width, published, fitted, events } = input;
  const say = input.messages ?? messages;
  const { left, top } = defaults;
  const height = width >= defaults.wide ? defaults.height : defaults.narrowHeight;
  const [right, foot] = [width - defaults.right, top + height];
  const years = [...published, ...fitted.flatMap(({ points }) => points), ...events].map(({ year }) => year);
  const [first, last] = [Math.floor(Math.min(...years, 2024)) - 0.5, Math.ceil(Math.max(...years, 2025)) + 0.5];
  const floor = floorOf(input);
  const x = (year: number): number => left + ((right - left) * (year - first)) / (last - first);
  const y = (share: number): number => top + (height * (1 - share)) / (1 - floor);
  const board = labelBoard({ left: left + 2, right: width, top, bottom: foot });
  for (const { year, share } of published) board.keep({ left: x(year) - 5, right: x(year) + 5, top: y(share) - 5, bottom: y(share) + 5 });
  for (const { points } of fitted) board.keepLine(points.map(({ year, share }) => [x(year), y(share)] as const));
  const yearStep = [1, 2, 4, 5, 10].find((step) => x(first + step) - x(first) >= 44) ?? 20;
  const ticks = roundTicks(Math.ceil(first), Math.floor(last), (Math.floor(last) - Math.ceil(first)) / yearStep).filter(Number.isInteger);
  return chartFrame(width, foot + defaults.bottom, input, [
    ...roundTicks(floor, 1, 4).flatMap((share) => [
      line(left, y(share), right, y(share), { stroke: ink("rule") }),
      label(left - 8, y(share) + 4, share === 1 ? percent(1, say) : String(Math.round(share * 100)), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ]),
    ...ticks.map((year) => label(x(year), foot + 18, String(year), { size: 12, fill: "ink-3", anchor: "middle" })),
    ...eventMarks(events, x, top, foot, right),
    ...fitted.map((one, i) => fittedMarks(one, i === 0, x, y)),
    ...published.map(({ id, year, share }) =>
      mark("fact", id, [
        element("circle", { cx: x(year), cy: y(share), r: 4, fill: ink("paper"), stroke: ink("ink"), "stroke-width": "2" }),
      ]),
    ),
    ...fitted.map((one) => fittedName(one, x, y, board)),
    ...[...published]
      .sort((a, b) => b.year - a.year)
      .map(({ year, share, scope }) =>
        board.place(say.dependence.ring(Math.round(share * 100), scope), around(x(year), y(share), 8), {
          size: 12,
          fill: "ink-2",
          halo: true,
        }),
      ),
  ]);
}

/** The first way of counting leads, with its band; the others are thin. */
function fittedMarks({ id, points }: FittedShare, leads: boolean, x: (year: number) => number, y: (share: number) => number): string {
  const path = points.map(({ year, share }) => [x(year), y(share)] as const);
  const banded = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  const band = [
    ...banded.map(({ year, high }) => [x(year), y(high!)] as const),
    ...banded.map(({ year, low }) => [x(year), y(low!)] as const).reverse(),
  ];
  const colour = ink(leads ? "h6" : "ink-2");
  return mark("series", id, [
    leads && banded.length > 1 ? element("path", { d: `${polyline(band)}Z`, fill: ink("h2") }) : "",
    // A year by itself has no band: its range is a line.
    ...(banded.length === 1 || !leads
      ? banded.map(({ year, low, high }) => line(x(year), y(high!), x(year), y(low!), { stroke: colour, "stroke-width": "1.5" }))
      : []),
    path.length > 1
      ? element("path", {
          d: polyline(path),
          fill: "none",
          stroke: colour,
          "stroke-width": leads ? "2.25" : "1.25",
          "stroke-linejoin": "round",
        })
      : "",
    ...path.map(([cx, cy]) => element("circle", { cx, cy, r: leads ? 3.5 : 2.5, fill: colour })),
  ]);
}

function fittedName(
  { label: name, points }: FittedShare,
  x: (year: number) => number,
  y: (share: number) => number,
  board: LabelBoard,
): string {
  const places = [...points].reverse().flatMap(({ year, share }) => around(x(year), y(share), 9));
  const between = points.slice(1).map(({ year, share }, i) => {
    const before = points[i]!;
    return [(x(year) + x(before.year)) / 2, (y(share) + y(before.share)) / 2 - 9, "middle"] as const;
  });
  return board.place(name, [...between, ...places], { size: 12, weight: 600, halo: true });
}

/** Words at the top over their lines, the first that fit; one that another leaves no room beside it is moved to the right, as far as its line. */
function eventMarks(
  events: DependenceThroughTime["events"],
  x: (year: number) => number,
  top: number,
  foot: number,
  right: number,
): string[] {
  let free = 0;
  return [...events]
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, label: text }) => {
      const at = x(year);
      const wide = textWidth(text, 12);
      const left = Math.max(free, Math.min(at - wide / 2, right - wide));
      const drop = line(at, top - 6, at, foot, { stroke: ink("ink-3"), "stroke-dasharray": "1 3" });
      if (left > at || left + wide > right) return [drop];
      free = left + wide + 10;
      return [drop, label(left, top - 12, text, { size: 12, fill: "ink-2" })];
    });
}

/** Where the axis starts: a round number below the lowest mark, 0 where that is below a third. */
function floorOf({ published, fitted }: DependenceThroughTime): number {
  const least = Math.min(
    0.8,
    ...published.map(({ share }) => share),
    ...fitted.flatMap(({ points }) => points.map(({ share, low }) => low ?? share)),
  );
  return least < 1 / 3 ? 0 : Math.floor(least * 5 - 0.25) / 5;
}
