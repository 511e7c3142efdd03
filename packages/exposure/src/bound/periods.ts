/** Steps of a run gathered into periods: period k holds steps start[k] up to, not including, start[k + 1]. */
export interface Periods {
  readonly count: number;
  readonly start: readonly number[];
  /** Period of each step. */
  readonly of: readonly number[];
}

/** Lengths of a period in days, and from which day on: fortnights for half a year, then eight weeks, then half a year. */
const grid = [
  { from: 0, days: 14 },
  { from: 182, days: 56 },
  { from: 364, days: 182 },
] as const;

/**
 * Gathers a run's steps. Within a period a planner may use goods before they come in, so that longer periods lower the bound and never raise it: those
 * far off are long, because what is lost is decided in the first months.
 */
export function periodsOf(steps: number, stepDays: number): Periods {
  const start = [0];
  while (start.at(-1)! < steps) {
    const day = start.at(-1)! * stepDays;
    const { days } = grid.findLast(({ from }) => day >= from)!;
    start.push(Math.min(steps, start.at(-1)! + Math.max(1, Math.round(days / stepDays))));
  }
  const of = new Array<number>(steps).fill(0);
  for (let k = 0; k + 1 < start.length; k++) for (let t = start[k]!; t < start[k + 1]!; t++) of[t] = k;
  return { count: start.length - 1, start, of };
}
