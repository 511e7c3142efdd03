import { createHash, type Hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Raised when what is written changes though nothing that it is made from does. */
const form = 10;
/** Rooms whose code the drawn answer hangs on. */
const drawnBy = ["numerics", "engine", "study"];

/**
 * Names all that the page's data are made from: what is `asked`, the scenarios, the coding of projects (which no bundle's name speaks of), and the model as it is built in the checkout at `root`, whose numbers the
 * page's own must equal to the last bit. 64 hexadecimal digits.
 */
export async function pageStamp(root: string, scenarios: string, asked: string): Promise<string> {
  const hash = createHash("sha256").update(`form ${form}, ${asked}`);
  for (const room of drawnBy) await updateWith(hash, join(root, "packages", room, "dist"), ".js");
  await updateWith(hash, scenarios, ".yaml");
  hash.update(await readFile(join(root, "facts", "world", "projects.yaml")).catch(() => ""));
  return hash.digest("hex");
}

/** Folds in the files of a folder whose name ends so, with their names; for a build, of the folders within as well. */
async function updateWith(hash: Hash, folder: string, end: ".js" | ".yaml"): Promise<void> {
  const names = await readdir(folder, { recursive: end === ".js" }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(end)).sort()) hash.update(name).update(await readFile(join(folder, name)));
}
