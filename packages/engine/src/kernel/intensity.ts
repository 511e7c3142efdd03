/**
 * How far a measure bites in a step, 0 to 1: the mean over the step's days of a ramp that climbs from 0 on the day it takes effect to 1 after
 * `onset` days (goods under clearance pass), and is 0 again from the day it ends. An onset of 0 bites in full from the first day.
 * Days are counted from the start of the run; `first` is the first day of the step.
 */
export function intensity(first: number, stepDays: number, from: number, to: number, onset: number): number {
  let sum = 0;
  for (let day = first; day < first + stepDays; day++) {
    if (day < from || day >= to) continue;
    const ramp = onset > 0 ? (day - from + 1) / onset : 1;
    sum += Math.min(ramp, 1);
  }
  return sum / stepDays;
}
