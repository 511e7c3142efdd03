import { label, textWidth } from "./label.ts";
import { figures } from "./number-text.ts";
import { ink } from "./palette.ts";
import { line } from "./svg.ts";

/** Round numbers from `low` to `high`, at most `most` steps apart: 1, 2 or 5 times a power of ten. */
export function roundTicks(low: number, high: number, most = 4): number[] {
  if (!(high > low)) return [low];
  const step = roundStep((high - low) / most);
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

/** The least of 1, 2, 5 times a power of ten that is not below `value`. */
export function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return power * ([1, 2, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10);
}

/** Hairlines and numbers of a chart whose bars run from left to right; the last number carries the unit, and none strikes another. */
export function acrossAxis(
  ticks: readonly number[],
  x: (value: number) => number,
  top: number,
  bottom: number,
  withUnit: (number: string) => string = (number) => number,
): string[] {
  const end = ticks.length - 1;
  const words = ticks.map((tick, i) => (i === end ? withUnit(figures(tick)) : figures(tick)));
  const room = x(ticks[end]!) - textWidth(words[end]!, 12) - 8;
  let free = -Infinity;
  return ticks.flatMap((tick, i) => {
    const hair = line(x(tick), top, x(tick), bottom, { stroke: ink(tick === 0 ? "baseline" : "rule") });
    const anchor = i === 0 ? "start" : i === end ? "end" : "middle";
    const wide = textWidth(words[i]!, 12);
    const left = x(tick) - (anchor === "middle" ? wide / 2 : 0);
    if (i < end && (left < free || left + wide > room)) return [hair];
    if (i < end) free = left + wide + 8;
    return [hair, label(x(tick), bottom + 16, words[i]!, { size: 12, fill: "ink-3", anchor })];
  });
}
