import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  country: { kind: "country", about: "where it is dug, or for china_import rows where it comes from" },
  year: { kind: "period", about: "time described" },
  quantity: {
    kind: "code",
    codes: [
      "china_import_compounds_and_oxides",
      "china_import_hs2846_value",
      "china_import_hs2846_weight",
      "china_import_rare_earth_ore",
      "china_import_unlisted_rare_earth_oxide",
      "cumulative_export_to_china_gross",
      "export_quota",
      "export_rare_earths",
      "gallium_new_metal_jogmec",
      "gallium_primary_capacity",
      "gallium_primary_output",
      "gallium_primary_production",
      "gallium_primary_production_bgs",
      "gallium_recycled_metal_jogmec",
      "germanium_production_bgs",
      "germanium_refined_jogmec",
      "graphite_natural_mine_production",
      "graphite_natural_mine_production_bgs",
      "illegal_mine_output_estimate",
      "mine_production",
      "mine_production_bgs",
      "mine_production_Y2O3",
      "mine_tax_kachin",
      "production_Sc2O3",
      "quota_mining_ion_adsorption",
      "quota_mining_light_rock",
      "quota_mining_total",
      "quota_separation_total",
    ],
    about: "what is counted",
  },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  value: { kind: "number", min: 0, optional: true, about: "amount" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: ["CNY per t concentrate", "t", "t gross", "t REO", "t Sc2O3", "t Y2O3", "USD cif"],
    about: "unit of the value",
  },
  basis: {
    kind: "code",
    codes: ["element", "gross", "money", "product", "reo"],
    about: "what is weighed: reo, gross (traded product as it is), element, product, money",
  },
  scope: {
    kind: "code",
    codes: [
      "all-feed",
      "domestic-feed-only",
      "domestic-feed-only-until-2025-08",
      "domestic-quota",
      "export-quota",
      "gross-needs-reo-factor",
      "mixed-basis-panel",
      "outside-quota",
      "trade-value",
    ],
    default: "all-feed",
    about: "what the figure covers",
  },
  fit: { kind: "code", codes: ["yes", "no"], default: "yes", about: "whether the row may enter the reconciliation" },
} as const;

/** Mine output, quotas and feed imports by country; gallium, germanium and graphite output. One row. */
export type SupplyMineProductionRow = FactRow<typeof columns>;

/** Mine output, quotas and feed imports by country; gallium, germanium and graphite output. */
export const supplyMineProduction: Table<SupplyMineProductionRow> = table(
  "supply_mine_production",
  "Mine output, quotas and feed imports by country; gallium, germanium and graphite output.",
  columns,
  {
    key: ["country", "year", "quantity", "source_id"],
    subject: ["country", "quantity", "unit"],
    scope: ["basis", "scope"],
    period: "year",
    country: ["country"],
    quantities: [{ value: "value", low: "low", high: "high", unit: "unit" }],
  },
);
