import { label, textWidth } from "./label.ts";
import { type Ink, type InkName, ink, palette } from "./palette.ts";
import { element, escapeText } from "./svg.ts";

/** Words around a chart that stands by itself in a file. */
export interface SheetWords {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

const margin = 24;
const serif = "'Source Serif 4 Variable','Source Serif 4',Georgia,serif";

/** A drawn chart as a file of its own: on paper, with its title, subtitle and foot, wrapped to its width, in the colours of a theme. In a page, title and foot are the page's. */
export function chartSheet(svg: string, { title, subtitle, foot }: SheetWords, theme: keyof Ink = "light"): string {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const titles = wrapped(title, width, 21, 600);
  const subtitles = wrapped(subtitle, width, 14, 400);
  const feet = wrapped(foot, width, 13, 400);
  const top = margin + titles.length * 27 + subtitles.length * 20 + 12;
  const whole = { width: width + 2 * margin, height: top + height + feet.length * 18 + margin };
  const parts = [
    element("rect", { width: whole.width, height: whole.height, fill: ink("paper") }),
    ...titles.map((text, i) =>
      element(
        "text",
        { x: margin, y: margin + 18 + i * 27, "font-family": serif, "font-size": "21", "font-weight": "600", fill: ink("ink") },
        escapeText(text),
      ),
    ),
    ...subtitles.map((text, i) => label(margin, margin + titles.length * 27 + 12 + i * 20, text, { size: 14, fill: "ink-2" })),
    svg.replace("<svg ", `<svg x="${margin}" y="${top}" `),
    ...feet.map((text, i) => label(margin, top + height + 18 + i * 18, text, { fill: "ink-3" })),
  ];
  const sheet = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: whole.width,
      height: whole.height,
      viewBox: `0 0 ${whole.width} ${whole.height}`,
      role: "img",
      "aria-label": `${title}. ${subtitle}`,
      "font-family": "'Source Sans 3 Variable','Source Sans 3',sans-serif",
    },
    `<title>${escapeText(title)}</title>${parts.join("\n")}`,
  );
  // Programmes that draw files know no custom properties: the colours are written out.
  return `${sheet.replace(/var\(--([\w-]+),#[0-9a-f]{6}\)/g, (_, name: InkName) => palette[name][theme])}\n`;
}

/** A text in lines that fit; a word longer than a line stands by itself. */
function wrapped(text: string, width: number, size: number, weight: 400 | 600): string[] {
  if (text === "") return [];
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
