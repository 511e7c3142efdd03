import { type PlanProblem, stockPlan } from "./stock-plan.ts";

export interface ValueOfInformation {
  /** Objective of one plan for all scenarios. */
  readonly recourse: number;
  /** Mean objective where the scenario is known before the plan. */
  readonly waitAndSee: number;
  /** recourse − wait-and-see: most that perfect knowledge is worth (EVPI). */
  readonly value: number;
}

/** Expected value of perfect information of a plan problem, with risk weight 0 unless given. */
export async function valueOfInformation(problem: PlanProblem, riskWeight = 0): Promise<ValueOfInformation> {
  const { objective: recourse } = await stockPlan(problem, { riskWeight });
  let waitAndSee = 0;
  for (const scenario of problem.scenarios) {
    const alone = await stockPlan({ ...problem, scenarios: [{ ...scenario, probability: 1 }] }, { riskWeight });
    waitAndSee += scenario.probability * alone.objective;
  }
  return { recourse, waitAndSee, value: recourse - waitAndSee };
}
