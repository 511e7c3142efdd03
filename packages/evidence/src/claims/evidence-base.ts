import type { Bundle, Fact, Table } from "@coercivity/domain";

/** What a claim is held against: the rows of the ledger, and the reconciled year where there is one. */
export interface EvidenceBase {
  readonly factsByTable: ReadonlyMap<string, readonly Fact[]>;
  readonly bundle?: Bundle;
}

/** The rows of a table, typed by its declaration. */
export function rowsOf<Row>({ factsByTable }: Pick<EvidenceBase, "factsByTable">, table: Table<Row>): readonly Fact<Row>[] {
  return (factsByTable.get(table.name) ?? []) as readonly Fact<Row>[];
}
