import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AcidCascade, acidSteadyState } from "./acid-cascade.ts";

const cascade: AcidCascade = {
  mixerSettlers: 16,
  organic: 2,
  feedStage: 8,
  feed: 1,
  feedConcentrations: [0.1, 0.2, 0.02],
  feedAcid: 0.01,
  scrub: 0.2,
  scrubAcid: 2,
  K: [0.02, 0.031, 5.9],
  dimer: 0.5,
  saponified: 0.3,
};

describe("pH-dependent equilibrium", () => {
  it("conserves RE and protons, with mass action in every mixer-settler", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.double({ min: 0.05, max: 0.35, noNaN: true }),
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        (n, organic, saponified, scrub) => {
          const ask = { ...cascade, mixerSettlers: n, feedStage: Math.max(1, Math.floor(n / 2)), organic, saponified, scrub };
          const answer = acidSteadyState(ask);
          if (!answer.ok) return answer.problems.every((problem) => /too-much-base/.test(problem.code));
          const { aqueous, organic: y, acid, freeDimer, componentBalance, residual } = answer.value;
          expect(componentBalance).toBeLessThan(1e-12);
          expect(residual).toBeLessThan(1e-9);
          aqueous.forEach((row, j) => {
            row.forEach((c, i) => {
              const ratio = freeDimer[j]! / acid[j]!;
              expect(Math.abs(y[j]![i]! / (c * ask.K[i]! * ratio * ratio * ratio) - 1)).toBeLessThan(1e-8);
            });
          });
          const out = 3 * organic * y[n - 1]!.reduce((a, b) => a + b, 0);
          const protons = ask.feed * ask.feedAcid + scrub * ask.scrubAcid + out - organic * saponified;
          return Math.abs(acid[0]! * (ask.feed + scrub) - protons) < 1e-9;
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  it("says when the organic brings more base than there is acid, and refuses bad numbers", () => {
    const codes = (ask: AcidCascade): string[] => {
      const answer = acidSteadyState(ask);
      return answer.ok ? [] : answer.problems.map((problem) => problem.code);
    };
    expect(codes({ ...cascade, organic: 6, saponified: 0.4 })).toEqual(["cascade/too-much-base"]);
    expect(codes({ ...cascade, scrub: 0 })).toEqual(["cascade/no-scrub-liquor"]);
    expect(codes({ ...cascade, feedStage: 20 })).toEqual(["cascade/stage-outside"]);
    expect(codes({ ...cascade, dimer: Number.NaN })).toEqual(["cascade/not-a-number"]);
    expect(codes({ ...cascade, K: [1, 2] })).toEqual(["cascade/wrong-length"]);
  });
});
