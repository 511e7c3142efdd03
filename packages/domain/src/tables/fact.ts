import type { Place } from "../problem.ts";
import type { Confidence, FactId } from "../quantity.ts";
import type { Period } from "./period.ts";

/** One row of the facts, seen the same way whatever its table. */
export interface Fact<Row = Readonly<Record<string, unknown>>> {
  readonly id: FactId;
  /** Name of its table. */
  readonly table: string;
  /** The row itself, typed by its table's columns. */
  readonly row: Row;
  /** The row's number: the first of its table's quantities that is filled. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string | undefined;
  /** The time described; `undefined` for facts without one (a deposit's basket, a separation factor). */
  readonly period: Period | undefined;
  /** The days on which it may have become public: as exact as its source's date. `undefined` where the source carries no date. */
  readonly published: Period | undefined;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note: string | undefined;
  readonly place: Place;
}
