import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with the form of a table that a person hands over, in words: what is wrong, the value, what would be right. */
export const sheetProblems = {
  unknownKind: (file: string): Problem => ({
    code: "table/unknown-kind",
    at: { file },
    message: "neither a .csv nor an .xlsx file",
    hint: "save the table as CSV (UTF-8) or as an Excel workbook (.xlsx); the older .xls is not read",
  }),
  notAWorkbook: (file: string, reason: string): Problem => ({
    code: "table/not-a-workbook",
    at: { file },
    message: `cannot be read as a workbook (${reason})`,
    hint: "open it in a spreadsheet program and save it as .xlsx without a password",
  }),
  workbookTooLarge: (file: string, bytes: number, limit: number): Problem => ({
    code: "table/workbook-too-large",
    at: { file },
    message: `unpacks to ${bytes > limit ? `more than ${limit}` : bytes} bytes`,
    hint: "a table of this kind is at most a few megabytes; delete other sheets and pictures",
  }),
  formula: (at: Place, cell: string): Problem => ({
    code: "table/formula",
    at,
    message: `cell ${cell} holds a formula`,
    hint: "its result cannot be checked here; copy the column and paste it as values",
  }),
  errorCell: (at: Place, cell: string, shows: string): Problem => ({
    code: "table/error-value",
    at,
    message: `cell ${cell} shows ${shows}`,
    hint: "a formula failed there and its error was kept; give the value, or leave the cell empty where it is not known",
  }),
  merged: (at: Place, range: string): Problem => ({
    code: "table/merged-cells",
    at,
    message: `cells ${range} are merged`,
    hint: "only the first of them holds a value; take the merging off, fill every cell, and leave titles above the column names out",
  }),
  moreCells: (file: string, count: number): Problem => ({
    code: "table/more-cells",
    at: { file },
    message: `${count} more cells hold formulas or errors or are merged`,
    hint: "copy the sheet and paste it as values",
  }),
  tooManyRows: (file: string, rows: number, limit: number): Problem => ({
    code: "table/too-many-rows",
    at: { file, line: limit },
    message: `${rows} rows, more than the ${limit} accepted`,
    hint: "add rows that say the same up, or split the table",
  }),
  empty: (file: string): Problem => ({
    code: "table/empty",
    at: { file, line: 1 },
    message: "the table has no rows",
    hint: "the first line names the columns, each line below it is one entry; the tables in examples/ are such",
  }),
  semicolons: (file: string): Problem => ({
    code: "table/semicolons",
    at: { file, line: 1 },
    message: "columns are separated by semicolons",
    hint: "save it as comma-separated CSV with decimal points, or as .xlsx",
  }),
  tabs: (file: string): Problem => ({
    code: "table/tabs",
    at: { file, line: 1 },
    message: "columns are separated by tabs",
    hint: "save it as comma-separated CSV with decimal points, or as .xlsx",
  }),
  macros: (file: string): Problem => ({
    code: "table/macros",
    at: { file },
    message: "the workbook holds macros",
    hint: "what they would change cannot be checked here; save it as a workbook without them, values only",
  }),
} as const;
