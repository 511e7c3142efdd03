import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  subject: { kind: "text", about: "plant or cut" },
  quantity: { kind: "text", about: "what is counted" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  value: { kind: "number", optional: true, about: "amount" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: [
      "%",
      "% of acidic extractant",
      "-",
      "cascades",
      "CNY per t REO",
      "inventory volumes",
      "kg per t REO",
      "million t per year",
      "million USD",
      "minutes",
      "mol per (mol/min)",
      "mol/L",
      "mol/mol",
      "qualitative",
      "stages",
      "t per t REO",
      "units",
      "USD per t REO",
      "vol %",
    ],
    about: "unit of the value",
  },
  basis: { kind: "text", optional: true, about: "what it is measured on" },
  region: { kind: "country", about: "where" },
  scale: {
    kind: "code",
    codes: [
      "concept study",
      "design",
      "district",
      "feasibility",
      "lab",
      "model+bench",
      "pilot",
      "plant",
      "prefeasibility",
      "simulation",
      "software",
      "theory",
    ],
    about: "size of the work behind it",
  },
} as const;

/** Stages, reagents, waste, time and cost of separation plants. One row. */
export type SeparationPlantsRow = FactRow<typeof columns>;

/** Stages, reagents, waste, time and cost of separation plants. */
export const separationPlants: Table<SeparationPlantsRow> = table(
  "separation_plants",
  "Stages, reagents, waste, time and cost of separation plants.",
  columns,
  {
    key: ["subject", "quantity", "source_id"],
    subject: ["subject", "quantity", "unit"],
    scope: ["basis", "scale"],
    country: ["region"],
    quantities: [{ value: "value", low: "low", high: "high", unit: "unit" }],
  },
);
