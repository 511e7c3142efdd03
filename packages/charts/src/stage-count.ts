import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, polyline } from "./svg.ts";
import { roundTicks } from "./value-axis.ts";

/** Mixer-settlers that a separation takes at one organic flow; `null` where no number of them does. */
export interface CountPoint {
  /** Organic flow over the least possible. */
  readonly over: number;
  readonly count: number | null;
}

/** How many mixer-settlers a separation takes as more organic is pumped round. */
export interface StageCount {
  /** In rising order of flow. */
  readonly points: readonly CountPoint[];
  readonly here: { readonly over: number; readonly count: number };
}

/** How it is drawn. */
export interface StageCountInput extends StageCount, Drawing {}

const defaults = { left: 34, right: 14, top: 16, height: 170, foot: 40 } as const;

/** The finding: what the next tenth of flow would save, or that the cliff is near. */
export function stageCountTitle({ points, here }: StageCount, say: ChartMessages = messages): string {
  const more = points.find(({ over, count }) => count !== null && over >= here.over * 1.1);
  if (here.over < 1.05) return say.count.cliff;
  return more?.count !== undefined && more.count !== null && here.count - more.count >= 2
    ? say.count.saves(here.count - more.count)
    : say.count.flat;
}

/** The count at each flow. */
export function stageCountTable({ points }: StageCount, say: ChartMessages = messages): ChartTable {
  return { heads: say.count.heads, rows: points.map(({ over, count }) => [over, count]) };
}

/** Draws the count against the flow; where no design works the ground is washed. */
export function stageCount(input: StageCountInput): string {
  const { width, points, here } = input;
  const say = input.messages ?? messages;
  const { left, right, top, height, foot } = defaults;
  const bottom = top + height;
  const possible = points.flatMap(({ over, count }) => (count === null ? [] : [{ over, count }]));
  const low = Math.min(0.95, points[0]?.over ?? 1);
  const high = Math.max(2, points.at(-1)?.over ?? 2);
  const most = Math.max(10, ...possible.map(({ count }) => count), here.count);
  const ticks = roundTicks(0, most, 4);
  const top100 = Math.max(ticks.at(-1) ?? most, most);
  const x = (over: number): number => left + ((width - left - right) * (over - low)) / (high - low);
  const y = (count: number): number => bottom - (height * count) / top100;
  const words = say.count.here(here.count);
  const before = x(here.over) + 12 + textWidth(words, 13, 600) > width;
  const inside = [
    element("rect", { x: left, y: top, width: x(1) - left, height, fill: ink("wash") }),
    ...ticks.flatMap((tick) => [
      line(left, y(tick), width - right, y(tick), { stroke: ink(tick === 0 ? "baseline" : "rule") }),
      label(left - 8, y(tick) + 4, figures(tick), { size: 12, fill: "ink-3", anchor: "end" }),
    ]),
    ...roundTicks(1, high, 4).map((tick) => label(x(tick), bottom + 18, figures(tick), { size: 12, fill: "ink-3", anchor: "middle" })),
    label(width - right, bottom + 36, say.count.axis, { size: 12, fill: "ink-3", anchor: "end" }),
    element("path", {
      d: polyline(possible.map(({ over, count }) => [x(over), y(count)] as const)),
      fill: "none",
      stroke: ink("ink"),
      "stroke-width": "2.25",
    }),
    line(x(here.over), top, x(here.over), bottom, { stroke: ink("a") }),
    element("circle", { cx: x(here.over), cy: y(here.count), r: 5, fill: ink("paper"), stroke: ink("a"), "stroke-width": "2" }),
    label(x(here.over) + (before ? -10 : 10), y(here.count) - 10, words, {
      weight: 600,
      fill: "a",
      anchor: before ? "end" : "start",
      halo: true,
    }),
  ];
  return chartFrame(width, bottom + foot, input, inside);
}
