import { chartFrame, type Drawing } from "./chart-frame.ts";
import { fitText, label, textWidth } from "./label.ts";
import { type ChartMessages, messages } from "./messages.ts";
import { figures } from "./number-text.ts";
import { ink } from "./palette.ts";
import { element, line, mark } from "./svg.ts";

/** One number that a reader may move: its track, where it stands, what the draws take, and what it does to the outcome. */
export interface Lever {
  readonly id: string;
  readonly label: string;
  /** Least and greatest value of the track. */
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** What it stands at in the parent scenario. */
  readonly baseline: number;
  /** What nine draws in ten take. */
  readonly range?: readonly [low: number, high: number];
  /** The value in words, with its unit. */
  readonly words: string;
  /** How far the outcome moves from one end of the range to the other, in the unit of the outcome; its size is drawn. */
  readonly pull: number;
  /** The pull in words. */
  readonly pullWords: string;
}

/** How it is drawn: the largest pull of all levers fills the track, so that the rail is the tornado. */
export interface LeverTrackInput extends Lever, Pick<Drawing, "width" | "messages"> {
  readonly mostPull: number;
}

const defaults = { track: 27, bar: 41, height: 52, inset: 8, radius: 6 } as const;

/** Levers as the tornado orders them: the strongest pull first. */
export function byPull<Kind extends Pick<Lever, "pull" | "id">>(levers: readonly Kind[]): Kind[] {
  return [...levers].sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull) || (a.id < b.id ? -1 : 1));
}

/** The lever in a sentence. */
export function leverText({ words, range, value, pullWords }: Lever, say: ChartMessages = messages): string {
  return say.lever.description(words, figures(range?.[0] ?? value), figures(range?.[1] ?? value), pullWords);
}

/** Draws name and value, the track with range (tint), baseline (tick) and knob, and the pull as a bar below. The page lays its own control over the track. */
export function leverTrack(input: LeverTrackInput): string {
  const { id, label: name, width, min, max, value, baseline, range, words, pull, pullWords, mostPull } = input;
  const [left, right] = [defaults.inset, width - defaults.inset];
  const x = (at: number): number => left + (right - left) * Math.min(Math.max((at - min) / (max - min || 1), 0), 1);
  const y = defaults.track;
  const long = mostPull > 0 ? ((width - textWidth(pullWords, 12) - 8) * Math.abs(pull)) / mostPull : 0;
  const wordsWidth = textWidth(words, 13, 600);
  return chartFrame(
    width,
    defaults.height,
    { title: name, description: leverText(input, input.messages) },
    [
      label(0, 13, fitText(name, width - wordsWidth - 12)),
      label(width, 13, words, { weight: 600, anchor: "end" }),
      line(left, y, right, y, { stroke: ink("rule"), "stroke-width": "4" }),
      range ? line(x(range[0]), y, x(range[1]), y, { stroke: ink("a-50"), "stroke-width": "4" }) : "",
      line(x(baseline), y - 6, x(baseline), y + 6, { stroke: ink("ink-2"), "stroke-width": "1.5" }),
      mark("lever", id, [
        element("circle", { cx: x(value), cy: y, r: defaults.radius, fill: ink("paper"), stroke: ink("a"), "stroke-width": "2" }),
      ]),
      element("rect", { x: 0, y: defaults.bar, width: Math.max(long, pull === 0 ? 0 : 1), height: 4, fill: ink("ink-2") }),
      label(long + 6, defaults.bar + 6, pullWords, { size: 12, fill: "ink-2" }),
    ],
    { "data-left": left, "data-right": right },
  );
}
