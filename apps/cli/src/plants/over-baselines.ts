import type { Bundle, Scenario } from "@coercivity/domain";
import { compile, run } from "@coercivity/engine";
import { type Plant, plantId } from "@coercivity/ledger";
import { lineStop } from "./line-stop.ts";

/** What the stored baselines say of one plant: how far the facts leave its fate open, with every assumption at its centre. */
export interface OverBaselines {
  /** Baselines that could be run; one that does not balance with the plants in it could not. */
  readonly ran: number;
  /** Baselines in which the line falls below half. */
  readonly belowHalf: number;
  /** Least and most days to survive in those; `null` where there are none. */
  readonly days: readonly [number, number] | null;
}

/** More plants than this are run on one baseline alone. */
const mostPlants = 200;

/** Runs a scenario on every stored baseline and gathers each plant's days to survive, by its id; nothing for very long tables. */
export function overBaselines(bundle: Bundle, scenario: Scenario, plants: readonly Plant[]): ReadonlyMap<string, OverBaselines> {
  const days = new Map<string, (number | null)[]>(plants.map((plant) => [plantId(plant), []]));
  if (plants.length > mostPlants) return new Map();
  for (const baseline of bundle.baselines.keys()) {
    const compiled = compile(bundle, scenario, { baseline });
    if ("problems" in compiled) continue;
    const outcome = run(compiled.model, compiled.names);
    const industries = new Map(outcome.industries.map((industry) => [industry.id, industry]));
    for (const plant of plants) {
      const id = plantId(plant);
      days.get(id)!.push(lineStop(scenario, outcome, plant, industries.get(id)!).daysToSurvive);
    }
  }
  return new Map([...days].map(([id, all]) => [id, gathered(all)]));
}

function gathered(all: readonly (number | null)[]): OverBaselines {
  const some = all.filter((day) => day !== null);
  return { ran: all.length, belowHalf: some.length, days: some.length === 0 ? null : [Math.min(...some), Math.max(...some)] };
}
