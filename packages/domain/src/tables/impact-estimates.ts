import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  estimate_id: { kind: "text", about: "short name" },
  author: { kind: "text", about: "who computed it" },
  published: { kind: "date", optional: true, about: "when" },
  target: { kind: "country", about: "who bears it" },
  scenario: { kind: "text", about: "what is cut" },
  shock_items: { kind: "text", about: "goods cut" },
  shock_low: { kind: "number", min: 0, max: 1, optional: true, about: "lower end of the share cut" },
  shock_high: { kind: "number", min: 0, max: 1, optional: true, about: "upper end of the share cut" },
  shock_size: { kind: "number", min: 0, max: 1, optional: true, about: "share of the flow cut" },
  duration_months: { kind: "number", unit: "months", min: 0, optional: true, about: "how long" },
  method: { kind: "text", optional: true, about: "how it was computed" },
  metric: {
    kind: "code",
    codes: [
      "annual_GDP",
      "count_commodities_over_1bn",
      "economic_activity_at_risk",
      "employment",
      "export_revenue_loss_CHN",
      "exposed_imports",
      "GDP",
      "GDP_growth",
      "GDP_loss",
      "GDP_worst_commodity",
      "magnets_from_CHN",
      "market_value",
      "max_firm_added_cost",
      "output",
      "output_loss",
      "price_change",
      "price_ratio_EU_to_CHN",
      "real_GDP",
      "real_value_added_transport_machinery",
      "share_imports_from_CHN",
      "share_of_domestic_HREE_demand",
      "share_of_loss_semiconductors",
      "share_of_potential_HREE_demand",
    ],
    about: "what is lost",
  },
  value: { kind: "number", optional: true, about: "loss (negative) or size" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: ["%", "count", "EUR", "JPY", "KRW", "persons", "pp", "t of 20,000", "USD", "x"],
    about: "unit of the value",
  },
} as const;

/** What others computed that a cut costs; compared, never fitted. One row. */
export type ImpactEstimatesRow = FactRow<typeof columns>;

/** What others computed that a cut costs; compared, never fitted. */
export const impactEstimates: Table<ImpactEstimatesRow> = table(
  "impact_estimates",
  "What others computed that a cut costs; compared, never fitted.",
  columns,
  {
    key: ["estimate_id"],
    subject: ["target", "metric", "shock_items", "duration_months", "unit"],
    published: "published",
    country: ["target"],
    quantities: [{ value: "value", low: "low", high: "high", unit: "unit" }],
  },
);
