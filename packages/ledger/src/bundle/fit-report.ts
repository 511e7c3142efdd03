import { type Fact, factsAt, type Readability } from "@coercivity/domain";
import type { PublishedShare } from "../reconcile/published-shares.ts";
import type { Residual } from "../reconcile/residuals.ts";

/** How many of each thing stand behind a bundle. */
export interface Counts {
  readonly facts: number;
  readonly sources: number;
  /** Facts that pull the fit, and facts that are only compared with it. */
  readonly fitRows: number;
  readonly compareRows: number;
  /** Numbers of the declared world by kind. */
  readonly numbers: { readonly facts: number; readonly derivations: number; readonly assumptions: number };
}

/** What the fit says of itself; the `residuals.json` of a bundle. */
export interface FitReport {
  readonly counts: Counts;
  readonly loss: number;
  readonly spreadError: number;
  readonly residuals: readonly Residual[];
  readonly published: readonly PublishedShare[];
  /** The clocks of every fact that pulls the fit: what time it describes, and when it may have become public. */
  readonly clocks: readonly Pick<Fact, "id" | "table" | "period" | "published">[];
}

/**
 * How the figures behind a baseline stand to the day a scenario looks from. Statistics about earlier periods that came out later may serve a baseline,
 * labelled and counted; what describes a later time is counted apart, because a strict back-test must not use it.
 */
export function clocksAt(report: Pick<FitReport, "clocks">, asOf: string): Readonly<Record<Readability, number>> {
  return factsAt(report.clocks, asOf, "baseline").counts;
}
