import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleFolder, calibratedNumbers, calibratedPath, readCalibrated } from "@coercivity/ledger";
import { answerJson } from "../backtest/answer-json.ts";
import { openBacktests } from "../backtest/open-episodes.ts";
import { runEpisodes } from "../backtest/run-episodes.ts";
import type { Io } from "../io.ts";
import { boundless } from "./page-json.ts";

/** Raised when what is written changes though nothing that it is made from does. */
const form = 2;
const draws = 200;
/** What a back-test is made from beside the bundle. */
const madeFrom = ["facts/backtests", "facts/world/years", "scenarios", "scenarios/backtests"];

/**
 * Puts `backtests.json` beside the page's other data: every past episode, run and scored. It takes some seconds and the page can do without, so it is
 * made while the page is served already, and kept with the bundle. Nothing is written where a back-test has a problem: the command says which.
 */
export async function writeBacktests(io: Io, root: string, data: string): Promise<void> {
  const kept = join(await bundleFolder(root), `backtests-${await hashOf(root)}.json`);
  if ((await readFile(kept, "utf8").catch(() => "")) === "") {
    const quiet: Io = { ...io, stderr: () => {}, setExitCode: () => {} };
    const backtests = await openBacktests(quiet);
    const { found } = await readCalibrated(root);
    if ("problems" in backtests || !found) return;
    const answer = await runEpisodes(quiet, backtests, backtests.episodes, calibratedNumbers(found), draws);
    if (!answer) return;
    await writeFile(`${kept}.part`, boundless(answerJson(answer, undefined, "Infinity")));
    await rename(`${kept}.part`, kept);
  }
  await copyFile(kept, join(data, "backtests.json"));
}

async function hashOf(root: string): Promise<string> {
  const hash = createHash("sha256").update(`form ${form}, ${draws} draws`);
  hash.update(await readFile(join(root, calibratedPath)).catch(() => ""));
  for (const folder of madeFrom) {
    for (const entry of (await readdir(join(root, folder), { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isFile()) hash.update(entry.name).update(await readFile(join(root, folder, entry.name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
