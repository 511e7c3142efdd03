/** The numbers behind a chart: what "Table" shows and "CSV" writes. Numbers are in full precision, in the unit that their head names; `null` is unknown. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table as comma-separated values after RFC 4180: CRLF, quotes where they must be, numbers with a point, plain spaces. */
export function tableCsv({ heads, rows }: ChartTable): string {
  return [heads, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value).replaceAll("\u00a0", " ");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
