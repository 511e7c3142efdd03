import type { Free } from "./calibrate.ts";

/** How well the data tell one number, the others held where they were found. */
export interface Identified {
  readonly name: string;
  readonly value: number;
  /** Between these the loss stays within `tolerance` of the least. */
  readonly low: number;
  readonly high: number;
  /** `between`: both ends lie inside the bounds; `at least`, `at most`: one does; `not`: the data do not tell it. */
  readonly identified: "between" | "at least" | "at most" | "not";
  /** Other numbers that it can be traded against: correlation of the curvature beyond 0.8 either way. */
  readonly tradedAgainst: readonly { readonly name: string; readonly correlation: number }[];
}

/** Rise of the loss up to which a value counts as telling the data as well: about what half a target is worth. */
const tolerance = 0.015;
/** Points of a slice from end to end. */
const slice = 60;
const traded = 0.8;

/** Slices the loss along each number, and looks which pairs only move it together. */
export function identify(
  free: readonly Free[],
  found: { readonly point: readonly number[]; readonly value: number },
  loss: (point: readonly number[]) => number,
): readonly Identified[] {
  const curvature = curvatures(free, found, loss);
  return free.map(({ name, low, high }, i) => {
    const at = (value: number): number => loss(found.point.map((one, j) => (j === i ? value : one)));
    const reach = (end: number): number => {
      let last = found.point[i]!;
      for (let k = 1; k <= slice; k++) {
        const value = found.point[i]! + ((end - found.point[i]!) * k) / slice;
        if (at(value) > found.value + tolerance) break;
        last = value;
      }
      return last;
    };
    const [from, to] = [reach(low), reach(high)];
    const [inLow, inHigh] = [from > low, to < high];
    return {
      name,
      value: found.point[i]!,
      low: from,
      high: to,
      identified: inLow && inHigh ? "between" : inLow ? "at least" : inHigh ? "at most" : "not",
      tradedAgainst: free.flatMap((other, j) => {
        const correlation = j === i ? 0 : correlationOf(curvature, i, j);
        return correlation > traded || correlation < -traded ? [{ name: other.name, correlation }] : [];
      }),
    };
  });
}

/** Second differences of the loss, in units of a number's range. */
function curvatures(
  free: readonly Free[],
  found: { readonly point: readonly number[]; readonly value: number },
  loss: (point: readonly number[]) => number,
): readonly (readonly number[])[] {
  const part = 1 / 20;
  const moved = (i: number, a: number, j: number, b: number): number =>
    loss(
      found.point.map((value, k) => {
        const { low, high } = free[k]!;
        const by = (k === i ? a : 0) + (k === j ? b : 0);
        return Math.min(high, Math.max(low, value + by * part * (high - low)));
      }),
    );
  return free.map((_, i) =>
    free.map((__, j) =>
      i === j
        ? moved(i, 1, -1, 0) - 2 * found.value + moved(i, -1, -1, 0)
        : (moved(i, 1, j, 1) - moved(i, 1, j, -1) - moved(i, -1, j, 1) + moved(i, -1, j, -1)) / 4,
    ),
  );
}

function correlationOf(curvature: readonly (readonly number[])[], i: number, j: number): number {
  const scale = curvature[i]![i]! * curvature[j]![j]!;
  return scale > 0 ? -curvature[i]![j]! / Math.sqrt(scale) : 0;
}
