import { lookThroughHubs, netImportReliance, originShares, type Purchase } from "../index.ts";
import { amountsOf, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";

/** Answers a case of dependence: net import reliance, shares of origin by weight and value, and re-export hubs looked through. */
export function dependenceCase(x: CaseInputs): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const imports = x.any("imports", "M", "import");
  const single = typeof imports === "number";
  if (single) {
    const balance = {
      imports,
      exports: x.any("exports", "X", "export") ?? 0,
      production: x.any("production", "P", "domestic", "domestic_production", "primary_production") ?? 0,
    };
    const secondary = x.any("secondary_production", "secondary") ?? 0;
    const fromStocks =
      x.any("stock_change", "stock_changes", "stocks", "dS", "delta_stock", "delta_stocks", "from_stocks", "adjustments") ?? 0;
    answer.apparent_consumption =
      answer.apparent_use =
      answer.use =
        balance.production + secondary + imports - balance.exports + fromStocks;
    answer.nir = netImportReliance({ ...balance, production: balance.production + secondary, fromStocks });
    answer.ir = netImportReliance({ ...balance, production: balance.production + secondary });
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
  const told: Loose =
    x.any("hub", "hubs", "re_exports", "reexports", "re_export_mix") ??
    x.any("hub_mix", "hub_origins", "hub_origin", "origin_mix", "hub_shares", "mix");
  // One hub by name, with its mix beside it.
  const hubs: Loose =
    typeof told === "string" ? { [told]: x.any("hub_mix", "hub_origin", "hub_origins", "hub_shares", "origin_mix", "mix") } : told;
  if (hubs !== undefined && direct.size > 0) {
    const mixes = new Map(Object.entries<Loose>(hubs).map(([hub, mix]) => [hub, amountsOf(mix)]));
    answer.looked_through = answer.look_through = Object.fromEntries(lookThroughHubs(direct, mixes));
  }
  return answer;
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
