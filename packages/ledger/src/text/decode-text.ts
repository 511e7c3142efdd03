import type { Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import type { TextFile } from "./read-text.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true });

/**
 * Turns bytes into text and says what is wrong with them: not UTF-8 (byte offset and line), NUL bytes, a byte order mark, carriage returns.
 * Bytes that are not UTF-8 leave `text` empty; with the other faults reading goes on, so that later problems show in the same pass.
 */
export function decodeText(file: string, bytes: Uint8Array): TextFile {
  const problems: Problem[] = [];
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const offset = firstInvalid(bytes);
    const line = lineAt(bytes, offset);
    const shown = [...bytes.subarray(offset, offset + 2)].map((byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(" ");
    return { file, text: "", problems: [say.notUtf8({ file, line }, offset, shown)] };
  }
  if (text.charCodeAt(0) === 0xfeff) {
    problems.push(say.byteOrderMark(file));
    text = text.slice(1);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) problems.push(say.nulByte({ file, line: lineAt(bytes, nul) }, nul));
  const carriage = bytes.indexOf(13);
  if (carriage >= 0) {
    let count = 0;
    for (let at = carriage; at >= 0; at = bytes.indexOf(13, at + 1)) count++;
    problems.push(say.carriageReturn({ file, line: lineAt(bytes, carriage) }, count));
  }
  return { file, text, problems };
}

/** Offset of the first byte that cannot start or go on a UTF-8 sequence: the lenient text is valid up to its first substitution. */
function firstInvalid(bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  const text = lenient.decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += encoder.encode(text.slice(from, at)).length;
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    from = at;
  }
  return offset;
}

/** The line (from 1) that holds a byte. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}
