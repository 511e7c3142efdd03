import { textWidth } from "./label.ts";

/** The px between which a time chart draws its days; charts with the same plot stand exactly below each other. */
export interface TimePlot {
  readonly left: number;
  readonly right: number;
}

/**
 * One plot for all lanes of a column: room at the left for the longest name, at the right for the longest words at an end. On a narrow
 * column names stand above their rows and only the numbers of an axis at the left.
 */
export function timePlot(width: number, names: readonly string[], ends: readonly string[]): TimePlot {
  const longest = (texts: readonly string[], weight: 400 | 600): number => Math.max(0, ...texts.map((text) => textWidth(text, 13, weight)));
  const wide = width >= 560;
  const left = wide ? Math.min(Math.max(longest(names, 400) + 16, 44), 220) : 40;
  const gutter = Math.min(longest(ends, 600) + 20, wide ? 240 : 116);
  return { left, right: width - gutter };
}
