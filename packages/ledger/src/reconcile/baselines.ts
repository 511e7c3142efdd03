import { openLp } from "@coercivity/lp";
import { exp, normalQuantile, uniform } from "@coercivity/numerics";
import { spreadFlows } from "./entropy.ts";
import type { FitYear } from "./fit-year.ts";
import { readSolution } from "./programme.ts";
import type { Fitted } from "./variables.ts";

/** How much worse than the best fit a stored baseline may meet the facts. */
export const lossAllowed = 0.02;
/** Spread (sigma of the logarithm) of the gravity prior between baselines: bilateral flows come from the prior where no fact binds them. */
const pairSpread = 0.5;
/** Streams of the random numbers. */
const levelStream = 1;
const flowStream = 2;

/**
 * Years that the facts cannot tell apart: the best fit first, then `count − 1` others, each the nearest to a prior drawn inside its declared
 * spread while the total fact loss stays within 2 % of the best. The same seed gives the same baselines.
 */
export async function drawBaselines(fit: FitYear, count: number, seed: number): Promise<Fitted[]> {
  const { programme, variables, rows, gravity } = fit;
  const { problem, pullRow, residualColumns, lossRow } = programme;
  const cost = problem.cost.slice();
  for (const [over, under] of residualColumns) {
    cost[over] = 0;
    cost[under] = 0;
  }
  const rowLower = problem.rowLower.slice();
  const rowUpper = problem.rowUpper.slice();
  rowUpper[lossRow] = fit.loss * (1 + lossAllowed) + 1e-6;
  const baselines: Fitted[] = [fit.best];
  const lp = await openLp(problem);
  try {
    for (let run = 1; run < count; run++) {
      variables.chain.activities.forEach(({ spread }, at) => {
        const target = exp((spread / 1.5) * normal(seed, run, at, levelStream));
        rowLower[pullRow[at] as number] = target;
        rowUpper[pullRow[at] as number] = target;
      });
      const solved = lp.resolve({ cost, rowLower, rowUpper });
      if (solved.status !== "optimal") continue;
      const solution = readSolution(programme, solved.x);
      const prior = gravity.map((tonnes, at) => tonnes * exp(pairSpread * normal(seed, run, at, flowStream)));
      baselines.push({ levels: solution.levels, flows: spreadFlows(variables, rows, prior, solution).flows });
    }
  } finally {
    lp.dispose();
  }
  return baselines;
}

function normal(seed: number, run: number, entity: number, stream: number): number {
  return normalQuantile(Math.max(1e-12, uniform(seed, run, entity, 0, stream)));
}
