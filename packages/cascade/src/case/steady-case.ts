import type { Plant } from "../network/plant.ts";
import { type Answer, answered, type CascadeProblem, refused } from "../problem.ts";
import { conditioning } from "../steady/conditioning.ts";
import { exactSplits } from "../steady/exact-splits.ts";
import { type SteadyState, steadyState } from "../steady/steady-state.ts";
import type { CaseReader } from "./case-reader.ts";
import { readPlant } from "./read-plant.ts";

/** A solved steady case: the printed document, and what a chart or a table needs. */
export interface SteadyCase {
  readonly plant: Plant;
  readonly state: SteadyState;
  readonly warnings: readonly CascadeProblem[];
  readonly document: Record<string, unknown>;
}

/** Reads and solves a steady case; the document has the keys of the reference files. */
export function steadyCase(reader: CaseReader): Answer<SteadyCase> {
  const plant = readPlant(reader);
  if (reader.problems.length > 0) return refused(reader.problems);
  const suspects = exactSplits(plant, reader.file);
  const answer = steadyState(plant, {}, reader.file);
  if (!answer.ok) return refused([...suspects, ...answer.problems]);
  const state = answer.value;
  const condition = conditioning(plant, state);
  // An exact split is only ill-conditioned in a bank long enough for the front to wander.
  const warnings = condition.maxDxPerRelativeProductFlow > 1e4 ? suspects : [];
  const document = {
    id: reader.text("id"),
    kind: "steady",
    title: reader.text("title"),
    components: plant.components,
    cascades: state.cascades.map((profile) => {
      const answers = {
        raffinate_flow: profile.raffinateFlow,
        extract_flow: profile.extractFlow,
        raffinate_x: profile.raffinate,
        extract_y: profile.extract,
        draw_compositions: profile.draws,
        x_by_stage: profile.x,
      };
      return { tag: profile.tag, N: profile.mixerSettlers, ...answers, y_by_stage: profile.y, expected: answers };
    }),
    verification: {
      global_component_balance_max_rel: state.certificate.componentBalance,
      stage_component_residual_max_rel: state.certificate.stageBalance,
      closure_max_abs: state.certificate.closure,
      newton_steps: state.certificate.linearSolves,
      time_steps: state.certificate.timeSteps,
      condition_max_dx_per_relative_dS: condition.maxDxPerRelativeS,
      condition_max_dx_per_relative_product_flow: condition.maxDxPerRelativeProductFlow,
    },
    warnings,
  };
  return answered({ plant, state, warnings, document });
}
