import { type Border, createState, type Model, type Names, recordBorder, recordIndustries, runUntil } from "@coercivity/engine";
import { solveLp } from "@coercivity/lp";
import { boundProgramme } from "./bound-programme.ts";

/** Value added lost in a run, and the least that perfect coordination could lose at the same borders; USD over the run. */
export interface LowerBound {
  readonly behaviouralUsd: number;
  readonly boundUsd: number;
  /** The difference: what coordination and the sharing of stocks would be worth. */
  readonly gapUsd: number;
  /** By country, in the order of their loss in the run. At the world's best a country may lose more than in the run: others may need its goods more. */
  readonly countries: readonly { readonly country: string; readonly behaviouralUsd: number; readonly boundUsd: number }[];
  readonly columns: number;
  readonly rows: number;
}

/** What came of asking for a bound. */
export type LowerBoundResult = { readonly ok: true; readonly bound: LowerBound } | { readonly ok: false; readonly why: string };

/**
 * The least value added the world can lose at the borders a run met, with perfect foresight and coordination: the engine's own arrays as one linear
 * programme. Stocks of all firms are shared, nobody hoards, orders need no trust; recipes, capacities, transit, permits, holds, licences and quotas are
 * those of the run. Every trajectory of the engine satisfies the programme, so that the bound never exceeds the run.
 *
 * Replies that save or replace inputs are no part of it: give a model compiled without them. Industries' losses are weighed by their value added.
 * Source: docs/model.md §4.
 */
export async function lowerBound(model: Model, names: Names): Promise<LowerBoundResult> {
  const state = createState(model);
  const border: Border = recordBorder(model);
  const industries = recordIndustries(model);
  runUntil(model, state, model.steps, [border, industries]);
  const { problem, loss } = boundProgramme(model, border);
  const inside = await solveLp(problem, { method: "interior", crossover: false, explainInfeasible: false });
  // Where the path through the interior gets stuck, corners still lead there.
  const solved = inside.status === "optimal" ? inside : await solveLp(problem, { method: "simplex", explainInfeasible: false });
  if (solved.status !== "optimal") return { ok: false, why: solved.message };

  const behavioural = new Map<string, number>();
  const bound = new Map<string, number>();
  const add = (sums: Map<string, number>, n: number, usd: number): void => {
    const country = names.countries[model.facilityCountry[model.industryFacility[n]!]!]!;
    sums.set(country, (sums.get(country) ?? 0) + usd);
  };
  for (let n = 0; n < model.industryCount; n++) {
    const usdPerStep = model.industryValueAdded[n]! * model.stepDays;
    let lost = 0;
    for (let t = 0; t < model.steps; t++) lost += (1 - industries.output[n * model.steps + t]!) * usdPerStep;
    add(behavioural, n, lost);
    add(bound, n, loss(n, solved.x));
  }
  const sum = (sums: ReadonlyMap<string, number>): number => [...sums.values()].reduce((total, usd) => total + usd, 0);
  const [behaviouralUsd, boundUsd] = [sum(behavioural), sum(bound)];
  const countries = [...behavioural]
    .map(([country, usd]) => ({ country, behaviouralUsd: usd, boundUsd: bound.get(country) ?? 0 }))
    .sort((a, b) => b.behaviouralUsd - a.behaviouralUsd || (a.country < b.country ? -1 : 1));
  return {
    ok: true,
    bound: { behaviouralUsd, boundUsd, gapUsd: behaviouralUsd - boundUsd, countries, columns: problem.columnCount, rows: problem.rowCount },
  };
}
