// The figures of exposure: how much is asked, and how long a dependence, the whole table and the static sweep take. `node bench/exposure.mjs`
// prints them and compares counts and ratios with bench/exposure.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`).
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { elements } from "../packages/domain/dist/index.js";
import {
  attribution,
  candidates,
  chokepoints,
  dependenceTable,
  embedded,
  findSubject,
  surviveRecover,
  worldBalance,
} from "../packages/exposure/dist/index.js";
import { openBundle } from "../packages/ledger/dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const opened = await openBundle(root);
if (!opened.ok) {
  console.error("the facts do not fit");
  process.exit(1);
}
const { bundle } = opened;
const { world, baselines } = bundle;

const timed = async (task) => {
  const from = performance.now();
  const result = await task();
  return [result, Math.round(performance.now() - from)];
};
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const held = elements.filter((element) => world.streams.some(({ elementPerKg }) => elementPerKg[element] > 0));
const korea = findSubject(world, "KOR");
const homeFirst = new Set(["CHN"]);
const [cells, table] = await timed(() => dependenceTable(bundle, "CHN", held));
const [, one] = await timed(() => embedded(bundle, korea, "Dy"));
const [found, sweep] = await timed(() => chokepoints(bundle, { element: "Dy", countries: ["JPN", "KOR"], homeFirst }));
const [credit, sharing] = await timed(() => attribution(bundle, { element: "Dy", country: "KOR", kind: "country", homeFirst }));
const [rows, surviving] = await timed(() => surviveRecover(bundle, korea, "CHN", []));
const [balance, balancing] = await timed(() => worldBalance(bundle, { usdPerKg: () => 10 }));
const command = [];
for (let i = 0; i < 7; i++) {
  const from = performance.now();
  spawnSync(process.execPath, [join(root, "bin/coercivity.mjs"), "exposure", "KOR", "--element", "Dy"]);
  command.push(Math.round(performance.now() - from));
}

const figures = {
  baselines: baselines.length,
  elements: held.length,
  cells: cells.length,
  candidates: candidates(world).length,
  chokepoints: found.length,
  players: credit.players.length,
  industriesOfKorea: rows.length,
  mines: balance.ores.length,
  koreaTouchedByChina: Math.round(1000 * embedded(bundle, korea, "Dy").anyStage.find(({ name }) => name === "CHN").share.value) / 1000,
};
const milliseconds = {
  "exposure KOR --element Dy, whole command (at most 300)": median(command),
  "the same, best of seven": Math.min(...command),
  "embedded dependence of one subject, one element": one,
  "countries × stages × elements (at most 2000)": table,
  "static sweep over every node (at most 5000)": sweep,
  "Shapley of Korea's dysprosium by country": sharing,
  "survive v. recover of Korea": surviving,
  "balance problem of the world": balancing,
};
console.log("figures", figures);
console.log("ms", milliseconds);

const file = join(root, "bench/exposure.baseline.json");
if (process.env.UPDATE_BENCH) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
else {
  const before = JSON.parse(readFileSync(file, "utf8"));
  const changed = Object.keys(figures).filter((name) => figures[name] !== before[name]);
  for (const name of changed) console.log(`${name}: ${before[name]} before, ${figures[name]} now`);
  process.exit(changed.length === 0 && table <= 2000 && sweep <= 5000 ? 0 : 1);
}
