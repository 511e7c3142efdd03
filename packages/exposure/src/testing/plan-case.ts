import { type Plan, type PlanProblem, pillars, regretTable, stockPlan, valueOfInformation } from "../index.ts";

// biome-ignore lint/suspicious/noExplicitAny: cases come as loose JSON; a wrong shape fails the case
type Loose = any;

/** Answers a case of the two-stage family: a frontier, the value of information, a regret table, or pillars one by one. */
export async function twoStage(x: Loose, one: { readonly expected: Record<string, unknown> }): Promise<Record<string, unknown>> {
  const problem: PlanProblem = {
    scenarios: x.scenarios.map(({ name, p, cut, wk }: Loose) => ({ name, probability: p, cut, weeks: wk })),
    demandPerWeek: x.demand_t_wk,
    weeks: x.weeks,
    periods: x.periods,
    tiers: x.shortage_tiers.map(({ share, loss_per_t }: Loose) => ({ share, lossPerTonne: loss_per_t })),
    stockPerTonne: x.cost.stock_per_t,
    pillarCost: { offtake: x.cost.offtake_per_t_wk, recycle: x.cost.recycle_per_t_wk, substitute: x.cost.substitute_per_t_wk },
    pillarCap: x.upper,
    rampWeeks: x.ramp_weeks,
    stockCarry: x.stock_carry_per_period,
    alpha: x.alpha,
  };
  if (x.plans) {
    const plans = new Map(
      Object.entries<number[]>(x.plans).map(([name, [stock, offtake, recycle, substitute]]): [string, Plan] => [
        name,
        { stock: stock!, offtake: offtake!, recycle: recycle!, substitute: substitute! },
      ]),
    );
    const table = await regretTable(problem, plans);
    return {
      cost: Object.fromEntries(table.cost),
      regret: Object.fromEntries(table.regret),
      max_regret: Object.fromEntries(table.maxRegret),
      minimax: table.minimax,
    };
  }
  const expected = one.expected;
  if (expected.frontier) {
    const rows: Record<string, unknown>[] = [];
    for (const { risk_weight } of expected.frontier as { risk_weight: number }[]) {
      const found = await stockPlan(problem, { riskWeight: risk_weight });
      const { plan } = found;
      rows.push({
        risk_weight,
        stock_t: plan.stock,
        stock_days: (plan.stock / problem.demandPerWeek) * 7,
        offtake_t_wk: plan.offtake,
        recycle_t_wk: plan.recycle,
        substitute_t_wk: plan.substitute,
        premium: found.premium,
        expected_loss: found.expectedLoss,
        cvar95: found.conditionalValueAtRisk,
        objective: found.objective,
        loss_by_scenario: found.lossByScenario,
      });
    }
    return { frontier: rows };
  }
  if (expected.evpi !== undefined) {
    const found = await valueOfInformation(problem, x.risk_weight ?? 0);
    return { recourse: found.recourse, wait_and_see: found.waitAndSee, evpi: found.value };
  }
  const riskWeight: number = x.risk_weight ?? 0.5;
  const objectives: Record<string, unknown> = {};
  for (const pillar of ["stock", ...pillars] as const) {
    const alone = (await stockPlan(problem, { riskWeight, allowed: [pillar] })).objective;
    objectives[pillar] = objectives[`${pillar} only`] = objectives[`${pillar} alone`] = alone;
  }
  const all = (await stockPlan(problem, { riskWeight })).objective;
  const none = (await stockPlan(problem, { riskWeight, allowed: [] })).objective;
  return { objective: { ...objectives, all, four: all, none, "do nothing": none }, ...objectives, all, none };
}
