import { open } from "node:fs/promises";
import type { Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import { decodeText } from "./decode-text.ts";

/** No file here may be larger: the longest table of facts is under a third of a megabyte. */
export const maxTextBytes: number = 8 * 1024 * 1024;

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
export async function readText(path: string, options: ReadTextOptions = {}): Promise<TextFile> {
  const file = options.name ?? path;
  const limit = options.maxBytes ?? maxTextBytes;
  try {
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return refused(file, say.fileNotReadable(file, stat.isDirectory() ? "it is a folder" : "it is not a plain file"));
      if (stat.size > limit) return refused(file, say.fileTooLarge(file, stat.size, limit));
      return decodeText(file, await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refused(file, unreadable(file, error));
  }
}

function refused(file: string, problem: Problem): TextFile {
  return { file, text: "", problems: [problem] };
}

/** Only what the file system says is the user's business; anything else is a fault of ours and goes on. */
function unreadable(file: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") return say.fileMissing(file);
  if (typeof code === "string") return say.fileNotReadable(file, code);
  throw error;
}
