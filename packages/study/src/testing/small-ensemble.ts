import type { Bundle, Scenario } from "@coercivity/domain";
import { ranged } from "../../../engine/src/testing/ranged.ts";
import { ban, smallBundle, smallScenario } from "../../../engine/src/testing/small-world.ts";
import { type Ensemble, type EnsembleOptions, ensembleOf } from "../ensemble/ensemble.ts";

/** The small world of the engine's tests with a range about every number, and two more baselines that are the first, scaled. */
export function rangedBundle(): Bundle {
  const bundle = ranged(smallBundle());
  const [first] = bundle.baselines;
  const scaled = (by: number) => ({ levels: first!.levels.map((x) => x * by), flows: first!.flows.map((x) => x * by) });
  return { ...bundle, baselines: [first!, scaled(1.5), scaled(0.75)] };
}

/** China closes its oxides and metals to Japan for half of a year. */
export function rangedScenario(change: Partial<Scenario> = {}): Scenario {
  const closed = ban(0.2, ["oxide.*", "metal.*", "magnet.*"], { ended: "2026-08-01", onset: 14 });
  return ranged({ ...smallScenario(), measures: [closed], supplements: ["JPN Dy stockpile"], ...change });
}

export function smallEnsemble(runs: number, change: Partial<Scenario> = {}, options: Partial<EnsembleOptions> = {}): Ensemble {
  const ensemble = ensembleOf(rangedBundle(), rangedScenario(change), { runs, ...options });
  if ("problems" in ensemble) throw new Error(ensemble.problems.map(({ message }) => message).join("\n"));
  return ensemble;
}
