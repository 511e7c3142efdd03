import type { ChartMessages } from "./messages.ts";
import { type Attributes, element, escapeText } from "./svg.ts";

/** What every chart says without being seen. */
export interface ChartWords {
  /** States the finding; also the name of the picture. */
  readonly title: string;
  /** What the picture shows, in a sentence or two. */
  readonly description: string;
}

/** What a drawing takes beside its data. */
export interface Drawing extends ChartWords {
  /** px; charts are redrawn at each width (about 1000, 770 and 360), never scaled. */
  readonly width: number;
  /** The words that the chart puts on itself, in another language. */
  readonly messages?: ChartMessages;
}

/** The outermost element: an image with a name, in the text face, never scaled. */
export function chartFrame(
  width: number,
  height: number,
  { title, description }: ChartWords,
  inside: readonly string[],
  more: Attributes = {},
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: String(Math.ceil(width)),
      height: String(Math.ceil(height)),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: "img",
      "aria-label": `${title}. ${description}`,
      "font-family": "'Source Sans 3 Variable','Source Sans 3',sans-serif",
      style: "font-variant-numeric:tabular-nums lining-nums",
      ...more,
    },
    `\n<desc>${escapeText(description)}</desc>\n${inside.filter((part) => part !== "").join("\n")}\n`,
  );
}
