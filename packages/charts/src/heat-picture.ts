import { chartFrame, type Drawing } from "./chart-frame.ts";
import { dumbbell, dumbbellHead } from "./dumbbell.ts";
import { heatCell } from "./heat-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import type { Ranged } from "./number-text.ts";
import { type InkName, ink } from "./palette.ts";
import { element, escapeText } from "./svg.ts";

/** A row of a heat table: a share with its range for each column, where there is one, and the same dependence counted three ways. */
export interface HeatRow {
  readonly label: string;
  readonly cells: readonly (Ranged | undefined)[];
  /** Column to be ringed; -1 for none. */
  readonly ringed: number;
  readonly direct: number;
  readonly embedded: number;
  readonly anyStage: number;
}

export interface HeatPictureInput extends Drawing {
  readonly columns: readonly { readonly name: string; readonly ink: InkName }[];
  readonly rows: readonly HeatRow[];
}

const defaults = { head: 44, row: 40, gap: 24 } as const;

/** A heat table as one picture, to be saved: on a page it is a real table. Below 560 px ranges and dumbbells are left out. */
export function heatPicture(input: HeatPictureInput): string {
  const { width, columns, rows } = input;
  const wide = width >= 560;
  const left = Math.min(Math.max(...rows.map((row) => textWidth(row.label, 13, 600)), 60) + 16, width * 0.3);
  const last = wide ? Math.min(300, width * 0.3) : 0;
  const each = (width - left - last - (wide ? defaults.gap : 0)) / columns.length;
  const heads = columns.flatMap(({ name, ink: colour }, c) => [
    label(left + c * each, 24, fitText(name, each - 4, 13, 600), { weight: 600 }),
    element("rect", { x: left + c * each, y: 32, width: each - 2, height: 4, fill: ink(colour) }),
  ]);
  const marks = rows.flatMap((row, r) => {
    const top = defaults.head + r * defaults.row;
    const cells = row.cells.flatMap((cell, c) => {
      const x = left + c * each;
      if (!cell) return [label(x + 8, top + 25, "–", { fill: "ink-3" })];
      const { ground, text, value, range } = heatCell(cell);
      const word = (at: number, said: string, size: string, weight?: string): string =>
        element("text", { x: at, y: top + 25, "font-size": size, "font-weight": weight, fill: text }, escapeText(said));
      return [
        element("rect", { x, y: top, width: each - 2, height: defaults.row - 2, fill: ground }),
        row.ringed === c
          ? element("rect", {
              x: x + 1,
              y: top + 1,
              width: each - 4,
              height: defaults.row - 4,
              fill: "none",
              stroke: ink("ink"),
              "stroke-width": "2",
            })
          : "",
        word(x + 8, value, "14", "600"),
        wide && range !== "" && each > 84 ? word(x + 16 + textWidth(value, 14, 600), range, "12") : "",
      ];
    });
    const bell = wide
      ? element("g", { transform: `translate(${Math.round(width - last)} ${top})` }, dumbbell({ who: row.label, ...row }, last))
      : "";
    return [label(0, top + 25, fitText(row.label, left - 10, 13, 600), { weight: 600 }), ...cells, bell];
  });
  const key = wide ? element("g", { transform: `translate(${Math.round(width - last)} 10)` }, dumbbellHead(last)) : "";
  return chartFrame(width, defaults.head + rows.length * defaults.row, input, [...heads, key, ...marks]);
}
