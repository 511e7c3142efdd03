import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Carries issuer-origin content through production into the pools:
 *
 *   ψ_a = Σ_s use_s σ_s / Σ_s use_s;   traced_p = Σ_o Y_o ψ_a(o);   φ_p ← φ_p + Y/(F + Y) · (δ_Y − δ)
 *
 * where δ are deviations from rest. A pool in the issuer's own country stays wholly issuer-origin: that is where the last substantial
 * processing took place. Goods from mines carry nothing. Shares are of mass, issuer by issuer.
 */
export function traceOutput(model: Model, state: State): Phase {
  return () => {
    const { issuerCount, issuerCountry, poolCount, poolCountry, poolShare0, poolTraced0, poolMade0 } = model;
    const { activities, pools } = model.traced;
    const { poolStock, poolMade, poolShare, poolTraced } = state;
    if (issuerCount === 0) return;
    poolTraced.fill(0);
    for (let n = 0; n < issuerCount; n++) {
      for (let i = 0; i < activities.length; i++) traceActivity(model, state, n, activities[i]!);
      for (let i = 0; i < pools.length; i++) {
        const p = pools[i]!;
        const made = poolMade[p]!;
        if (poolCountry[p] === issuerCountry[n] || !(made > 0)) continue;
        const at = n * poolCount + p;
        const deviation = poolShare[at]! - poolShare0[at]!;
        const makes = poolTraced[at]! / made - poolTraced0[at]! / poolMade0[p]!;
        poolShare[at] = poolShare[at]! + (made / (poolStock[p]! + made)) * (makes - deviation);
      }
    }
  };
}

function traceActivity(model: Model, state: State, n: number, a: number): void {
  const { activityGroupStart, groupSlotStart, activityOutputStart, outputPool, outputKg0, slotCount, poolCount } = model;
  const { slotUsed, slotShare, level, poolTraced } = state;
  const firstOutput = activityOutputStart[a]!;
  const lastOutput = activityOutputStart[a + 1]!;
  if (firstOutput === lastOutput) return;
  let used = 0;
  let traced = 0;
  for (let s = groupSlotStart[activityGroupStart[a]!]!; s < groupSlotStart[activityGroupStart[a + 1]!]!; s++) {
    used += slotUsed[s]!;
    traced += slotUsed[s]! * slotShare[n * slotCount + s]!;
  }
  if (!(used > 0)) return;
  const share = traced / used;
  for (let o = firstOutput; o < lastOutput; o++) {
    const at = n * poolCount + outputPool[o]!;
    poolTraced[at] = poolTraced[at]! + outputKg0[o]! * level[a]! * share;
  }
}
