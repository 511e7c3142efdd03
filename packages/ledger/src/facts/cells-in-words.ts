import type { Fact, Table } from "@coercivity/domain";

/** The cells of a row that has no single number, e.g. a deposit's basket. */
export function cellsInWords(table: Table, fact: Fact): string {
  const apart = new Set([...table.key, ...(table.scope ?? []), "source_id", "confidence", "note"]);
  return Object.keys(table.columns)
    .filter((column) => !apart.has(column) && fact.row[column] !== undefined)
    .map((column) => `${column} ${fact.row[column]}`)
    .join("; ");
}
