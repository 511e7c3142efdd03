import { latinHypercube } from "./latin-hypercube.ts";
import { pathKey } from "./path-key.ts";

/** Path of the draw that picks a baseline; it comes after those of all tunables. */
export const baselinePath = "baseline";

/**
 * Which quantile each run draws for each path: plain data, the same wherever it is read.
 *
 * `latin-hypercube`: `base` runs, one hypercube. `saltelli`: two independent hypercubes A and B of `base` runs each, and for each factor (a set of
 * paths drawn together) A with that factor's columns from B: base · (2 + factors) runs, for Sobol′ indices.
 */
export interface Plan {
  readonly design: "latin-hypercube" | "saltelli";
  readonly seed: number;
  readonly base: number;
  /** Runs in all. */
  readonly runs: number;
  readonly paths: readonly string[];
  /** Places in `paths` of each factor; empty for a Latin hypercube. */
  readonly factors: readonly (readonly number[])[];
}

export interface PlanOptions {
  readonly runs: number;
  readonly seed: number;
  /** Paths of what is drawn, without the baseline's. */
  readonly paths: readonly string[];
}

/** A Latin hypercube over paths and baselines. Throws a `RangeError` where `runs` is not a positive integer. */
export function plan({ runs, seed, paths }: PlanOptions): Plan {
  if (!(Number.isInteger(runs) && runs > 0)) throw new RangeError(`${runs} runs are not a positive whole number of runs`);
  return { design: "latin-hypercube", seed, base: runs, runs, paths: [...paths, baselinePath], factors: [] };
}

/** Saltelli's design for factors that are sets of paths (`baseline` among them): `runs` is that of one hypercube. */
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

/** The quantiles of a plan, ready to be asked for: `at(run, place in paths)`. */
export interface Quantiles {
  readonly at: (run: number, path: number) => number;
}

/** Works the hypercubes of a plan out; what a run draws does not depend on which other runs are asked for. */
export function quantilesOf({ design, seed, base, paths, factors }: Plan): Quantiles {
  const a = paths.map((path) => latinHypercube(seed, pathKey(path), base));
  if (design === "latin-hypercube") return { at: (run, path) => a[path]![run]! };
  const b = paths.map((path) => latinHypercube(seed, pathKey(path), base, 1));
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
