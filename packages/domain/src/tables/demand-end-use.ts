import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  region: { kind: "country", about: "where it is used" },
  year: { kind: "period", about: "time described" },
  application: {
    kind: "code",
    codes: [
      "all uses",
      "catalysts",
      "catalysts (auto and FCC)",
      "ceramics",
      "ceramics and glass",
      "compound semiconductors (GaAs)",
      "deficit forecast",
      "EV motors",
      "FCC catalysts",
      "infrared optics",
      "magnets",
      "memory chips",
      "metallurgy",
      "NEV magnets",
      "new materials (magnets, polishing, phosphor, storage)",
      "optical fibre",
      "optics and glass",
      "optics, catalysts, capacitors",
      "other",
      "phosphors",
      "phosphors, ceramics",
      "polishing",
      "polishing, catalysts",
      "polishing, catalysts, glass",
      "semiconductor and semi-insulator grades",
      "solar cells",
    ],
    about: "what it is used for",
  },
  item: { kind: "text", about: "what is counted" },
  value: { kind: "number", optional: true, about: "amount" },
  unit: { kind: "unit", units: ["pct", "pct per year", "qualitative", "t", "t REO", "USD bn"], about: "unit of the value" },
} as const;

/** Use of rare earths, gallium, germanium and graphite by country and application. One row. */
export type DemandEndUseRow = FactRow<typeof columns>;

/** Use of rare earths, gallium, germanium and graphite by country and application. */
export const demandEndUse: Table<DemandEndUseRow> = table(
  "demand_end_use",
  "Use of rare earths, gallium, germanium and graphite by country and application.",
  columns,
  {
    key: ["region", "year", "application", "item", "source_id"],
    subject: ["region", "application", "item", "unit"],
    period: "year",
    country: ["region"],
    quantities: [{ value: "value", unit: "unit" }],
    bounds: { pct: [-100, 100] },
  },
);
