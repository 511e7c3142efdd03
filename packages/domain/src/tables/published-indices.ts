import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  index: {
    kind: "code",
    codes: ["eu_supply_risk", "eu_economic_importance", "geopolrisk_mine_hhi", "iea_n_minus_1", "wgi_mean"],
    about:
      "what is published; wgi_mean is an input of the first two: mean of six governance dimensions, (2.5 − mean) · 2, 0 best to 10 worst",
  },
  subject: { kind: "text", about: "material or group assessed, as the publication names it" },
  country: { kind: "country", about: "who is assessed" },
  year: { kind: "period", about: "vintage of the assessment, or the year it speaks of" },
  low: { kind: "number", min: 0, optional: true, about: "lower end, where a range is given" },
  value: { kind: "number", min: 0, optional: true, about: "value as published" },
  high: { kind: "number", min: 0, optional: true, about: "upper end, where a range is given" },
  unit: { kind: "unit", units: ["%", "index"], about: "unit of the value" },
} as const;

/** Criticality indices as published, to set a re-run beside; compared, never fitted. One row. */
export type PublishedIndicesRow = FactRow<typeof columns>;

/** Criticality indices as published, to set a re-run beside; compared, never fitted. */
export const publishedIndices: Table<PublishedIndicesRow> = table(
  "published_indices",
  "Criticality indices as published, to set a re-run beside; compared, never fitted.",
  columns,
  {
    key: ["index", "subject", "country", "year"],
    subject: ["index", "subject", "country", "unit"],
    period: "year",
    country: ["country"],
    quantities: [{ value: "value", low: "low", high: "high", unit: "unit" }],
  },
);
