import type { Problem } from "@coercivity/domain";
import { decodeText } from "./decode-text.ts";
import { readBytes } from "./read-bytes.ts";

/** The text of one file, with what is wrong with its bytes. `text` is `""` where nothing could be read. */
export interface TextFile {
  /** The name problems carry: usually the path from the root of the checkout. */
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** How to read: the name to show for the file, and the limit of its size. */
export interface ReadTextOptions {
  readonly name?: string;
  readonly maxBytes?: number;
}

/**
 * Reads a text file whole, refusing what is not a plain file of UTF-8 below the size limit. Never throws: what is wrong is in `problems`,
 * and nothing is repaired in silence (a byte order mark or a carriage return is reported even though reading goes on).
 */
export async function readText(path: string, { name: file = path, maxBytes }: ReadTextOptions = {}): Promise<TextFile> {
  const bytes = await readBytes(path, file, maxBytes);
  return Buffer.isBuffer(bytes) ? decodeText(file, bytes) : { file, text: "", problems: [bytes] };
}
