import type { Fact } from "@coercivity/domain";
import { readLedger } from "@coercivity/ledger";
import { formatNumber } from "../present/format-number.ts";

/** Oxides whose price would tell of clay mines standing still, and the span in which Kachin's did. */
const oxides = ["Dy2O3", "Tb4O7"];
const from = "2024-07";
const to = "2025-08";

/** First and last Chinese quote of dysprosium and terbium oxide around the closure of Kachin's mines, October 2024 to March 2025, from facts. */
export async function pricesBeside(root: string): Promise<string[]> {
  const ledger = await readLedger(root);
  const quotes = (ledger.factsByTable.get("supply_prices") ?? []).filter(
    ({ row }) => row.region === "CHN_domestic" && row.form === "oxide" && String(row.period) >= from && String(row.period) < to,
  );
  return oxides.flatMap((material) => {
    const own = quotes
      .filter(({ row }) => row.material === material)
      .sort((a, b) => (String(a.row.period) < String(b.row.period) ? -1 : 1));
    const [first, last] = [own[0], own[own.length - 1]];
    const [before, after] = [priceOf(first), priceOf(last)];
    if (!first || !last || before === undefined || after === undefined) return [];
    const change = Math.round((after / before - 1) * 100);
    return [
      `${material}: ${formatNumber(before)} USD/kg in ${first.row.period}, ${formatNumber(after)} in ${last.row.period}, ${change >= 0 ? "+" : ""}${change} % (${first.id}; ${last.id})`,
    ];
  });
}

function priceOf(fact: Fact | undefined): number | undefined {
  if (fact?.row.value !== undefined && fact.row.value !== null) return Number(fact.row.value);
  return fact?.low !== undefined && fact.high !== undefined ? (fact.low + fact.high) / 2 : fact?.value;
}
