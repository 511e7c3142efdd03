/** A number that can say who says so: from a fact (with its sources) or a declared assumption. `low`/`high` bound it. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly from: "fact" | "assumption";
  /** Ids in facts/sources.csv; S90 is recollection and counts as unverified. */
  readonly sources: readonly string[];
  readonly why: string;
}

/** A range worked out from figures. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Declares an assumption. */
export function assume(value: number, low: number, high: number, unit: string, why: string, sources: readonly string[] = []): Figure {
  return { value, low, high, unit, from: "assumption", sources, why };
}

/** Declares a figure that stands in the facts. */
export function fact(value: number, low: number, high: number, unit: string, sources: readonly string[], why: string): Figure {
  return { value, low, high, unit, from: "fact", sources, why };
}

/** Product of ranges of positive numbers. */
export function times(...ranges: readonly (Range | number)[]): Range {
  let value = 1;
  let low = 1;
  let high = 1;
  for (const range of ranges) {
    const r = typeof range === "number" ? { value: range, low: range, high: range } : range;
    value *= r.value;
    low *= r.low;
    high *= r.high;
  }
  return { value, low, high };
}

/** Sum of ranges. */
export function plus(...ranges: readonly Range[]): Range {
  let value = 0;
  let low = 0;
  let high = 0;
  for (const range of ranges) {
    value += range.value;
    low += range.low;
    high += range.high;
  }
  return { value, low, high };
}
