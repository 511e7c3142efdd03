import type { PriceCountry } from "../reagents/assumptions.ts";
import type { Figure } from "../reagents/figure.ts";

/** What a plant is fed, with who says so. Amounts of oxide by mass, any scale. */
export interface Basket {
  readonly name: string;
  /** "mass-REO": mass of oxide; "mole": moles of RE. */
  readonly basis: "mass-REO" | "mole";
  readonly amounts: Readonly<Record<string, number>>;
  readonly sources: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  readonly note: string;
  /** Thorium and uranium that come with the feed to the cracking residue, kg of ThO2 and U3O8 per t REO; null where nothing is known. */
  readonly thorium: Figure | null;
  readonly uranium: Figure | null;
}

/** One cut of the train: where its feed comes from, between which neighbours it cuts, and what its two ends must hold. */
export interface CutStep {
  readonly id: string;
  readonly from: "feed" | { readonly cut: string; readonly end: "raffinate" | "extract" };
  readonly between: readonly [string, string];
  /** Group purities, mole fractions. */
  readonly purityRaffinate: number;
  readonly purityExtract: number;
  /** S over its Underwood minimum; 1.2 when not given. */
  readonly overMinimum?: number | undefined;
}

/** A separation plant as data. Ends of cuts that feed no other cut are its products. */
export interface Flowsheet {
  readonly name: string;
  readonly title: string;
  readonly feed: Basket;
  /** t REO fed a year. */
  readonly tonnesPerYear: Figure;
  readonly country: PriceCountry;
  readonly steps: readonly CutStep[];
  /** What was assumed beyond the figures, in words. */
  readonly why: string;
}
