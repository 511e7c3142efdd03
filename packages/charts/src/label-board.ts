import { type LabelStyle, label, textWidth } from "./label.ts";

/** A place that words or marks take up, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Hands out places to words. */
export interface LabelBoard {
  /** Words stay inside it. */
  readonly room: Box;
  /** Writes a word at the first of its places where nothing stands, or nowhere: an empty string. Place the words that matter most first. */
  place(text: string, places: readonly Place[], style?: LabelStyle): string;
  /** Keeps words off a place. */
  keep(box: Box): void;
  /** Keeps words off a line through points. */
  keepLine(points: readonly (readonly [x: number, y: number])[]): void;
}

/** Where a word may stand. */
export type Place = readonly [x: number, y: number, anchor?: "start" | "middle" | "end"];

/** Places for a word that names a point, nearest first, none farther than 24 px. */
export function around(x: number, y: number, near = 8): Place[] {
  return [near, near + 8, 24].flatMap((far): Place[] => [
    [x + far, y + 4, "start"],
    [x - far, y + 4, "end"],
    [x, y - far, "middle"],
    [x, y + far + 9, "middle"],
    [x + far * 0.7, y - far * 0.7, "start"],
    [x + far * 0.7, y + far * 0.7 + 8, "start"],
    [x - far * 0.7, y - far * 0.7, "end"],
    [x - far * 0.7, y + far * 0.7 + 8, "end"],
  ]);
}

/** Keeps words inside `room` and from striking each other: a word is moved, else left out. */
export function labelBoard(room: Box): LabelBoard {
  const taken: Box[] = [];
  return {
    room,
    keep: (box) => {
      taken.push(box);
    },
    keepLine: (points) => {
      points.forEach(([x1, y1], i) => {
        const [x0, y0] = points[Math.max(0, i - 1)]!;
        const parts = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
        for (let k = 1; k <= parts; k++) {
          const [x, y] = [x0 + ((x1 - x0) * k) / parts, y0 + ((y1 - y0) * k) / parts];
          taken.push({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 });
        }
      });
    },
    place: (text, places, style = {}) => {
      for (const [x, y, anchor] of places) {
        const set = anchor === undefined ? style : { ...style, anchor };
        const box = boxOf(x, y, text, set);
        const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
        if (!inside || taken.some((one) => strikes(one, box))) continue;
        taken.push(box);
        return label(x, y, text, set);
      }
      return "";
    },
  };
}

/** The room that a word takes. */
export function boxOf(x: number, y: number, text: string, { size = 13, weight = 400, anchor = "start" }: LabelStyle = {}): Box {
  const wide = textWidth(text, size, weight);
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  return { left, right: left + wide, top: y - size * 0.85, bottom: y + size * 0.3 };
}

function strikes(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
