import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedPair } from "../design/linked-pair.ts";
import type { Cascade, Plant } from "../network/plant.ts";
import { reference } from "../testing/reference.ts";
import { steadyState } from "./steady-state.ts";

/** Cascades of 2 to 5 components, 3 to 40 mixer-settlers, with a feed of either phase and perhaps a draw; flows leave something for each outlet. */
const plants = fc
  .record({
    count: fc.integer({ min: 2, max: 5 }),
    n: fc.integer({ min: 3, max: 40 }),
    steps: fc.array(fc.double({ min: 1.1, max: 8, noNaN: true }), { minLength: 5, maxLength: 5 }),
    amounts: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    drawPlace: fc.double({ min: 0, max: 0.999, noNaN: true }),
    organic: fc.boolean(),
    draw: fc.double({ min: 0, max: 0.2, noNaN: true }),
    out: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    S: fc.double({ min: 0.8, max: 6, noNaN: true }),
  })
  .map(({ count, n, steps, amounts, place, drawPlace, organic, draw, out, S }): Plant => {
    const beta: number[] = [1];
    for (let i = 1; i < count; i++) beta.push(beta[i - 1]! * steps[i]!);
    const total = amounts.slice(0, count).reduce((a, b) => a + b, 0);
    const z = amounts.slice(0, count).map((amount) => amount / total);
    const W = organic ? S + 1 - out : S - out;
    const cascade: Cascade = {
      tag: "c1",
      mixerSettlers: n,
      beta: [beta],
      feeds: [{ stage: 1 + Math.floor(place * n), phase: organic ? "org" : "aq", flow: 1, z }],
      S,
      W,
      draws: draw > 0.01 ? [{ stage: 1 + Math.floor(drawPlace * n), phase: "aq", flow: Math.min(draw, 0.9 - out), to: "product" }] : [],
      raffinateTo: "product",
      extractTo: "product",
    };
    return { components: beta.map((_, i) => `e${i}`), cascades: [cascade] };
  });

