import type { Problem } from "@coercivity/domain";

/** A table that a person hands over, as text, whatever file it came from: cells are trimmed, rows without any entry are left out. */
export interface Sheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly Problem[];
}

/** A row with its line in the text, or its number in the sheet. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table from which nothing could be read. */
export function noSheet(file: string, problems: readonly Problem[]): Sheet {
  return { file, header: [], rows: [], problems };
}

/** A cell as it is compared and shown: one line, without spaces at its ends and without signs that steer a terminal. */
export function cellOf(written: string): string {
  return written.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}
