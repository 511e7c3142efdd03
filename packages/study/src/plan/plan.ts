import { latinHypercube } from "./latin-hypercube.ts";
import { pathKey } from "./path-key.ts";
import { sobolDimensions, sobolSequence } from "./sobol-sequence.ts";

/** Path of the draw that picks a baseline; it comes after those of all tunables. */
export const baselinePath = "baseline";

/**
 * How quantiles fill their space. A Latin hypercube gives each number luck by its name, which two scenarios then share; a Sobol′ sequence fills the
 * space more evenly, best where the runs are a power of two, and gives luck by place, so that it is shared only where the same numbers are drawn.
 */
export type Sampling = "latin-hypercube" | "sobol";

/**
 * Which quantile each run draws for each path: plain data, the same wherever it is read.
 *
 * `plain`: `base` runs of one sample. `saltelli`: two independent samples A and B of `base` runs each, and for each factor (a set of
 * paths drawn together) A with that factor's columns from B: base · (2 + factors) runs, for Sobol′ indices. `one-at-a-time`: run 0 with everything as
 * declared, then each number alone at its low end (run 2i + 1) and at its high end (run 2i + 2), all on the first baseline.
 */
export interface Plan {
  readonly sampling: Sampling;
  readonly design: "plain" | "saltelli" | "one-at-a-time";
  readonly seed: number;
  readonly base: number;
  /** Runs in all. */
  readonly runs: number;
  readonly paths: readonly string[];
  /** Places in `paths` of each factor; empty unless the design is Saltelli's. */
  readonly factors: readonly (readonly number[])[];
}

export interface PlanOptions {
  readonly runs: number;
  readonly seed: number;
  /** Paths of what is drawn, without the baseline's. */
  readonly paths: readonly string[];
  /** A Latin hypercube unless given. */
  readonly sampling?: Sampling;
}

/** One sample over paths and baselines. Throws a `RangeError` where `runs` is not a positive integer. */
export function plan({ runs, seed, paths, sampling = "latin-hypercube" }: PlanOptions): Plan {
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`${runs} runs are not a positive whole number of runs`);
  return { design: "plain", sampling, seed, base: runs, runs, paths: [...paths, baselinePath], factors: [] };
}

/** Saltelli's design for factors that are sets of paths (`baseline` among them): `runs` is that of one sample. */
export function saltelliPlan(options: PlanOptions & { readonly factors: readonly (readonly string[])[] }): Plan {
  const simple = plan(options);
  const place = new Map(simple.paths.map((path, i) => [path, i]));
  const factors = options.factors.map((paths) =>
    paths.map((path) => {
      const at = place.get(path);
      if (at === undefined) throw new RangeError(`"${path}" is not drawn by this plan`);
      return at;
    }),
  );
  return { ...simple, design: "saltelli", runs: options.runs * (2 + factors.length), factors };
}

/** Each number at either end of its range with the others as declared: 1 + 2 · paths runs, none of them by chance. */
export function oneAtATimePlan(paths: readonly string[]): Plan {
  const runs = 1 + 2 * paths.length;
  return { design: "one-at-a-time", sampling: "latin-hypercube", seed: 0, base: runs, runs, paths: [...paths, baselinePath], factors: [] };
}

/** Quantile at which a number is drawn as it is declared (see `drawnValue`). */
const asDeclared = 0.5;

/** The quantiles of a plan, ready to be asked for: `at(run, place in paths)`. */
export interface Quantiles {
  readonly at: (run: number, path: number) => number;
}

/** Works the samples of a plan out; what a run draws does not depend on which other runs are asked for. */
export function quantilesOf({ design, sampling, seed, base, paths, factors }: Plan): Quantiles {
  if (design === "one-at-a-time") {
    const first = paths.indexOf(baselinePath);
    return { at: (run, path) => (path === first ? 0 : path === (run - 1) >> 1 ? (run - 1) & 1 : asDeclared) };
  }
  // B takes the coordinates of the sequence that A leaves; numbers beyond the last of them are drawn from a hypercube.
  const sample = (matrix: number): Float64Array[] =>
    paths.map((path, i) => {
      const dimension = matrix * paths.length + i;
      const evenly = sampling === "sobol" && dimension < sobolDimensions;
      return evenly ? sobolSequence(seed, pathKey(path), dimension, base) : latinHypercube(seed, pathKey(path), base, matrix);
    });
  const a = sample(0);
  if (design === "plain") return { at: (run, path) => a[path]![run]! };
  const b = sample(1);
  const swapped = factors.map((factor) => new Set(factor));
  return {
    at: (run, path) => {
      const block = Math.floor(run / base);
      const row = run - block * base;
      const fromB = block === 1 || (block > 1 && swapped[block - 2]!.has(path));
      return (fromB ? b : a)[path]![row]!;
    },
  };
}
