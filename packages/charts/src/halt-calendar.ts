import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { percent } from "./number-text.ts";
import { type InkName, ink } from "./palette.ts";
import { scrubber, timeAttributes } from "./scrubber.ts";
import { element, mark, tenth } from "./svg.ts";
import { thousands } from "./thousands.ts";
import { type TimeScale, timeAxis, timeScale } from "./time-axis.ts";
import type { TimePlot } from "./time-plot.ts";

/** When the first cohort of an industry halts. */
export interface FirstHaltDay {
  /** Day of the first halt (median), or `null` where there is none. */
  readonly day: number | null;
  /** 5 % and 95 % quantile of that day; the high end is `null` where it lies beyond the run. */
  readonly range?: readonly [low: number, high: number | null];
  /** Share of draws in which it halts. */
  readonly haltShare?: number;
}

/** One industry: how much of it is down at each step, and when the first of its cohorts halts. */
export interface HaltRow extends FirstHaltDay {
  readonly id?: string;
  readonly label: string;
  /** Share that is down, 0 to 1, step by step: cohorts halted of eight, or median output missing; `tint` says which. */
  readonly down: readonly number[];
  /** The same industry in scenario B: amber, below the strip. */
  readonly b?: FirstHaltDay;
}

/** Who stops when: industries by the day of their first halt. */
export interface HaltCalendarInput extends Drawing {
  readonly start: string;
  readonly stepDays: number;
  /** What the tint stands for. */
  readonly tint: "cohorts" | "missing";
  readonly rows: readonly HaltRow[];
  readonly plot?: TimePlot;
  /** The day that is looked at. */
  readonly day?: number;
}

const defaults = { wide: 560, top: 30, row: 26, narrowRow: 46, strip: 15, ofB: 18, bottom: 52 } as const;

/** Tints by the share that is down; of eight cohorts: six or more, three to five, one or two. */
const tints: readonly {
  readonly from: number;
  readonly ink: InkName;
  readonly cohorts: string;
  readonly missing: (say: ChartMessages) => string;
}[] = [
  { from: 5.5 / 8, ink: "a", cohorts: "6–8", missing: (say) => say.over(69) },
  { from: 2.5 / 8, ink: "a-50", cohorts: "3–5", missing: (say) => say.between(31, 69) },
  { from: 0.5 / 8, ink: "a-90", cohorts: "1–2", missing: (say) => say.between(6, 31) },
  { from: -Infinity, ink: "wash", cohorts: "0", missing: (say) => say.under(6) },
];

/** The numbers behind the calendar, those of B in rows of their own; a high end beyond the run is empty. */
export function haltTable(rows: readonly HaltRow[], say: ChartMessages = messages): ChartTable {
  return {
    heads: say.haltHeads,
    rows: rows.flatMap(({ label, b, ...a }) => [cells(label, a), ...(b ? [cells(`B ${label}`, b)] : [])]),
  };
}

function cells(name: string, { day, range, haltShare }: FirstHaltDay): ChartTable["rows"][number] {
  return [name, day, range?.[0] ?? null, range?.[1] ?? null, haltShare ?? null];
}

/** Draws the calendar. Rows are drawn in the order given. */
export function haltCalendar(input: HaltCalendarInput): string {
  const { width, rows, start, stepDays } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const steps = Math.max(1, ...rows.map((row) => row.down.length));
  const left =
    input.plot?.left ?? (wide ? Math.min(Math.max(...rows.map((row) => textWidth(row.label)), 60) + 16, Math.max(220, width / 4)) : 0);
  const texts = rows.flatMap((row) => [haltText(row, say), ...(row.b ? [textOfB(row.b, say)] : [])]);
  const gutter = wide ? Math.max(...texts.map((text) => textWidth(text)), 60) + 20 : 4;
  const x = timeScale(start, steps * stepDays, left, input.plot?.right ?? width - gutter);
  const rowHeight = (wide ? defaults.row : defaults.narrowRow) + (rows.some(({ b }) => b) ? defaults.ofB : 0);
  const bottom = defaults.top + rows.length * rowHeight;
  const inside = [
    ...timeAxis(x, 12, bottom + 18, say),
    ...rows.map((row, i) => mark("halt", row.id, rowMarks(row, defaults.top + i * rowHeight, x, stepDays, wide))),
    scrubber(x, input.day, 20, bottom),
    ...rows.map((row, i) => mark("halt", row.id, rowNames(row, say, defaults.top + i * rowHeight, x, wide ? undefined : width))),
    ...tintKey(input.tint, wide ? left : 0, bottom + 42, wide, say),
  ];
  return chartFrame(width, bottom + defaults.bottom + (wide ? 0 : 18), input, inside, timeAttributes(x, defaults.top, bottom));
}

