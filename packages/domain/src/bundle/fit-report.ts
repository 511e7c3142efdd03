import type { Confidence } from "../quantity.ts";
import type { Fact } from "../tables/fact.ts";

/** Tonnes a year, value a year, or a part of 1. */
export type FigureUnit = "t/y" | "USD/y" | "share";

/** One published figure beside the fit. Amounts in tonnes or USD a year, shares as parts of 1. */
export interface Residual {
  readonly id: string;
  readonly facts: readonly string[];
  readonly scope: string;
  readonly unit: FigureUnit;
  readonly published: number;
  readonly fitted: number;
  /** Lowest and highest over the stored baselines. */
  readonly low: number;
  readonly high: number;
  /** Relative miss of the best fit. */
  readonly miss: number;
  readonly confidence: Confidence;
  readonly verdict: "met" | "near" | "gives way" | "compared only";
  readonly compare?: string;
  readonly note?: string;
}

/** A published share of imports beside the fit. */
export interface PublishedShare {
  readonly fact: string;
  readonly importer: string;
  readonly supplier: string;
  readonly item: string;
  readonly year: string;
  readonly published: number;
  readonly confidence: Confidence;
  readonly definition: string;
  /** The scope its row names, or none. */
  readonly scope: string | null;
  /** Fitted share in that scope; with an unknown scope, of the nearest one that yields the figure, or none. */
  readonly fitted: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "same scope" | "scope unknown; nearest scope that yields it" | "scope unknown; none yields it";
}

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
