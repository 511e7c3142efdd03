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
  /**
   * Writes a word at the first of its places where nothing stands, or nowhere: an empty string. Place the words that matter most first.
   * A word that `must` stand may cross a line (give it a halo), never another word.
   */
  place(text: string, places: readonly Place[], style?: LabelStyle, must?: boolean): string;
  /** The same for lines that stand below each other from the place downwards, each with its weight, the later ones smaller; they must stand, if need be over a line. */
  placeLines(lines: readonly (readonly [text: string, weight: 400 | 600])[], places: readonly Place[]): string[];
  /** Keeps words off a place. */
  keep(box: Box): void;
  /** Keeps words off a line through points, `breadth` px broad. */
  keepLine(points: readonly (readonly [x: number, y: number])[], breadth?: number): void;
}

/** Where a word may stand. */
export type Place = readonly [x: number, y: number, anchor?: "start" | "middle" | "end"];

/** Places for words that name a point, nearest first, none farther than 24 px; `lines` of them stand below each other. */
export function around(x: number, y: number, near = 8, lines = 1): Place[] {
  const high = (lines - 1) * lineHeight;
  return [near, near + 8, 24].flatMap((far): Place[] => [
    [x + far, y + 4 - high / 2, "start"],
    [x - far, y + 4 - high / 2, "end"],
    [x, y - far - high, "middle"],
    [x, y + far + 9, "middle"],
    [x + far * 0.7, y - far * 0.7 - high, "start"],
    [x + far * 0.7, y + far * 0.7 + 8, "start"],
    [x - far * 0.7, y - far * 0.7 - high, "end"],
    [x - far * 0.7, y + far * 0.7 + 8, "end"],
  ]);
}

/** Keeps words inside `room` and from striking each other: a word is moved, else left out. */
export function labelBoard(room: Box): LabelBoard {
  const words: Box[] = [];
  const lines: Box[] = [];
  const find = (places: readonly Place[], boxAt: (place: Place) => Box, must: boolean): Place | undefined => {
    for (const taken of must ? [[words, lines], [words]] : [[words, lines]]) {
      const free = places.find((place) => {
        const box = boxAt(place);
        const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
        return inside && !taken.some((boxes) => boxes.some((one) => strikes(one, box)));
      });
      if (!free) continue;
      words.push(boxAt(free));
      return free;
    }
    return undefined;
  };
  return {
    room,
    keep: (box) => {
      words.push(box);
    },
    keepLine: (points, breadth = 4) => {
      const half = Math.max(2, breadth / 2);
      points.forEach(([x1, y1], i) => {
        const [x0, y0] = points[Math.max(0, i - 1)]!;
        const parts = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 4));
        for (let k = 1; k <= parts; k++) {
          const [x, y] = [x0 + ((x1 - x0) * k) / parts, y0 + ((y1 - y0) * k) / parts];
          lines.push({ left: x - half, right: x + half, top: y - half, bottom: y + half });
        }
      });
    },
    place: (text, places, style = {}, must = false) => {
      const set = (place: Place): LabelStyle => (place[2] === undefined ? style : { ...style, anchor: place[2] });
      const free = find(places, (place) => boxOf(place[0], place[1], text, set(place)), must);
      return free ? label(free[0], free[1], text, set(free)) : "";
    },
    placeLines: (texts, places) => {
      const size = (i: number): 12 | 13 => (i === 0 ? 13 : 12);
      const boxAt = ([x, y, anchor = "start"]: Place): Box => {
        const boxes = texts.map(([text, weight], i) => boxOf(x, y + i * lineHeight, text, { size: size(i), weight, anchor }));
        return {
          left: Math.min(...boxes.map((box) => box.left)),
          right: Math.max(...boxes.map((box) => box.right)),
          top: boxes[0]!.top,
          bottom: boxes.at(-1)!.bottom,
        };
      };
      const free = find(places, boxAt, true);
      if (!free) return [];
      const [x, y, anchor = "start"] = free;
      return texts.map(([text, weight], i) => label(x, y + i * lineHeight, text, { size: size(i), weight, anchor, halo: true }));
    },
  };
}

const lineHeight = 15;

/** The room that a word takes. */
function boxOf(x: number, y: number, text: string, { size = 13, weight = 400, anchor = "start" }: LabelStyle = {}): Box {
  const wide = textWidth(text, size, weight);
  const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
  return { left, right: left + wide, top: y - size * 0.85, bottom: y + size * 0.3 };
}

function strikes(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
