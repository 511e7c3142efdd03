import type { Ensemble } from "../ensemble/ensemble.ts";
import { baselinePath, saltelliPlan } from "../plan/plan.ts";
import { type SobolIndex, sobolIndices } from "../statistics/sobol-indices.ts";
import type { Influence } from "./what-matters.ts";

/** One factor of a variance split: a path, or all the paths not named by another factor. */
export interface VarianceShare extends SobolIndex {
  readonly factor: string;
  readonly paths: readonly string[];
}

/** An ensemble that splits the variance, and what its factors stand for. */
export interface VariancePlan {
  readonly ensemble: Ensemble;
  readonly factors: readonly { readonly factor: string; readonly paths: readonly string[] }[];
}

/** Factors for Sobol′ indices: the strongest numbers each by itself, the baseline, and everything else as one. */
export function variancePlan(ensemble: Ensemble, influences: readonly Influence[], base: number, top = 5): VariancePlan {
  const named = influences.filter(({ path }) => path !== baselinePath).slice(0, top);
  const paths = ensemble.tunables.map(({ path }) => path);
  const rest = paths.filter((path) => !named.some((one) => one.path === path));
  const factors = [
    ...named.map(({ path }) => ({ factor: path, paths: [path] })),
    { factor: baselinePath, paths: [baselinePath] },
    ...(rest.length > 0 ? [{ factor: `the other ${rest.length} numbers`, paths: rest }] : []),
  ];
  const { seed, sampling } = ensemble.plan;
  const plan = saltelliPlan({ runs: base, seed, sampling, paths, factors: factors.map((one) => one.paths) });
  const bare: Ensemble = { ...ensemble, plan, keep: { industries: [], parties: [], usdPerKg: {}, blowBack: false } };
  return { ensemble: bare, factors };
}

/** Sobol′ indices of an answer to a variance plan, in the order of its factors. `answer` has one entry for every run of the plan. */
export function varianceShares({ ensemble, factors }: VariancePlan, answer: ArrayLike<number>): VarianceShare[] {
  const { plan } = ensemble;
  const indices = sobolIndices(answer, plan.base, plan.factors.length, plan.seed);
  return factors.map((one, i) => ({ ...one, ...indices[i]! }));
}
