import { setImmediate } from "node:timers/promises";
import type { Bundle, Scenario } from "@coercivity/domain";
import { bundleOfFit, type FittedFacts, numbersBehind, refitWith } from "@coercivity/ledger";
import { collect, type Ensemble, ensembleOf, openEnsemble, runChunk, swingEnsemble, swings, targetLoss } from "@coercivity/study";
import { type Ground, groundOfAssumption, groundOfFact } from "./ground.ts";

/** How far one number moves the target's loss when it alone goes to either end of its range and the facts are fitted again. USD over the run. */
export interface WeakNumber {
  readonly kind: "assumption" | "fact" | "scenario";
  /** The fact's id, or the way to an assumption of the world or a number of the scenario, as keys joined by dots. */
  readonly name: string;
  /** `file:line`, of what the world declares and of facts. */
  readonly place?: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly ground: Ground;
  readonly why: string;
  /** Loss with the number at its low and at its high end; `null` where the facts then leave no way. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  readonly pull: number;
}

/** Numbers by their pull, the strongest first, beside the loss with everything as declared. */
export interface WeakAnswer {
  readonly scenario: string;
  readonly declared: number;
  /** How many of the numbers were tried; fewer than `all` where it was broken off. */
  readonly tried: number;
  readonly all: number;
  readonly numbers: readonly WeakNumber[];
}

/**
 * Moves every number behind a scenario's result to either end of its range, one at a time: numbers of the scenario by patching the model, numbers behind the
 * world by fitting the facts again. Each is one run on the best fit, so that two numbers can be told apart by less than the bands of an ensemble.
 */
export async function weakNumbers(
  fitted: Extract<FittedFacts, { ok: true }>,
  scenario: Scenario,
  { tell, signal }: { readonly tell: (done: number, all: number) => void; readonly signal: AbortSignal },
): Promise<WeakAnswer> {
  const ensemble = ensembleOn(bundleOfFit(fitted.fit), scenario);
  const runs = swingEnsemble(ensemble);
  const open = openEnsemble(runs);
  const answer = targetLoss(open, collect([runChunk(open, 0, runs.plan.runs)]));
  const declared = answer[0]!;
  const found = swings(runs, answer)
    .filter(({ tunable }) => tunable.place.kind === "measure")
    .map(({ path, atLow, atHigh, pull, tunable: { value, low, high, unit, quantity } }): WeakNumber => {
      const ground = quantity.kind === "fact" ? groundOfFact(quantity.confidence) : groundOfAssumption(quantity, undefined);
      const why = quantity.kind === "assumption" ? quantity.why : "";
      return { kind: "scenario", name: path, value, low, high, unit, ground, why, atLow, atHigh, pull };
    });
  const behind = numbersBehind(fitted);
  const own = found.length;
  let tried = 0;
  for (const number of behind) {
    // Fitting never waits for anything outside, so without a turn of its own Ctrl-C would not be heard before the end.
    await setImmediate();
    if (signal.aborted) break;
    const lossAt = async (value: number): Promise<number | null> => {
      if (value === number.value) return declared;
      const refit = await refitWith(fitted, number, value);
      return "problems" in refit ? null : declaredLoss(refit.bundle, scenario);
    };
    const atLow = await lossAt(number.low);
    const atHigh = await lossAt(number.high);
    const pull = Math.max(...[atLow, atHigh].map((loss) => (loss === null ? 0 : Math.abs(loss - declared))));
    const { kind, name, at, value, low, high, unit, unverified, why, quantity } = number;
    const ground = kind === "fact" ? (unverified ? "doubtful" : "sourced") : groundOfAssumption(quantity, at.file);
    found.push({ kind, name, place: `${at.file}:${at.line ?? 1}`, value, low, high, unit, ground, why, atLow, atHigh, pull });
    tell(++tried, behind.length);
  }
  found.sort((a, b) => b.pull - a.pull || (a.name < b.name ? -1 : 1));
  return { scenario: scenario.id, declared, tried: own + tried, all: own + behind.length, numbers: found };
}

function ensembleOn(bundle: Bundle, scenario: Scenario): Ensemble {
  const ensemble = ensembleOf(bundle, scenario, { runs: 1, baselines: [0] });
  if ("problems" in ensemble) throw new Error(ensemble.problems.map(({ message }) => message).join("\n"));
  return ensemble;
}

/** The target's loss with every number as declared; `null` where the world does not balance under the scenario. */
function declaredLoss(bundle: Bundle, scenario: Scenario): number | null {
  const ensemble = ensembleOf(bundle, scenario, { runs: 1, baselines: [0] });
  if ("problems" in ensemble) return null;
  const open = openEnsemble(swingEnsemble(ensemble));
  return targetLoss(open, collect([runChunk(open, 0, 1)]))[0]!;
}
