import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type InkName, ink } from "./palette.ts";
import { pushApart } from "./push-apart.ts";
import { element, line } from "./svg.ts";

/** A share counted two ways. */
export interface Slope {
  readonly name: string;
  /** Parts of 1; missing where nothing is counted so. */
  readonly left?: number;
  readonly right?: number;
  /** The one that the title speaks of. */
  readonly leads?: true;
}

export interface SlopesInput extends Drawing {
  readonly leftHead: string;
  readonly rightHead: string;
  readonly rows: readonly Slope[];
  readonly fill?: InkName;
}

const defaults = { top: 34, height: 230, gap: 17, fill: "china" } as const;

/** Draws a line from each share as counted on the left to the same as counted on the right; shares of nothing end at the other side's foot. */
export function slopes(input: SlopesInput): string {
  const { width, rows, leftHead, rightHead } = input;
  const fill = input.fill ?? defaults.fill;
  const most = Math.max(...rows.flatMap((row) => [row.left ?? 0, row.right ?? 0]), 0.1);
  const bottom = defaults.top + defaults.height;
  const y = (share: number): number => bottom - 14 - ((defaults.height - 24) * share) / most;
  const words = (row: Slope, share: number | undefined): string => (share === undefined ? "" : `${row.name} ${Math.round(share * 100)}`);
  const room = Math.min(
    Math.max(...rows.flatMap((row) => [textWidth(words(row, row.left), 13, 600), textWidth(words(row, row.right), 13, 600)])) + 14,
    width * 0.38,
  );
  const [x0, x1] = [room, width - room];
  const side = (pick: "left" | "right"): string[] => {
    const shown = rows.filter((row) => row[pick] !== undefined);
    const places = pushApart(
      shown.map((row) => y(row[pick]!)),
      defaults.gap,
      defaults.top + 8,
      bottom - 6,
    );
    return shown.map((row, i) =>
      label(pick === "left" ? x0 - 10 : x1 + 10, places[i]! + 4, fitText(words(row, row[pick]), room - 12, 13, row.leads ? 600 : 400), {
        anchor: pick === "left" ? "end" : "start",
        weight: row.leads ? 600 : 400,
        fill: row.leads ? "ink" : "ink-2",
      }),
    );
  };
  const ordered = [...rows].sort((a, b) => Number(a.leads ?? false) - Number(b.leads ?? false));
  return chartFrame(width, bottom + 4, input, [
    label(x0, 14, leftHead, { size: 12, weight: 600, anchor: "middle" }),
    label(x1, 14, rightHead, { size: 12, weight: 600, anchor: "middle" }),
    line(x0, defaults.top - 8, x0, bottom, { stroke: ink("rule") }),
    line(x1, defaults.top - 8, x1, bottom, { stroke: ink("rule") }),
    ...ordered.flatMap((row) => {
      const colour = ink(row.leads ? fill : "baseline");
      const ends = [row.left, row.right] as const;
      return [
        line(x0, y(ends[0] ?? 0), x1, y(ends[1] ?? 0), {
          stroke: colour,
          "stroke-width": row.leads ? "2.5" : "1.5",
          "stroke-dasharray": ends.includes(undefined) ? "3 4" : undefined,
        }),
        ...ends.map((share, i) =>
          share === undefined
            ? ""
            : element("circle", { cx: i === 0 ? x0 : x1, cy: y(share), r: 4, fill: colour, stroke: ink("paper"), "stroke-width": "1" }),
        ),
      ];
    }),
    ...side("left"),
    ...side("right"),
  ]);
}

/** The numbers behind the lines, parts of 1. */
export function slopesTable({
  rows,
  leftHead,
  rightHead,
  nameHead,
}: Pick<SlopesInput, "rows" | "leftHead" | "rightHead"> & { readonly nameHead: string }): ChartTable {
  return { heads: [nameHead, leftHead, rightHead], rows: rows.map(({ name, left, right }) => [name, left ?? null, right ?? null]) };
}
