import { type BomRead, type BomTable, readBom } from "../content/read-bom.ts";

/** Items a test's bill may hold. */
export const items = ["oxide.Dy", "metal.Dy", "metal.NdPr", "alloy.dy", "blank.mid", "magnet.mid", "magnet.std"] as const;

const header = [
  "part",
  "parent",
  "quantity",
  "unit",
  "unit_value",
  "currency",
  "origin",
  "item",
  "content",
  "content_origin",
  "technology",
  "party",
  "listed_stakes",
  "us_controlled",
] as const;

/** A row of a test's bill; what is left out is one piece worth 1 USD. */
export type BomCells = Partial<Record<(typeof header)[number], string | number>> & { readonly part: string };

/** The table of rows, each in the line after the one before. */
export function tableOf(rows: readonly BomCells[]): BomTable {
  const usual = { parent: "", quantity: 1, unit: "pcs", unit_value: 1, currency: "USD" };
  return {
    file: "bom.csv",
    header,
    rows: rows.map((row, i) => ({ line: i + 2, cells: header.map((name) => String({ ...usual, ...row }[name] ?? "")) })),
    problems: [],
  };
}

/** The bill of rows, read. */
export function bomOf(...rows: BomCells[]): BomRead {
  return readBom(tableOf(rows), items);
}
