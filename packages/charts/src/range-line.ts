import { ink } from "./palette.ts";
import { element, tenth } from "./svg.ts";

/**
 * A range as a horizontal line with a tick at each end; an arrow instead of a tick where it goes on beyond the axis. Nothing for a range
 * shorter than 2 px.
 */
export function rangeLine(from: number, to: number, y: number, beyond = false): string {
  if (to - from < 2) return "";
  const end = beyond
    ? `M${tenth(to - 5)} ${tenth(y - 4)}L${tenth(to)} ${tenth(y)}L${tenth(to - 5)} ${tenth(y + 4)}`
    : `M${tenth(to)} ${tenth(y - 3)}v6`;
  const d = `M${tenth(from)} ${tenth(y)}H${tenth(to)}M${tenth(from)} ${tenth(y - 3)}v6${end}`;
  return element("path", { d, stroke: ink("ink"), "stroke-width": "1.5", fill: "none" });
}
