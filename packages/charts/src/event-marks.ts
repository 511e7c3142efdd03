import { label, textWidth } from "./label.ts";
import { ink } from "./palette.ts";
import { line } from "./svg.ts";
import type { TimeScale } from "./time-axis.ts";

/** A day that is marked: a measure takes effect, an industry halts. */
export interface ChartEvent {
  readonly day: number;
  readonly label: string;
}

/** Dotted lines with short words at the top, from left to right; words that would strike those before, or leave the picture, are left out. */
export function eventMarks(events: readonly ChartEvent[], x: TimeScale, top: number, foot: number): string[] {
  let free = -Infinity;
  return [...events]
    .sort((a, b) => a.day - b.day)
    .flatMap(({ day, label: text }) => {
      if (day < 0 || day > x.days) return [];
      const drop = line(x(day), top - 4, x(day), foot, { stroke: ink("ink-3"), "stroke-dasharray": "1 3" });
      const start = x(day) + 4;
      const end = start + textWidth(text, 12);
      if (start < free || end > x.right + 40) return [drop];
      free = end + 8;
      return [drop, label(start, top - 8, text, { size: 12, fill: "ink-2" })];
    });
}
