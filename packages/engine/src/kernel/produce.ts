import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { askForOutput } from "./ask-for-output.ts";
import { drawInputs } from "./draw-inputs.ts";
import { inTurn, type Phase } from "./phase.ts";
import { countProduction } from "./production-quota.ts";
import { reachInputs } from "./reach-inputs.ts";
import { shareCapacity } from "./share-capacity.ts";

/**
 * Runs every facility, draws its inputs, fills its pools, and records what held it back. All levels are relative to the baseline (rest is 1):
 *
 *   want_a  = what orders ask for, or 1 for a mine (which makes what it can) and for a last use, within the facility's limit
 *   ξ_{a,c} = min(want_a, reach of its inputs_{a,c})            for each cohort c; Leontief on the scale of weeks
 *   Σ_a ξ_a L0_a ≤ limit_i Σ_a L0_a                              activities of one facility share its capacity, cut alike where it is short
 *   Y_p     = Σ_o Y0_o ξ_a(o)
 *
 * Source: docs/model.md §3.3; joint outputs by revenue-weighted orders instead of one driver output, so that no output need be named.
 */
export function produce(model: Model, state: State): Phase {
  return inTurn(
    askForOutput(model, state),
    reachInputs(model, state),
    shareCapacity(model, state),
    drawInputs(model, state),
    putOut(model, state),
    countProduction(model, state),
  );
}

/** Fills the pools, output by output in the order of activities. */
function putOut(model: Model, state: State): Phase {
  return () => {
    const { activityCount, activityOutputStart, outputPool, outputKg0 } = model;
    const { level, poolMade } = state;
    poolMade.fill(0);
    for (let a = 0; a < activityCount; a++) {
      for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
        poolMade[outputPool[o]!] = poolMade[outputPool[o]!]! + outputKg0[o]! * level[a]!;
      }
    }
  };
}
