import {
  concentration,
  geoPolRisk,
  missingInstability,
  netImportReliance,
  nMinusK,
  recencyWeightedMean,
  usgs2021Disruption,
  usgs2021SupplyRisk,
  usgs2021Threshold,
  usgs2021Vulnerability,
} from "../index.ts";
import { type Answer, amountsOf, asShares, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";
import { balanceOf } from "./dependence-case.ts";

/** Answers a case of GeoPolRisk, of a country or of a firm's own purchases. */
export function geoPolRiskCase(x: CaseInputs): Answer {
  const production = x.any("world_production", "production_by_country", "shares", "mine_production");
  const amounts = [...amountsOf(production).values()];
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const ofWorld = total > 0 ? concentration(amounts.map((amount) => amount / total)).hhi : undefined;
  const scores = x.any("g", "governance", "wgi", "wgi_pv", "political_stability") as Record<string, number> | undefined;
  const inside: readonly string[] = [x.any("region", "inside", "region_members", "internal", "members") ?? []].flat();
  const imports = rowsOf(x.any("imports", "purchases", "f", "trade", "company_purchases"), [
    ["origin", "country", "partner", "from", "name"],
    ["amount", "f", "kg", "t", "quantity"],
    ["g", "instability", "wgi", "governance", "ps"],
  ]).map(([origin, amount, g]) => ({
    origin,
    amount,
    instability: inside.includes(origin) ? 0 : (g ?? scores?.[origin] ?? missingInstability),
  }));
  const found = geoPolRisk({
    hhi: x.any("hhi", "HHI") ?? ofWorld ?? 0,
    imports,
    domestic: x.any("domestic", "production", "p", "domestic_production") ?? 0,
    usdPerKg: x.any("price", "usd_per_kg", "price_usd_per_kg") ?? 0,
    copper: x.any("copper_midpoint", "midpoint_copper", "copper", "reference_midpoint") ?? undefined,
  });
  return {
    hhi: ofWorld,
    import_risk: found.importRisk,
    score: found.score,
    geopolrisk_score: found.score,
    midpoint: found.midpoint,
    cf: found.factor,
    gsp: found.factor,
  };
}

/** Answers a case of N-k: supply by country (or by who owns it) against demand, of the world and outside those who drop out. */
export function nMinusKCase(x: CaseInputs): Answer {
  const supply = amountsOf(x.any("supply", "suppliers", "production", "refined_supply"));
  const owners = x.any("owners", "owner", "controller", "controllers", "control") as Record<string, string> | undefined;
  const demand: Loose = x.any("demand", "world_demand", "demand_by_country");
  const k: number = x.any("k", "n_minus") ?? 1;
  const named = typeof demand === "object" && demand !== null ? amountsOf(demand) : undefined;
  const whole: number = named ? [...named.values()].reduce((sum, one) => sum + one, 0) : demand;
  const own = x.any("largest_own_demand", "own_demand", "demand_of_largest", "demand_largest");
  const of = (list: ReadonlyMap<string, number>, removed: number) => {
    const { out } = nMinusK(list, whole, 0, removed);
    return nMinusK(list, whole, own ?? out.reduce((sum, name) => sum + (named?.get(name) ?? 0), 0), removed);
  };
  const found = of(supply, k);
  const byOwner = new Map<string, number>();
  for (const [name, amount] of supply) byOwner.set(owners?.[name] ?? name, (byOwner.get(owners?.[name] ?? name) ?? 0) + amount);
  const controlled = owners ? of(byOwner, k) : undefined;
  return {
    n1_supply: of(supply, 1).supply,
    n2_supply: of(supply, 2).supply,
    [`n${k}_supply`]: found.supply,
    nk_supply: found.supply,
    n_minus_k_supply: found.supply,
    coverage_world: found.coverageWorld,
    coverage: found.coverageWorld,
    coverage_ex_largest: found.coverageOutside,
    coverage_outside: found.coverageOutside,
    largest: found.out[0],
    removed: found.out,
    n1_supply_by_owner: controlled?.supply,
    coverage_world_by_owner: controlled?.coverageWorld,
    coverage_ex_largest_by_owner: controlled?.coverageOutside,
    removed_by_owner: controlled?.out,
  };
}

/** Answers a case of USGS's 2021 list: DP, TE and EV as given or from producers, trade and sectors; the list by years. */
export function usgsCase(x: CaseInputs): Answer {
  const home: string = x.any("home", "assessed", "excluded", "exclude") ?? "US";
  const producers = rowsOf(x.any("producers", "production", "world_production", "shares", "suppliers"), [
    ["country", "name"],
    ["share", "production", "t", "amount"],
    ["asi", "ASI", "ability"],
    ["wsi", "WSI", "willingness"],
  ]).filter(([country]) => country !== home && country !== `${home}A`);
  const shares = asShares(producers.map(([, amount]) => amount));
  const asi = x.any("asi", "ability") as Record<string, number> | undefined;
  const wsi = x.any("wsi", "willingness") as Record<string, number> | undefined;
  const dp: number | undefined =
    x.any("dp", "disruption_potential") ??
    (producers.length > 0
      ? usgs2021Disruption(
          producers.map(([country, , ability, willingness], at) => ({
            share: shares[at]!,
            ability: ability ?? asi?.[country] ?? 1,
            willingness: willingness ?? wsi?.[country] ?? 1,
          })),
        )
      : undefined);
  const te: number | undefined =
    x.any("te", "trade_exposure", "nir", "net_import_reliance") ??
    (x.has("imports", "M") ? netImportReliance(balanceOf(x, x.any("imports", "M"))) : undefined);
  const sectors = rowsOf(x.any("sectors", "industries", "uses"), [
    ["sector", "name", "industry"],
    ["va_share", "value_added_share", "share", "va"],
    ["spend", "expenditure", "exp", "cost"],
    ["profit", "operating_profit", "op"],
  ]).map((row) => (typeof row[0] === "number" ? row : row.slice(1)));
  const gdp: number = x.any("gdp", "GDP") ?? 1;
  const ev: number | undefined =
    x.any("ev", "economic_vulnerability") ??
    (sectors.length > 0
      ? usgs2021Vulnerability(sectors.map(([share, spend, profit]) => ({ valueAddedShare: share / gdp, spend, operatingProfit: profit })))
      : undefined);
  const sr = dp !== undefined && te !== undefined && ev !== undefined ? usgs2021SupplyRisk(dp, te, ev) : undefined;
  // Years alone are values where they are no dates.
  const dates = x.any("years") as Loose;
  const given: Loose =
    x.any("sr_by_year", "sr_years", "yearly_sr", "sr", "series", "supply_risk", "values") ?? (isDates(dates) ? undefined : dates);
  const yearly: number[] =
    given === undefined ? (sr === undefined ? [] : [sr]) : Array.isArray(given) ? given : Object.values<number>(given);
  const mean = recencyWeightedMean(yearly, x.any("weights", "recency_weights"));
  const threshold: number = x.any("threshold") ?? usgs2021Threshold;
  const standing = given === undefined ? (sr ?? 0) : mean;
  return {
    dp,
    te,
    ev,
    sr,
    supply_risk: sr,
    weighted_mean: mean,
    mean,
    recency_weighted_mean: mean,
    listed: standing >= threshold,
    critical: standing >= threshold,
  };
}

function isDates(years: Loose): boolean {
  return Array.isArray(years) && years.every((year) => year > 1900);
}
