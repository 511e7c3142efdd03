import type { TradeRow } from "./trade-rows.ts";

/** One flow told by both sides. */
export interface Mirror {
  readonly exporter: string;
  readonly importer: string;
  readonly hs: string;
  readonly period: string;
  readonly exported: { readonly tonnes: number | undefined; readonly usd: number | undefined };
  readonly imported: { readonly tonnes: number | undefined; readonly usd: number | undefined };
  /** Imported over exported, by weight where both give it, else by value. */
  readonly ratio: number;
}

/** Imports count freight and insurance: values differ by this much without a conflict. */
const usual = 0.1;

/** Flows on which the exporter's and the importer's books differ by more than a tenth, the widest apart first. Both stay. */
export function mirrorConflicts(rows: readonly TradeRow[]): Mirror[] {
  const exports = new Map<string, TradeRow>();
  const key = ({ exporter, importer, good, period }: TradeRow): string => `${exporter} ${importer} ${good.hs} ${period}`;
  for (const row of rows) if (row.seen === "export") exports.set(key(row), row);
  return rows
    .flatMap((row): Mirror[] => {
      const other = row.seen === "import" ? exports.get(key(row)) : undefined;
      if (!other || other.reporter === row.reporter) return [];
      const byWeight = row.tonnes !== undefined && other.tonnes !== undefined && other.tonnes > 0;
      const ratio = byWeight ? row.tonnes! / other.tonnes! : (row.usd ?? 0) / (other.usd ?? 0);
      if (!(Math.abs(ratio - 1) > usual)) return [];
      const { exporter, importer, good, period } = row;
      const figures = ({ tonnes, usd }: TradeRow) => ({ tonnes, usd });
      return [{ exporter, importer, hs: good.hs, period, exported: figures(other), imported: figures(row), ratio }];
    })
    .sort((a, b) => apart(b.ratio) - apart(a.ratio));
}

function apart(ratio: number): number {
  return ratio > 1 ? ratio : 1 / ratio;
}
