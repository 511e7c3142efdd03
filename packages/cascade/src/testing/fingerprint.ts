import { sha256 } from "@coercivity/numerics";
import { designTwoComponents } from "../design/two-component.ts";
import { shaking } from "../dynamics/shake.ts";
import { transient } from "../dynamics/transient.ts";
import { acidSteadyState } from "../equilibrium/acid-cascade.ts";
import { idealCascadeFlow } from "../limits/ideal-cascade.ts";
import { linkedBound } from "../limits/linked-bound.ts";
import type { Plant } from "../network/plant.ts";
import { unitPrices } from "../reagents/assumptions.ts";
import { consumption } from "../reagents/consumption.ts";
import { cost, sizes } from "../reagents/cost.ts";
import { steadyState } from "../steady/steady-state.ts";

/**
 * SHA-256 over the bits of a few designs, profiles, transients, equilibria, limits and costs. Pure and without Node: run in a browser page it
 * must give `FINGERPRINT` too.
 */
export function fingerprint(): string {
  const numbers: number[] = [];
  const take = (value: unknown): void => {
    if (typeof value === "number") numbers.push(value);
    else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(take);
  };
  take(designTwoComponents({ fA: 0.3, purityA: 0.999, purityB: 0.99, beta: 1.43, betaScrub: 1.38, feed: "aq", exponent: 0.7 }));
  for (const plant of plants) {
    const answer = steadyState(plant);
    take(answer.ok ? answer.value.cascades : answer.problems.length);
  }
  const one = plants[0]!;
  const holdups = { mixerAqueous: many(10, 1), mixerOrganic: many(10, 2), settlerAqueous: many(10, 3), settlerOrganic: many(10, 4) };
  const target = { name: "A", cascade: 0, outlet: "extract" as const, components: [1], threshold: 0.7 };
  const run = transient({
    stretches: [{ plant: one, until: 300 }],
    holdups,
    start: () => ({ mixer: [0.5, 0.5] }),
    snapshots: [10, 300],
    targets: [target],
    tolerance: 1e-6,
  });
  take(run.ok ? [run.value.snapshots, run.value.reached[0]!.time, run.value.steps] : run.problems.length);
  take(shaking(one.cascades[0]!, one.components, [0.5, 0.5], [1, 50], [target], 200));
  take(acidSteadyState(acid));
  take(linkedBound([1, 6.83, 13.8649, 21.490595], [0.27, 0.5, 0.05, 0.18]));
  take(idealCascadeFlow(1.5, 0.3, 0.999, 0.999, 0.3));
  const use = consumption({ S: 2.8, W: 2.1, stripped: 0.7, precipitated: 1 }, 168.24);
  take(use);
  take(cost(sizes([{ mixerSettlers: 60, S: 2.8, L: 3.1 }], 1000, 168.24), use, unitPrices.MYS, 1000));
  return sha256(new Uint8Array(Float64Array.from(numbers).buffer));
}

/** What `fingerprint()` gives in every engine. It changes only when a result is meant to change. */
export const FINGERPRINT = "e65db84270c92bb8ded5b87a766773781e9d6561e5a491f60bc015c2144421a7";

function many(count: number, value: number): number[] {
  return new Array<number>(count).fill(value);
}

const plants: readonly Plant[] = [
  {
    components: ["B", "A"],
    cascades: [
      {
        tag: "c1",
        mixerSettlers: 10,
        beta: [[1, 1.5]],
        feeds: [{ stage: 5, phase: "aq", flow: 1, z: [0.5, 0.5] }],
        S: 3,
        W: 2.5,
        draws: [],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  },
  {
    components: ["La", "Ce", "Pr", "Nd", "Sm"],
    cascades: [
      {
        tag: "c1",
        mixerSettlers: 40,
        beta: [[1, 6.83, 13.8649, 21.490595, 227.800307]],
        feeds: [
          { stage: 18, phase: "aq", flow: 0.7, z: [0.25, 0.45, 0.05, 0.2, 0.05] },
          { stage: 25, phase: "org", flow: 0.3, z: [0.05, 0.15, 0.1, 0.6, 0.1] },
        ],
        S: 1.1,
        W: 0.98,
        draws: [{ stage: 30, phase: "aq", flow: 0.05, to: "product" }],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  },
];

const acid = {
  mixerSettlers: 6,
  organic: 1.2,
  feedStage: 4,
  feed: 1,
  feedConcentrations: [0.1, 0.05],
  feedAcid: 0.01,
  scrub: 0.15,
  scrubAcid: 1.5,
  K: [0.02, 0.3],
  dimer: 0.5,
  saponified: 0.3,
} as const;
