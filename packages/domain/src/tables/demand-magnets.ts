import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  region: { kind: "country", about: "where" },
  year: { kind: "period", about: "time described" },
  application: { kind: "text", about: "use, or kind of output" },
  value: { kind: "number", optional: true, about: "amount" },
  unit: {
    kind: "unit",
    units: [
      "pct",
      "pct CAGR",
      "pct growth",
      "pct of demand",
      "pct of revenue",
      "pct of sales",
      "pct of turbine market",
      "t",
      "t NdPr oxide",
      "units",
    ],
    about: "unit of the value",
  },
  forecast: { kind: "code", codes: ["estimate", "forecast"], about: "whether it looks back or ahead" },
  basis: {
    kind: "code",
    codes: ["blank", "finished", "oxide", "powder-alloy", "product", "unspecified"],
    default: "unspecified",
    about: "what is weighed",
  },
  scope: {
    kind: "code",
    codes: ["firm-nationality", "high-performance-segment", "segment-unclear", "single-firm", "territory"],
    default: "territory",
    about: "what the figure covers",
  },
  fit: { kind: "code", codes: ["yes", "no"], default: "yes", about: "whether the row may enter the reconciliation" },
} as const;

/** Magnets made, used and forecast. One row. */
export type DemandMagnetsRow = FactRow<typeof columns>;

/** Magnets made, used and forecast. */
export const demandMagnets: Table<DemandMagnetsRow> = table("demand_magnets", "Magnets made, used and forecast.", columns, {
  key: ["region", "year", "application", "source_id"],
  subject: ["region", "application", "unit"],
  scope: ["basis", "scope", "forecast"],
  period: "year",
  country: ["region"],
  quantities: [{ value: "value", unit: "unit" }],
});
