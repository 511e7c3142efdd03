import { chartFrame, type Drawing } from "./chart-frame.ts";
import type { ChartTable } from "./chart-table.ts";
import { fitText, label, textWidth, twoLines } from "./label.ts";
import { type LabelBoard, labelBoard } from "./label-board.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { ink } from "./palette.ts";
import { scrubber, timeAttributes } from "./scrubber.ts";
import { element, line, mark, tenth } from "./svg.ts";
import { type TimeScale, timeAxis, timeScale } from "./time-axis.ts";
import type { TimePlot } from "./time-plot.ts";

/** One act of one side: a measure of the issuer, an answer of the target. Days count from day 0 of the run and may lie before it. */
export interface Act {
  readonly id: string;
  readonly who: string;
  readonly what: string;
  readonly side: "issuer" | "target";
  readonly from: number;
  /** First day on which it no longer applies; `null` where it lasts. */
  readonly to: number | null;
  /** Days until it bites in full. */
  readonly onsetDays?: number;
  /** How the onset is drawn: a measure fades in, what has to be built grows as a wedge. */
  readonly onset?: "fade" | "wedge";
  /** Legal acts: diamonds on the bar. */
  readonly legal?: readonly { readonly day: number; readonly label: string }[];
}

/** Who does what, when. */
export interface MeasuresLane {
  readonly start: string;
  readonly days: number;
  readonly acts: readonly Act[];
}

/** How it is drawn. */
export interface MeasuresLaneInput extends MeasuresLane, Drawing {
  readonly plot?: TimePlot;
  /** The day that is looked at. */
  readonly day?: number;
}

const defaults = { wide: 560, top: 40, row: 26, narrowRow: 44, line: 16, bar: 9, bottom: 26, slices: 10, words: 14 } as const;

/** The finding: who acts first and when the other side answers. */
export function measuresTitle({ acts }: MeasuresLane, say: ChartMessages = messages): string {
  const first = (side: Act["side"]): Act | undefined => acts.filter((act) => act.side === side).sort((a, b) => a.from - b.from)[0];
  const [measure, answer] = [first("issuer"), first("target")];
  if (!measure) return say.acts.none;
  return answer
    ? say.acts.answered(measure.who, Math.max(0, measure.from), answer.who, Math.max(0, answer.from))
    : say.acts.alone(measure.who, Math.max(0, measure.from));
}

/** The numbers behind the lane. */
export function measuresTable({ acts }: MeasuresLane, say: ChartMessages = messages): ChartTable {
  return {
    heads: say.acts.heads,
    rows: acts.map(({ who, what, from, to, onsetDays }) => [who, what, from, to, onsetDays ?? 0]),
  };
}

/** Draws one row for each act on the time line: issuer's acts in ink, the target's in the colour of the scenario. */
export function measuresLane(input: MeasuresLaneInput): string {
  const { width, acts, start, days, day } = input;
  const say = input.messages ?? messages;
  const wide = width >= defaults.wide;
  const names = acts.map(({ who, what }) => textWidth(who, 13, 600) + textWidth(` ${what}`));
  const left = input.plot?.left ?? (wide ? Math.min(Math.max(...names, 60) + 16, 240) : 0);
  const x = timeScale(start, days, left, input.plot?.right ?? width - 8);
  const room = wide ? x.left - 12 : width;
  const namesOf = acts.map(({ who, what }) => {
    const beside = room - textWidth(`${who} `, 13, 600);
    return wide ? twoLines(what, beside) : ([fitText(what, beside)] as const);
  });
  const { middles, bottom } = rowPlaces(acts, wide, (i) => namesOf[i]!.length > 1);
  const board = labelBoard({ left: wide ? x.left : 0, right: width, top: 0, bottom });
  const bars = acts.map((act, i) => {
    const diamonds = (act.legal ?? []).map((one) => diamond(one.day, middles[i]!, x));
    return mark("act", act.id, [bar(act, middles[i]!, x), ...diamonds]);
  });
  const titles = acts.map((act, i) => {
    const middle = middles[i]!;
    const lines = namesOf[i]!;
    const nameY = wide ? middle + 4 - (lines.length - 1) * (defaults.line / 2) : middle - 12;
    const whatX = textWidth(act.who, 13, 600) + 4;
    return mark("act", act.id, [
      label(0, nameY, act.who, { weight: 600, halo: true }),
      ...lines.map((text, k) => label(whatX, nameY + k * defaults.line, text ?? "", { halo: true })),
    ]);
  });
  return chartFrame(
    width,
    bottom + defaults.bottom,
    input,
    [
      ...timeAxis(x, 12, bottom + 18, say),
      line(x(0), defaults.top - 8, x(0), bottom, { stroke: ink("ink-3"), "stroke-dasharray": "1 3" }),
      ...bars,
      scrubber(x, day, 20, bottom, 33, say),
      ...titles,
      ...acts.flatMap((act, i) => legalWords(act, middles[i]! + (wide ? -10 : 19), x, board)),
    ],
    timeAttributes(x, defaults.top, bottom),
  );
}

