import { chartFrame, type Drawing } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { ink } from "./palette.ts";
import { rangeLine } from "./range-line.ts";
import { element, line, mark } from "./svg.ts";

/** Where something stands in an order, and between which places it stands when the order is made otherwise. */
export interface PlaceRange {
  readonly id: string;
  readonly label: string;
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  /** What stands at the right end of the row. */
  readonly words: string;
}

const defaults = { wide: 560, top: 24, row: 26, narrowRow: 44 } as const;

/** Draws each place as a dot and its range as a line, first place at the left. Places are counted out at the top. */
export function placeRanges(input: Drawing & { readonly rows: readonly PlaceRange[] }): string {
  const { width, rows } = input;
  const wide = width >= defaults.wide;
  const left = wide ? Math.min(Math.max(...rows.map((row) => textWidth(row.label)), 60) + 24, width * 0.38) : 8;
  const right = width - (wide ? Math.max(...rows.map((row) => textWidth(row.words)), 20) + 20 : 10);
  const last = Math.max(...rows.map(({ place, worst }) => Math.max(place, worst)), 2);
  const x = (place: number): number => left + ((right - left) * (place - 1)) / (last - 1);
  const height = wide ? defaults.row : defaults.narrowRow;
  const foot = defaults.top + rows.length * height;
  const ticks = [1, ...[5, 10, 15, 20, 25, 30, 40, 50].filter((tick) => tick <= last)];
  const inside = rows.map((row, i) => {
    const top = defaults.top + i * height;
    const middle = wide ? top + height / 2 : top + 32;
    const room = wide ? left - 20 : width - textWidth(row.words) - 14;
    return mark("place", row.id, [
      label(0, wide ? middle + 4 : top + 18, fitText(row.label, room), { halo: true }),
      label(width - 2, wide ? middle + 4 : top + 18, row.words, { anchor: "end", fill: "ink-2", halo: true }),
      rangeLine(x(row.best), x(row.worst), middle),
      element("circle", { cx: x(row.place), cy: middle, r: 4.5, fill: ink("a"), stroke: ink("paper"), "stroke-width": "1" }),
    ]);
  });
  return chartFrame(width, foot + 4, input, [
    ...ticks.flatMap((tick) => [
      line(x(tick), 18, x(tick), foot, { stroke: ink(tick === 1 ? "baseline" : "rule") }),
      label(x(tick), 12, String(tick), { size: 12, fill: "ink-3", anchor: "middle" }),
    ]),
    ...inside,
  ]);
}
