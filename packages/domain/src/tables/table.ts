import type { Column, Columns, RowOf } from "./column.ts";

/** How sure a row is: `high` read in the source, `medium` faithful copy or computed from cited rows, `low` third-hand or recalled. */
export const confidences = ["high", "medium", "low"] as const;

/** The columns every table of facts ends with. */
const provenance = {
  source_id: { kind: "sources", about: "who says so" },
  confidence: {
    kind: "code",
    codes: ["high", "medium", "low"],
    about: "high: read in the source; medium: faithful copy or computed from cited rows; low: third-hand or recalled",
  },
  note: { kind: "text", optional: true, about: "what a reader should know before using the row" },
} as const;

/** Which columns hold a row's number, its range and its unit. */
export interface Quantified<Name extends string> {
  readonly value?: Name;
  readonly low?: Name;
  readonly high?: Name;
  /** Column that names the unit; without it the value column's own unit holds. */
  readonly unit?: Name;
}

/** What a table means beyond its columns. */
export interface Shape<Name extends string> {
  /** Columns that together name a row; the fact id is made of them. */
  readonly key: readonly Name[];
  /** Columns that say what is measured: rows with the same subject and period but other values contradict each other. Empty: never compared. */
  readonly subject: readonly Name[];
  /** Columns that say what a number covers; figures of another scope never meet. */
  readonly scope?: readonly Name[];
  /** Columns that give the time described (the first filled one; a range where two are named as `[from, to]`). */
  readonly period?: Name | readonly [Name, Name];
  /** Column with the day of publication, where the row itself knows better than its source. */
  readonly published?: Name;
  /** Columns that hold the place, for fiscal years and for filters. */
  readonly country?: readonly Name[];
  /** The numbers of a row; the first that is filled is the row's value. */
  readonly quantities: readonly Quantified<Name>[];
  /** Bounds of the value under a unit, e.g. `{"%": [0, 100]}`. */
  readonly bounds?: Readonly<Record<string, readonly [number, number]>>;
  /** Rows whose period may end before it starts, as measures do that were withdrawn before they applied. */
  readonly mayEndEarly?: { readonly column: Name; readonly codes: readonly string[] };
  /** Columns whose sum a further column repeats. */
  readonly sum?: { readonly of: readonly Name[]; readonly equals: Name; readonly within: number };
  /** Low, value and high need not stand in order (low and high are then somebody else's range). */
  readonly rangeIsApart?: true;
  /** Path below `facts/`; the table's name and `.csv` where not given. */
  readonly file?: string;
}

/** A table of facts as declared: schema, key, scope and meaning. `Row` is the type of its rows. */
export interface Table<Row = object> extends Shape<string> {
  readonly name: string;
  readonly about: string;
  readonly columns: Columns;
  readonly file: string;
  /** Never set; carries the row type. */
  readonly row?: Row;
}

/** A row as read from a table of facts: its columns and where it comes from. */
export type FactRow<C extends Columns> = RowOf<C> & RowOf<typeof provenance>;

/** Declares a table of facts; the columns of provenance are added. */
export function table<const C extends Columns>(
  name: string,
  about: string,
  columns: C,
  shape: Shape<(keyof C & string) | "source_id">,
): Table<FactRow<C>> {
  const all: Record<string, Column> = { ...columns, ...provenance };
  return { ...shape, name, about, columns: all, file: shape.file ?? `${name}.csv` };
}
