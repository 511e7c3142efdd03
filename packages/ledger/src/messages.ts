import type { Place, Problem } from "@coercivity/domain";

/** Every sentence the ledger says about a file, in one place: what is wrong, the value, what would be right. Append only. */
export const problems = {
  fileMissing: (file: string): Problem => ({
    code: "text/file-missing",
    at: { file },
    message: "no such file",
    hint: "the file is needed; was it moved, or is the folder another one?",
  }),
  fileNotReadable: (file: string, reason: string): Problem => ({
    code: "text/not-readable",
    at: { file },
    message: `cannot be read (${reason})`,
    hint: "a plain file that the current user may read is needed",
  }),
  fileTooLarge: (file: string, bytes: number, limit: number): Problem => ({
    code: "text/too-large",
    at: { file },
    message: `${bytes} bytes, more than the ${limit} bytes accepted`,
    hint: "files here are tables and declarations that people review; split it or leave the raw data outside",
  }),
  notUtf8: (at: Place, offset: number, bytes: string): Problem => ({
    code: "text/not-utf-8",
    at,
    message: `bytes ${bytes} at offset ${offset} are not UTF-8`,
    hint: "save the file as UTF-8",
  }),
  nulByte: (at: Place, offset: number): Problem => ({
    code: "text/nul-byte",
    at,
    message: `a NUL byte at offset ${offset}`,
    hint: "text files hold no NUL bytes; was it saved as UTF-16 or is it binary?",
  }),
  byteOrderMark: (file: string): Problem => ({
    code: "text/byte-order-mark",
    at: { file, line: 1, column: 1 },
    message: "starts with a byte order mark",
    hint: "save it as UTF-8 without the mark",
  }),
  carriageReturn: (at: Place, count: number): Problem => ({
    code: "text/carriage-return",
    at,
    message: `${count} carriage return${count === 1 ? "" : "s"}, the first one here`,
    hint: "lines end with a line feed alone",
  }),

  yamlSyntax: (at: Place, what: string): Problem => ({ code: "yaml/syntax", at, message: what, hint: "the file must be valid YAML 1.2" }),
  yamlDuplicateKey: (at: Place, key: string): Problem => ({
    code: "yaml/duplicate-key",
    at,
    message: `key ${key} stands twice in the same map`,
    hint: "keep one of the two",
  }),
  yamlSeveralDocuments: (at: Place): Problem => ({
    code: "yaml/several-documents",
    at,
    message: "a second document starts here",
    hint: "one document a file; remove the ---",
  }),
  yamlTooManyAliases: (file: string, limit: number): Problem => ({
    code: "yaml/too-many-aliases",
    at: { file, line: 1, column: 1 },
    message: `aliases unfold to more than ${limit} copies`,
    hint: "write the entries out, or use inheritance",
  }),
  yamlCircular: (at: Place): Problem => ({
    code: "yaml/circular",
    at,
    message: "an alias contains itself",
    hint: "an anchor may not be used inside what it names",
  }),
  yamlTooDeep: (at: Place, limit: number): Problem => ({
    code: "yaml/too-deep",
    at,
    message: `nested more than ${limit} levels deep`,
    hint: "declarations here need fewer than ten",
  }),
  yamlTag: (at: Place, tag: string): Problem => ({
    code: "yaml/tag",
    at,
    message: `a value marked as ${tag}`,
    hint: "only text, numbers, true, false, null, lists and maps are used here; quote a text that starts with !",
  }),
  yamlOddKey: (at: Place): Problem => ({
    code: "yaml/odd-key",
    at,
    message: "a key that is itself a list or a map",
    hint: "keys are plain words",
  }),

  schemaMissing: (at: Place, path: string): Problem => ({
    code: "schema/missing",
    at,
    message: `"${path}" is missing`,
    hint: "the entry is required here",
  }),
  schemaUnknownKey: (at: Place, key: string, hint: string): Problem => ({
    code: "schema/unknown-key",
    at,
    message: `unknown key "${key}"`,
    hint,
  }),
  schemaType: (at: Place, path: string, shown: string, expected: string): Problem => ({
    code: "schema/type",
    at,
    message: `"${path}" is ${shown}`,
    hint: `${expected} is expected`,
  }),
  schemaValue: (at: Place, path: string, shown: string, hint: string): Problem => ({
    code: "schema/value",
    at,
    message: `"${path}" is ${shown}`,
    hint,
  }),
  schemaRange: (at: Place, path: string, shown: string, bound: string): Problem => ({
    code: "schema/range",
    at,
    message: `"${path}" is ${shown}`,
    hint: `it must be ${bound}`,
  }),
  schemaOther: (at: Place, path: string, message: string): Problem => ({
    code: "schema/invalid",
    at,
    message: path === "" ? message : `"${path}": ${message}`,
  }),

  csvEmpty: (file: string): Problem => ({
    code: "csv/empty",
    at: { file, line: 1 },
    message: "the file is empty",
    hint: "the first line names the columns",
  }),
  csvQuoteNotClosed: (at: Place): Problem => ({
    code: "csv/quote-not-closed",
    at,
    message: "a quoted field opens in this row and is never closed; nothing after it could be read",
    hint: "close it, or double a quote that belongs to the text",
  }),
  csvStrayQuote: (at: Place): Problem => ({
    code: "csv/stray-quote",
    at,
    message: "a quote stands where a field neither opens nor closes",
    hint: "quote the whole field and double the quotes inside it",
  }),
  csvOther: (at: Place, code: string): Problem => ({ code: "csv/invalid", at, message: `the row cannot be read (${code})` }),
  csvTooManyLines: (file: string, lines: number, limit: number): Problem => ({
    code: "csv/too-many-lines",
    at: { file, line: limit },
    message: `${lines} lines, more than the ${limit} accepted`,
    hint: "tables here are read by people; leave raw data outside and bring its sums in",
  }),
  csvBlankLine: (at: Place): Problem => ({ code: "csv/blank-line", at, message: "a blank line", hint: "remove it" }),
  csvFieldCount: (at: Place, found: number, wanted: number): Problem => ({
    code: "csv/field-count",
    at,
    message: `${found} field${found === 1 ? "" : "s"} where the header names ${wanted}`,
    hint: found > wanted ? "quote a field that holds a comma" : "leave empty fields between commas",
  }),
  moreProblems: (file: string, shown: number): Problem => ({
    code: "facts/more-problems",
    at: { file },
    message: `more than ${shown} problems; the rest of this file's are not listed`,
    hint: "repair the first ones and check again",
  }),
  columnMissing: (file: string, column: string): Problem => ({
    code: "facts/missing-column",
    at: { file, line: 1, field: column },
    message: `column "${column}" is missing`,
    hint: "the header must name it; its cells may be empty only where the table allows",
  }),
  columnUnknown: (file: string, column: string, suggestion: string | undefined, columns: readonly string[]): Problem => ({
    code: "facts/unknown-column",
    at: { file, line: 1, field: column },
    message: `unknown column "${column}"`,
    hint: suggestion === undefined ? `this table's columns: ${columns.join(", ")}` : `did you mean "${suggestion}"?`,
  }),
  columnTwice: (file: string, column: string): Problem => ({
    code: "facts/column-twice",
    at: { file, line: 1, field: column },
    message: `column "${column}" stands twice`,
    hint: "keep one of the two",
  }),
  cellBlank: (at: Place, about: string): Problem => ({ code: "facts/blank", at, message: "the cell is empty", hint: `needed: ${about}` }),
  cellSpace: (at: Place, text: string): Problem => ({
    code: "facts/space",
    at,
    message: `${quote(text)} starts or ends with a space`,
    hint: "remove the space",
  }),
  notANumber: (at: Place, text: string): Problem => ({
    code: "facts/not-a-number",
    at,
    message: `${quote(text)} is not a number`,
    hint: "digits with a decimal point; a range goes into its low and high columns, words into the note",
  }),
  outOfRange: (at: Place, text: string, bounds: string): Problem => ({
    code: "facts/out-of-range",
    at,
    message: `${text} is out of range`,
    hint: `it must be ${bounds}`,
  }),
  rangeOrder: (at: Place, low: number | undefined, value: number | undefined, high: number | undefined): Problem => ({
    code: "facts/range-order",
    at,
    message: `low ${low ?? "–"}, value ${value ?? "–"}, high ${high ?? "–"} are out of order`,
    hint: "the value lies between low and high",
  }),
  sumDiffers: (at: Place, stated: number, summed: number): Problem => ({
    code: "facts/sum",
    at,
    message: `${stated} is stated, the parts sum to ${summed}`,
    hint: "correct a part or the sum",
  }),
  unknownCode: (at: Place, text: string, suggestion: string | undefined, codes: readonly string[]): Problem => ({
    code: "facts/unknown-code",
    at,
    message: `unknown word ${quote(text)}`,
    hint: suggestion === undefined ? `allowed: ${listed(codes)}` : `did you mean "${suggestion}"?`,
  }),
  unknownUnit: (at: Place, text: string, suggestion: string | undefined, units: readonly string[]): Problem => ({
    code: "facts/unknown-unit",
    at,
    message: `unknown unit ${quote(text)}`,
    hint: suggestion === undefined ? `units of this table: ${listed(units)}` : `did you mean "${suggestion}"?`,
  }),
  unknownCountry: (at: Place, text: string, suggestion: string | undefined): Problem => ({
    code: "facts/unknown-country",
    at,
    message: `unknown country ${quote(text)}`,
    hint: suggestion === undefined ? "ISO 3166 alpha-3, or EU27, WLD, OTH" : `did you mean "${suggestion}"?`,
  }),
  unknownSource: (at: Place, text: string, suggestion: string | undefined): Problem => ({
    code: "facts/unknown-source",
    at,
    message: `unknown source ${quote(text)}`,
    hint: suggestion === undefined ? "every source cited stands in facts/sources.csv" : `did you mean "${suggestion}"?`,
  }),
  notAPeriod: (at: Place, text: string): Problem => ({
    code: "facts/not-a-period",
    at,
    message: `${quote(text)} is no time that exists`,
    hint: "2024, 2024-05, 2024-05-06, 2024-Q1, 2024-H1, FY2025, or a range such as 2021-2024 or 2025-01..05",
  }),
  notADate: (at: Place, text: string): Problem => ({
    code: "facts/not-a-date",
    at,
    message: `${quote(text)} is no date that exists`,
    hint: "2024-05-06, or 2024-05 or 2024 where the day is not known",
  }),
  endsBeforeStart: (at: Place, start: string, end: string): Problem => ({
    code: "facts/ends-before-start",
    at,
    message: `ends on ${end}, before it starts on ${start}`,
    hint: 'a measure withdrawn before it took effect has the status "never-applied"',
  }),
  notACustomsCode: (at: Place, text: string): Problem => ({
    code: "facts/not-a-customs-code",
    at,
    message: `${quote(text)} is no customs code`,
    hint: "four to ten digits without dots; several are joined by ; or +",
  }),
  badId: (at: Place, text: string): Problem => ({
    code: "facts/bad-id",
    at,
    message: `${quote(text)} cannot be an id`,
    hint: "letters, digits and . + _ - only",
  }),
  duplicateId: (at: Place, id: string, first: Place): Problem => ({
    code: "facts/duplicate-id",
    at,
    message: `${id} stands already in line ${first.line ?? 0}`,
    hint: "remove one of the rows, or tell them apart in the columns of the key",
  }),
  unknownFile: (file: string, suggestion: string | undefined): Problem => ({
    code: "facts/unknown-file",
    at: { file },
    message: "no table has this name",
    hint: suggestion === undefined ? "declare the table first" : `did you mean ${suggestion}?`,
  }),
};

