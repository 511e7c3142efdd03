// What back-tests cost: every episode, as seen on its day and told of what came later, 200 draws each, in one thread; what a calibration costs; and what they
// are made of. `node bench/backtests.mjs` prints them and compares the counts with bench/backtests.baseline.json; `UPDATE_BENCH=1` writes that file. Build
// first (`npm run build`). All episodes must stay under three minutes on two cores.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../bin/coercivity.mjs", import.meta.url));
const asked = (...words) => {
  const begun = performance.now();
  const { stdout, status, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return [(performance.now() - begun) / 1000, JSON.parse(stdout)];
};
asked("backtest", "graphite-2023", "--runs", "1", "--json");
const [backtesting, answer] = asked("backtest", "--json");
const [calibrating, found] = asked("calibrate", "--dry-run", "--json");
const figures = {
  episodes: answer.episodes.length,
  scenarios: answer.episodes.reduce((sum, { told }) => sum + (told ? 2 : 1), 0),
  draws: answer.runs,
  targets: answer.targets.length,
  expressible: answer.targets.filter(({ expressible }) => expressible).length,
  freeNumbers: found.values.length,
};
console.log(`all episodes, ${answer.runs} draws each: ${backtesting.toFixed(1)} s (under 180 s asked)`);
console.log(`calibration: ${calibrating.toFixed(1)} s, ${found.evaluations} evaluations`);
const file = new URL("./backtests.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
const before = JSON.parse(readFileSync(file, "utf8"));
let changed = backtesting > 180 ? 1 : 0;
for (const [name, value] of Object.entries(figures)) {
  const same = before[name] === value;
  if (!same) changed++;
  console.log(`${name}: ${value}${same ? "" : ` (was ${before[name]})`}`);
}
process.exit(changed === 0 ? 0 : 1);
