// The ensemble's figures on the checkout's own world: how many numbers japan-2026 draws, what an ensemble weighs, what a draw costs beside a single run
// of the same model in the same process, in CPU time, and how long a thousand draws take on all workers. `node bench/study.mjs` prints them and compares counts and
// ratios with bench/study.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`).
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { compile, compileEach, createState, patchModel, resetState, runUntil } from "../packages/engine/dist/index.js";
import { openBundle, readScenario, readSourceTable, scenarioContext } from "../packages/ledger/dist/index.js";
import { collect, drawOf, ensembleOf, openEnsemble, runChunk, summarise, targetLoss, whatMatters } from "../packages/study/dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { bundle } = await openBundle(root, {});
const sources = Object.fromEntries([...(await readSourceTable(root))].map(([id, { date }]) => [id, date ?? ""]));
const folder = { path: `${root}scenarios`, name: "scenarios" };
const { scenario } = await readScenario(folder, "japan-2026", scenarioContext(bundle.world, { sources }), { set: [] });
const runs = 60;

const [compiling, ensemble] = timed(() => ensembleOf(bundle, scenario, { runs, blowBack: true }));
const [opening, open] = timed(() => openEnsemble(ensemble));
runChunk(open, 0, 20);
const chunk = runChunk(open, 0, runs);
const [reading] = timed(() => {
  const draws = collect([chunk]);
  summarise(open, draws);
  whatMatters(open, draws, targetLoss(open, draws));
});
// In the room of the draws: arrays of another model that this thread runs are not known by their address.
const { model } = open.room;
const asDeclared = () => {
  new Uint8Array(model.bytes).set(new Uint8Array(ensemble.models[0]));
  return createState(model, open.room.state);
};
// Turn about, and the least of six: other work on the machine then disturbs both alike.
let drawing = Infinity;
let stepping = Infinity;
for (let round = 0; round < 6; round++) {
  drawing = Math.min(drawing, (timed(() => runChunk(open, 0, 10))[0] * runs) / 10);
  const state = asDeclared();
  const [steps] = timed(() => {
    for (let run = 0; run < 10; run++) {
      resetState(state);
      runUntil(model, state, model.steps, []);
    }
  });
  stepping = Math.min(stepping, (steps * runs) / 10);
}
let into;
const [patching] = timed(() => {
  for (let run = 0; run < runs; run++) into = patchModel(open.models[0], open.patches[0], drawOf(open, run).values, into);
});
// The least of eight: by then the code is compiled.
const places = bundle.baselines.map((_, i) => i);
const least = (task) => Math.min(...Array.from({ length: 8 }, () => timed(task)[0]));
const together = least(() => compileEach(bundle, scenario, places));
const oneByOne = least(() => places.map((baseline) => compile(bundle, scenario, { baseline })));
const cli = [fileURLToPath(new URL("../bin/coercivity.mjs", import.meta.url)), "run", "japan-2026", "--runs", "1000", "--json"];
const begun = performance.now();
spawnSync(process.execPath, cli, { maxBuffer: 1 << 28 });
const whole = performance.now() - begun;

const figures = {
  drawnNumbers: ensemble.tunables.length,
  baselines: ensemble.baselines.length,
  modelBytes: model.bytes.byteLength,
  bytesKeptPerDraw: Math.round(
    (8 * (chunk.output.length + chunk.exportsUsd.length + chunk.exportsAtNormalUsd.length + 4.5 * chunk.lossUsd.length)) / runs,
  ),
  // A draw against the bare steps of the best fit at its declared values, which less disturbs. Noisy on a shared machine: ±30 %.
  drawOverSteps: round(drawing / stepping),
  patchOverDraw: round(patching / drawing),
  // Compiling on all baselines together against one by one, in code that is compiled already. As noisy.
  togetherOverOneByOne: round(together / oneByOne),
};
const times = {
  "compile all baselines, ms of CPU": round(compiling),
  "open the ensemble, ms of CPU": round(opening),
  "a draw, ms of CPU": round(drawing / runs),
  "bands and what matters, ms of CPU": round(reading),
  [`by the clock, run japan-2026 --runs 1000 on ${availableParallelism()} workers, s`]: round(whole / 1000),
};

const file = new URL("study.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH === "1") writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(file, "utf8"));
console.table(Object.entries(figures).map(([name, value]) => ({ figure: name, now: value, baseline: baseline[name] })));
console.table(times);

/** Milliseconds of this process's CPU: other work on the machine adds less to it than to the clock. */
function timed(task) {
  const begun = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(begun);
  return [(user + system) / 1000, result];
}

function round(value) {
  return Number(value.toPrecision(3));
}
