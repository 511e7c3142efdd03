import { type Plan, type PlanProblem, stockPlan } from "./stock-plan.ts";

export interface RegretTable {
  /** Premium and loss of each plan in each scenario. */
  readonly cost: ReadonlyMap<string, readonly number[]>;
  /** Cost above the best of these plans in that scenario. */
  readonly regret: ReadonlyMap<string, readonly number[]>;
  readonly maxRegret: ReadonlyMap<string, number>;
  /** The plan with the smallest largest regret; the first named where several are alike. */
  readonly minimax: string;
}

/**
 * Plans against scenarios with regret and the minimax choice. Source: L. Savage, "The theory of statistical decision", JASA 46 (1951).
 */
export async function regretTable(problem: PlanProblem, plans: ReadonlyMap<string, Plan>): Promise<RegretTable> {
  const cost = new Map<string, readonly number[]>();
  for (const [name, fixed] of plans) {
    const found = await stockPlan(problem, { riskWeight: 0, fixed });
    cost.set(
      name,
      found.lossByScenario.map((loss) => found.premium + loss),
    );
  }
  const best = problem.scenarios.map((_, s) => Math.min(...[...cost.values()].map((row) => row[s]!)));
  const regret = new Map([...cost].map(([name, row]) => [name, row.map((value, s) => value - best[s]!)]));
  const maxRegret = new Map([...regret].map(([name, row]) => [name, Math.max(...row)]));
  const [minimax] = [...maxRegret].reduce((least, one) => (one[1] < least[1] ? one : least), ["", Infinity]);
  return { cost, regret, maxRegret, minimax };
}
