import type { Plant } from "../network/plant.ts";
import type { SteadyState } from "./steady-state.ts";
import { steadyState } from "./steady-state.ts";

/** How far the profile moves when a flow is off, per relative error of that flow (dx of 1 = a whole mole fraction). */
export interface Conditioning {
  /** S and W moved together (outlet flows kept): the benign direction. */
  readonly maxDxPerRelativeS: number;
  /** S alone moved, so the outlet flows shift: the front moves. Above ~1e5 a flow error of 1e-5 decides the profile. */
  readonly maxDxPerRelativeProductFlow: number;
}

/**
 * Sensitivity of a steady state to its flows, from two further solutions that start at the first (central differences, relative step 1e-6).
 * Cascades without base of their own (S = 0) keep their flows. Source: own.
 */
export function conditioning(plant: Plant, found: SteadyState): Conditioning {
  return { maxDxPerRelativeS: sensitivity(plant, found, true), maxDxPerRelativeProductFlow: sensitivity(plant, found, false) };
}

function sensitivity(plant: Plant, found: SteadyState, together: boolean): number {
  const step = 1e-6;
  const moved = (sign: number): SteadyState | null => {
    const cascades = plant.cascades.map((cascade) => ({
      ...cascade,
      S: cascade.S * (1 + sign * step),
      W: cascade.W > 0 && together ? cascade.W + sign * step * cascade.S : cascade.W,
    }));
    const answer = steadyState({ ...plant, cascades }, { start: found }, "conditioning");
    return answer.ok ? answer.value : null;
  };
  const up = moved(1);
  const down = moved(-1);
  if (up === null && down === null) return Number.POSITIVE_INFINITY;
  const width = (up !== null ? 1 : 0) + (down !== null ? 1 : 0);
  const high = up ?? found;
  const low = down ?? found;
  let worst = 0;
  high.cascades.forEach((profile, k) => {
    profile.x.forEach((row, j) => {
      row.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - low.cascades[k]!.x[j]![i]!));
      });
    });
  });
  return worst / (width * step);
}
