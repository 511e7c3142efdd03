import { createReadStream } from "node:fs";
import type { Problem } from "@coercivity/domain";
import { tradeProblems as say } from "./messages.ts";

/**
 * The text of a file in pieces, as UTF-8; a byte order mark is dropped. Bytes that are no UTF-8, or look like UTF-16, end the text with a problem that names the
 * line. What follows the last line break is in `rest` of the last piece.
 */
export async function* textPieces(path: string, file: string, problems: Problem[]): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const utf16 =
      line === 1 &&
      ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff) || chunk.subarray(0, 200).includes(0));
    if (utf16) {
      problems.push(say.encoding({ file, line }, "UTF-16"));
      return;
    }
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      const bad = chunk.findIndex((byte, i) => byte >= 0x80 && !startsWell(chunk, i));
      const before = chunk.subarray(0, Math.max(bad, 0));
      problems.push(say.encoding({ file, line: line + count(before) }, `byte 0x${(chunk[Math.max(bad, 0)] ?? 0).toString(16)}`));
      return;
    }
    line += count(chunk);
    yield text;
  }
}

function count(bytes: Uint8Array): number {
  let breaks = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) breaks++;
  return breaks;
}

/** Whether the byte at a place belongs to a sound sequence of UTF-8: a start with enough followers, or a follower of such a start. */
function startsWell(bytes: Uint8Array, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 3 && (bytes[start]! & 0xc0) === 0x80) start--;
  const first = bytes[start]!;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || at >= start + length) return false;
  for (let i = 1; i < length && start + i < bytes.length; i++) if ((bytes[start + i]! & 0xc0) !== 0x80) return false;
  return true;
}
