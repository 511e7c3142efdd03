import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  importer: { kind: "country", about: "who depends" },
  supplier: { kind: "country", about: "on whom" },
  item: { kind: "text", about: "what is bought" },
  hs: { kind: "customs", optional: true, about: "customs codes without dots" },
  year: { kind: "period", about: "time described" },
  low: { kind: "number", min: 0, max: 100, optional: true, about: "lower end, where a range is given" },
  share_pct: { kind: "number", unit: "%", min: 0, max: 100, optional: true, about: "share" },
  high: { kind: "number", min: 0, max: 100, optional: true, about: "upper end, where a range is given" },
  basis: {
    kind: "code",
    codes: ["metal-equivalent", "oxide-equivalent", "unspecified", "value", "weight"],
    default: "unspecified",
    about: "what is counted; shares on different bases never meet",
  },
  scope: {
    kind: "code",
    codes: [
      "contract-plan",
      "effective-origin",
      "four-year-mean-imports",
      "national-imports",
      "national-imports-narrow-hs",
      "national-supply",
      "national-use",
      "net-import-reliance",
      "single-firm",
      "supplier-exports",
      "unstated",
      "value-chain-products",
      "world-output",
    ],
    default: "national-imports",
    about: "what the share is a share of",
  },
  fit: { kind: "code", codes: ["yes", "no"], default: "yes", about: "whether the row may enter the reconciliation" },
  definition: { kind: "text", about: "how its source defines it" },
} as const;

/** How much of a country's imports or use comes from a supplier. One row. */
export type TradeDependenceRow = FactRow<typeof columns>;

/** How much of a country's imports or use comes from a supplier. */
export const tradeDependence: Table<TradeDependenceRow> = table(
  "trade_dependence",
  "How much of a country's imports or use comes from a supplier.",
  columns,
  {
    key: ["importer", "supplier", "item", "year", "source_id"],
    subject: ["importer", "supplier", "item"],
    scope: ["basis", "scope", "hs"],
    period: "year",
    country: ["importer", "supplier"],
    quantities: [{ value: "share_pct", low: "low", high: "high" }],
  },
);
