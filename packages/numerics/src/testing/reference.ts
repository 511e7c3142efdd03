import { readFileSync } from "node:fs";

/** One true value from the tables `make-reference.py` wrote: the nearest double, and what is left of it in units in the last place. */
export interface Reference {
  readonly arguments: readonly number[];
  readonly value: number;
  readonly rest: number;
}

export function reference(name: "exp" | "log" | "pow" | "normal-cdf" | "normal-quantile"): readonly Reference[] {
  const text = readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const numbers = line.split(",").map(Number);
      return { arguments: numbers.slice(0, -2), value: numbers.at(-2)!, rest: numbers.at(-1)! };
    });
}

/** Distance of a computed value from the true one, in units in the last place of the true one. */
export function ulpsFrom(row: Reference, computed: number): number {
  if (computed === row.value) return Math.abs(row.rest);
  return Math.abs((computed - row.value) / unitInLastPlace(row.value) - row.rest);
}

/** The row farthest from its true value, for messages that say where. */
export function worst(rows: readonly Reference[], f: (...x: number[]) => number): { ulps: number; at: string } {
  let [ulps, at] = [0, ""];
  for (const row of rows) {
    const distance = ulpsFrom(row, f(...row.arguments));
    if (!(distance <= ulps)) [ulps, at] = [distance, row.arguments.join(", ")];
  }
  return { ulps, at };
}

function unitInLastPlace(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const next = view.getBigUint64(0) + 1n;
  view.setBigUint64(0, next);
  return view.getFloat64(0) - Math.abs(value);
}
