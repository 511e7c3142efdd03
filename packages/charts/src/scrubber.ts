import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { type Attributes, element, line } from "./svg.ts";
import type { TimeScale } from "./time-axis.ts";

/** What a page needs to find the day under a pointer and to move the scrubber: plot in px, days in it, day 0. */
export function timeAttributes(x: TimeScale, top: number, bottom: number): Attributes {
  return {
    "data-left": x.left,
    "data-right": x.right,
    "data-top": top,
    "data-bottom": bottom,
    "data-days": String(x.days),
    "data-start": x.start,
  };
}

/** The 1 px line of the day that is looked at; with its date beside it where the chart is the one that says it. Nothing without a day. */
export function scrubber(
  x: TimeScale,
  day: number | undefined,
  top: number,
  bottom: number,
  dateY?: number,
  say: ChartMessages = messages,
): string {
  if (day === undefined || day < 0 || day > x.days) return "";
  const at = x(day);
  const words = dayWords(x.start, day, say);
  const flip = at + 6 + textWidth(words, 12, 600) > x.right;
  return element(
    "g",
    { "data-scrubber": String(day) },
    [
      line(at, top, at, bottom, { stroke: ink("ink") }),
      dateY === undefined
        ? ""
        : label(flip ? at - 6 : at + 6, dateY, words, { size: 12, weight: 600, anchor: flip ? "end" : "start", halo: true }),
    ].join(""),
  );
}

/** `18 Mar 2026, day 71`. */
export function dayWords(start: string, day: number, say: ChartMessages = messages): string {
  const date = new Date(Date.parse(`${start}T00:00:00Z`) + day * 86_400_000);
  return say.dateAndDay(date.getUTCDate(), say.months[date.getUTCMonth()]!, date.getUTCFullYear(), Math.round(day));
}
