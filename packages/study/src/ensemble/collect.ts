import type { Chunk } from "./run-chunk.ts";

/** The runs of an ensemble that are done, in their order: all of them, or those that were done when it was broken off. */
export interface Draws extends Omit<Chunk, "from" | "to"> {
  /** Number of each run in the plan. */
  readonly runs: Int32Array;
}

/** Puts chunks together in the order of their runs, whatever order they came in. */
export function collect(chunks: readonly Chunk[]): Draws {
  const sorted = [...chunks].sort((a, b) => a.from - b.from);
  const runs = Int32Array.from(sorted.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const joined = (
    name: "lossUsd" | "firstYearUsd" | "valueAdded" | "lowest" | "output" | "countryLossUsd" | "dependence",
  ): Float64Array => {
    const whole = new Float64Array(sorted.reduce((sum, chunk) => sum + chunk[name].length, 0));
    let at = 0;
    for (const chunk of sorted) {
      whole.set(chunk[name], at);
      at += chunk[name].length;
    }
    return whole;
  };
  return {
    runs,
    lossUsd: joined("lossUsd"),
    firstYearUsd: joined("firstYearUsd"),
    haltStep: Int32Array.from(sorted.flatMap(({ haltStep }) => Array.from(haltStep))),
    valueAdded: joined("valueAdded"),
    lowest: joined("lowest"),
    output: joined("output"),
    countryLossUsd: joined("countryLossUsd"),
    dependence: joined("dependence"),
  };
}
