import { chartFrame, type Drawing } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type InkName, ink } from "./palette.ts";
import { rangeLine } from "./range-line.ts";
import { element, mark, tenth } from "./svg.ts";

/** One bar: a value from zero, its range, and both in words. */
export interface RangeBar {
  readonly id?: string;
  readonly label: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** A second reading on the same scale, as a line across the bar. */
  readonly tick?: number;
  /** `5.7 bn USD (4.1–9.2)`: what stands at the end of the bar. */
  readonly words: string;
  /** What stands behind the words where there is room. */
  readonly note?: string;
}

/** Quantities side by side from zero, each with its range as a line. */
export interface RangeBarsInput extends Drawing {
  readonly rows: readonly RangeBar[];
  readonly fill?: Extract<InkName, "a" | "b" | "baseline" | "china" | "japan" | "korea">;
}

const defaults = { wide: 560, row: 32, narrowRow: 48, bar: 11, fill: "a" } as const;

/** Draws the bars in the order given, all on one scale; the range lies below its bar. */
export function rangeBars(input: RangeBarsInput): string {
  const { width, rows } = input;
  const fill = input.fill ?? defaults.fill;
  const wide = width >= defaults.wide;
  const left = wide ? Math.min(Math.max(...rows.map((row) => textWidth(row.label)), 60) + 16, width * 0.42) : 0;
  const gutter = wide ? Math.max(...rows.map((row) => endWidth(row)), 40) + 16 : 6;
  const most = Math.max(...rows.map((row) => Math.max(row.value, row.high ?? 0, row.tick ?? 0)), 1e-300);
  const x = (value: number): number => left + ((width - left - gutter) * Math.max(value, 0)) / most;
  const rowHeight = wide ? defaults.row : defaults.narrowRow;
  const inside = rows.map((row, i) => {
    const top = i * rowHeight;
    const middle = wide ? top + rowHeight / 2 : top + 34;
    const reach = Math.max(x(row.value), x(row.high ?? 0));
    // Words that the tick would strike stand behind it.
    const tick = row.tick === undefined ? -1 : x(row.tick);
    const end = tick > reach - 4 && tick < reach + 24 + endWidth(row) ? tick : reach;
    const names = wide
      ? [
          label(0, middle + 4, fitText(row.label, left - 14)),
          label(end + 12, middle + 4, row.words, { weight: 600 }),
          row.note ? label(end + 24 + textWidth(row.words, 13, 600), middle + 4, row.note, { fill: "ink-2" }) : "",
        ]
      : [
          label(0, top + 17, fitText(row.label, width - textWidth(row.words, 13, 600) - 10)),
          label(width - 2, top + 17, row.words, { weight: 600, anchor: "end" }),
        ];
    return mark("bar", row.id, [
      ...names,
      element("rect", {
        x: left,
        y: middle - defaults.bar / 2,
        width: Math.max(x(row.value) - left, row.value > 0 ? 1 : 0),
        height: defaults.bar,
        fill: ink(fill),
      }),
      row.tick === undefined
        ? ""
        : element("path", {
            d: `M${tenth(x(row.tick))} ${tenth(middle - defaults.bar / 2 - 3)}v${defaults.bar + 6}`,
            stroke: ink("ink"),
            "stroke-width": "2",
          }),
      row.low === undefined || row.high === undefined ? "" : rangeLine(x(row.low), x(row.high), middle + defaults.bar / 2 + 4),
    ]);
  });
  const foot = rows.length * rowHeight;
  const zero = element("path", { d: `M${tenth(left)} 0V${tenth(foot)}`, stroke: ink("baseline"), "stroke-width": "1" });
  return chartFrame(width, foot + 4, input, [...inside, wide ? zero : ""]);
}

function endWidth({ words, note }: RangeBar): number {
  return textWidth(words, 13, 600) + (note ? textWidth(note) + 12 : 0);
}
