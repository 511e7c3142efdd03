import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  country: { kind: "country", about: "where" },
  industry: { kind: "text", about: "industry as its source delimits it" },
  metric: { kind: "text", about: "what is counted, with the account it comes from" },
  year: { kind: "period", about: "time described" },
  value: { kind: "number", about: "amount" },
  unit: {
    kind: "unit",
    units: [
      "CNY bn",
      "CNY per t",
      "CNY trillion",
      "EUR bn",
      "EUR million",
      "firms",
      "INR trillion",
      "JPY bn",
      "JPY trillion",
      "KRW trillion",
      "million units",
      "pct",
      "pct of annual GDP",
      "pct per year",
      "persons",
      "times",
      "units",
      "USD",
      "USD bn",
      "USD million",
      "USD per kg",
      "USD per USD value",
      "vehicles",
    ],
    about: "unit of the value",
  },
  scope: {
    kind: "code",
    codes: ["activity", "formal-sector", "model-result", "older-vintage", "outlier-series"],
    default: "activity",
    about: "what the figure covers",
  },
  fit: { kind: "code", codes: ["yes", "no"], default: "yes", about: "whether the row may enter the reconciliation" },
} as const;

/** Output, value added, employment and vehicle figures of industries. One row. */
export type IndustryEconomicsRow = FactRow<typeof columns>;

/** Output, value added, employment and vehicle figures of industries. */
export const industryEconomics: Table<IndustryEconomicsRow> = table(
  "industry_economics",
  "Output, value added, employment and vehicle figures of industries.",
  columns,
  {
    key: ["country", "industry", "metric", "year", "source_id"],
    subject: ["country", "industry", "metric", "unit"],
    scope: ["scope"],
    period: "year",
    country: ["country"],
    quantities: [{ value: "value", unit: "unit" }],
  },
);
