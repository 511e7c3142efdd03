import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { element, line, mark } from "./svg.ts";

/** The separation factor of two neighbours. */
export interface LadderRung {
  readonly lighter: string;
  readonly heavier: string;
  readonly beta: number;
  /** Read in a paper; a recalled factor is drawn hollow. */
  readonly verified: boolean;
}

/** Separation factors from neighbour to neighbour, in the order of extraction. */
export interface FactorLadder {
  readonly rungs: readonly LadderRung[];
  /** Elements in the feed; the rest stand in grey. */
  readonly feed: readonly string[];
  /** The heavier element of the pair between which the feed is cut. */
  readonly cutBefore: string;
}

/** How it is drawn. */
export interface FactorLadderInput extends FactorLadder, Drawing {}

const defaults = { top: 26, height: 96, foot: 34, side: 16 } as const;

/** The finding: how the chosen cut stands among its neighbours within the feed. */
export function factorLadderTitle({ rungs, feed, cutBefore }: FactorLadder, say: ChartMessages = messages): string {
  const inFeed = rungs.filter(({ lighter, heavier }) => feed.includes(lighter) && feed.includes(heavier));
  const cut = rungs.find(({ heavier }) => heavier === cutBefore);
  const least = inFeed.reduce<LadderRung | undefined>((worst, one) => (worst && worst.beta <= one.beta ? worst : one), undefined);
  if (!cut || !least) return say.factors.none;
  return cut === least
    ? say.factors.hardest(cut.lighter, cut.heavier, threeFigures(cut.beta))
    : say.factors.easier(cut.lighter, cut.heavier, threeFigures(cut.beta), `${least.lighter} | ${least.heavier}`, threeFigures(least.beta));
}

/** The factors as a table. */
export function factorLadderTable({ rungs }: FactorLadder, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.factors.heads,
    rows: rungs.map(({ lighter, heavier, beta, verified }) => [
      `${heavier}/${lighter}`,
      beta,
      verified ? say.factors.sourced : say.factors.recalled,
    ]),
  };
}

/** Draws a stem for each pair of neighbours, between their names, on a log scale from 1: no factor, no separation. */
export function factorLadder(input: FactorLadderInput): string {
  const { width, rungs, feed, cutBefore } = input;
  const { top, height, foot, side } = defaults;
  const names = [rungs[0]?.lighter ?? "", ...rungs.map(({ heavier }) => heavier)];
  const step = (width - 2 * side) / Math.max(1, names.length - 1);
  const most = Math.max(2, ...rungs.map(({ beta }) => beta));
  const bottom = top + height;
  const x = (place: number): number => side + step * place;
  const y = (beta: number): number => bottom - (height * Math.log(Math.max(beta, 1))) / Math.log(most);
  // On a narrow chart every other number would strike its neighbour: only the cut and the ends of the range are told.
  const room = step > textWidth("10.6", 12) + 6;
  const least = rungs.reduce((low, { beta }) => Math.min(low, beta), Infinity);
  const inside = [
    line(0, bottom, width, bottom, { stroke: ink("baseline") }),
    ...rungs.map(({ lighter, heavier, beta, verified }, i) => {
      const cut = heavier === cutBefore;
      const known = feed.includes(lighter) && feed.includes(heavier);
      const colour = cut ? "a" : known ? "ink" : "ink-3";
      const middle = x(i + 0.5);
      return mark("pair", `${heavier}/${lighter}`, [
        line(middle, bottom, middle, y(beta), { stroke: ink(cut ? "a" : "baseline"), "stroke-width": cut ? "3" : "1.5" }),
        element("circle", {
          cx: middle,
          cy: y(beta),
          r: 4.5,
          fill: verified ? ink(cut ? "a" : known ? "ink" : "baseline") : ink("paper"),
          stroke: ink(cut ? "a" : known ? "ink" : "baseline"),
          "stroke-width": "1.5",
        }),
        room || cut || beta === most || beta === least
          ? label(middle, y(beta) - 9, threeFigures(beta), { size: 12, anchor: "middle", weight: cut ? 600 : 400, fill: colour })
          : "",
      ]);
    }),
    ...names.map((name, i) =>
      label(x(i), bottom + 20, name, {
        size: 12,
        anchor: "middle",
        weight: feed.includes(name) ? 600 : 400,
        fill: feed.includes(name) ? "ink" : "ink-3",
      }),
    ),
  ];
  return chartFrame(width, bottom + foot, input, inside);
}

/** Factors are told to three figures: 2.35 and 2.62 part differently. */
function threeFigures(beta: number): string {
  return String(Number(beta.toPrecision(3)));
}
