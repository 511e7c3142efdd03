import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  month: { kind: "period", about: "month or months described" },
  period_type: { kind: "code", codes: ["cumulative", "month", "year"], about: "one month, a running sum or a year" },
  flow: { kind: "code", codes: ["export", "import"], about: "seen from the exporter or the importer" },
  origin: { kind: "country", about: "from" },
  item: {
    kind: "code",
    codes: [
      "artificial_graphite",
      "cerium_oxide",
      "controlled_re_by_value",
      "dy_tb_heavy_re",
      "dysprosium",
      "gallium",
      "germanium",
      "graphite",
      "magnets",
      "magnets_and_semi_finished",
      "magnets_incl_powder_alloy",
      "natural_graphite_flake_powder",
      "permanent_magnets_metal",
      "rare_earth_metals",
      "rare_earth_metals_value",
      "rare_earths",
      "rare_earths_all",
      "rare_earths_excl_magnets",
      "rare_earths_metals_scope_unclear",
      "re_all",
      "re_carbonate_mixed",
      "re_cerium_compounds",
      "re_compounds",
      "re_compounds_284690",
      "re_metal_ore",
      "re_metals",
      "re_oxides",
      "re_oxides_unspecified",
      "re_products",
      "terbium",
    ],
    about: "what is traded",
  },
  destination: { kind: "country", about: "to" },
  value: { kind: "number", optional: true, about: "amount" },
  unit: {
    kind: "unit",
    units: ["JPY bn", "pct m/m", "pct vs 2024 monthly average", "pct vs H2 2022", "pct y/y", "t", "USD"],
    about: "unit of the value",
  },
  derived: { kind: "code", codes: ["no", "yes"], about: "whether it is arithmetic on other figures" },
  basis: { kind: "code", codes: ["change", "gross", "metal", "money", "product"], about: "what the tonnes weigh; change for percentages" },
  scope: {
    kind: "code",
    codes: ["customs", "customs-rounded", "doubtful-copy", "narrow-hs", "partial-partners", "unlisted-oxides-only"],
    default: "customs",
    about: "what the figure covers",
  },
  fit: { kind: "code", codes: ["yes", "no"], default: "yes", about: "whether the row may enter the reconciliation" },
} as const;

/** Trade by month, or summed from the start of a year. One row. */
export type TradeFlowsMonthlyRow = FactRow<typeof columns>;

/** Trade by month, or summed from the start of a year. */
export const tradeFlowsMonthly: Table<TradeFlowsMonthlyRow> = table(
  "trade_flows_monthly",
  "Trade by month, or summed from the start of a year.",
  columns,
  {
    key: ["month", "flow", "origin", "item", "destination", "unit", "source_id"],
    subject: ["flow", "origin", "item", "destination", "unit"],
    scope: ["basis", "scope"],
    period: "month",
    country: ["destination", "origin"],
    quantities: [{ value: "value", unit: "unit" }],
    bounds: { t: [0, 2000000], USD: [0, 100000000000.0] },
  },
);
