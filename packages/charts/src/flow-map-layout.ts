import { pushApart } from "./push-apart.ts";

/** A point on the picture, px. */
export type Point = readonly [x: number, y: number];

/** Where one end of flows stands: on land, or as a port on the frame, with the side of the frame. */
export interface Stand {
  readonly at: Point;
  readonly port?: "left" | "right" | "top" | "bottom";
}

const inset = 10;
const portGap = 40;

/**
 * Puts the ends of flows on the picture: those inside stay where they are, those outside become ports where the way from the middle of the
 * flow to them leaves the frame, pushed apart along each side. An end without a place is a port at the bottom.
 */
export function standsOf(points: readonly (Point | undefined)[], middle: Point, width: number, height: number): Stand[] {
  const stands = points.map((point): Stand => {
    if (point && point[0] >= inset && point[0] <= width - inset && point[1] >= inset && point[1] <= height - inset) return { at: point };
    return edgeOf(middle, point ?? [middle[0], height * 10], width, height);
  });
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const own = stands.flatMap((stand, i) => (stand.port === side ? [i] : []));
    const along = side === "left" || side === "right" ? 1 : 0;
    const long = along === 1 ? height : width;
    const places = pushApart(
      own.map((i) => stands[i]!.at[along]),
      along === 1 ? portGap : 3 * portGap,
      24,
      long - 24,
    );
    own.forEach((i, k) => {
      const at = stands[i]!.at;
      stands[i] = { at: along === 1 ? [at[0], places[k]!] : [places[k]!, at[1]], port: side };
    });
  }
  return stands;
}

/** Where the straight way from inside to outside leaves the frame. */
function edgeOf([x0, y0]: Point, [x1, y1]: Point, width: number, height: number): Stand {
  const [dx, dy] = [x1 - x0 || 1e-9, y1 - y0 || 1e-9];
  const across = (dx > 0 ? width - inset - x0 : inset - x0) / dx;
  const down = (dy > 0 ? height - inset - y0 : inset - y0) / dy;
  if (across <= down) return { at: [dx > 0 ? width - inset : inset, y0 + dy * across], port: dx > 0 ? "right" : "left" };
  return { at: [x0 + dx * down, dy > 0 ? height - inset : inset], port: dy > 0 ? "bottom" : "top" };
}

/** A way from one stand to another, bent to one side so that there and back differ; it keeps clear of both ends. */
export interface Arc {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  /** Direction at the end, a unit vector. */
  readonly heading: Point;
}

/** The arc of a flow: a quadratic curve whose middle lies beside the straight way by a share of its length. */
export function arcOf([x0, y0]: Point, [x1, y1]: Point, clearFrom: number, clearTo: number): Arc {
  const long = Math.hypot(x1 - x0, y1 - y0) || 1;
  const bow = 0.16 * long;
  const bend: Point = [(x0 + x1) / 2 + ((y1 - y0) / long) * bow, (y0 + y1) / 2 - ((x1 - x0) / long) * bow];
  const toward = ([px, py]: Point, [qx, qy]: Point): Point => {
    const far = Math.hypot(qx - px, qy - py) || 1;
    return [(qx - px) / far, (qy - py) / far];
  };
  const leave = toward([x0, y0], bend);
  const heading = toward(bend, [x1, y1]);
  return {
    from: [x0 + leave[0] * Math.min(clearFrom, long / 3), y0 + leave[1] * Math.min(clearFrom, long / 3)],
    bend,
    to: [x1 - heading[0] * Math.min(clearTo, long / 3), y1 - heading[1] * Math.min(clearTo, long / 3)],
    heading,
  };
}

/** Points along an arc, for keeping words off it. */
export function alongArc({ from, bend, to }: Arc, parts = 12): Point[] {
  return Array.from({ length: parts + 1 }, (_, k): Point => {
    const t = k / parts;
    const mix = (a: number, b: number, c: number): number => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [mix(from[0], bend[0], to[0]), mix(from[1], bend[1], to[1])];
  });
}
