import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { label } from "./label.ts";
import { labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { digits, percent } from "./number-text.ts";
import { ink } from "./palette.ts";
import { timeTicks } from "./startup-curve.ts";
import { element, line, mark, tenth } from "./svg.ts";

/** How a plant comes up to specification, product by product. */
export interface RampCurve {
  /** Mass of each product, on one scale, and the day from which it is on specification; `null` where it is not within the run. */
  readonly products: readonly { readonly name: string; readonly mass: number; readonly onSpecAfterDays: number | null }[];
}

const defaults = { wide: 560, left: 50, right: 20, top: 16, height: 240, bottom: 44 } as const;

/** The finding: when the first and the last product are on specification. */
export function rampTitle(data: RampCurve, say: ChartMessages = messages): string {
  const dated = datedOf(data);
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last ? say.separation.ramp(digits(first.day, 2), last.name, digits(last.day, 3)) : say.separation.rampNone;
}

/** Quantity, basis, scale. */
export function rampSubtitle(say: ChartMessages = messages): string {
  return say.separation.rampSubtitle;
}

/** The numbers behind the curve: share of the mass on specification from each day on. */
export function rampTable(data: RampCurve, say: ChartMessages = messages): ChartTable {
  return {
    heads: [say.separation.time(say.separation.days), say.separation.onSpec, ""],
    rows: datedOf(data).map(({ day, share, name }) => [day, share, name]),
  };
}

/** Draws the share on specification by day, log time: a step at each product, its name beside the step. */
export function rampCurve(input: RampCurve & Drawing): string {
  const { width } = input;
  const say = input.messages ?? messages;
  const dated = datedOf(input);
  const { left, top } = defaults;
  const [right, foot] = [width - defaults.right, top + defaults.height];
  const from = Math.min(0.1, dated[0]?.day ?? 0.1);
  const to = Math.max((dated.at(-1)?.day ?? 1) * 1.6, from * 10);
  const x = (day: number): number => left + ((right - left) * Math.log(Math.max(day, from) / from)) / Math.log(to / from);
  const y = (share: number): number => foot - defaults.height * share;
  const board = labelBoard({ left, right: width, top: 0, bottom: foot });
  const corners: (readonly [number, number])[] = [[left, foot]];
  for (const { day, share, before } of dated) corners.push([x(day), y(before)], [x(day), y(share)]);
  corners.push([right, corners.at(-1)![1]]);
  board.keepLine(corners);
  const path = corners.map(([px, py], i) => (i === 0 ? `M${tenth(px)} ${tenth(py)}` : `H${tenth(px)}V${tenth(py)}`)).join("");
  return chartFrame(width, foot + defaults.bottom, input, [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      line(left, y(share), right, y(share), { stroke: ink(share === 0 ? "baseline" : "rule") }),
      label(left - 8, y(share) + 4, share === 1 ? percent(1, say) : String(share * 100), { size: 12, fill: "ink-3", anchor: "end" }),
    ]),
    ...timeTicks(from, to, x, foot, say.separation.time(say.separation.days), right),
    element("path", { d: path, fill: "none", stroke: ink("a"), "stroke-width": "2.25" }),
    ...dated.map(({ name, day, share, before }) => {
      const middle = (y(before) + y(share)) / 2 + 4;
      const text = board.place(
        name,
        [
          [x(day) + 6, middle],
          [x(day) - 6, middle, "end"],
        ],
        { size: 12, fill: "ink-2", halo: true },
      );
      return text === "" ? "" : mark("product", name, [text]);
    }),
  ]);
}

/** Products by the day they are on specification, with the share of all mass before and after. */
function datedOf({
  products,
}: RampCurve): { readonly name: string; readonly day: number; readonly before: number; readonly share: number }[] {
  const total = products.reduce((sum, { mass }) => sum + mass, 0) || 1;
  let reached = 0;
  return products
    .flatMap(({ name, mass, onSpecAfterDays }) => (onSpecAfterDays === null ? [] : [{ name, mass, day: onSpecAfterDays }]))
    .sort((a, b) => a.day - b.day)
    .map(({ name, mass, day }) => {
      const before = reached;
      reached += mass / total;
      return { name, day, before, share: reached };
    });
}
