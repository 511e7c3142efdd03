import type { Bundle, Scenario } from "@coercivity/domain";
import {
  type Draws,
  type Ensemble,
  type EnsembleOptions,
  ensembleOf,
  type OpenEnsemble,
  openEnsemble,
  summarise,
  targetLoss,
  variancePlan,
  varianceShares,
  whatMatters,
} from "@coercivity/study";
import type { Io } from "../io.ts";
import type { EnsembleAnswer } from "../present/ensemble-text.ts";
import type { EnsemblePool } from "../workers/ensemble-pool.ts";
import { progressOf } from "../workers/progress.ts";
import { refuse } from "../workspace.ts";
import { say } from "./say.ts";

/** Runs of one hypercube in the split of the variance. */
const varianceRuns = 128;

/** The draws of an ensemble with what is needed to read them. */
export interface Drawn {
  readonly open: OpenEnsemble;
  readonly draws: Draws;
}

/** Compiles and runs an ensemble with progress; nothing where it has problems or was broken off before the first draw, which is said. */
export async function drawEnsemble(
  io: Io,
  pool: EnsemblePool,
  bundle: Bundle,
  scenario: Scenario,
  options: EnsembleOptions,
  signal: AbortSignal,
): Promise<Drawn | undefined> {
  const ensemble = ensembleOf(bundle, scenario, options);
  if ("problems" in ensemble) return refuse(io, ensemble.problems);
  const drawing = runAll(io, pool, ensemble, scenario.id, signal);
  // Others draw meanwhile.
  const open = openEnsemble(ensemble);
  const draws = await drawing;
  return draws && { open, draws };
}

/** What an ensemble says, with the split of the variance where it is asked for. */
export async function answerOf(
  io: Io,
  pool: EnsemblePool,
  { open, draws }: Drawn,
  sobol: boolean,
  signal: AbortSignal,
): Promise<EnsembleAnswer> {
  const matters = whatMatters(open, draws, targetLoss(open, draws));
  const answer = { summary: summarise(open, draws), matters };
  if (!sobol || signal.aborted) return answer;
  const plan = variancePlan(open.ensemble, matters, varianceRuns);
  const more = await runAll(io, pool, plan.ensemble, say.optionSobol.split(" (")[0]!, signal);
  if (!more || more.runs.length < plan.ensemble.plan.runs) return answer;
  return { ...answer, variance: varianceShares(plan, targetLoss(openEnsemble(plan.ensemble), more)) };
}

async function runAll(io: Io, pool: EnsemblePool, ensemble: Ensemble, what: string, signal: AbortSignal): Promise<Draws | undefined> {
  const planned = ensemble.plan.runs;
  const progress = progressOf(io, what, planned);
  const draws = await pool.run(ensemble, { onProgress: progress.tell, signal });
  progress.end();
  const done = draws.runs.length;
  if (done < planned) io.stderr(done > 0 ? say.brokenOff(done, planned) : say.brokenOffBefore);
  return done > 0 ? draws : undefined;
}
