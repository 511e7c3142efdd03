import { type Element, elementPerOxide, supplyPrices } from "@coercivity/domain";
import { type EvidenceBase, rowsOf } from "../claims/evidence-base.ts";

/** The price of an element on a market in a year, in USD per kg of element. */
export interface ElementPrice {
  readonly element: string;
  readonly usdPerKg: number;
  readonly fact: string;
  /** As quoted, per kg of oxide. */
  readonly usdPerKgOxide: number;
  readonly time: string;
}

/** Prices of one market and year, by element. */
export interface PriceVintage {
  readonly market: string;
  readonly year: string;
  readonly prices: ReadonlyMap<string, ElementPrice>;
}

const oxideOf = (material: string): string | undefined =>
  material === "NdPr_oxide" ? "NdPr" : (/^([A-Z][a-z]?)(?:\d?O\d{1,2})$/.exec(material)?.[1] ?? undefined);

/** Markets and years for which the ledger has annual or later prices of oxides. */
export function vintages(base: Pick<EvidenceBase, "factsByTable">): { readonly market: string; readonly years: readonly string[] }[] {
  const rows = oxideRows(base);
  return [...new Set(rows.map(({ row }) => row.region))].map((market) => ({
    market,
    years: [...new Set(rows.filter(({ row }) => row.region === market).map(({ row }) => row.period.slice(0, 4)))].sort(),
  }));
}

/**
 * Prices of oxides turned into prices of the elements in them, USD per kg of oxide over kg of element per kg of oxide: the annual average of the year where there
 * is one, else the latest quotation of that year.
 */
export function priceVintage(base: Pick<EvidenceBase, "factsByTable">, market: string, year: string): PriceVintage {
  const prices = new Map<string, ElementPrice>();
  const rows = oxideRows(base).filter(({ row }) => row.region === market && row.period.startsWith(year));
  rows.sort((a, b) => Number(b.row.period === year) - Number(a.row.period === year) || (a.row.period > b.row.period ? -1 : 1));
  for (const { row, id } of rows) {
    const element = oxideOf(row.material)!;
    if (prices.has(element)) continue;
    const usdPerKgOxide = row.value ?? (row.low! + row.high!) / 2;
    prices.set(element, {
      element,
      usdPerKg: usdPerKgOxide / elementPerOxide[element as Element],
      usdPerKgOxide,
      fact: id,
      time: row.period,
    });
  }
  return { market, year, prices };
}

function oxideRows(base: Pick<EvidenceBase, "factsByTable">) {
  return rowsOf(base, supplyPrices).filter(({ row }) => {
    const element = oxideOf(row.material);
    return (
      row.form === "oxide" &&
      row.unit === "USD/kg" &&
      element !== undefined &&
      element in elementPerOxide &&
      (row.value ?? row.low) !== undefined
    );
  });
}
