import { type Fact, factTables, type Table } from "@coercivity/domain";

/** Rows of one table about the same subject and period, in the order of the file. */
export interface Claim {
  readonly table: Table;
  /** Subject columns with their cells. */
  readonly subject: readonly (readonly [column: string, cell: string])[];
  readonly facts: readonly Fact[];
  /** Whether rows give other values, and whether they do so within one scope or only across scopes. */
  readonly conflict: "none" | "across-scopes" | "within-scope";
}

/** Puts facts side by side that say something of the same subject and period. Rows of a table without subject stand alone. */
export function claimsOf(facts: readonly Fact[]): Claim[] {
  const groups = new Map<string, { table: Table; facts: Fact[] }>();
  for (const fact of facts) {
    const table = tablesByName.get(fact.table);
    if (!table) continue;
    const key = claimKey(table, fact);
    const group = groups.get(key);
    if (group) group.facts.push(fact);
    else groups.set(key, { table, facts: [fact] });
  }
  return [...groups.values()].map(({ table, facts: together }) => ({
    table,
    subject: table.subject.map((column) => [column, String(together[0]!.row[column] ?? "")] as const).filter(([, cell]) => cell !== ""),
    facts: together,
    conflict: conflictIn(together),
  }));
}

function conflictIn(facts: readonly Fact[]): Claim["conflict"] {
  if (new Set(facts.map(figure)).size <= 1) return "none";
  const figures = new Map<string, string>();
  for (const fact of facts) {
    const scope = JSON.stringify(scopeOf(fact));
    const before = figures.get(scope);
    if (before !== undefined && before !== figure(fact)) return "within-scope";
    figures.set(scope, figure(fact));
  }
  return "across-scopes";
}

/** The declared columns that say what a fact's number covers, with its cells. */
export function scopeOf(fact: Fact): readonly (readonly [column: string, cell: string])[] {
  const columns = tablesByName.get(fact.table)?.scope ?? [];
  return columns.flatMap((column) => {
    const cell = fact.row[column];
    return cell === undefined ? [] : [[column, Array.isArray(cell) ? cell.join(";") : String(cell)] as const];
  });
}

const tablesByName: ReadonlyMap<string, Table> = new Map(factTables.map((table) => [table.name, table]));

function claimKey(table: Table, fact: Fact): string {
  if (table.subject.length === 0) return fact.id;
  return JSON.stringify([table.name, fact.period?.from, fact.period?.to, ...table.subject.map((column) => fact.row[column] ?? null)]);
}

function figure({ value, low, high }: Fact): string {
  return value === undefined ? `${low}..${high}` : String(value);
}
