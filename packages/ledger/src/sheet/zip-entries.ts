import { inflateRawSync } from "node:zlib";

/** One file inside a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it says it unpacks to. */
  readonly size: number;
  /** Unpacks it; throws a `RangeError` beyond `limit` bytes. */
  readonly unpack: (limit: number) => Buffer;
}

/**
 * Lists the files of a ZIP archive from its central directory, or says in a few words why it cannot. A workbook is such an archive; this is how
 * its size and its formulas are known before anything is unpacked. Source: APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | string {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > bytes.length) return "it is no ZIP archive, or was cut off";
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralHeader) return "its directory is damaged";
    const entry = entryAt(bytes, at);
    if (typeof entry === "string") return entry;
    entries.push(entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const stored = 0;
const deflated = 8;

function entryAt(bytes: Buffer, at: number): ZipEntry | string {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const local = bytes.readUInt32LE(at + 42);
  const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) return "it is encrypted";
  if (method !== stored && method !== deflated) return "it is packed in an unusual way";
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localHeader) return "a file inside it is damaged";
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) return "a file inside it was cut off";
  const unpack = (limit: number): Buffer => {
    const data = bytes.subarray(start, start + packed);
    if (method === deflated) return inflateRawSync(data, { maxOutputLength: limit });
    if (data.length > limit) throw new RangeError(`${data.length} bytes, more than ${limit}`);
    return data;
  };
  return { name, size, unpack };
}
