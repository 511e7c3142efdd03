import type { Chunk } from "./run-chunk.ts";

/** The runs of an ensemble that are done, in their order: all of them, or those that were done when it was broken off. */
export interface Draws extends Omit<Chunk, "from" | "to"> {
  /** Number of each run in the plan. */
  readonly runs: Int32Array;
}

/** Puts chunks together in the order of their runs, whatever order they came in. */
export function collect(chunks: readonly Chunk[]): Draws {
  const sorted = [...chunks].sort((a, b) => a.from - b.from);
  const joined = (table: (chunk: Chunk) => Float64Array): Float64Array => {
    const whole = new Float64Array(sorted.reduce((sum, chunk) => sum + table(chunk).length, 0));
    let at = 0;
    for (const chunk of sorted) {
      whole.set(table(chunk), at);
      at += table(chunk).length;
    }
    return whole;
  };
  return {
    runs: Int32Array.from(sorted.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))),
    haltStep: Int32Array.from(sorted.flatMap(({ haltStep }) => Array.from(haltStep))),
    lossUsd: joined((chunk) => chunk.lossUsd),
    firstYearUsd: joined((chunk) => chunk.firstYearUsd),
    valueAdded: joined((chunk) => chunk.valueAdded),
    lowest: joined((chunk) => chunk.lowest),
    output: joined((chunk) => chunk.output),
    partyLossUsd: joined((chunk) => chunk.partyLossUsd),
    partyUsdPerDay: joined((chunk) => chunk.partyUsdPerDay),
    exportsUsd: joined((chunk) => chunk.exportsUsd),
    exportsAtNormalUsd: joined((chunk) => chunk.exportsAtNormalUsd),
    customers: joined((chunk) => chunk.customers),
    dependence: joined((chunk) => chunk.dependence),
  };
}