function solved(plant: Plant) {
  const answer = steadyState(plant);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

describe("laws of the steady state", () => {
  it("conserves every component to 1e-12, over the plant and in every mixer-settler", () => {
    fc.assert(
      fc.property(plants, (plant) => {
        const answer = steadyState(plant);
        // Flows that leave nothing for an outlet are a named problem, never a profile.
        if (!answer.ok) return answer.problems.every((problem) => problem.code === "cascade/negative-flow");
        const { certificate, cascades } = answer.value;
        expect(certificate.componentBalance).toBeLessThan(1e-12);
        expect(certificate.stageBalance).toBeLessThan(1e-12);
        return cascades.every((profile) => profile.x.flat().every((value) => value >= 0 && value <= 1 + 1e-9));
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it("does not care for the unit of flow", () => {
    fc.assert(
      fc.property(plants, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (plant, factor) => {
        const answer = steadyState(plant);
        if (!answer.ok) return true;
        const scaled = solved({
          ...plant,
          cascades: plant.cascades.map((cascade) => ({
            ...cascade,
            S: cascade.S * factor,
            W: cascade.W * factor,
            feeds: cascade.feeds.map((feed) => ({ ...feed, flow: feed.flow * factor })),
            draws: cascade.draws.map((draw) => ({ ...draw, flow: draw.flow * factor })),
          })),
        });
        return close(answer.value.cascades[0]!.x, scaled.cascades[0]!.x, 1e-9);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it("gives the mirror image when components, direction and phases are reversed", () => {
    fc.assert(
      fc.property(plants, (plant) => {
        const answer = steadyState(plant);
        if (!answer.ok) return true;
        const mirror = solved(mirrored(plant));
        const n = plant.cascades[0]!.mixerSettlers;
        const y = answer.value.cascades[0]!.y;
        const turned = Array.from({ length: n }, (_, j) => [...y[n - 1 - j]!].reverse());
        return close(turned, mirror.cascades[0]!.x, 1e-9);
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

/** Organic becomes aqueous, the last mixer-settler the first, β its reciprocal. */
function mirrored(plant: Plant): Plant {
  return {
    components: [...plant.components].reverse(),
    cascades: plant.cascades.map((cascade) => ({
      ...cascade,
      beta: cascade.beta.map((row) => [...row].reverse().map((value) => 1 / value)),
      S: cascade.W,
      W: cascade.S,
      feeds: cascade.feeds.map((feed) => ({
        ...feed,
        stage: cascade.mixerSettlers + 1 - feed.stage,
        phase: feed.phase === "aq" ? "org" : "aq",
        z: [...feed.z].reverse(),
      })),
      draws: cascade.draws.map((draw) => ({
        ...draw,
        stage: cascade.mixerSettlers + 1 - draw.stage,
        phase: draw.phase === "aq" ? "org" : "aq",
      })),
    })),
  };
}

function close(a: readonly (readonly number[])[], b: readonly (readonly number[])[], tolerance: number): boolean {
  return a.every((row, j) => row.every((value, i) => Math.abs(value - b[j]![i]!) <= tolerance));
}

describe("hard cases", () => {
  const file = reference("ss-12-ionclay-Nd-Sm-15comp.json") as {
    components: string[];
    cascades: { beta: number[]; feeds: { z: number[] }[] }[];
  };
  const beta = file.cascades[0]!.beta;
  const z = file.cascades[0]!.feeds[0]!.z;
  const bank = (n: number, S: number, out: number, links: Partial<Cascade> = {}): Cascade => ({
    tag: "c1",
    mixerSettlers: n,
    beta: [beta],
    feeds: [{ stage: Math.floor(n / 2), phase: "aq", flow: 1, z }],
    S,
    W: S - out,
    draws: [],
    raffinateTo: "product",
    extractTo: "product",
    ...links,
  });

  it("120 mixer-settlers and 15 components from a cold start, for cuts at both ends of the series", () => {
    for (const [S, out] of [
      [1.2, 0.7405],
      [2.2, 0.3619],
      [0.0385 * 40, 0.0104],
    ] as const) {
      const state = solved({ components: file.components, cascades: [bank(120, S, out)] });
      expect(state.certificate.componentBalance).toBeLessThan(1e-12);
      expect(state.certificate.linearSolves).toBeLessThan(800);
    }
  });

  it("a train of three cascades of 124 with 15 components", () => {
    const first = bank(124, 0.75, 0.5028, {
      tag: "c1",
      raffinateTo: { cascade: "c2", stage: 62, phase: "aq" },
      extractTo: { cascade: "c3", stage: 62, phase: "aq" },
    });
    const second = bank(124, 1.2, 0.21, { tag: "c2", feeds: [] });
    const third = bank(124, 0.9, 0.404, { tag: "c3", feeds: [] });
    const state = solved({ components: file.components, cascades: [first, second, third] });
    expect(state.certificate.componentBalance).toBeLessThan(1e-12);
    expect(state.cascades[1]!.raffinate[0]!).toBeGreaterThan(0.5);
  });

  it("the linked pair is the one of the reference case, and closes for 15 components in 220 mixer-settlers too", () => {
    const pair = linkedPair({
      components: ["A", "B", "C"],
      beta: [1, 2, 4],
      feed: [0.34, 0.33, 0.33],
      preSplitOver: 1.15,
      S: 1.35,
      preSplit: 20,
      below: 20,
      between: 24,
      above: 20,
    });
    if (!pair.ok) throw new Error("no pair");
    const state = solved(pair.value);
    const wanted = (reference("ss-16-hyperlink-ABC.json").cascades as { expected: { extract_y: number[] } }[])[1]!.expected.extract_y;
    state.cascades[1]!.extract.forEach((value, i) => {
      expect(value).toBeCloseTo(wanted[i]!, 10);
    });
    const linked: Plant = {
      components: file.components,
      cascades: [
        bank(80, 0, 0, {
          tag: "c1",
          S: 0,
          W: 0,
          raffinateTo: { cascade: "c2", stage: 50, phase: "aq" },
          extractTo: { cascade: "c2", stage: 90, phase: "org" },
        }),
        bank(140, 1.1, 0.4, {
          tag: "c2",
          feeds: [],
          draws: [
            { stage: 50, phase: "org", flow: 0.9, to: { cascade: "c1", stage: 1, phase: "org" } },
            { stage: 90, phase: "aq", flow: 0.45, to: { cascade: "c1", stage: 80, phase: "aq" } },
            { stage: 70, phase: "aq", flow: 0.2, to: "product" },
          ],
        }),
      ],
    };
    expect(solved(linked).certificate.componentBalance).toBeLessThan(1e-12);
  });

  it("separation factors by section", () => {
    const rows = Array.from({ length: 40 }, (_, j) => (j < 20 ? [1, 1.62] : [1, 1.48]));
    const cascade: Cascade = {
      tag: "c1",
      mixerSettlers: 40,
      beta: rows,
      feeds: [{ stage: 20, phase: "aq", flow: 1, z: [0.5, 0.5] }],
      S: 2.4,
      W: 1.9,
      draws: [],
      raffinateTo: "product",
      extractTo: "product",
    };
    const state = solved({ components: ["B", "A"], cascades: [cascade] });
    expect(state.certificate.stageBalance).toBeLessThan(1e-12);
    const { x, y } = state.cascades[0]!;
    const factor = (j: number): number => y[j]![1]! / y[j]![0]! / (x[j]![1]! / x[j]![0]!);
    expect(factor(19)).toBeCloseTo(1.62, 10);
    expect(factor(20)).toBeCloseTo(1.48, 10);
  });

  it("an exact split in a long bank is a problem with its residual, never NaN", () => {
    const cascade: Cascade = {
      tag: "c1",
      mixerSettlers: 300,
      beta: [[1, 1.5]],
      feeds: [{ stage: 150, phase: "aq", flow: 1, z: [0.5, 0.5] }],
      S: 20,
      W: 19.5,
      draws: [],
      raffinateTo: "product",
      extractTo: "product",
    };
    const answer = steadyState({ components: ["B", "A"], cascades: [cascade] }, { maxSolves: 200 });
    if (answer.ok) expect(answer.value.cascades[0]!.x.flat().every(Number.isFinite)).toBe(true);
    else expect(answer.problems[0]!.message).toMatch(/off by [\d.e-]+ after newton/);
  });
});
