import type { Measure, Scenario, Suspension } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";

/** Days between which a measure is suspended: from the first to before the second, counted from 1970-01-01. */
export interface SuspendedTime {
  readonly from: number;
  readonly to: number;
}

/** Day of what never comes. */
export const never = 0x7fffffff;

/**
 * The scenario as the engine runs it: without suspensions, which only change others, and without measures that are suspended for as long as they
 * would be in force within the run. What never bites is not there, so that suspending from the first day equals not having a measure to the last bit.
 */
export function inForce(scenario: Scenario): Scenario {
  const start = dayNumber(scenario.start) ?? 0;
  const end = start + scenario.horizonDays;
  const measures = scenario.measures.filter((measure) => {
    if (measure.instrument === "suspension") return false;
    const times = suspendedTimes(scenario, measure);
    if (times.length === 0) return true;
    const from = Math.max(dayNumber(measure.effective) ?? start, start);
    const to = Math.min(measure.ended === undefined ? end : (dayNumber(measure.ended) ?? end), end);
    return !times.some((time) => time.from <= from && time.to >= to);
  });
  return measures.length === scenario.measures.length ? scenario : { ...scenario, measures };
}

/**
 * When the scenario's suspensions hold a measure, sorted; times that touch are one. A suspension without an end, or that is `extended`, lasts; one that
 * has `lapsed` ends on its day; one that is `partly-revived` ends for those it names and lasts for the others.
 */
export function suspendedTimes(scenario: Scenario, { id }: Measure): SuspendedTime[] {
  const times = scenario.measures.flatMap((measure) => {
    if (measure.instrument !== "suspension" || !measure.suspends.includes(id)) return [];
    const from = dayNumber(measure.effective);
    return from === undefined ? [] : [{ from, to: endFor(measure, id) }];
  });
  times.sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: { from: number; to: number }[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last && time.from <= last.to) last.to = Math.max(last.to, time.to);
    else joined.push({ ...time });
  }
  return joined;
}

function endFor({ ended, branch, revives }: Suspension, id: string): number {
  const returns = branch === "lapsed" || (branch === "partly-revived" && revives?.includes(id) === true);
  return ended === undefined || !returns ? never : (dayNumber(ended) ?? never);
}
