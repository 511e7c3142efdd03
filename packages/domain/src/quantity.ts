/** A fact's stable name: `table:key`, e.g. `supply_mine_production:usa-2024-mine-production-usgs-mcs2026`. */
export type FactId = string;

export type Confidence = "high" | "medium" | "low";

/**
 * A number that can say who says so. Every number of the world is one of three: read from a sourced fact, derived from facts by arithmetic
 * that is written down, or a declared assumption with a range and a reason. A bare number is a bug.
 */
export type Quantity = FactQuantity | DerivedQuantity | AssumedQuantity;

export interface FactQuantity {
  readonly kind: "fact";
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly fact: FactId;
  readonly confidence: Confidence;
}

export interface DerivedQuantity {
  readonly kind: "derivation";
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** The arithmetic, in the names of the facts below, e.g. `exports / blanks`. */
  readonly formula: string;
  readonly facts: Readonly<Record<string, FactId>>;
  readonly note?: string;
}

export interface AssumedQuantity {
  readonly kind: "assumption";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly why: string;
  /** Its name among the calibrated numbers, where it was set by a fit to past episodes (`facts/world/calibrated.yaml`). */
  readonly calibrated?: string;
}
