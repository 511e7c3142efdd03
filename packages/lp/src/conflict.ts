import type { Highs } from "highs";
import { modelData } from "./model-data.ts";
import type { LpProblem } from "./problem.ts";

/** Rows, and columns by their bounds, that contradict each other and of which none can be spared. */
export interface Conflict {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * An irreducible conflict of an infeasible programme, or an empty one if none was found in `seconds`. Whole-number demands are left aside.
 *
 * Runs on a model of its own, so that the basis a sequence of solves is carrying along stays as it was.
 */
export function findConflict(highs: Highs, problem: LpProblem, seconds: number | undefined): Conflict {
  const { integrality: _, ...relaxed } = problem;
  return highs.withModel(modelData(highs, relaxed), (model) => {
    const { strategyRowPriority, boundFree, inConflict } = highs.constants.iis;
    const { infeasible } = highs.constants.modelStatus;
    model.options.set({ output_flag: false, iis_strategy: strategyRowPriority });
    if (seconds !== undefined) model.options.set({ time_limit: seconds, iis_time_limit: seconds });
    if (model.run().modelStatus !== infeasible) return { rows: [], columns: [] };
    const found = model.getIis();
    const rows = [...found.rowIndex].filter((row, k) => found.rowBound[k] !== boundFree && found.rowStatus[row] === inConflict);
    const columns = [...found.colIndex].filter((column, k) => found.colBound[k] !== boundFree && found.colStatus[column] === inConflict);
    return { rows, columns };
  });
}
