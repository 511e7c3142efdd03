import type { Period } from "@coercivity/domain";
import type { Interval } from "./interval.ts";

interface Common {
  /** The number claimed, with what its hedge lets it mean; shares as parts of 1. */
  readonly value: Interval;
  /** Time it speaks of; the latest rows where it is left open. */
  readonly when?: Period;
}

/** A share of a country's imports of a good that comes from a supplier. */
export interface ImportShareQuery extends Common {
  readonly kind: "import-share";
  /** Id of a good. */
  readonly of: string;
  readonly by: string;
  readonly from: string;
}

/** A country's share of what the world mines, separates or makes of a good. */
export interface WorldShareQuery extends Common {
  readonly kind: "world-share";
  readonly of: string;
  readonly at: string;
  readonly by: string;
}

/** A share that went from one height to another. */
export interface ShareChangeQuery extends Common {
  readonly kind: "share-change";
  readonly start: Interval;
  readonly share: Omit<ImportShareQuery, "value" | "when"> | Omit<WorldShareQuery, "value" | "when">;
}

/** A trade flow that rose or fell by a share of the year before; negative for a fall. */
export interface FlowChangeQuery extends Common {
  readonly kind: "flow-change";
  readonly of: string;
  readonly from: string;
  readonly to?: string;
}

/** Tonnes that a country made of a good at a step, or that went from one country to another, in a year or month. */
export interface AmountQuery extends Common {
  readonly kind: "amount";
  readonly of: string;
  /** Who made it; else it is what went `from` one country `to` another, of which one may be left out for the world. */
  readonly by?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
}

/** How many measures a country has issued, or how many of a thing an episode counts. */
export interface CountQuery extends Common {
  readonly kind: "count";
  readonly of: string;
  readonly by?: string;
}

/** Gross domestic product, USD a year. */
export interface LevelQuery extends Common {
  readonly kind: "level";
  readonly of: "GDP";
  readonly by: string;
}

/** A place in an order: of economies by GDP, or of countries by share of a step. */
export interface RankQuery extends Common {
  readonly kind: "rank";
  readonly of: "GDP" | string;
  readonly at?: string;
  readonly by: string;
}

/** A content threshold in a rule; `inForce` where the sentence says that the rule applies. */
export interface ThresholdQuery extends Common {
  readonly kind: "threshold";
  readonly by: string;
  readonly inForce: boolean;
}

/** Days, money or a count that an episode or a measure records; found by the words of the sentence. */
export interface RecordedQuery extends Common {
  readonly kind: "recorded";
  readonly unit: "days" | "money" | "count" | "tonnes" | "metres";
  readonly currency?: string;
  readonly countries: readonly string[];
  readonly words: readonly string[];
}

/** That something of a proper name stopped, closed or was suspended; the value is 1. */
export interface EventQuery extends Common {
  readonly kind: "event";
  readonly names: readonly string[];
  readonly countries: readonly string[];
}

/** A claim as the ledger can be asked it. */
export type ClaimQuery =
  | ImportShareQuery
  | WorldShareQuery
  | ShareChangeQuery
  | FlowChangeQuery
  | AmountQuery
  | CountQuery
  | LevelQuery
  | RankQuery
  | ThresholdQuery
  | RecordedQuery
  | EventQuery;
