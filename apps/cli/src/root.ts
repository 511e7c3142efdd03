import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout to work on: the nearest folder above `cwd` that holds facts and scenarios, or the one this command was built in. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "facts", "world")) && existsSync(join(folder, "scenarios"))) return folder;
    if (dirname(folder) === folder) return fileURLToPath(new URL("../../..", import.meta.url));
  }
}
