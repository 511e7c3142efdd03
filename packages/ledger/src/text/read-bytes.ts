import { open } from "node:fs/promises";
import type { Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";

/** No file here may be larger: the longest table of facts is under a third of a megabyte. */
export const maxTextBytes: number = 8 * 1024 * 1024;

/** The bytes of a plain file of at most `limit` bytes, or why they are not to be had. `file` is the name the problem carries. */
export async function readBytes(path: string, file: string, limit: number = maxTextBytes): Promise<Buffer | Problem> {
  try {
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return say.fileNotReadable(file, stat.isDirectory() ? "it is a folder" : "it is not a plain file");
      if (stat.size > limit) return say.fileTooLarge(file, stat.size, limit);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = fileFault(error);
    return reason === undefined ? say.fileMissing(file) : say.fileNotReadable(file, reason);
  }
}

/**
 * What the file system has against reading a file, in words; `undefined` where there is none of that name. Only what the file system says is the
 * user's business: anything else is a fault of ours and is thrown on.
 */
export function fileFault(error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") throw error;
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  return code === "EACCES" || code === "EPERM" ? "this user may not read it" : code;
}
