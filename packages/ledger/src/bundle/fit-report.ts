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
}
