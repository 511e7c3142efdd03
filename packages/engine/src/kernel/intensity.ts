import type { Model } from "../model/model.ts";

/**
 * How far measure m bites in a step, 0 to 1: the mean over the step's days of a ramp that climbs from 0 on the day it takes effect to 1 after
 * `onset` days (goods under clearance pass), and is 0 again from the day it ends. An onset of 0 bites in full from the first day. While the measure is
 * suspended it does not bite; when it returns the ramp begins anew. Days are counted from the start of the run; `first` is the first of the step.
 */
export function intensity(model: Model, m: number, first: number): number {
  const { stepDays, measureFrom, measureTo, measureOnset } = model;
  const to = measureTo[m]!;
  const onset = measureOnset[m]!;
  let sum = 0;
  for (let day = first; day < first + stepDays; day++) {
    if (day < measureFrom[m]! || day >= to) continue;
    const since = inForceSince(model, m, day);
    if (since < 0) continue;
    const ramp = onset > 0 ? (since + 1) / onset : 1;
    sum += Math.min(ramp, 1);
  }
  return sum / stepDays;
}

/** Whether measure m is suspended on a day. */
export function suspended({ suspensionStart, suspensionFrom, suspensionTo }: Model, m: number, day: number): boolean {
  for (let i = suspensionStart[m]!; i < suspensionStart[m + 1]!; i++) if (day >= suspensionFrom[i]! && day < suspensionTo[i]!) return true;
  return false;
}

/** Days since the measure took effect, or since it last returned from a suspension; below 0 while it is suspended. */
function inForceSince({ measureFrom, suspensionStart, suspensionFrom, suspensionTo }: Model, m: number, day: number): number {
  let begun = measureFrom[m]!;
  for (let i = suspensionStart[m]!; i < suspensionStart[m + 1]!; i++) {
    if (day < suspensionFrom[i]!) continue;
    if (day < suspensionTo[i]!) return -1;
    if (suspensionTo[i]! > begun) begun = suspensionTo[i]!;
  }
  return day - begun;
}
