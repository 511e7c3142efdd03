import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { element } from "./svg.ts";
import { thousands } from "./thousands.ts";

/** A stretch of days of a run on a stretch of pixels. */
export interface TimeScale {
  (day: number): number;
  readonly days: number;
  readonly left: number;
  readonly right: number;
  /** ISO day of day 0. */
  readonly start: string;
}

/** Day 0 to `days` from `left` to `right`. */
export function timeScale(start: string, days: number, left: number, right: number): TimeScale {
  const scale = (day: number): number => left + ((right - left) * day) / days;
  return Object.assign(scale, { days, left, right, start });
}

/** Room for a month with its year. */
const monthWidth = 58;

/** Months and years above, day numbers below: time carries both. */
export function timeAxis(scale: TimeScale, top: number, bottom: number, say: ChartMessages = messages): string[] {
  return [...monthTicks(scale, top, say), ...dayTicks(scale, bottom, say)];
}

/** Names of months where they fit, else of years, at the top of a chart. */
function monthTicks(scale: TimeScale, y: number, say: ChartMessages = messages): string[] {
  const first = Date.parse(`${scale.start}T00:00:00Z`) / 86_400_000;
  const [year = 0, month = 0] = scale.start.split("-").map(Number);
  const every = [1, 3, 6, 12].find((step) => scale(30.4 * step) - scale(0) >= monthWidth) ?? 12;
  const marks: string[] = [];
  let free = -Infinity;
  for (let k = 0; ; k++) {
    const at = new Date(Date.UTC(year, month - 1 + k, 1));
    const day = at.getTime() / 86_400_000 - first;
    if (day >= scale.days) break;
    const index = at.getUTCMonth();
    const isFirst = k === 0;
    if (!isFirst && index % every !== 0) continue;
    const x = scale(Math.max(day, 0));
    const named = isFirst || index === 0;
    const text = named ? say.monthOf(say.months[index]!, at.getUTCFullYear()) : say.months[index]!;
    if (isFirst && index % every !== 0 && scale(nextTick(index, every) * 30.4) - scale(0) < monthWidth) continue;
    if (x < free || x + textWidth(text, 12) > scale.right + 8) continue;
    free = x + textWidth(text, 12) + 6;
    marks.push(element("path", { d: `M${Math.round(x * 10) / 10} ${y + 4}v4`, stroke: ink("baseline"), fill: "none" }));
    marks.push(label(x, y, text, { size: 12, fill: "ink-3" }));
  }
  return marks;
}

function nextTick(index: number, every: number): number {
  return every - (index % every);
}

/** Day numbers at round steps, below a chart. */
function dayTicks(scale: TimeScale, y: number, say: ChartMessages = messages): string[] {
  const step = [7, 14, 30, 50, 100, 200, 250, 500, 1000].find((days) => scale(days) - scale(0) >= 52) ?? 2000;
  const marks: string[] = [];
  for (let day = 0; day <= scale.days; day += step) {
    const text = day === 0 ? say.day(0) : thousands(day);
    marks.push(label(scale(day), y, text, { size: 12, fill: "ink-3", anchor: day === 0 ? "start" : "middle" }));
  }
  return marks;
}
