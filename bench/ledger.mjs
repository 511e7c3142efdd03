// The ledger's figures: what the world, the programme and the bundle weigh, and how long reading, checking and fitting take. `node bench/ledger.mjs`
// prints them and compares counts and ratios with bench/ledger.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { baselineCount, buildBundle, fitFacts, openBundle, readLedger } from "../packages/ledger/dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const cache = mkdtempSync(join(tmpdir(), "coercivity-bench-"));

const timed = async (task) => {
  const from = performance.now();
  const result = await task();
  return [result, Math.round(performance.now() - from)];
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const several = async (task, times = 3) => {
  const all = [];
  for (let i = 0; i < times; i++) all.push((await timed(task))[1]);
  return median(all);
};

await readLedger(root);
const reading = await several(() => readLedger(root));
const [fitted] = await timed(() => fitFacts(root));
const fitting = await several(() => fitFacts(root));
const one = await several(() => buildBundle(root, 1));
const [built, all] = await timed(() => openBundle(root, { cache }));
const cached = await several(() => openBundle(root, { cache }));
const help = [];
for (let i = 0; i < 9; i++) {
  const from = performance.now();
  spawnSync(process.execPath, [join(root, "bin/coercivity.mjs"), "--help"]);
  help.push(Math.round(performance.now() - from));
}
rmSync(cache, { recursive: true, force: true });
if (!fitted.ok || !built.ok) {
  console.error("the facts do not fit");
  process.exit(1);
}

const { world, baselines } = built.bundle;
const figures = {
  facts: built.report.counts.facts,
  facilities: world.facilities.length,
  pools: world.pools.length,
  links: world.links.length,
  baselines: baselines.length,
  programmeColumns: fitted.fit.programme.problem.columnCount,
  programmeRows: fitted.fit.programme.problem.rowCount,
  fittedFigures: built.report.counts.fitRows,
  worldKilobytes: Math.round(JSON.stringify(world).length / 1000),
  // How much more 32 baselines cost than one: each is a warm solve and a spreading of links.
  allOverOne: Math.round((all / one) * 10) / 10,
  fitOverRead: Math.round((fitting / reading) * 10) / 10,
};
const seconds = {
  "read and check all facts, ms": reading,
  "read, check, fit the year, ms": fitting,
  "read, check, fit, one baseline, ms": one,
  [`the same with ${baselineCount} baselines, written, ms`]: all,
  "open from the cache, ms": cached,
  "coercivity --help, ms": median(help),
};

const file = new URL("ledger.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH === "1") writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(file, "utf8"));
console.table(Object.entries(figures).map(([figure, now]) => ({ figure, now, baseline: baseline[figure] })));
console.table(seconds);
