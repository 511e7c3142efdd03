import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  subject: { kind: "text", about: "element assessed, by its symbol" },
  application: { kind: "text", about: "use, as the publication names it" },
  sector: { kind: "text", optional: true, about: "NACE division the use is counted in, as `C25`; empty where the publication names none" },
  country: { kind: "country", about: "who is assessed" },
  year: { kind: "period", about: "vintage of the assessment" },
  share: { kind: "number", unit: "%", min: 0, max: 100, about: "share of the element's use" },
  value_added: {
    kind: "number",
    unit: "EUR million",
    min: 0,
    optional: true,
    about: "what the sector adds a year, as the publication counts it",
  },
} as const;

/** Uses that a published criticality index was computed with: what its re-run needs. One row. */
export type PublishedIndexUsesRow = FactRow<typeof columns>;

/** Uses that a published criticality index was computed with: what its re-run needs. */
export const publishedIndexUses: Table<PublishedIndexUsesRow> = table(
  "published_index_uses",
  "Uses that a published criticality index was computed with: what its re-run needs.",
  columns,
  {
    key: ["subject", "application", "sector", "country", "year"],
    subject: ["subject", "application", "sector", "country"],
    period: "year",
    country: ["country"],
    quantities: [{ value: "share" }, { value: "value_added" }],
  },
);
