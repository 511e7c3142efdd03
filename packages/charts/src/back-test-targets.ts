import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth, twoLines } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import type { Ranged } from "./number-text.ts";
import { figures, ranged } from "./number-text.ts";
import { ink } from "./palette.ts";
import { rangeLine } from "./range-line.ts";
import { element, line, mark } from "./svg.ts";

/** One target of an episode: what was observed, which band is accepted, what the model says. */
export interface BackTestTarget {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** `null` where nobody has measured it. */
  readonly observed: number | null;
  /** Accepted band; absent for a target that is not scored. */
  readonly band?: readonly [low: number, high: number];
  /** Median and 90 % range; absent where the model cannot express it. */
  readonly simulated?: Ranged;
}

/** The targets of one episode. */
export interface BackTest {
  readonly runs: number;
  readonly targets: readonly BackTestTarget[];
  /** Skill over the naive forecasts: above 0 the model is nearer to what was observed. */
  readonly skill?: number;
}

const defaults = { wide: 640, row: 34, narrowRow: 66, strip: 13, top: 4, line: 15 } as const;

/** Whether the median lies inside the accepted band; `undefined` for a target that is not scored. */
export function isHit({ band, simulated }: BackTestTarget): boolean | undefined {
  return band && simulated ? simulated.value >= band[0] && simulated.value <= band[1] : undefined;
}

/** The finding: hits of those scored, after the skill over the naive forecasts where it is known. */
export function backTestTitle({ targets, skill }: BackTest, say: ChartMessages = messages): string {
  const verdicts = targets.map(isHit).filter((hit) => hit !== undefined);
  const hits = verdicts.filter(Boolean).length;
  if (verdicts.length === 0) return say.backTest.none;
  if (skill === undefined) return say.backTest.title(hits, verdicts.length);
  return skill > 0 ? say.backTest.ahead(hits, verdicts.length) : say.backTest.behind(hits, verdicts.length);
}

/** What the marks are. */
export function backTestSubtitle({ runs }: BackTest, say: ChartMessages = messages): string {
  return say.backTest.subtitle(runs);
}

/** The numbers behind the rows. */
export function backTestTable({ targets }: BackTest, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.backTest.heads,
    rows: targets.map((one) => [
      one.label,
      one.unit,
      one.observed,
      one.band?.[0] ?? null,
      one.band?.[1] ?? null,
      one.simulated?.value ?? null,
      one.simulated?.low ?? null,
      one.simulated?.high ?? null,
      verdict(one, say),
    ]),
  };
}

/** Draws each target as a strip on its own scale that holds zero: accepted band as tint, observed as ring, simulated as dot with its range. */
export function backTestTargets(input: BackTest & Drawing): string {
  const { width, targets } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const verdictWidth = Math.max(...targets.map((one) => textWidth(verdict(one, say), 13, 600)), 30) + 14;
  const words = targets.map((one) => rowWords(one, say));
  const wordWidth = Math.min(Math.max(...words.map((text) => textWidth(text, 12)), 40) + 14, width * 0.36);
  const left = wide ? Math.min(Math.max(...targets.map((one) => textWidth(one.label)), 60) + 16, width * 0.34) : 6;
  const right = wide ? width - verdictWidth - wordWidth : width - 6;
  const names = targets.map((one) => twoLines(one.label, wide ? left - 14 : width - verdictWidth));
  const height = (i: number): number => (wide ? defaults.row : defaults.narrowRow + (names[i]!.length - 1) * defaults.line);
  let foot: number = defaults.top;
  const rows = targets.map((one, i) => {
    const top = foot;
    foot += height(i);
    const more = (names[i]!.length - 1) * defaults.line;
    const middle = wide ? top + 15 : top + 48 + more;
    const first = wide ? middle + 4 - more / 2 : top + 14;
    const hit = isHit(one);
    const words13 = { weight: hit === false ? 600 : 400, fill: hit === undefined ? "ink-3" : "ink" } as const;
    return mark("target", one.id, [
      ...names[i]!.map((words, k) => label(0, first + k * defaults.line, words ?? "")),
      ...strip(one, middle, left, right),
      wide
        ? label(width - verdictWidth, middle + 4, fitText(words[i]!, wordWidth - 14, 12), { size: 12, fill: "ink-2", anchor: "end" })
        : label(0, top + 31 + more, fitText(words[i]!, width, 12), { size: 12, fill: "ink-2" }),
      label(width, wide ? middle + 4 : top + 14, verdict(one, say), { ...words13, anchor: "end" }),
    ]);
  });
  return chartFrame(width, foot + 2, input, rows);
}

/** One strip: its scale reaches from zero, or below it, to the farthest mark; a range beyond twice the other marks leaves it with an arrow. */
function strip({ observed, band, simulated }: BackTestTarget, y: number, left: number, right: number): string[] {
  const marks = [observed ?? 0, ...(band ?? []), simulated?.value ?? 0];
  const [near, far] = [Math.min(0, ...marks), Math.max(0, ...marks)];
  const spread = far - near || 1;
  const low = Math.max(Math.min(near, simulated?.low ?? near), near - spread);
  const high = Math.min(Math.max(far, simulated?.high ?? far), far + spread);
  const x = (value: number): number => left + ((right - left - 12) * (Math.min(Math.max(value, low), high) - low)) / (high - low || 1);
  return [
    line(left, y, right, y, { stroke: ink("rule") }),
    band
      ? element("rect", {
          x: x(band[0]),
          y: y - defaults.strip / 2,
          width: Math.max(x(band[1]) - x(band[0]), 2),
          height: defaults.strip,
          fill: ink("a-50"),
        })
      : "",
    line(x(0), y - 8, x(0), y + 8, { stroke: ink("baseline") }),
    simulated?.low === undefined || simulated.high === undefined
      ? ""
      : rangeLine(x(simulated.low), x(simulated.high), y, simulated.high > high),
    simulated
      ? element("circle", { cx: x(simulated.value), cy: y, r: 4.5, fill: ink("a"), stroke: ink("paper"), "stroke-width": "1" })
      : "",
    observed === null
      ? ""
      : element("circle", { cx: x(observed), cy: y, r: 5.5, fill: "none", stroke: ink("ink"), "stroke-width": "1.75" }),
  ];
}

function rowWords({ observed, simulated, unit }: BackTestTarget, say: ChartMessages): string {
  const said = simulated ? ranged(simulated.value, simulated.low, simulated.high, say) : "–";
  return `${say.backTest.row(said, observed === null ? "–" : figures(observed))}${unit === "" ? "" : `\u00a0${unit}`}`;
}

function verdict(target: BackTestTarget, say: ChartMessages): string {
  const hit = isHit(target);
  return hit === undefined ? say.backTest.notScored : hit ? say.backTest.hit : say.backTest.miss;
}