/** `day 71  48–118`, `no halt`. */
export function haltText({ day, range, haltShare }: FirstHaltDay, say: ChartMessages = messages): string {
  if (day === null) return haltShare !== undefined && haltShare > 0 ? say.haltsIn(percent(haltShare, say)) : say.noHalt;
  if (!range) return say.day(day);
  const high = range[1] === null ? say.never : thousands(range[1]);
  return `${say.day(day)}\u2002${thousands(range[0])}–${high}`;
}

function textOfB(b: FirstHaltDay, say: ChartMessages): string {
  return `B ${haltText(b, say)}`;
}

function rowMarks(row: HaltRow, y: number, x: TimeScale, stepDays: number, wide: boolean): string[] {
  const top = wide ? y + 4 : y + 22;
  const below = row.b ? haltMark(row.b, top + defaults.strip + defaults.ofB / 2, x, "b") : [];
  return [...strips(row, top, x, stepDays), ...haltMark(row, top + defaults.strip / 2, x, "ink"), ...below];
}

/** Name and words of a row; with the chart's width where it is narrow and they stand above the strip. */
function rowNames(row: HaltRow, say: ChartMessages, y: number, x: TimeScale, narrow: number | undefined): string[] {
  const words = haltText(row, say);
  const end = { weight: row.day === null ? 400 : 600, fill: row.day === null ? "ink-3" : "ink", halo: true } as const;
  const top = narrow === undefined ? y + 4 : y + 22;
  const ofB = (at: number, anchor: "start" | "end"): string[] =>
    row.b ? [label(at, top + defaults.strip + defaults.ofB / 2 + 4, textOfB(row.b, say), { fill: "b", halo: true, anchor })] : [];
  if (narrow !== undefined) {
    const name = fitText(row.label, narrow - textWidth(words, 13, 600) - 12);
    return [label(0, y + 15, name, { halo: true }), label(narrow - 4, y + 15, words, { ...end, anchor: "end" }), ...ofB(narrow - 4, "end")];
  }
  const middle = y + 4 + defaults.strip / 2;
  return [
    label(0, middle + 4, fitText(row.label, x.left - 14)),
    label(x.right + 12, middle + 4, words, { ...end, halo: false }),
    ...ofB(x.right + 12, "start"),
  ];
}

/** Cells of the same tint are one strip. */
function strips({ down }: HaltRow, top: number, x: TimeScale, stepDays: number): string[] {
  const marks: string[] = [];
  for (let from = 0; from < down.length; ) {
    const tint = tintOf(down[from]!);
    let to = from + 1;
    while (to < down.length && tintOf(down[to]!) === tint) to++;
    const left = x(from * stepDays);
    marks.push(element("rect", { x: left, y: top, width: x(to * stepDays) - left, height: defaults.strip, fill: ink(tint) }));
    from = to;
  }
  return marks;
}

function tintOf(share: number): InkName {
  return tints.find((tint) => share >= tint.from)!.ink;
}

function haltMark({ day, range }: FirstHaltDay, middle: number, x: TimeScale, colour: "ink" | "b"): string[] {
  const line = (from: number, to: number, attributes: Record<string, string>): string =>
    element("path", { d: `M${tenth(from)} ${tenth(middle)}H${tenth(to)}`, fill: "none", ...attributes });
  if (day === null) return [line(x.left, x.right, { stroke: ink("baseline"), "stroke-width": "1", "stroke-dasharray": "2 4" })];
  const span = range ? [x(range[0]), x(range[1] ?? x.days)].map((at) => Math.min(Math.max(at, x.left), x.right)) : undefined;
  return [
    ...(span
      ? [
          line(span[0]!, span[1]!, { stroke: ink("paper"), "stroke-width": "4" }),
          line(span[0]!, span[1]!, {
            stroke: ink(colour),
            "stroke-width": "1.5",
            ...(colour === "b" ? { "stroke-dasharray": "5 4" } : {}),
          }),
        ]
      : []),
    element("circle", { cx: x(day), cy: middle, r: 4.5, fill: ink(colour), stroke: ink("paper"), "stroke-width": "1.5" }),
  ];
}

/** A ramp may have a key. */
function tintKey(kind: HaltCalendarInput["tint"], left: number, top: number, wide: boolean, say: ChartMessages): string[] {
  const y = wide ? top : top + 18;
  const marks = [label(left, top, say.tint[kind], { size: 12, fill: "ink-3" })];
  let x = wide ? left + textWidth(say.tint[kind], 12) + 10 : left;
  for (const { ink: name, cohorts, missing } of [...tints].reverse()) {
    const words = kind === "cohorts" ? cohorts : missing(say);
    marks.push(element("rect", { x, y: y - 10, width: 16, height: 11, fill: ink(name), stroke: ink("rule"), "stroke-width": "0.5" }));
    marks.push(label(x + 21, y, words, { size: 12, fill: "ink-3" }));
    x += 21 + textWidth(words, 12) + 14;
  }
  return marks;
}
