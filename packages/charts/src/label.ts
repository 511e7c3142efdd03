import { type InkName, ink } from "./palette.ts";
import { element, escapeText } from "./svg.ts";

/** How a word on a chart is set. */
export interface LabelStyle {
  readonly size?: 12 | 13 | 14;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: Extract<InkName, "ink" | "ink-2" | "ink-3" | "a" | "b">;
  /** Over colour: a halo of paper keeps it readable. */
  readonly halo?: boolean;
}

const defaults = { size: 13, weight: 400, anchor: "start", fill: "ink", halo: false } as const;

/** A word at a point; `y` is its baseline. */
export function label(x: number, y: number, text: string, style: LabelStyle = {}): string {
  const { size, weight, anchor, fill, halo } = { ...defaults, ...style };
  return element(
    "text",
    {
      x,
      y,
      "font-size": String(size),
      "font-weight": weight === 600 ? "600" : undefined,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill: ink(fill),
      ...(halo ? { stroke: ink("paper"), "stroke-width": "4", "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
    },
    escapeText(text),
  );
}

/** Holds two signs on one line, and takes no room. */
const wordJoiner = "\u2060";

/**
 * About how wide a text is, in px: widths of letter classes in the text face, a little on the safe side. A chart is drawn without a page to ask.
 */
export function textWidth(text: string, size = 13, weight: 400 | 600 = 400): number {
  let em = 0;
  for (const sign of text) em += emOf(sign);
  return em * size * (weight === 600 ? boldWidth : 1);
}

/** How much wider a word is set in bold. */
export const boldWidth = 1.05;

/** A page measures thousands of words before it shows anything; each sign is looked at once. */
const knownEms = new Map<string, number>();

function emOf(sign: string): number {
  let em = knownEms.get(sign);
  if (em === undefined) {
    em = widthClass(sign);
    knownEms.set(sign, em);
  }
  return em;
}

function widthClass(sign: string): number {
  if (sign === wordJoiner) return 0;
  if (/[ilj.,:;'|!]/.test(sign)) return 0.27;
  if (/[ftr()\-– \u00a0]/.test(sign)) return 0.35;
  if (/[mwMW%]/.test(sign)) return 0.82;
  if (/[A-Z]/.test(sign)) return 0.6;
  return sign.charCodeAt(0) > 0x2e80 ? 1 : 0.52;
}

/** A text on one line, or on two broken between words where one is too short for it; what does not fit even so is cut at its end. */
export function twoLines(text: string, width: number, size = 13): readonly [first: string, second?: string] {
  if (textWidth(text, size) <= width) return [text];
  const words = text.split(" ");
  let first = "";
  while (words.length > 0 && textWidth(`${first} ${words[0]}`, size) <= width) first = `${first} ${words.shift()}`.trim();
  return first === "" ? [fitText(text, width, size)] : [first, fitText(words.join(" "), width, size)];
}

/** A text that fits a width, cut at its end where it must be. */
export function fitText(text: string, width: number, size = 13, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
