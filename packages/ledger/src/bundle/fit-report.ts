import { type FitReport, factsAt, type Readability } from "@coercivity/domain";

/**
 * How the figures behind a baseline stand to the day a scenario looks from. Statistics about earlier periods that came out later may serve a baseline,
 * labelled and counted; what describes a later time is counted apart, because a strict back-test must not use it.
 */
export function clocksAt(report: Pick<FitReport, "clocks">, asOf: string): Readonly<Record<Readability, number>> {
  return factsAt(report.clocks, asOf, "baseline").counts;
}
