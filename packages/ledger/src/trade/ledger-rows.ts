import { factId, type Table, tradeFlowsAnnual, tradeFlowsMonthly } from "@coercivity/domain";
import type { LeftOutCounter, TradeRow } from "./trade-rows.ts";

/** A row as it will stand in a table of facts. */
export interface LedgerRow {
  readonly table: Table;
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** For whom and under which source rows are written. */
export interface RowOptions {
  readonly source: string;
  /** Countries whose trade is kept; all where it is not given. */
  readonly countries?: ReadonlySet<string>;
  readonly note: string;
}

/**
 * Turns flows into rows of `trade_flows_annual` (years) and `trade_flows_monthly` (months: one row for weight, one for value). They are kept out of the reconciliation
 * (`fit` is no) until a person lets them in. Flows of other countries, and reporters that the table does not know, are counted as left out.
 */
export function ledgerRows(rows: readonly TradeRow[], { source, countries, note }: RowOptions, left: LeftOutCounter): LedgerRow[] {
  const reporters = new Set<string>(codesOf(tradeFlowsAnnual, "reporter"));
  return rows.flatMap((row): LedgerRow[] => {
    const { exporter, importer, good, tonnes, usd, reporter, period } = row;
    if (countries && !(countries.has(exporter) && countries.has(importer))) {
      left.add("flows of other countries", "not countries of the world model; --countries all keeps them");
      return [];
    }
    if (tonnes === undefined && usd === undefined) {
      left.add("flows without figures", "neither weight nor value is given");
      return [];
    }
    const shared = { fit: "no", source_id: source, confidence: "high", note };
    if (period.length === 4) {
      if (!reporters.has(reporter)) {
        left.add(`reporter ${reporter}`, "the table of annual flows does not know it");
        return [];
      }
      const basis = tonnes === undefined ? "money" : good.basis;
      const figures = { tonnes: figure(tonnes), usd: figure(usd) };
      return [
        written(tradeFlowsAnnual, {
          exporter,
          importer,
          item: good.annual,
          hs: good.hs,
          year: period,
          ...figures,
          reporter,
          basis,
          scope: good.scope,
          ...shared,
        }),
      ];
    }
    const flow = row.seen === "import" ? "import" : "export";
    const common = {
      month: period,
      period_type: "month",
      flow,
      origin: exporter,
      item: good.monthly,
      destination: importer,
      derived: "no",
      scope: "customs",
      ...shared,
    };
    return [
      ...(tonnes === undefined ? [] : [written(tradeFlowsMonthly, { ...common, value: figure(tonnes), unit: "t", basis: good.basis })]),
      ...(usd === undefined ? [] : [written(tradeFlowsMonthly, { ...common, value: figure(usd), unit: "USD", basis: "money" })]),
    ];
  });
}

function written(table: Table, cells: Readonly<Record<string, string>>): LedgerRow {
  return { table, id: factId(table, cells), cells };
}

/** As many digits as a double holds without noise. */
function figure(value: number | undefined): string {
  return value === undefined ? "" : String(Number(value.toPrecision(12)));
}

function codesOf(table: Table, column: string): readonly string[] {
  const found = table.columns[column];
  return found?.kind === "code" ? found.codes : [];
}
