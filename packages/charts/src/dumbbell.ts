import { chartFrame } from "./chart-frame.ts";
import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { pushApart } from "./push-apart.ts";
import { element, line } from "./svg.ts";

/** The same dependence counted three ways, shares of 1. */
export interface Dumbbell {
  readonly who: string;
  /** By the last border. */
  readonly direct: number;
  /** By origin of the contained element. */
  readonly embedded: number;
  /** Touched by the issuer at any stage. */
  readonly anyStage: number;
}

const height = 34;
const middle = 23;
const inset = 14;

/** Draws ring (direct), dot (embedded) and bar (any stage) on 0 to 100 %, with their numbers above, pushed apart. For the last column of a heat table. */
export function dumbbell({ who, direct, embedded, anyStage }: Dumbbell, width: number, say: ChartMessages = messages): string {
  const x = (share: number): number => inset + (width - 2 * inset) * Math.min(Math.max(share, 0), 1);
  const whole = (share: number): string => String(Math.round(share * 100));
  const shares = [direct, embedded, anyStage];
  const places = pushApart(shares.map(x), 22, inset - 4, width - inset + 4);
  const ends = [x(Math.min(...shares)), x(Math.max(...shares))] as const;
  return chartFrame(width, height, { title: who, description: say.heat.dumbbell(whole(direct), whole(embedded), whole(anyStage)) }, [
    line(x(0), middle, x(1), middle, { stroke: ink("rule") }),
    line(ends[0], middle, ends[1], middle, { stroke: ink("ink"), "stroke-width": "1.5" }),
    line(x(anyStage), middle - 6, x(anyStage), middle + 6, { stroke: ink("ink"), "stroke-width": "3" }),
    element("circle", { cx: x(embedded), cy: middle, r: 4, fill: ink("ink"), stroke: ink("paper"), "stroke-width": "1" }),
    element("circle", { cx: x(direct), cy: middle, r: 4, fill: ink("paper"), stroke: ink("ink"), "stroke-width": "1.75" }),
    ...shares.map((share, i) =>
      label(places[i]!, 11, whole(share), { size: 12, anchor: "middle", weight: i === 2 ? 600 : 400, fill: i === 2 ? "ink" : "ink-2" }),
    ),
  ]);
}

/** The three marks with their names, for the head of the column; the names go down a line where the column is narrow. */
export function dumbbellHead(width: number, say: ChartMessages = messages): string {
  const names = [say.heat.direct, say.heat.embedded, say.heat.anyStage];
  let [x, y] = [inset - 8, 12];
  const parts = names.flatMap((name, i) => {
    const wide = 14 + textWidth(name, 12);
    if (x + wide > width && x > inset) [x, y] = [inset - 8, y + 17];
    const at = x + 4;
    x += wide + 14;
    const sign =
      i === 2
        ? line(at, y - 9, at, y + 1, { stroke: ink("ink"), "stroke-width": "3" })
        : element("circle", {
            cx: at,
            cy: y - 4,
            r: 4,
            fill: ink(i === 1 ? "ink" : "paper"),
            stroke: ink("ink"),
            "stroke-width": i === 1 ? "1" : "1.75",
          });
    return [sign, label(at + 10, y, name, { size: 12, fill: "ink-2" })];
  });
  return chartFrame(width, y + 6, { title: names.join(", "), description: names.join(", ") }, parts);
}
