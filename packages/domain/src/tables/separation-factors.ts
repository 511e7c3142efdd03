import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  extractant: { kind: "text", about: "extractant and dilution" },
  medium: {
    kind: "code",
    codes: ["5 M HCl", "acid", "H2SO4", "HCl", "HCl/H2SO4", "HCl/H2SO4 coal leachate", "HNO3 (nitrate salt)"],
    about: "aqueous medium",
  },
  pair: { kind: "text", about: "heavier over lighter element" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  beta: { kind: "number", min: 0, optional: true, about: "separation factor" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  conditions: { kind: "text", optional: true, about: "what it holds for" },
} as const;

/** How well an extractant tells two neighbours apart. One row. */
export type SeparationFactorsRow = FactRow<typeof columns>;

/** How well an extractant tells two neighbours apart. */
export const separationFactors: Table<SeparationFactorsRow> = table(
  "separation_factors",
  "How well an extractant tells two neighbours apart.",
  columns,
  {
    key: ["extractant", "pair", "source_id"],
    subject: ["extractant", "medium", "pair", "conditions"],
    quantities: [{ value: "beta", low: "low", high: "high" }],
  },
);
