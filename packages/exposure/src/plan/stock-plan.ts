import { type Column, LpBuilder, solveLp } from "@coercivity/lp";
import { lossTail } from "./conditional-value-at-risk.ts";

/** What a plan can hold: a stock in tonnes, and pillars in tonnes a week that ramp up. */
export const pillars = ["offtake", "recycle", "substitute"] as const;
export type Pillar = (typeof pillars)[number];

/** A way the world may go: from week 0 a cut of supply, for so many weeks. */
export interface CutScenario {
  readonly name: string;
  readonly probability: number;
  readonly cut: number;
  readonly weeks: number;
}

/** A buyer's choice before the scenario is known. Money in one unit throughout. */
export interface PlanProblem {
  readonly scenarios: readonly CutScenario[];
  readonly demandPerWeek: number;
  readonly weeks: number;
  readonly periods: number;
  /** Parts of demand by what a tonne not delivered loses. */
  readonly tiers: readonly { readonly share: number; readonly lossPerTonne: number }[];
  readonly stockPerTonne: number;
  readonly pillarCost: Readonly<Record<Pillar, number>>;
  readonly pillarCap: Readonly<Record<Pillar, number>>;
  readonly rampWeeks: Readonly<Record<Pillar, number>>;
  /** Part of the stock that is still good a period later. */
  readonly stockCarry: number;
  readonly alpha: number;
}

export interface Plan {
  readonly stock: number;
  readonly offtake: number;
  readonly recycle: number;
  readonly substitute: number;
}

export interface PlanResult {
  readonly plan: Plan;
  /** Paid before anything happens. */
  readonly premium: number;
  readonly expectedLoss: number;
  readonly conditionalValueAtRisk: number;
  readonly objective: number;
  readonly lossByScenario: readonly number[];
}

export interface PlanOptions {
  /** Weight of the tail: 0 expected loss alone, 1 the tail alone. */
  readonly riskWeight: number;
  /** A plan to be held to, instead of the best. */
  readonly fixed?: Plan;
  /** Pillars and stock that may be used; all where not given. */
  readonly allowed?: readonly ("stock" | Pillar)[];
}

/**
 * Two-stage plan: min premium + (1 − w) Σ p L + w (η + Σ p ζ / (1 − α)), ζ ≥ L − η, where in each period of each scenario
 * pillars · ramp + stock drawn + Σ shortage ≥ cut · demand, shortage within its tier, stock I_t = carry · I_(t−1) − drawn, I_0 = S.
 * A scenario cuts every period that begins before its weeks are over; ramp = min(1, week / ramp weeks) at its beginning.
 * The tail is worked out again from the losses of the scenarios.
 *
 * Source: `docs/exposure.md`; Rockafellar and Uryasev (2000) for the tail.
 */
export async function stockPlan(problem: PlanProblem, options: PlanOptions): Promise<PlanResult> {
  const { scenarios, alpha } = problem;
  const w = options.riskWeight;
  const allowed = options.allowed ?? ["stock", ...pillars];
  const lp = new LpBuilder();
  const bound = (name: "stock" | Pillar, cap: number): [number, number] => {
    const held = options.fixed?.[name];
    return held !== undefined ? [held, held] : [0, allowed.includes(name) ? cap : 0];
  };
  const stock = lp.column("stock", ...bound("stock", Infinity), problem.stockPerTonne);
  const flows = pillars.map((pillar) => lp.column(pillar, ...bound(pillar, problem.pillarCap[pillar]), problem.pillarCost[pillar]));
  const eta = w > 0 ? lp.column("eta", -Infinity, Infinity, w) : -1;
  const losses = scenarios.map((scenario, s) => {
    const loss = lp.column(`loss ${s}`, 0, Infinity, (1 - w) * scenario.probability);
    if (w > 0) {
      const tail = lp.column(`tail ${s}`, 0, Infinity, (w * scenario.probability) / (1 - alpha));
      lp.row(`tail ${s}`, 0, Infinity, [
        [tail, 1],
        [loss, -1],
        [eta, 1],
      ]);
    }
    recourse(lp, problem, scenario, s, stock, flows, loss);
    return loss;
  });
  const solved = await solveLp(lp.build());
  if (solved.status !== "optimal") throw new RangeError(`the plan is ${solved.status}: ${solved.message}`);
  const value = (column: Column): number => solved.x[column]!;
  const plan: Plan = { stock: value(stock), offtake: value(flows[0]!), recycle: value(flows[1]!), substitute: value(flows[2]!) };
  const premium = problem.stockPerTonne * plan.stock + pillars.reduce((sum, pillar) => sum + problem.pillarCost[pillar] * plan[pillar], 0);
  const lossByScenario = losses.map(value);
  // With the tail alone in the objective the losses outside it are free: settle them by the plan that was found.
  if (w >= 1) return { ...(await stockPlan(problem, { riskWeight: 0, fixed: plan })), objective: solved.objective };
  const tail = lossTail(
    lossByScenario,
    scenarios.map(({ probability }) => probability),
    alpha,
  );
  return {
    plan,
    premium,
    expectedLoss: tail.expected,
    conditionalValueAtRisk: tail.conditionalValueAtRisk,
    objective: solved.objective,
    lossByScenario,
  };
}

function recourse(
  lp: LpBuilder,
  problem: PlanProblem,
  scenario: CutScenario,
  s: number,
  stock: Column,
  flows: readonly Column[],
  loss: Column,
): void {
  const length = problem.weeks / problem.periods;
  const demand = problem.demandPerWeek * length;
  const lost: (readonly [Column, number])[] = [[loss, 1]];
  let held: Column = stock;
  for (let t = 0; t < problem.periods; t++) {
    const short = t * length < scenario.weeks ? scenario.cut * demand : 0;
    if (!(short > 0)) break;
    const drawn = lp.column(`drawn ${s} ${t}`, 0, Infinity, 0);
    const next = lp.column(`held ${s} ${t}`, 0, Infinity, 0);
    lp.row(`stock ${s} ${t}`, 0, 0, [
      [held, t === 0 ? 1 : problem.stockCarry],
      [drawn, -1],
      [next, -1],
    ]);
    held = next;
    const week = t * length;
    const served: (readonly [Column, number])[] = [[drawn, 1]];
    pillars.forEach((pillar, k) => {
      served.push([flows[k]!, Math.min(1, week / problem.rampWeeks[pillar]) * length]);
    });
    for (const { share, lossPerTonne } of problem.tiers) {
      const missed = lp.column(`missed ${s} ${t}`, 0, share * demand, 0);
      served.push([missed, 1]);
      lost.push([missed, -lossPerTonne]);
    }
    lp.row(`served ${s} ${t}`, short, Infinity, served);
  }
  lp.row(`loss ${s}`, 0, Infinity, lost);
}
