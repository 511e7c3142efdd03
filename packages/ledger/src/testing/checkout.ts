import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout the tests run in. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), "../../../..");

/** A copy of facts/ in which some files are changed; `edit` gets the text of a file and returns what it should say. */
export async function editedCheckout(
  edits: Readonly<Record<string, (text: string) => string>>,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "coercivity-"));
  await cp(join(root, "facts"), join(path, "facts"), { recursive: true });
  await symlink(join(root, "scenarios"), join(path, "scenarios"));
  for (const [file, edit] of Object.entries(edits)) {
    const text = await readFile(join(path, file), "utf8");
    const changed = edit(text);
    if (changed === text) throw new Error(`the edit of ${file} changes nothing`);
    await writeFile(join(path, file), changed);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
