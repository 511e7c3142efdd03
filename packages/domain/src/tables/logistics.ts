import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  item: { kind: "text", about: "what is timed" },
  from: { kind: "country", about: "where it starts" },
  to: { kind: "country", about: "where it ends" },
  to_area: { kind: "text", optional: true, about: "part of the country of arrival" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  central: { kind: "number", optional: true, about: "best value" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: [
      "adverse decisions per year",
      "applications",
      "counties",
      "days",
      "days per shipment",
      "jobs",
      "months",
      "MUSD",
      "pct of applications",
      "qualitative",
      "share",
      "weeks",
      "working days",
      "wt pct",
      "years",
    ],
    about: "unit of the value",
  },
  as_of: { kind: "period", about: "when it was so" },
} as const;

/** Transit, licence, qualification and permit times, and workforce. One row. */
export type LogisticsRow = FactRow<typeof columns>;

/** Transit, licence, qualification and permit times, and workforce. */
export const logistics: Table<LogisticsRow> = table(
  "logistics",
  "Transit, licence, qualification and permit times, and workforce.",
  columns,
  {
    key: ["item", "from", "to", "to_area", "source_id"],
    subject: ["item", "from", "to", "to_area", "unit"],
    period: "as_of",
    country: ["from", "to"],
    quantities: [{ value: "central", low: "low", high: "high", unit: "unit" }],
  },
);
