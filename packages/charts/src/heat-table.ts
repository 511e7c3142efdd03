import { chartFrame } from "./chart-frame.ts";
import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import type { Ranged } from "./number-text.ts";
import { type InkName, ink } from "./palette.ts";
import { element } from "./svg.ts";

/** Shares, %, at which the ramp changes its step: seven steps, darker (by night: brighter) means more. */
const heatEdges: readonly number[] = [15, 30, 45, 60, 75, 90];

/** One cell of a heat table: the table itself is real, a page sets these as its ground and words. */
export interface HeatCell {
  /** CSS colours of ground and words; they follow the theme. */
  readonly ground: string;
  readonly text: string;
  /** Step of the ramp, 1 to 7. */
  readonly step: number;
  /** Centre value and 90 % range as they stand in the cell, %. */
  readonly value: string;
  readonly range: string;
  /** For a reader who does not see the cell. */
  readonly words: string;
}

/** Colours and words of one share with its range, 0 to 1. */
export function heatCell(share: Ranged, say: ChartMessages = messages): HeatCell {
  const step = heatStep(share.value);
  const whole = (one: number): string => String(Math.round(one * 100));
  const [low, high] = [whole(share.low ?? share.value), whole(share.high ?? share.value)];
  const value = whole(share.value);
  return {
    ground: ink(`h${step}` as InkName),
    text: step <= 4 ? ink("ink") : ink("paper"),
    step,
    value,
    range: share.low === undefined || share.high === undefined ? "" : `${low}–${high}`,
    words: say.heat.cell(value, low, high),
  };
}

/** Step of the ramp for a share of 0 to 1; what is shown as 15 is in the step from 15. */
export function heatStep(share: number): number {
  const shown = Math.round(share * 100);
  return 1 + heatEdges.filter((edge) => shown >= edge).length;
}

/** The narrowest stage of a row: index of the cell with the largest share, to be ringed; -1 where none stands out from all others. */
export function bottleneckOf(shares: readonly (Ranged | undefined)[]): number {
  let best = -1;
  shares.forEach((share, i) => {
    if (share && (best < 0 || share.value > shares[best]!.value)) best = i;
  });
  const tied = shares.filter((share) => share && best >= 0 && Math.round(share.value * 100) === Math.round(shares[best]!.value * 100));
  return tied.length === 1 ? best : -1;
}

/** The key of the ramp: steps and their edges. */
export function heatKey(width: number, say: ChartMessages = messages): string {
  const words = [
    say.heat.under(heatEdges[0]!),
    ...heatEdges.map((edge, i) => (i === heatEdges.length - 1 ? say.heat.over(edge) : String(edge))),
  ];
  const parts = [label(0, 12, say.heat.unit, { size: 12, fill: "ink-3" })];
  let [x, y] = [textWidth(say.heat.unit, 12) + 10, 12];
  words.forEach((text, i) => {
    const wide = 21 + textWidth(text, 12) + 12;
    if (x + wide - 12 > width) [x, y] = [0, y + 18];
    parts.push(
      element("rect", {
        x,
        y: y - 10,
        width: 16,
        height: 11,
        fill: ink(`h${i + 1}` as InkName),
        stroke: ink("rule"),
        "stroke-width": "0.5",
      }),
    );
    parts.push(label(x + 21, y, text, { size: 12, fill: "ink-3" }));
    x += wide;
  });
  return chartFrame(width, y + 6, { title: say.heat.unit, description: words.join(", ") }, parts);
}
