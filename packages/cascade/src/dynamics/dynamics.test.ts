import { describe, expect, it } from "vitest";
import { steadyContent } from "../case/transient-case.ts";
import type { Plant } from "../network/plant.ts";
import { steadyState } from "../steady/steady-state.ts";
import type { Holdups } from "./bank-state.ts";
import { shaking } from "./shake.ts";
import { transient } from "./transient.ts";

const plant: Plant = {
  components: ["Gd", "Tb", "Dy"],
  cascades: [
    {
      tag: "c1",
      mixerSettlers: 20,
      beta: [[1, 2.35, 6.157]],
      feeds: [{ stage: 10, phase: "aq", flow: 1, z: [0.55, 0.1, 0.35] }],
      S: 1.05,
      W: 0.75,
      draws: [{ stage: 14, phase: "aq", flow: 0.05, to: "product" }],
      raffinateTo: "product",
      extractTo: "product",
    },
  ],
};
const each = (value: number): number[] => new Array<number>(20).fill(value);
const mixers: Holdups = { mixerAqueous: each(2), mixerOrganic: each(3), settlerAqueous: each(0), settlerOrganic: each(0) };
const settlers: Holdups = { mixerAqueous: each(1), mixerOrganic: each(1), settlerAqueous: each(4), settlerOrganic: each(5) };
const steady = steadyState(plant);
if (!steady.ok) throw new Error("no steady state");
const profile = steady.value.cascades[0]!;

describe.each([
  ["well mixed", mixers],
  ["mixer and settlers", settlers],
])("%s", (_, holdups) => {
  it("ends at the steady state, draw included", () => {
    const run = transient({
      stretches: [{ plant, until: 400_000 }],
      holdups,
      start: () => ({ mixer: [0.55, 0.1, 0.35] }),
      snapshots: [400_000],
      targets: [],
      tolerance: 1e-8,
    });
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    const last = run.value.snapshots[0]!;
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(last.raffinate[i]! - profile.raffinate[i]!)).toBeLessThan(1e-9);
      expect(Math.abs(last.extract[i]! - profile.extract[i]!)).toBeLessThan(1e-9);
      expect(Math.abs(last.ends[0]!.draws[0]![i]! - profile.draws[0]![i]!)).toBeLessThan(1e-9);
    }
  });

  it("stays where it is when it starts there, and comes back after a disturbance", () => {
    const start = steadyContent(steady.value, holdups);
    const still = transient({ stretches: [{ plant, until: 100 }], holdups, start, snapshots: [100], targets: [], tolerance: 1e-8 });
    expect(still.ok && Math.abs(still.value.snapshots[0]!.extract[2]! - profile.extract[2]!)).toBeLessThan(1e-10);
    const richer: Plant = {
      ...plant,
      cascades: [{ ...plant.cascades[0]!, feeds: [{ stage: 10, phase: "aq", flow: 1, z: [0.5, 0.15, 0.35] }] }],
    };
    const run = transient({
      stretches: [
        { plant: richer, until: 200 },
        { plant, until: 400_200 },
      ],
      holdups,
      start,
      snapshots: [200, 400_200],
      targets: [],
      tolerance: 1e-7,
    });
    if (!run.ok) throw new Error("no run");
    expect(run.value.snapshots[0]!.extract[1]!).toBeGreaterThan(profile.extract[1]! * 1.05);
    expect(Math.abs(run.value.snapshots[1]!.extract[1]! - profile.extract[1]!)).toBeLessThan(1e-7);
  });

  it("keeps what it holds at total reflux, and its inventory changes by what passes the fence", () => {
    const closed: Plant = { ...plant, cascades: [{ ...plant.cascades[0]!, feeds: [], draws: [], W: 1.05 }] };
    const run = transient({
      stretches: [{ plant: closed, until: 500 }],
      holdups,
      start: () => ({ mixer: [0.55, 0.1, 0.35] }),
      snapshots: [0, 500],
      targets: [],
      tolerance: 1e-6,
    });
    if (!run.ok) throw new Error("no run");
    const [first, last] = run.value.snapshots;
    first!.inventory.forEach((held, i) => {
      expect(Math.abs(last!.inventory[i]! / held - 1)).toBeLessThan(1e-12);
    });
    expect(run.value.balanceRate).toBeLessThan(1e-12);
  });
});

it("the shake model ends at the same steady state", () => {
  const run = shaking(plant.cascades[0]!, plant.components, [0.55, 0.1, 0.35], [20_000], [], 20_000);
  if (!run.ok) throw new Error("no run");
  run.value.snapshots[0]!.extract.forEach((value, i) => {
    expect(Math.abs(value - profile.extract[i]!)).toBeLessThan(1e-9);
  });
});

it("refuses holdups that hold nothing", () => {
  const run = transient({
    stretches: [{ plant, until: 1 }],
    holdups: { ...mixers, mixerAqueous: each(0), mixerOrganic: each(0) },
    start: () => ({ mixer: [0.55, 0.1, 0.35] }),
    snapshots: [],
    targets: [],
  });
  expect(run.ok ? "" : run.problems[0]!.code).toBe("cascade/bad-holdups");
});
