// The cascade's figures: Newton and time steps (counts, the same on every machine) and how many times faster than the peer's numpy/scipy solution in
// the case file. `node bench/cascade.mjs` prints them and compares with bench/cascade.baseline.json; `UPDATE_BENCH=1` writes that file. Build first.
import { readFileSync, writeFileSync } from "node:fs";
import { measure } from "mitata";
import {
  bankAsk,
  binaryPlant,
  designTwoComponents,
  smallestBank,
  solveCase,
  steadyState,
  transient,
} from "../packages/cascade/dist/index.js";

const reference = (name) => JSON.parse(readFileSync(new URL(`../packages/cascade/reference/${name}.json`, import.meta.url), "utf8"));
const milliseconds = async (task) => (await measure(task)).p50 / 1e6;
const round = (value) => Number(value.toPrecision(3));

/** The plant of a steady case, so that reading and printing are not timed. */
function plantOf(name) {
  const solved = solveCase(reference(name), name);
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return solved.value.steady.plant;
}

const binary = reference("ss-02-PrNd-aqueous");
const fifteen = reference("ss-14-Y-naphthenic-15comp");
const binaryPlant76 = plantOf("ss-02-PrNd-aqueous");
const plant60 = plantOf("ss-14-Y-naphthenic-15comp");
const clay = plantOf("ss-12-ionclay-Nd-Sm-15comp");
/** A La–Tb | Dy–Lu cut of the ion clay in 120 mixer-settlers, from a cold start. */
const plant120 = {
  ...clay,
  cascades: clay.cascades.map((cascade) => ({
    ...cascade,
    mixerSettlers: 120,
    feeds: [{ ...cascade.feeds[0], stage: 60 }],
    S: 1.6,
    W: 1.6 - 0.3985,
  })),
};

const run = reference("dyn-01-PrNd-M1");
const each = (value) => new Array(run.N).fill(value);
const startUp = {
  stretches: [
    {
      plant: {
        components: run.components,
        cascades: [
          {
            tag: "c1",
            mixerSettlers: run.N,
            beta: [run.beta],
            feeds: run.feeds,
            S: run.S,
            W: run.W,
            draws: [],
            raffinateTo: "product",
            extractTo: "product",
          },
        ],
      },
      until: 400_000,
    },
  ],
  holdups: { mixerAqueous: each(10), mixerOrganic: each(10), settlerAqueous: each(0), settlerOrganic: each(0) },
  start: () => ({ mixer: run.x0 }),
  snapshots: run.snapshots.map((snapshot) => snapshot.t),
  targets: run.specs.map((spec) => ({
    name: spec.name,
    cascade: 0,
    outlet: spec.outlet === "raff" ? "raffinate" : "extract",
    components: spec.component_idx,
    threshold: spec.threshold,
  })),
  tolerance: 1e-5,
};

/** Design and integer search with every candidate round the closed form solved rigorously: n ± 3, m ± 3. */
function integerSearch() {
  const design = designTwoComponents({ fA: 0.75, purityA: 0.999, purityB: 0.999, beta: 1.55, feed: "aq" }).value;
  const bank = smallestBank(bankAsk(design));
  let best = 0;
  for (let n = bank.n - 3; n <= bank.n + 3; n++) {
    for (let m = bank.m - 3; m <= bank.m + 3; m++) best += steadyState(binaryPlant(design, design.S, n, m)).ok ? 1 : 0;
  }
  return best;
}

const steps = (plant) => steadyState(plant).value.certificate;
const times = {
  "binary, 76 mixer-settlers": await milliseconds(() => steadyState(binaryPlant76)),
  "15 x 60": await milliseconds(() => steadyState(plant60)),
  "15 x 120, cold": await milliseconds(() => steadyState(plant120)),
  "transient dyn-01 at 1e-5": await milliseconds(() => transient(startUp)),
  "integer search, 49 banks solved": await milliseconds(integerSearch),
  "smallest bank by stepping": await milliseconds(() =>
    smallestBank(bankAsk(designTwoComponents({ fA: 0.75, purityA: 0.999, purityB: 0.999, beta: 1.55, feed: "aq" }).value)),
  ),
};
const allowed = {
  "binary, 76 mixer-settlers": 3,
  "15 x 60": 50,
  "15 x 120, cold": 800,
  "transient dyn-01 at 1e-5": 40,
  "integer search, 49 banks solved": 50,
  "smallest bank by stepping": 50,
};

const started = transient(startUp).value;
const figures = {
  binaryNewtonSteps: steps(binaryPlant76).linearSolves,
  fifteenBy60NewtonSteps: steps(plant60).linearSolves,
  fifteenBy120NewtonSteps: steps(plant120).linearSolves,
  fifteenBy120TimeSteps: steps(plant120).timeSteps,
  transientSteps: started.steps,
  // Times faster than the peer's best wall time in the case file; the machines differ, ±50 %.
  binaryOverPeer: round((binary.peer_timing.wall_s_best * 1000) / times["binary, 76 mixer-settlers"]),
  fifteenBy60OverPeer: round((fifteen.peer_timing.wall_s_best * 1000) / times["15 x 60"]),
  transientOverPeer: round((run.peer_timing["BDF_rtol1e-5_wall_s"] * 1000) / times["transient dyn-01 at 1e-5"]),
};

const file = new URL("cascade.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH === "1") writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(file, "utf8"));
console.table(Object.entries(figures).map(([name, now]) => ({ figure: name, now, baseline: baseline[name] })));
console.table(Object.entries(times).map(([name, ms]) => ({ task: name, "ms (median)": round(ms), "must reach, ms": allowed[name] })));

const worse = Object.entries(figures).filter(([name, now]) =>
  name.endsWith("OverPeer") ? now < 0.4 * baseline[name] : now > 1.2 * baseline[name],
);
if (worse.length > 0) {
  console.error(`worse than the baseline: ${worse.map(([name]) => name).join(", ")}`);
  process.exitCode = 1;
}
