import { messages } from "../messages.ts";

/** A column of numbers: `f64` for quantities, `i32` for handles and counts, `u8` for flags and codes. */
export type ColumnKind = "f64" | "i32" | "u8";

/** What a column holds: how its numbers are stored, one per what, in which unit, and what they mean. */
export interface ColumnSpec {
  readonly kind: ColumnKind;
  /** What there is one entry for; `facility+1` marks the row starts of a compressed list. */
  readonly per: string;
  readonly unit: string;
  readonly meaning: string;
}

export type ColumnTable = Readonly<Record<string, ColumnSpec>>;

interface ViewOf {
  readonly f64: Float64Array;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
}

/** The typed view of each column of a table. */
export type Columns<T extends ColumnTable> = { readonly [K in keyof T]: ViewOf[T[K]["kind"]] };

/** "CRCV" in ASCII, read as a little-endian number. */
const magic = 0x56435243;
/** Raised whenever a column is added, removed or changes its meaning. */
export const version = 3;

/** magic, version, kind of table, number of columns, bytes in all, reserved: six 32-bit words. */
const headerWords = 6;
/** Per column: offset in bytes, length in entries. */
const wordsPerColumn = 2;

const bytesPer = { f64: 8, i32: 4, u8: 1 } as const;

/**
 * One ArrayBuffer that holds every column of a table: header, section table, then the columns in the order of the table, each on a
 * multiple of eight bytes. `kind` tells a model from a state. New columns are zero.
 */
export function allocate<T extends ColumnTable>(table: T, kind: number, lengths: Readonly<Record<keyof T, number>>): ArrayBuffer {
  const names = Object.keys(table) as (keyof T & string)[];
  const starts: number[] = [];
  let end = aligned(4 * (headerWords + wordsPerColumn * names.length));
  for (const name of names) {
    starts.push(end);
    end = aligned(end + lengths[name] * bytesPer[table[name]!.kind]);
  }
  const bytes = new ArrayBuffer(end);
  const words = new Uint32Array(bytes, 0, headerWords + wordsPerColumn * names.length);
  words.set([magic, version, kind, names.length, end, 0]);
  names.forEach((name, i) => {
    words[headerWords + wordsPerColumn * i] = starts[i]!;
    words[headerWords + wordsPerColumn * i + 1] = lengths[name];
  });
  return bytes;
}

/** Views over the columns of a buffer, without copying. Throws where the buffer is not of this table, version and kind. */
export function viewsOf<T extends ColumnTable>(table: T, kind: number, bytes: ArrayBufferLike): Columns<T> {
  const names = Object.keys(table) as (keyof T & string)[];
  const wordCount = headerWords + wordsPerColumn * names.length;
  if (bytes.byteLength < 4 * wordCount) throw new Error(messages.bufferTooShort(bytes.byteLength));
  const words = new Uint32Array(bytes, 0, wordCount);
  if (words[0] !== magic) throw new Error(messages.bufferNotOurs(words[0]!));
  if (words[1] !== version) throw new Error(messages.bufferOfAnotherVersion(words[1]!, version));
  if (words[2] !== kind || words[3] !== names.length || words[4] !== bytes.byteLength) {
    throw new Error(messages.bufferDoesNotFit(words[3]!, names.length));
  }
  const views: Record<string, Float64Array | Int32Array | Uint8Array> = {};
  names.forEach((name, i) => {
    const offset = words[headerWords + wordsPerColumn * i]!;
    const length = words[headerWords + wordsPerColumn * i + 1]!;
    views[name] = view(table[name]!.kind, bytes, offset, length);
  });
  return views as Columns<T>;
}

function view(kind: ColumnKind, bytes: ArrayBufferLike, offset: number, length: number): Float64Array | Int32Array | Uint8Array {
  switch (kind) {
    case "f64":
      return new Float64Array(bytes, offset, length);
    case "i32":
      return new Int32Array(bytes, offset, length);
    case "u8":
      return new Uint8Array(bytes, offset, length);
  }
}

function aligned(bytes: number): number {
  return (bytes + 7) & ~7;
}
