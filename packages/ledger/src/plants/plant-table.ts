import type { Problem } from "@coercivity/domain";

/** A table of plants as text, whatever file it came from: cells are trimmed, rows without any entry are left out. */
export interface PlantTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly PlantRow[];
  readonly problems: readonly Problem[];
}

/** A row with its line in the text, or its number in the sheet. */
export interface PlantRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table from which nothing could be read. */
export function noTable(file: string, problems: readonly Problem[]): PlantTable {
  return { file, header: [], rows: [], problems };
}

/** A cell as it is compared and shown: one line, without spaces at its ends and without signs that steer a terminal. */
export function cellOf(written: string): string {
  return written.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}
