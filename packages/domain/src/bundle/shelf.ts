import type { Confidence } from "../quantity.ts";
import type { Source } from "../tables/sources.ts";

/** One row of the facts as a reader sees it away from the tables. */
export interface ShelfFact {
  readonly id: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** The row in words, where it has no single number. */
  readonly says?: string;
  /** Columns that say what the number covers. */
  readonly scope: readonly (readonly [column: string, cell: string])[];
  readonly published: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note?: string;
  /** `file:line` of the row. */
  readonly place: string;
}

/** Rows that speak of one subject and period, side by side. */
export interface ShelfClaim {
  readonly table: string;
  readonly subject: readonly string[];
  readonly period: string;
  readonly conflict: "none" | "across-scopes" | "within-scope";
  readonly facts: readonly ShelfFact[];
}

/** The whole ledger for reading: what a page ships so that any number can be followed to who said it. */
export interface Shelf {
  readonly claims: readonly ShelfClaim[];
  /** Sources that a row cites, by id. */
  readonly sources: Readonly<Record<string, Pick<Source, "title" | "publisher" | "date" | "url">>>;
}