/** Middle lines of the bars; an act has room for its name, and for the words of its legal acts, above its bar where names stand beside it. */
function rowPlaces(acts: readonly Act[], wide: boolean, onTwoLines: (i: number) => boolean): { middles: number[]; bottom: number } {
  let bottom: number = defaults.top;
  const middles = acts.map(({ legal = [] }, i) => {
    const words = legal.some((one) => one.label !== "") ? defaults.words : 0;
    const row = defaults.row + (onTwoLines(i) ? defaults.line / 2 : 0);
    const middle = bottom + (wide ? words + row / 2 : 30);
    bottom += (wide ? row : defaults.narrowRow) + words;
    return middle;
  });
  return { middles, bottom };
}

function bar(act: Act, middle: number, x: TimeScale): string {
  const fill = ink(act.side === "issuer" ? "ink" : "a");
  const clip = (at: number): number => Math.min(Math.max(x(at), x.left), x.right);
  const end = clip(act.to ?? x.days);
  const full = Math.min(clip(act.from + (act.onsetDays ?? 0)), end);
  const [from, top] = [clip(act.from), middle - defaults.bar / 2];
  if (end <= from) return "";
  const solid = element("rect", { x: full, y: top, width: end - full, height: defaults.bar, fill });
  if (full <= from) return solid;
  if (act.onset === "wedge") {
    const share = (full - from) / Math.max(x(act.from + (act.onsetDays ?? 0)) - x(act.from), 1e-9);
    const foot = middle + defaults.bar / 2;
    const tip = foot - defaults.bar * Math.min(share, 1);
    const d = `M${tenth(from)} ${tenth(foot)}L${tenth(full)} ${tenth(tip)}V${tenth(foot)}Z`;
    return `${element("path", { d, fill })}${end > full ? solid : ""}`;
  }
  const step = (full - from) / defaults.slices;
  const fade = Array.from({ length: defaults.slices }, (_, k) =>
    element("rect", {
      x: from + k * step,
      y: top,
      width: step + 0.3,
      height: defaults.bar,
      fill,
      "fill-opacity": String((k + 0.5) / defaults.slices),
    }),
  );
  return `${fade.join("")}${end > full ? solid : ""}`;
}

function diamond(day: number, middle: number, x: TimeScale): string {
  if (day < 0 || day > x.days) return "";
  return element("path", {
    d: `M${tenth(x(day))} ${tenth(middle - 6)}l6 6l-6 6l-6 -6Z`,
    fill: ink("paper"),
    stroke: ink("ink"),
    "stroke-width": "1.5",
  });
}

/** Words of legal acts beside their diamonds; left out where another word stands. */
function legalWords({ legal = [] }: Act, y: number, x: TimeScale, board: LabelBoard): string[] {
  return legal.map(({ day, label: text }) => {
    if (day < 0 || day > x.days) return "";
    const at = x(day);
    return board.place(
      text,
      [
        [Math.max(at - 4, board.room.left), y],
        [at + 4, y, "end"],
      ],
      { size: 12, fill: "ink-2", halo: true },
    );
  });
}
