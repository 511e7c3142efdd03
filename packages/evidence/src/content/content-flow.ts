import type { Bom } from "./bom.ts";

/** What a line adds to the content of the assembly above it. `through`: only what is inside it counts. */
export type LineContent = "counts" | "unknown" | "through" | "stops";

/** A way of counting content. */
export interface ContentCount {
  /** How a line enters its assembly. */
  readonly of: (line: number) => LineContent;
  /** Content a line holds without a line of its own, per unit: known and of unknown origin. */
  readonly own: (line: number) => { readonly known: number; readonly unknown: number };
}

/** Content inside one unit of every line, its own value left out. */
export interface Contained {
  readonly known: Float64Array;
  readonly unknown: Float64Array;
}

/**
 * Rolls content up the tree in one pass from the last line to the first: inside(i) = own(i) + Σ_parts quantity × (value where the part counts, inside(part) where
 * it is looked through). A part that counts is not looked into, so that nothing counts twice.
 */
export function rollUp({ lines }: Bom, count: ContentCount): Contained {
  const known = new Float64Array(lines.length);
  const unknown = new Float64Array(lines.length);
  for (let i = lines.length - 1; i >= 0; i--) {
    const own = count.own(i);
    known[i]! += own.known;
    unknown[i]! += own.unknown;
    const { parent, quantity, unitValue } = lines[i]!;
    if (parent < 0) continue;
    const how = count.of(i);
    if (how === "counts") known[parent]! += quantity * unitValue;
    else if (how === "unknown") unknown[parent]! += quantity * unitValue;
    else if (how === "through") {
      known[parent]! += quantity * known[i]!;
      unknown[parent]! += quantity * unknown[i]!;
    }
  }
  return { known, unknown };
}

/** One entry of the evidence trail: a line whose value, or whose own content, counts towards what is tested. */
export interface ContentTrail {
  readonly line: number;
  /** Units in one unit of what is tested. */
  readonly units: number;
  /** Value that counts in one unit of what is tested. */
  readonly value: number;
  readonly sure: boolean;
  readonly by: "line" | "content";
}

/** The lines behind the content of one line, at most `most` of them, in the order of the tree. */
export function trailOf({ lines, start, parts }: Bom, count: ContentCount, at: number, most = 50): ContentTrail[] {
  const trail: ContentTrail[] = [];
  const open: [line: number, units: number][] = [[at, 1]];
  for (let next = open.pop(); next && trail.length < most; next = open.pop()) {
    const [line, units] = next;
    const own = count.own(line);
    if (own.known > 0) trail.push({ line, units, value: units * own.known, sure: true, by: "content" });
    if (own.unknown > 0) trail.push({ line, units, value: units * own.unknown, sure: false, by: "content" });
    for (let p = start[line + 1]! - 1; p >= start[line]!; p--) {
      const part = parts[p]!;
      const many = units * lines[part]!.quantity;
      const how = count.of(part);
      if (how === "through") open.push([part, many]);
      else if (how !== "stops")
        trail.push({ line: part, units: many, value: many * lines[part]!.unitValue, sure: how === "counts", by: "line" });
    }
  }
  return trail;
}