/** A cell short enough for a line of text. */
export function quote(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length > 80 ? `${shown.slice(0, 76)}…"` : shown;
}

/** A closed list short enough for a line of text. */
function listed(words: readonly string[]): string {
  return words.length > 12 ? `${words.slice(0, 12).join(", ")} and ${words.length - 12} more` : words.join(", ");
}

/** Sentences of the answer to a query. */
export const words: Readonly<{
  unknownFilter: (name: string, suggestion: string | undefined) => string;
  conflict: (rows: number, kind: "none" | "across-scopes" | "within-scope") => string;
  found: (found: number, shown: number) => string;
}> = {
  unknownFilter: (name: string, suggestion: string | undefined): string =>
    `unknown column "${name}"${suggestion === undefined ? "; docs/facts.md lists the columns of each table" : `; did you mean "${suggestion}"?`}`,
  conflict: (rows: number, kind: "none" | "across-scopes" | "within-scope"): string => {
    if (kind === "none") return "";
    return kind === "within-scope" ? `  (${rows} rows contradict each other)` : `  (${rows} rows, each value of another scope)`;
  },
  found: (found: number, shown: number): string => {
    if (found === 0) return "nothing found";
    return shown < found
      ? `${shown} of ${found} subjects shown; narrow the query to see the others`
      : `${found} subject${found === 1 ? "" : "s"}`;
  },
};
