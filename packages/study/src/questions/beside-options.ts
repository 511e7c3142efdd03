/**
 * What is drawn beside a question's own answer is drawn less often and among the best fit and the first of the other baselines alone, since each asks
 * for ensembles of its own.
 */
export const besideOptions: { readonly runs: number; readonly baselines: readonly number[] } = {
  runs: 40,
  baselines: [0, 1, 2, 3, 4, 5, 6, 7],
};
