import { type Pillar, type Plan, type PlanProblem, regretTable, shapley, stockPlan, valueOfInformation } from "../index.ts";
import { type Answer, type CaseInputs, type Loose, plainName } from "./case-inputs.ts";

/** Answers a case of the two-stage family: a frontier, the value of information, a regret table, or pillars one by one. */
export async function twoStage(x: CaseInputs, expected: Readonly<Record<string, unknown>>): Promise<Answer> {
  const cost: Loose = x.any("cost", "costs");
  const problem: PlanProblem = {
    scenarios: x.any("scenarios").map(({ name, p, cut, wk }: Loose) => ({ name, probability: p, cut, weeks: wk })),
    demandPerWeek: x.any("demand_t_wk"),
    weeks: x.any("weeks"),
    periods: x.any("periods"),
    tiers: x.any("shortage_tiers").map(({ share, loss_per_t }: Loose) => ({ share, lossPerTonne: loss_per_t })),
    stockPerTonne: cost.stock_per_t,
    pillarCost: { offtake: cost.offtake_per_t_wk, recycle: cost.recycle_per_t_wk, substitute: cost.substitute_per_t_wk },
    pillarCap: x.any("upper"),
    rampWeeks: x.any("ramp_weeks"),
    stockCarry: x.any("stock_carry_per_period"),
    alpha: x.any("alpha"),
  };
  const given: number | undefined = x.any("risk_weight", "w");
  const fixed: Loose = x.any("plans");
  if (fixed !== undefined) {
    const plans = new Map(
      Object.entries<number[]>(fixed).map(([name, [stock, offtake, recycle, substitute]]): [string, Plan] => [
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
  if (expected.frontier) {
    const rows: Answer[] = [];
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
    const found = await valueOfInformation(problem, given ?? 0);
    return { recourse: found.recourse, wait_and_see: found.waitAndSee, evpi: found.value };
  }
  return pillarCase(x, problem, given ?? 0.5, expected);
}

/** What can be held, with the other words for it. */
const tools = {
  stock: ["stock", "stockpile"],
  offtake: ["offtake", "overseas", "stake"],
  recycle: ["recycle", "recycling"],
  substitute: ["substitute", "substitution"],
} as const;
type Tool = "stock" | Pillar;
const all = Object.keys(tools) as Tool[];

/** Pillars that a word, or a list of words, names. */
function toolsIn(text: Loose): Tool[] {
  const words = [text].flat().map((one: string) => plainName(String(one)));
  if (words.some((word) => /^(all|four|together)/.test(word))) return all;
  return all.filter((tool) => words.some((word) => tools[tool].some((name) => word.includes(name))));
}

/** What each set of pillars costs at its best, each pillar alone, all and none, and each one's Shapley part of what all avoid. */
async function pillarCase(
  x: CaseInputs,
  problem: PlanProblem,
  riskWeight: number,
  expected: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const found = new Map<string, Record<string, number>>();
  for (let set = 0; set < 2 ** all.length; set++) {
    const allowed = all.filter((_, i) => set & (1 << i));
    const { objective, premium, expectedLoss, conditionalValueAtRisk, plan } = await stockPlan(problem, { riskWeight, allowed });
    found.set(allowed.join("+"), { objective, premium, expected_loss: expectedLoss, cvar95: conditionalValueAtRisk, stock_t: plan.stock });
  }
  const of = (set: readonly Tool[]): Record<string, number> => found.get(set.join("+"))!;
  const none = of([]).objective!;
  const value = shapley(all.length, (present) => none - of(all.filter((_, i) => present[i])).objective!);
  const asked: Loose = x.any("subsets", "sets", "allowed", "pillars", "options");
  const named = new Map<string, readonly Tool[]>(
    Array.isArray(asked) ? [] : Object.entries<Loose>(asked ?? {}).map(([name, set]) => [name, toolsIn(set)]),
  );
  // Whatever an expected name says: one pillar, several, all or none; a number is the objective, an object the plan.
  const read = (wanted: unknown, name: string): unknown => {
    if (Array.isArray(wanted))
      return wanted.map((row, at) =>
        typeof row === "object" && row !== null
          ? { ...row, ...of(toolsIn(row.pillars ?? row.allowed ?? row.name ?? row.plan ?? asked?.[at])) }
          : of(toolsIn(asked?.[at])).objective,
      );
    const set = named.get(name) ?? toolsIn(name);
    if (typeof wanted === "number") return of(set).objective;
    if (wanted === null || typeof wanted !== "object") return undefined;
    if ("objective" in wanted) return of(set);
    return Object.fromEntries(Object.entries(wanted).map(([key, one]) => [key, read(one, key)]));
  };
  return {
    ...Object.fromEntries(Object.entries(expected).map(([key, wanted]) => [key, read(wanted, key)])),
    ...("shapley" in expected ? { shapley: Object.fromEntries(all.map((tool, i) => [tool, value.value[i]])) } : {}),
    ...("avoided" in expected ? { avoided: Object.fromEntries(all.map((tool) => [tool, none - of([tool]).objective!])) } : {}),
  };
}
