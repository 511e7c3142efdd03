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
};
