import type { Place, Problem } from "@coercivity/domain";
import { quote } from "../messages.ts";

/** What can be wrong with a trade file, in words: what is wrong, the value, what would be right. */
export const tradeProblems = {
  notReadable: (file: string, reason: string): Problem => ({
    code: "trade/not-readable",
    at: { file },
    message: `cannot be read (${reason})`,
    hint: "a plain file that the current user may read is needed; unpack archives first",
  }),
  empty: (file: string): Problem => ({ code: "trade/empty", at: { file, line: 1 }, message: "no rows", hint: "was the download cut off?" }),
  encoding: (at: Place, what: string): Problem => ({
    code: "trade/encoding",
    at,
    message: `${what}, not UTF-8`,
    hint: "save it as UTF-8; files from spreadsheets are often Latin-1, UTF-16 or EUC-KR",
  }),
  header: (file: string, header: string, wanted: string): Problem => ({
    code: "trade/header",
    at: { file, line: 1 },
    message: `the first line is ${quote(header)}`,
    hint: `a file of this format starts with ${wanted}`,
  }),
  columnMissing: (file: string, column: string): Problem => ({
    code: "trade/missing-column",
    at: { file, line: 1, field: column },
    message: `column "${column}" is missing`,
    hint: "download the file with all its columns",
  }),
  quote: (at: Place): Problem => ({
    code: "trade/stray-quote",
    at,
    message: "a quote stands inside a field, or text behind one that closes",
    hint: "download the file again and leave it as it came; a quote that belongs to a text is doubled",
  }),
  revisionTwice: (file: string, asked: number, said: number): Problem => ({
    code: "trade/two-revisions",
    at: { file },
    message: `--revision ${asked}, but the name says ${said}`,
    hint: "leave --revision out, or name the file after the edition it holds",
  }),
  fields: (at: Place, found: number, wanted: number): Problem => ({
    code: "trade/field-count",
    at,
    message: `${found} fields, where the header has ${wanted}`,
    hint: "a comma in a number or a name needs quotes; was the line cut off?",
  }),
  truncated: (at: Place): Problem => ({
    code: "trade/truncated",
    at,
    message: "the last line does not end; the file may be cut off",
    hint: "download it again; publishers end every line",
  }),
  thousands: (at: Place, text: string): Problem => ({
    code: "trade/thousands",
    at,
    message: `${quote(text)} has separators in a number`,
    hint: "a spreadsheet wrote it so; use the publisher's file, or save it again with plain numbers",
  }),
  notANumber: (at: Place, text: string): Problem => ({
    code: "trade/not-a-number",
    at,
    message: `${quote(text)} is not a number`,
    hint: "digits with a decimal point",
  }),
  negative: (at: Place, text: string): Problem => ({
    code: "trade/negative",
    at,
    message: `${quote(text)} is below 0`,
    hint: "weights and values are 0 or more",
  }),
  code: (at: Place, text: string): Problem => ({
    code: "trade/bad-code",
    at,
    message: `${quote(text)} is no customs code`,
    hint: "six digits; a spreadsheet may have dropped a leading zero or written it as a number",
  }),
  period: (at: Place, text: string): Problem => ({
    code: "trade/bad-period",
    at,
    message: `${quote(text)} is no year or month`,
    hint: "2024, 202405 or 2024.05",
  }),
  revisionUnknown: (file: string, found: string): Problem => ({
    code: "trade/revision-unknown",
    at: { file },
    message: found === "" ? "the edition of the Harmonized System is not known" : `edition ${quote(found)} of the nomenclature is not read`,
    hint: "editions of 2002, 2007, 2012, 2017 and 2022 are; keep the publisher's name of the file, or give --revision 2017",
  }),
  revisionDiffers: (at: Place, code: string, about: string, said: number, really: string): Problem => ({
    code: "trade/other-revision",
    at,
    message: `code ${code} (${about}) is not in the edition of ${said}`,
    hint: `it exists ${really}; the file is of another edition than it says`,
  }),
  revisionLater: (at: Place, year: number, revision: number): Problem => ({
    code: "trade/other-revision",
    at,
    message: `year ${year} in a file of the edition of ${revision}`,
    hint: "no trade was counted in an edition before it came into force; another edition was named",
  }),
  yearDiffers: (at: Place, year: number, said: number): Problem => ({
    code: "trade/other-year",
    at,
    message: `year ${year} in a file named after ${said}`,
    hint: "one file holds one year",
  }),
  totals: (at: Place, total: string, detail: string, line: number): Problem => ({
    code: "trade/totals-in-details",
    at,
    message: `${total} and its part ${detail} (line ${line}) stand in one file`,
    hint: "they would count twice; download either totals or details",
  }),
  sumDiffers: (at: Place, field: string, stated: number, summed: number): Problem => ({
    code: "trade/sum-differs",
    at: { ...at, field },
    message: `the total says ${stated}, its rows make ${summed}`,
    hint: "rows are missing or repeated; download it again",
  }),
  twice: (at: Place, what: string, line: number): Problem => ({
    code: "trade/twice",
    at,
    message: `${what} stands in line ${line} already, with another figure`,
    hint: "two extracts were put together; import them one after the other",
  }),
  refused: (at: Place, code: string, words: string): Problem => ({
    code: "trade/refused",
    at,
    message: `the service answered ${quote(code)}: ${quote(words)}`,
    hint: "this is no data; ask the service again",
  }),
  differs: (file: string, line: number, id: string): Problem => ({
    code: "trade/row-differs",
    at: { file, line },
    message: `${id} is in the ledger with other figures`,
    hint: "a source does not change; if it was revised, give it a name of its own with --source",
  }),
  sourceDiffers: (file: string, id: string, field: string, there: string, here: string): Problem => ({
    code: "trade/source-differs",
    at: { file, field },
    message: `source ${quote(id)} has ${field} ${quote(there)} in the ledger, not ${quote(here)}`,
    hint: "give the import a source of its own with --source",
  }),
  publishedMissing: (file: string): Problem => ({
    code: "trade/no-date",
    at: { file },
    message: "it does not say when it was published",
    hint: "give the day of the download: --published 2025-01-30",
  }),
  sourceName: (id: string): Problem => ({
    code: "trade/source-name",
    at: { file: "command line" },
    message: `${quote(id)} cannot name a source`,
    hint: "letters, digits and . + _ - only",
  }),
  tooMany: (file: string, rows: number, limit: number): Problem => ({
    code: "trade/too-many-rows",
    at: { file },
    message: `the table would hold ${rows} rows, more than the ${limit} accepted`,
    hint: "leave --countries at world, or import fewer years",
  }),
};
