import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  product: { kind: "text", about: "the product" },
  item: { kind: "text", about: "what is counted in it" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  central: { kind: "number", optional: true, about: "best value" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: [
      "C",
      "g each",
      "g Nd per drive",
      "g per car",
      "g per drive",
      "g per phone",
      "g per unit",
      "kg",
      "kg NdPr per robot",
      "kg per 100 kW peak",
      "kg per aircraft",
      "kg per arm",
      "kg per car",
      "kg per motor",
      "kg per MW",
      "kg per robot",
      "kg per system",
      "kg per turbine",
      "kg per unit",
      "kg per vehicle",
      "kOe",
      "motors per car",
      "motors per robot",
      "pct",
      "pct against conventional alloying",
      "pct of motors",
      "pct of world demand",
      "pct reduction of Nd",
      "pieces per car",
      "qualitative",
      "wt pct",
      "years",
    ],
    about: "unit of the value",
  },
  context: { kind: "text", optional: true, about: "what the figure holds for" },
} as const;

/** How much magnet or element a product holds. One row. */
export type DemandIntensityRow = FactRow<typeof columns>;

/** How much magnet or element a product holds. */
export const demandIntensity: Table<DemandIntensityRow> = table(
  "demand_intensity",
  "How much magnet or element a product holds.",
  columns,
  {
    key: ["product", "item", "source_id"],
    subject: ["product", "item", "context", "unit"],
    quantities: [{ value: "central", low: "low", high: "high", unit: "unit" }],
  },
);
