import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import type { Ranged } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, mark } from "./svg.ts";

/** One thing that can be missed: how long stock and surviving supply carry it, and how long its replacement takes. */
export interface SurviveRow {
  readonly id: string;
  readonly label: string;
  /** What replacing it needs, in a few words. */
  readonly note?: string;
  /** Days until it falls short; `Infinity` where it does not. */
  readonly survive: Ranged;
  /** Days until it is replaced. */
  readonly recover: Ranged;
}

const defaults = { wide: 560, top: 38, row: 36, narrowRow: 52, bar: 9, bottom: 8 } as const;
const coarse = [1, 3, 10, 30, 100, 365, 1095, 3650, 10950];
const fine = [1, 2, 5, 10, 20, 30, 60, 100, 180, 365, 730, 1095, 1825, 3650];

/** The finding: how many run out before they can be replaced. */
export function surviveTitle(rows: readonly SurviveRow[], say: ChartMessages = messages): string {
  const short = widestFirst(rows).filter(({ survive, recover }) => recover.value > survive.value);
  if (short.length === 0) return say.survive.none;
  return short.length === rows.length ? say.survive.all : say.survive.some(short.length, rows.length, short[0]!.label);
}

/** Quantities, scale, order. */
export function surviveSubtitle(say: ChartMessages = messages): string {
  return say.survive.subtitle;
}

/** The numbers behind the rows; cover without an end is empty. */
export function surviveTable(rows: readonly SurviveRow[], say: ChartMessages = messages): ChartTable {
  const cells = ({ value, low, high }: Ranged): (number | null)[] =>
    [value, low, high].map((one) => (one === undefined || one === Infinity ? null : one));
  return { heads: say.survive.heads, rows: widestFirst(rows).map((row) => [row.label, ...cells(row.survive), ...cells(row.recover)]) };
}

/** Draws a dot with its tint against a grey bar, log days; the ink line between them is the time without. The widest gap stands first. */
export function surviveRecover(input: Drawing & { readonly rows: readonly SurviveRow[] }): string {
  const { width } = input;
  const rows = widestFirst(input.rows);
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const left = wide
    ? Math.min(Math.max(...rows.flatMap((row) => [textWidth(row.label, 13, 600), textWidth(row.note ?? "", 12)]), 60) + 20, width * 0.34)
    : 0;
  const right = width - 34;
  const days = rows.flatMap(({ survive, recover }) =>
    [survive, recover].flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  const finite = days.filter((day) => Number.isFinite(day) && day > 0);
  const low = Math.min(...finite, 100) * 0.9;
  const high = Math.max(...finite, low * 10) * 1.1;
  const x = (day: number): number => left + ((right - left) * Math.log(Math.min(Math.max(day, low), high) / low)) / Math.log(high / low);
  const row = wide ? defaults.row : defaults.narrowRow;
  const bottom = defaults.top + rows.length * row;
  const marks = rows.map((one, i) => {
    const top = defaults.top + i * row;
    const middle = wide ? top + 15 : top + 36;
    const room = wide ? left - 14 : width;
    const name = fitText(one.label, room, 13, 600);
    const noteX = wide ? 0 : textWidth(name, 13, 600) + 8;
    return mark("survive", one.id, [
      label(0, top + (wide ? 13 : 20), name, { weight: 600, halo: true }),
      one.note ? label(noteX, top + (wide ? 28 : 20), fitText(one.note, room - noteX, 12), { size: 12, fill: "ink-2", halo: true }) : "",
      ...rowMarks(one, middle, x, say),
    ]);
  });
  return chartFrame(width, bottom + defaults.bottom, input, [
    ...dayHairs(low, high, x, width, bottom, say),
    ...heads(rows[0], x, wide, say),
    ...marks,
  ]);
}

function rowMarks({ survive, recover }: SurviveRow, y: number, x: (day: number) => number, say: ChartMessages): string[] {
  const band = ({ value, low = value, high = value }: Ranged, fill: "a-50" | "rule"): string =>
    high > low
      ? element("rect", { x: x(low), y: y - defaults.bar / 2, width: Math.max(x(high) - x(low), 2), height: defaults.bar, fill: ink(fill) })
      : "";
  const lasts = survive.value === Infinity;
  const gap = recover.value > survive.value;
  const tick = line(x(recover.value), y - 7, x(recover.value), y + 7, { stroke: ink("ink"), "stroke-width": "2.5" });
  return [
    band(recover, "rule"),
    band(survive, "a-50"),
    gap ? line(x(survive.value), y, x(recover.value), y, { stroke: ink("ink"), "stroke-width": "1.5" }) : "",
    tick,
    lasts
      ? label(x(recover.value) + 10 + (recover.high === undefined ? 0 : x(recover.high) - x(recover.value)), y + 4, say.survive.lasts, {
          size: 12,
          fill: "a",
          halo: true,
        })
      : element("circle", { cx: x(survive.value), cy: y, r: 4.5, fill: ink("a"), stroke: ink("paper"), "stroke-width": "1" }),
  ];
}

/** What dot and bar are, over the first row. */
function heads(first: SurviveRow | undefined, x: (day: number) => number, wide: boolean, say: ChartMessages): string[] {
  if (!first || first.survive.value === Infinity) return [];
  const y = wide ? defaults.top - 2 : defaults.top + 4;
  const [left, right] = [x(first.survive.value), x(first.recover.value)];
  const room = (textWidth(say.survive.survive, 12, 600) + textWidth(say.survive.recover, 12, 600)) / 2 + 8;
  if (right - left < room) return [];
  return [
    label(left, y, say.survive.survive, { size: 12, weight: 600, fill: "a", anchor: left < 40 ? "start" : "middle", halo: true }),
    label(right, y, say.survive.recover, { size: 12, weight: 600, anchor: "middle", halo: true }),
  ];
}

function dayHairs(low: number, high: number, x: (day: number) => number, width: number, bottom: number, say: ChartMessages): string[] {
  let free = -Infinity;
  const inside = (days: readonly number[]): number[] => days.filter((day) => day >= low && day <= high);
  return (inside(coarse).length >= 3 ? inside(coarse) : inside(fine)).flatMap((day) => {
    const text = say.survive.tick(day);
    const half = textWidth(text, 12) / 2;
    const middle = Math.min(Math.max(x(day), half), width - half);
    const hair = line(x(day), 18, x(day), bottom, { stroke: ink("rule") });
    if (middle - half < free) return [hair];
    free = middle + half + 8;
    return [hair, label(middle, 12, text, { size: 12, fill: "ink-3", anchor: "middle" })];
  });
}

/** Widest gap first, in days to go without over days of cover, as the log scale shows it. */
function widestFirst(rows: readonly SurviveRow[]): SurviveRow[] {
  const gap = ({ survive, recover }: SurviveRow): number => Math.log(Math.max(recover.value, 1)) - Math.log(Math.max(survive.value, 1));
  return [...rows].sort((a, b) => gap(b) - gap(a) || (a.id < b.id ? -1 : 1));
}
