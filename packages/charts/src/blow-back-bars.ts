import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { percent, type Ranged, ranged, usdUnit } from "./number-text.ts";
import { ink } from "./palette.ts";
import { rangeLine } from "./range-line.ts";
import { element, mark } from "./svg.ts";
import { acrossAxis, roundStep, roundTicks } from "./value-axis.ts";

/** One loss of one side, USD over the run; with draws the median, and what nine draws in ten lie between. */
export interface SideLoss {
  readonly id?: string;
  readonly side: "target" | "issuer";
  /** Whose loss it is, where the side is several countries and this is one of them. */
  readonly who?: string;
  /** What is lost: value added, export revenue, customers gone for good. */
  readonly what: string;
  readonly usd: number;
  readonly low?: number;
  readonly high?: number;
  /** The same in scenario B: an amber bar below. */
  readonly b?: Ranged;
}

/** What the measure costs both sides. The order of the losses is kept. */
export interface BlowBack {
  readonly target: string;
  readonly issuer: string;
  readonly days: number;
  /** Draws behind the medians; 1 for a single run. */
  readonly runs: number;
  readonly losses: readonly SideLoss[];
}

const defaults = { row: 48, bar: 12, barOfB: 8, ofB: 22, top: 4, axis: 26 } as const;
/** Below this share of the other side's loss a loss is little. */
const little = 0.05;
/** Ranges are let out of the axis beyond this multiple of the longest bar. */
const reach = 2.5;

/** The finding: what the issuer loses beside the target, by the largest loss of each. */
export function blowBackTitle({ target, issuer, losses }: BlowBack, say: ChartMessages = messages): string {
  const most = (side: SideLoss["side"]): SideLoss | undefined => losses.filter((one) => one.side === side).sort((a, b) => b.usd - a.usd)[0];
  const [theirs, own] = [most("target"), most("issuer")];
  const [lost, back] = [theirs?.usd ?? 0, own?.usd ?? 0];
  if (Math.max(lost, back) < 1e6) return say.blowBack.none(target, issuer);
  if (back < little * lost) return say.blowBack.little(issuer, target);
  const apart = (own?.low ?? back) > (theirs?.high ?? lost) || (own?.high ?? back) < (theirs?.low ?? lost);
  if (!apart && back > lost / 2 && back < 2 * lost) return say.blowBack.alike(issuer, target);
  return back > lost ? say.blowBack.more(issuer, target) : say.blowBack.part(issuer, percent(back / lost), target);
}

/** Quantity, unit, statistic. */
export function blowBackSubtitle({ days, runs, losses }: BlowBack, say: ChartMessages = messages): string {
  return say.blowBack.subtitle(usdUnit(Math.max(0, ...losses.map(({ usd }) => usd)), say)[1], days, runs);
}

/** The numbers behind the bars. */
export function blowBackTable({ target, issuer, losses }: BlowBack, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.blowBack.heads,
    rows: losses.flatMap(({ side, who: whose, what, usd, low, high, b }) => {
      const who = whose ?? (side === "target" ? target : issuer);
      const row = [who, what, usd, low ?? null, high ?? null];
      return b ? [row, [who, `B ${what}`, b.value, b.low ?? null, b.high ?? null]] : [row];
    }),
  };
}

/** Draws both sides' losses as bars on one scale, the range below each bar; an arrow where a range leaves the axis, with its end in words. */
export function blowBackBars(input: BlowBack & Drawing): string {
  const { width, losses, target, issuer } = input;
  const say = input.messages ?? messages;
  const longest = Math.max(...losses.flatMap(({ usd, b }) => [usd, b?.value ?? 0]), 1e-9);
  const [divisor, unit] = usdUnit(longest, say);
  const far = Math.max(longest, ...losses.flatMap(({ high = 0, b }) => [high, b?.high ?? 0]));
  const shown = far <= reach * longest ? far : 1.2 * longest;
  const step = roundStep(shown / divisor / 5) * divisor;
  const end = Math.ceil(shown / step - 1e-9) * step;
  const inUnit = (usd: number, low?: number, high?: number): string =>
    ranged(usd / divisor, low && low / divisor, high && high / divisor, say);
  const words = losses.map(({ usd, low, high }) => inUnit(usd, low, high));
  const wordsOfB = losses.map(({ b }) => (b ? `B ${inUnit(b.value, b.low, b.high)}` : ""));
  const gutter = Math.max(...[...words, ...wordsOfB].map((text) => textWidth(text, 13, 600)), 0) + 16;
  const row = defaults.row + (losses.some(({ b }) => b) ? defaults.ofB : 0);
  const x = (usd: number): number => ((width - gutter) * Math.max(usd, 0)) / end;
  const bottom = defaults.top + losses.length * row;
  const isOut = (high: number | undefined): boolean => high !== undefined && high > end * 1.0001;
  const tip = (usd: number, high: number | undefined): number =>
    Math.max(x(usd), isOut(high) ? width - gutter : x(Math.min(high ?? 0, end)));
  const rows = losses.map((loss, i) => {
    const { id, side, who = side === "target" ? target : issuer, what, usd, low, high, b } = loss;
    const top = defaults.top + i * row;
    const y = top + 20;
    const under = y + defaults.bar + 5;
    const yOfB = under + 7;
    return mark("loss", id, [
      label(0, top + 14, fitText(say.sideLoss(who, what), width), { halo: true }),
      element("rect", {
        x: 0,
        y,
        width: Math.max(x(usd), usd > 0 ? 1 : 0),
        height: defaults.bar,
        fill: ink(side === "target" ? "a" : "ink"),
      }),
      low === undefined || high === undefined ? "" : rangeLine(x(low), x(Math.min(high, end)), under, isOut(high)),
      label(tip(usd, high) + 12, y + 11, words[i]!, { weight: 600, halo: true }),
      ...(b
        ? [
            element("rect", { x: 0, y: yOfB, width: Math.max(x(b.value), b.value > 0 ? 1 : 0), height: defaults.barOfB, fill: ink("b") }),
            b.low === undefined || b.high === undefined
              ? ""
              : rangeLine(x(b.low), x(Math.min(b.high, end)), yOfB + defaults.barOfB + 5, isOut(b.high)),
            label(tip(b.value, b.high) + 12, yOfB + 9, wordsOfB[i]!, { fill: "b", weight: 600, halo: true }),
          ]
        : []),
    ]);
  });
  const ticks = roundTicks(0, end / divisor, 5);
  return chartFrame(width, bottom + defaults.axis, input, [
    ...acrossAxis(
      ticks,
      (value) => x(value * divisor),
      0,
      bottom + 4,
      (end) => say.sum(end, unit),
    ),
    ...rows,
  ]);
}
