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
 * Lowest and highest value of an amount with every prior dropped and the total fact loss allowed 2 % above the least there can be: what the facts alone
 * leave open, over every conceivable flow. Fitting is not truth; a wide range says that the fitted value comes from the prior.
 */
export async function howFree(year: FitYear, amount: Amount, basis: Basis): Promise<HowFree | undefined> {
  const fit = year.wide ?? year;
  const [free] = await howFreeAll(year, [termsOf(amount, basis, fit.variables)]);
  return free;
}

/** The same for many sums over the variables of `year.wide ?? year`, with one programme; undefined for a sum over nothing. */
export async function howFreeAll(year: FitYear, sums: readonly Terms[]): Promise<(HowFree | undefined)[]> {
  const fit = year.wide ?? year;
  const { problem, lossRow } = fit.programme;
  if (sums.every(isEmpty)) return sums.map(() => undefined);
  return withLp(problem, (lp) => {
    const least = lp.resolve({ cost: factLoss(fit) });
    if (least.status !== "optimal") return sums.map(() => undefined);
    const rowUpper = problem.rowUpper.slice();
    rowUpper[lossRow] = least.objective * (1 + lossAllowed) + 1e-6;
    return sums.map((terms): HowFree | undefined => {
      if (isEmpty(terms)) return undefined;
      const cost = costOf(fit, terms);
      const scale = Math.max(...cost.map(Math.abs), 1e-9);
      const lowest = lp.resolve({ cost: cost.map((value) => value / scale), rowUpper, sense: "minimize" });
      const highest = lp.resolve({ sense: "maximize" });
      if (lowest.status !== "optimal") return undefined;
      const best = amountIn(terms, fit.best);
      const high = highest.status === "optimal" ? highest.objective * scale : Number.POSITIVE_INFINITY;
      return { best, low: Math.min(best, lowest.objective * scale), high: Math.max(best, high) };
    });
  });
}

function isEmpty({ levels, flows }: Terms): boolean {
  return levels.length + flows.length === 0;
}

/** The cost of missing facts alone, and of leaving goods over; every prior costs nothing. */
function factLoss({ programme, rows }: FitYear): Float64Array {
  const cost = new Float64Array(programme.problem.columnCount);
  programme.residualColumns.forEach(([over, under], at) => {
    cost[over] = rows[at]?.weight ?? 0;
    cost[under] = rows[at]?.weight ?? 0;
  });
  for (const column of programme.disposalColumn) cost[column] = programme.problem.cost[column] ?? 0;
  return cost;
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
