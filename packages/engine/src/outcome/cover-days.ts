import type { Model } from "../model/model.ts";
import type { IndustryRecorder } from "./industry-recorder.ts";

/**
 * Steps that a facility could go on at its normal pace on what it has in store, with nothing more arriving: the least over its essential
 * groups of Σ_s v_s M_s, with M_s the mean stock of a slot's cohorts in steps of use. Infinite for a facility without essential inputs.
 */
export function coverSteps(model: Model, slotStock: Float64Array, facility: number): number {
  const { facilityActivityStart, activityGroupStart, groupEssential, groupSlotStart, slotUse0, slotWorth } = model;
  let least = Infinity;
  const firstGroup = activityGroupStart[facilityActivityStart[facility]!]!;
  const lastGroup = activityGroupStart[facilityActivityStart[facility + 1]!]!;
  for (let g = firstGroup; g < lastGroup; g++) {
    if (groupEssential[g] === 0) continue;
    let held = 0;
    let used = false;
    for (let s = groupSlotStart[g]!; s < groupSlotStart[g + 1]!; s++) {
      if (slotUse0[s] === 0) continue;
      used = true;
      held += slotWorth[s]! * slotStock[s]!;
    }
    if (used && held < least) least = held;
  }
  return least;
}

/** Cover of an industry in days: at rest, at its lowest, and at the end of the run. `null` where it has no essential input. */
export interface CoverDays {
  readonly normal: number;
  readonly least: number;
  readonly leastDay: number;
  readonly end: number;
}

/** Reads the cover of one industry from what was recorded, in steps, and turns it into days. */
export function coverDays(model: Model, { cover }: IndustryRecorder, industry: number): CoverDays | null {
  const { stepDays, steps } = model;
  const normal = coverSteps(model, model.slotCover, model.industryFacility[industry]!);
  if (normal === Infinity) return null;
  let least = normal;
  let leastStep = 0;
  for (let t = 0; t < steps; t++) {
    const held = cover[industry * steps + t]!;
    if (held < least) {
      least = held;
      leastStep = t;
    }
  }
  const end = cover[industry * steps + steps - 1]!;
  return { normal: normal * stepDays, least: least * stepDays, leastDay: leastStep * stepDays, end: end * stepDays };
}
