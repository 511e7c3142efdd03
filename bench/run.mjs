// Runs every benchmark in turn, each in a process of its own so that none warms another. Build first (`npm run build`).
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const benches = readdirSync(here).filter((name) => name.endsWith(".mjs") && !["run.mjs", "engine-world.mjs"].includes(name));
let failed = 0;
for (const name of benches.sort()) {
  console.log(`\n${name}`);
  if (spawnSync(process.execPath, [join(here, name)], { stdio: "inherit" }).status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
