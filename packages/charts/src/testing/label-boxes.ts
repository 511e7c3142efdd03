import { expect } from "vitest";
import { textWidth } from "../label.ts";

interface Box {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a picture with about the room that each takes; the charts neither turn nor move groups. */
export function labelBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = "", inside = ""]) => {
    const read = (name: string): string | undefined => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = inside.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? "");
    const size = Number(read("font-size"));
    const wide = textWidth(text, size, read("font-weight") === "600" ? 600 : 400) * 0.94;
    const anchor = read("text-anchor");
    const x = Number(read("x"));
    const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
    const y = Number(read("y"));
    return { text, size, left, right: left + wide, top: y - size * 0.72, bottom: y + size * 0.2 };
  });
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Every word is 12 px or more, stands inside the picture, and none strikes another; an image with a name. */
export function expectReadable(svg: string): void {
  const boxes = labelBoxes(svg);
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  expect(svg).toMatch(/role="img" aria-label="[^"]+"/);
  expect(boxes.filter(({ size }) => size < 12).map(({ text }) => text)).toEqual([]);
  expect(
    boxes.filter((box) => box.left < -2 || box.right > width + 2 || box.top < -1 || box.bottom > height + 1).map(({ text }) => text),
  ).toEqual([]);
  const struck = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} × ${other.text}`),
  );
  expect(struck).toEqual([]);
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
}

/** The widths that the layouts ask for. */
export const testWidths = [1000, 770, 360] as const;

/** A text with its no-break spaces as plain ones. */
export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
