/** A number as written in a cell: read, with a comma whose meaning is open, or none. */
export type NumberRead = { readonly kind: "number"; readonly value: number } | { readonly kind: "comma" } | { readonly kind: "none" };

/** Reads digits with a decimal point. A comma is never guessed at: `1,250` is 1.25 to one reader and a thousand times as much to another. */
export function readNumber(text: string): NumberRead {
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,2})?$/i.test(text)) return { kind: "number", value: Number(text) };
  return /^[+-]?[\d.\s\u00a0\u202f]*\d,\d[\d.,]*$/.test(text) ? { kind: "comma" } : { kind: "none" };
}
