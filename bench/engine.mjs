// The engine's figures: what a model and a state weigh, how long compiling and a run of three years take, and what one link-step costs beside a
// plain sweep over arrays of the same size in the same process. `node bench/engine.mjs` prints them and compares counts and ratios with
// bench/engine.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, createState, resetState, run, runUntil } from "../packages/engine/dist/index.js";
import { openBundle } from "../packages/ledger/dist/index.js";
import { engineScenario, engineWorld } from "./engine-world.mjs";

const declared = await openBundle(fileURLToPath(new URL("..", import.meta.url)), {});
const bundle = engineWorld(declared.bundle.world.parameters);
const scenario = engineScenario();
const result = compile(bundle, scenario);
if ("problems" in result) {
  console.error(result.problems);
  process.exit(1);
}
const { model, names } = result;
const state = createState(model);

const compiling = milliseconds(() => compile(bundle, scenario));
const running = milliseconds(() => run(model, names, { state }));
const stepping = milliseconds(() => {
  resetState(state);
  runUntil(model, state, model.steps, []);
});
const untraced = compile(bundle, engineScenario(false));
const plainState = createState(untraced.model);
const atRest = milliseconds(() => {
  resetState(plainState);
  runUntil(untraced.model, plainState, untraced.model.steps, []);
});
const arrays = {
  from: Int32Array.from({ length: model.linkCount }, (_, e) => (e * 7919) % 256),
  weight: new Float64Array(model.linkCount).fill(0.5),
  flow: new Float64Array(model.linkCount).fill(1),
  sum: new Float64Array(256),
};
const sweeping = milliseconds(() => sweep(model.steps, arrays));

const linkSteps = model.steps * model.linkCount;
const figures = {
  facilities: model.facilityCount,
  industries: model.industryCount,
  slots: model.slotCount,
  pools: model.poolCount,
  links: model.linkCount,
  touchedLinks: model.touchedLink.length,
  steps: model.steps,
  linkSteps,
  modelBytes: model.bytes.byteLength,
  stateBytes: state.bytes.byteLength,
  // One link-step in units of a plain sweep's: gather, compare, multiply, scatter, once for each link. Noisy on a shared machine: ±20 %.
  stepOverSweep: round(stepping / sweeping),
  runOverStep: round(running / stepping),
};
const seconds = {
  "compile, ms of CPU": round(compiling),
  "run of three years with its outcome, ms of CPU": round(running),
  "the steps alone, ms of CPU": round(stepping),
  "the steps alone, no measure and no tracer, ms of CPU": round(atRest),
  "ns per link-step": round((stepping * 1e6) / linkSteps),
};

const file = new URL("engine.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH === "1") writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(file, "utf8"));
const rows = Object.entries(figures).map(([name, value]) => ({ figure: name, now: value, baseline: baseline[name] }));
console.table(rows);
console.table(seconds);

/** What a machine can do at all: one pass over the links a step, through an index. */
function sweep(steps, { from, weight, flow, sum }) {
  for (let t = 0; t < steps; t++) {
    sum.fill(0);
    for (let e = 0; e < from.length; e++) {
      const kg = flow[e] * weight[e];
      sum[from[e]] += Math.min(kg, 1);
    }
  }
}

/** CPU time of a task, ms: the least of many rounds, since other work on the machine can only add. */
function milliseconds(task) {
  let least = Infinity;
  for (let i = 0; i < 30; i++) {
    const begun = process.cpuUsage();
    task();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function round(value) {
  return Number(value.toPrecision(3));
}
