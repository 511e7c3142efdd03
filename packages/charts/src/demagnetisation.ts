import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { label } from "./label.ts";
import { around, type LabelBoard, labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { percent } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, mark, polyline, tenth } from "./svg.ts";
import { roundTicks } from "./value-axis.ts";

/** Output left at one severity; shares of 1. Points follow each other up to a total cut and back down. */
export interface CurvePointDrawn {
  /** Share withheld. */
  readonly severity: number;
  readonly way: "up" | "down";
  readonly output: number;
  readonly low?: number;
  readonly high?: number;
}

/** The demagnetisation curve of one country. */
export interface Demagnetisation {
  readonly country: string;
  /** What is withheld, for how long: "share of Chinese flow withheld for 180 days". */
  readonly withheld: string;
  readonly runs: number;
  readonly points: readonly CurvePointDrawn[];
  /** The same country in scenario B: its median, amber and dashed. */
  readonly b?: readonly CurvePointDrawn[];
}

/** How it is drawn. */
export interface DemagnetisationInput extends Demagnetisation, Drawing {}

const defaults = { wide: 560, left: 44, right: 20, top: 14, height: 300, narrowHeight: 240, bottom: 44 } as const;
/** A bend below this share of output is none. */
const leastBend = 0.03;

/** The finding: how much may be withheld before output gives way, and what is left of it in the end. */
export function demagnetisationTitle({ country, points }: Demagnetisation, say: ChartMessages = messages): string {
  const end = saturationOf(points);
  if (!end || end.output > 0.98) return say.curve.stands(country);
  const knee = kneeOf(points);
  return knee
    ? say.curve.knee(country, percent(knee.severity, say), percent(end.output, say))
    : say.curve.bends(country, percent(end.output, say));
}

/** Quantity, unit, where the axis starts, statistic. */
export function demagnetisationSubtitle({ withheld, runs, points, b = [] }: Demagnetisation, say: ChartMessages = messages): string {
  return say.curve.subtitle(withheld, percent(floorOf([...points, ...b]), say), runs);
}

/** The numbers behind the curve, those of B after those of A. */
export function demagnetisationTable({ points, b = [] }: Demagnetisation, say: ChartMessages = messages): ChartTable {
  const rowOf =
    (whose: string) =>
    ({ severity, way, output, low, high }: CurvePointDrawn): ChartTable["rows"][number] => [
      severity,
      `${whose}${way === "up" ? say.curve.tightening : say.curve.easing}`,
      output,
      low ?? null,
      high ?? null,
    ];
  return { heads: say.curve.heads, rows: [...points.map(rowOf("")), ...b.map(rowOf("B "))] };
}

/** The knee: the point of the way up that lies farthest above the straight line between its ends; none where the way hardly bends. */
export function kneeOf(points: readonly CurvePointDrawn[]): CurvePointDrawn | undefined {
  const up = points.filter(({ way }) => way === "up");
  const [first, last] = [up[0], up.at(-1)];
  if (!first || !last || last.severity <= first.severity) return undefined;
  const above = ({ severity, output }: CurvePointDrawn): number =>
    output - first.output - ((last.output - first.output) * (severity - first.severity)) / (last.severity - first.severity);
  const knee = up.reduce((best, one) => (above(one) > above(best) ? one : best));
  return above(knee) >= leastBend ? knee : undefined;
}

/** Draws the curve: solid while tightening, with its band, dashed while easing; the gap at zero severity is the lingering loss. */
export function demagnetisation(input: DemagnetisationInput): string {
  const { width, points, b = [] } = input;
  const say = input.messages ?? messages;
  const { left, top } = defaults;
  const height = width >= defaults.wide ? defaults.height : defaults.narrowHeight;
  const [right, foot] = [width - defaults.right, top + height];
  const floor = floorOf([...points, ...b]);
  const x = (severity: number): number => left + (right - left) * severity;
  const y = (output: number): number => top + (height * (1 - output)) / (1 - floor);
  const place = ({ severity, output }: CurvePointDrawn) => [x(severity), y(output)] as const;
  const up = points.filter(({ way }) => way === "up");
  const turn = up.at(-1);
  const down = [...(turn ? [turn] : []), ...points.filter(({ way }) => way === "down")];
  const board = labelBoard({ left: left + 2, right: width, top, bottom: foot - 2 });
  board.keepLine(up.map(place));
  board.keepLine(down.map(place));
  const upOfB = b.filter(({ way }) => way === "up");
  board.keepLine(upOfB.map(place));
  const band = up.every(({ low, high }) => low !== undefined && high !== undefined);
  const edges = [
    ...up.map((one) => [x(one.severity), y(one.high ?? 0)] as const),
    ...up.map((one) => [x(one.severity), y(one.low ?? 0)] as const).reverse(),
  ];
  const inside = [
    ...roundTicks(floor, 1, 4).flatMap((value) => [
      line(left, y(value), right, y(value), { stroke: ink(value === 1 ? "baseline" : "rule"), "stroke-width": value === 1 ? "1.5" : "1" }),
      label(left - 8, y(value) + 4, value === 1 ? percent(1, say) : String(Math.round(value * 100)), {
        size: 12,
        fill: "ink-3",
        anchor: "end",
      }),
    ]),
    ...[0, 0.25, 0.5, 0.75, 1].map((value) =>
      label(x(value), foot + 18, value === 1 ? percent(1, say) : String(value * 100), {
        size: 12,
        fill: "ink-3",
        anchor: value === 1 ? "end" : "middle",
      }),
    ),
    label(right, foot + 36, input.withheld, { size: 12, fill: "ink-3", anchor: "end" }),
    band && up.length > 1 ? element("path", { d: `${polyline(edges)}Z`, fill: ink("a-90") }) : "",
    mark("curve", "down", [stroke(down.map(place), { "stroke-width": "1.5", "stroke-dasharray": "5 4" }), arrow(down.map(place))]),
    mark("curve", "up", [stroke(up.map(place), { "stroke-width": "2.25" }), arrow(up.map(place))]),
    mark("curve", "b", [stroke(upOfB.map(place), { stroke: ink("b"), "stroke-width": "2", "stroke-dasharray": "6 4" })]),
    ...named(points, place, say, board, x),
    ...namedB(b, place, say, board),
  ];
  return chartFrame(width, foot + defaults.bottom, input, inside);
}

