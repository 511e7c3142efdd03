import type { Confidence, FactId, Place } from "@coercivity/domain";

/** What resolving a declared number needs of a fact: its columns as read, and where it stands. */
export interface BookFact {
  readonly id: FactId;
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly confidence: Confidence;
  readonly place: Place;
}

/** The facts by id and by table. */
export interface FactBook {
  readonly byId: ReadonlyMap<FactId, BookFact>;
  readonly tables: ReadonlyMap<string, readonly BookFact[]>;
}

/** The facts of a table whose columns read as asked, in the table's order. */
export function factsWhere(book: FactBook, table: string, where: Readonly<Record<string, string>>): readonly BookFact[] {
  const conditions = Object.entries(where);
  return (book.tables.get(table) ?? []).filter((fact) => conditions.every(([column, value]) => text(fact.row[column]) === value));
}

/** The columns in which a row's number is looked for, in this order. */
export const valueColumns: readonly string[] = ["value", "central", "share_pct", "tonnes"];

/** A number in a column, or in the first of the usual value columns that is filled. */
export function numberOf(fact: BookFact, column?: string): number | undefined {
  const columns = column === undefined ? valueColumns : [column];
  for (const name of columns) {
    const value = fact.row[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
  }
  return undefined;
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
