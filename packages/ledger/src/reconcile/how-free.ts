import { withLp } from "@coercivity/lp";
import { type Amount, amountIn, type Basis, type Terms, termsOf } from "./amounts.ts";
import { lossAllowed } from "./baselines.ts";
import type { FitYear } from "./fit-year.ts";

/** How free the facts leave a quantity, in tonnes (or USD) a year. */
export interface HowFree {
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Lowest and highest value of an amount with the total fact loss allowed 2 % above the best fit and every prior dropped: what the facts alone
 * leave open, over every conceivable flow. Fitting is not truth; a wide range says that the fitted value comes from the prior.
 */
export async function howFree(year: FitYear, amount: Amount, basis: Basis): Promise<HowFree | undefined> {
  const fit = year.wide ?? year;
  const terms = termsOf(amount, basis, fit.variables);
  if (terms.levels.length + terms.flows.length === 0) return undefined;
  const { problem, lossRow } = fit.programme;
  const cost = costOf(fit, terms);
  const rowUpper = problem.rowUpper.slice();
  rowUpper[lossRow] = fit.loss * (1 + lossAllowed) + 1e-6;
  const scale = Math.max(...cost.map(Math.abs), 1e-9);
  const scaled = cost.map((value) => value / scale);
  return withLp(problem, (lp): HowFree | undefined => {
    const least = lp.resolve({ cost: scaled, rowUpper, sense: "minimize" });
    const most = lp.resolve({ sense: "maximize" });
    if (least.status !== "optimal") return undefined;
    const high = most.status === "optimal" ? most.objective * scale : Number.POSITIVE_INFINITY;
    return { best: amountIn(terms, fit.best), low: least.objective * scale, high };
  });
}

function costOf({ programme }: FitYear, terms: Terms): Float64Array {
  const cost = new Float64Array(programme.problem.columnCount);
  for (const [activity, weight] of terms.levels) {
    const column = programme.levelColumn[activity] as number;
    cost[column] = (cost[column] ?? 0) + weight * (programme.levelScale[activity] ?? 0);
  }
  for (const [flow, weight] of terms.flows) {
    const column = programme.flowColumn[flow] as number;
    cost[column] = (cost[column] ?? 0) + weight * (programme.flowScale[flow] ?? 0);
  }
  return cost;
}
