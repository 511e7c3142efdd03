import type { Fact } from "@coercivity/domain";
import type { EvidenceBase } from "../claims/evidence-base.ts";

type Row = Readonly<Record<string, unknown>>;

/** A fact as a test needs it: its table, cells, and what they amount to. */
export function fact(table: string, row: Row, more: Partial<Fact> = {}): Fact {
  const id = `${table}:${Object.values(row).join("-")}`.toLowerCase().replaceAll(" ", "-");
  return {
    id,
    table,
    row: { source_id: ["src"], ...row },
    value: (row.share_pct ?? row.value) as number | undefined,
    low: row.low as number | undefined,
    high: row.high as number | undefined,
    unit: "%",
    period: { from: `${String(row.year)}-01-01`, to: `${String(row.year)}-12-31` },
    published: undefined,
    sources: ["src"],
    confidence: "high",
    note: undefined,
    place: { file: "facts/test.csv", line: 2 },
    ...more,
  };
}

/** A share of Chinese goods in a country's imports. */
export function dependence(importer: string, item: string, year: number, share_pct: number, more: Partial<Fact> = {}): Fact {
  return fact(
    "trade_dependence",
    { importer, supplier: "CHN", item, year: String(year), share_pct, basis: "weight", scope: "national-imports" },
    more,
  );
}

/** A ledger of these facts alone. */
export function baseOf(facts: readonly Fact[]): EvidenceBase {
  const factsByTable = new Map<string, Fact[]>();
  for (const one of facts) factsByTable.set(one.table, [...(factsByTable.get(one.table) ?? []), one]);
  return { factsByTable };
}