/** Words on the curve, the ones that matter most first. */
function named(
  points: readonly CurvePointDrawn[],
  place: (point: CurvePointDrawn) => readonly [number, number],
  say: ChartMessages,
  board: LabelBoard,
  x: (severity: number) => number,
): string[] {
  const words: string[] = [];
  const ring = (point: CurvePointDrawn, text: string): void => {
    const [px, py] = place(point);
    words.push(
      mark("point", text, [element("circle", { cx: px, cy: py, r: 4, fill: ink("paper"), stroke: ink("a"), "stroke-width": "2" })]),
    );
    words.push(board.place(text, [...around(px, py).filter((one) => one[2] === "end"), ...around(px, py)], { weight: 600, halo: true }));
  };
  const end = saturationOf(points);
  const knee = kneeOf(points);
  if (end) ring(end, say.curve.saturation(percent(end.output, say)));
  if (knee && knee !== end) ring(knee, say.curve.kneeAt(percent(knee.severity, say)));
  const [first, last] = [points[0], points.at(-1)];
  if (first && last && last.way === "down" && first.output - last.output >= 0.005) {
    const [, low] = place(last);
    const [, high] = place(first);
    words.push(line(x(last.severity) - 4, high, x(last.severity) - 4, low, { stroke: ink("a"), "stroke-width": "2" }));
    const gap = say.curve.lingers(percent(first.output - last.output, say));
    words.push(
      board.place(gap, [...(low - high > 22 ? [[x(0) + 6, (low + high) / 2 + 4] as const] : []), ...around(x(0) + 4, low)], {
        size: 12,
        halo: true,
      }),
    );
  }
  const along = (way: "up" | "down", text: string): string => {
    const middle = way === "up" ? 0.25 : 0.4;
    const places = points
      .filter((one) => one.way === way && one.severity > 0.05 && one.severity < 0.95)
      .sort((one, other) => Math.abs(one.severity - middle) - Math.abs(other.severity - middle))
      .flatMap((one) => {
        const [px, py] = place(one);
        const above = [
          [px, py - 10, "middle"],
          [px + 4, py - 7, "start"],
        ] as const;
        const below = [
          [px, py + 20, "middle"],
          [px - 4, py + 17, "end"],
        ] as const;
        return way === "up" ? [...below, ...above] : [...above, ...below];
      });
    return board.place(text, places, { size: 12, fill: "a", halo: true });
  };
  words.push(along("up", say.curve.tightening), along("down", say.curve.easing));
  return words;
}

/** Where B ends, in words. */
function namedB(
  b: readonly CurvePointDrawn[],
  place: (point: CurvePointDrawn) => readonly [number, number],
  say: ChartMessages,
  board: LabelBoard,
): string[] {
  const end = saturationOf(b);
  if (!end) return [];
  const [x, y] = place(end);
  const text = `B ${say.curve.saturation(percent(end.output, say))}`;
  const places = around(x, y);
  const style = { weight: 600, fill: "b", halo: true } as const;
  const whole = board.place(text, [...places.filter((one) => one[2] === "end"), ...places], style);
  // Where A ends close by, its letter says enough, somewhere along the line.
  if (whole !== "") return [whole];
  const along = [...b].filter(({ way }) => way === "up").reverse();
  return [
    board.place(
      "B",
      along.flatMap((one) => around(...place(one))),
      style,
    ),
  ];
}

function stroke(points: readonly (readonly [number, number])[], attributes: Record<string, string>): string {
  return points.length < 2
    ? ""
    : element("path", { d: polyline(points), fill: "none", stroke: ink("a"), "stroke-linejoin": "round", ...attributes });
}

/** An arrowhead half-way along a line, the way it runs. */
function arrow(points: readonly (readonly [number, number])[]): string {
  const at = Math.floor(points.length / 2);
  const [from, to] = [points[at - 1], points[at]];
  if (!from || !to) return "";
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / long, dy / long];
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const point = (along: number, across: number): string =>
    `${tenth(mx + ux * along - uy * across)} ${tenth(my + uy * along + ux * across)}`;
  return element("path", { d: `M${point(7, 0)}L${point(-5, 3.5)}L${point(-5, -3.5)}Z`, fill: ink("a") });
}

function saturationOf(points: readonly CurvePointDrawn[]): CurvePointDrawn | undefined {
  return points.findLast(({ way }) => way === "up");
}

/** Where the axis starts: a round number below the lowest point, 0 where that is below a half. B has no band. */
function floorOf(points: readonly CurvePointDrawn[]): number {
  const least = Math.min(0.96, ...points.flatMap(({ output, low }) => [output, low ?? output]));
  return least < 0.5 ? 0 : Math.floor(least * 10 + 1e-9) / 10;
}
