import { lookThroughHubs, netImportReliance, originShares, type Purchase, type TradeBalance } from "../index.ts";
import { type Answer, amountsOf, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";

/** Names for where the sales of hubs come from. */
const mixNames = ["hub_mix", "hub_origins", "hub_origin", "origin_mix", "hub_shares", "mix"];

/** Answers a case of dependence: net import reliance, shares of origin by weight and value, and re-export hubs looked through. */
export function dependenceCase(x: CaseInputs): Answer {
  const answer: Answer = {};
  const imports = x.any("imports", "M", "import");
  const single = typeof imports === "number";
  if (single) {
    const balance = balanceOf(x, imports);
    const { exports, production, fromStocks } = balance;
    answer.apparent_consumption = answer.apparent_use = answer.use = production + imports - exports + fromStocks;
    answer.nir = netImportReliance(balance);
    answer.ir = netImportReliance({ imports, exports, production });
  }
  const purchases = purchasesOf(
    (single ? undefined : imports) ?? x.any("rows", "flows", "purchases", "trade", "partners", "customs"),
    x.any("weights", "weight", "weight_kg", "weight_t", "tonnes", "t", "kg", "mass", "quantity", "imports_t", "imports_kg"),
    x.any("values", "value", "value_usd", "usd", "imports_usd", "imports_value", "usd_per_origin"),
    x.any("unit_values", "unit_value", "prices", "price", "usd_per_kg", "usd_per_t"),
  );
  if (purchases.length > 0) {
    answer.by_weight = answer.weight_share = answer.share_weight = answer.direct = Object.fromEntries(originShares(purchases));
    answer.by_value = answer.value_share = answer.share_value = Object.fromEntries(originShares(purchases, "value"));
  }
  const given = x.any("shares", "direct_shares", "direct", "customs_shares");
  const direct = given === undefined ? originShares(purchases) : amountsOf(given);
  if (given !== undefined) answer.direct = Object.fromEntries(direct);
  const told: Loose = x.any("hub", "hubs", "re_exports", "reexports", "re_export_mix") ?? x.any(...mixNames);
  // One hub by name, with its mix beside it.
  const hubs: Loose = typeof told === "string" ? { [told]: x.any(...mixNames) } : told;
  if (hubs !== undefined && direct.size > 0) {
    const mixes = new Map(Object.entries<Loose>(hubs).map(([hub, mix]) => [hub, amountsOf(mix)]));
    answer.looked_through = answer.look_through = Object.fromEntries(lookThroughHubs(direct, mixes));
  }
  return answer;
}

/** What a country makes, first or second time, buys, sells and draws from stocks. */
export function balanceOf(x: CaseInputs, imports: number): Required<TradeBalance> {
  const primary = x.any("production", "P", "domestic", "domestic_production", "primary_production") ?? 0;
  return {
    imports,
    exports: x.any("exports", "X", "export") ?? 0,
    production: primary + (x.any("secondary_production", "secondary") ?? 0),
    fromStocks: x.any("stock_change", "stock_changes", "stocks", "dS", "delta_stock", "delta_stocks", "from_stocks", "adjustments") ?? 0,
  };
}

/** Purchases from rows, or from maps of weight, value and price by origin that stand side by side. */
function purchasesOf(rows: Loose, weights: Loose, values: Loose, prices: Loose): Purchase[] {
  if (rows !== undefined)
    return rowsOf(rows, [
      ["origin", "partner", "country", "from", "exporter", "name"],
      ["kg", "t", "weight", "tonnes", "mass", "quantity", "weight_kg", "weight_t", "share"],
      ["usd", "value", "value_usd", "eur", "musd"],
    ]).map(([origin, kg = 0, usd = amountsOf(values).get(origin) ?? kg * (amountsOf(prices).get(origin) ?? 0)]) => ({ origin, kg, usd }));
  const kg = amountsOf(weights);
  const usd = amountsOf(values);
  const per = amountsOf(prices);
  return [...new Set([...kg.keys(), ...usd.keys()])].map((origin) => ({
    origin,
    kg: kg.get(origin) ?? 0,
    usd: usd.get(origin) ?? (per.get(origin) ?? 0) * (kg.get(origin) ?? 0),
  }));
}
