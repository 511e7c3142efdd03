import { once } from "node:events";
import { copyFile, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { bundleFolder } from "@coercivity/ledger";

/**
 * Puts `evidence.json` beside the page's other data: how free the facts leave each figure, and what would give if it held. It takes some
 * seconds and the page can do without, so it is made while the page is served already, and kept with the bundle that it belongs to.
 */
export async function writeEvidence(root: string, data: string): Promise<void> {
  const kept = join(await bundleFolder(root), "evidence.json");
  if ((await readFile(kept, "utf8").catch(() => "")) === "") {
    const worker = new Worker(new URL("./evidence-worker.js", import.meta.url), { workerData: root });
    const [evidence] = await once(worker, "message");
    await worker.terminate();
    await writeFile(`${kept}.part`, JSON.stringify(evidence));
    await rename(`${kept}.part`, kept);
  }
  await copyFile(kept, join(data, "evidence.json"));
}
