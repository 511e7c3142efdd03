import { latinHypercube } from "./latin-hypercube.ts";
import { pathKey } from "./path-key.ts";

/** Path of the draw that picks a baseline; it comes after those of all tunables. */
export const baselinePath = "baseline";

/**
 * Which quantile each run draws for each path: plain data, the same wherever it is read.
 *
 * `latin-hypercube`: `base` runs, one hypercube. `saltelli`: two independent hypercubes A and B of `base` runs each, and for each factor (a set of
 * paths drawn together) A with that factor's columns from B: base · (2 + factors) runs, for Sobol′ indices. `one-at-a-time`: run 0 with everything as
 * declared, then each number alone at its low end (run 2i + 1) and at its high end (run 2i + 2), all on the first baseline.
 */
export interface Plan {
  readonly design: "latin-hypercube" | "saltelli" | "one-at-a-time";
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

/** Each number at either end of its range with the others as declared: 1 + 2 · paths runs, none of them by chance. */
export function oneAtATimePlan(paths: readonly string[]): Plan {
  const runs = 1 + 2 * paths.length;
  return { design: "one-at-a-time", seed: 0, base: runs, runs, paths: [...paths, baselinePath], factors: [] };
}

/** Quantile at which a number is drawn as it is declared (see `drawnValue`). */
const asDeclared = 0.5;

/** The quantiles of a plan, ready to be asked for: `at(run, place in paths)`. */
export interface Quantiles {
  readonly at: (run: number, path: number) => number;
}

/** Works the hypercubes of a plan out; what a run draws does not depend on which other runs are asked for. */
export function quantilesOf({ design, seed, base, paths, factors }: Plan): Quantiles {
  if (design === "one-at-a-time") {
    const first = paths.indexOf(baselinePath);
    return { at: (run, path) => (path === first ? 0 : path === (run - 1) >> 1 ? (run - 1) & 1 : asDeclared) };
  }
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
