import { describe, expect, it } from "vitest";
import { sharpCut } from "../limits/underwood.ts";
import { steadyState } from "../steady/steady-state.ts";
import { belowMinimumProblem } from "./below-minimum-problem.ts";
import { binaryPlant } from "./binary-plant.ts";
import { designCut } from "./cut.ts";
import { optimum } from "./optimum.ts";
import { searchThreeOutlets } from "./search-three-outlets.ts";
import { bankAsk, smallestBank } from "./smallest-bank.ts";
import { designTwoComponents, type TwoComponentAsk } from "./two-component.ts";

const zhang: TwoComponentAsk = { fA: 0.5, purityA: 0.999, purityB: 0.9999, beta: 2, feed: "aq" };

function design(ask: TwoComponentAsk) {
  const answer = designTwoComponents(ask);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

describe("two components", () => {
  it("the yield route and the purity route agree", () => {
    const byPurity = design(zhang);
    const byYieldA = design({ fA: 0.5, purityA: 0.999, yieldA: byPurity.yieldA, beta: 2, feed: "aq" });
    const byYieldB = design({ fA: 0.5, purityB: 0.9999, yieldB: byPurity.yieldB, beta: 2, feed: "aq" });
    const crossed = design({ fA: 0.5, purityA: 0.999, yieldB: byPurity.yieldB, beta: 2, feed: "aq" });
    for (const other of [byYieldA, byYieldB, crossed]) {
      expect(other.purityA).toBeCloseTo(byPurity.purityA, 12);
      expect(other.purityB).toBeCloseTo(byPurity.purityB, 12);
      expect(other.S).toBeCloseTo(byPurity.S, 9);
    }
  });

  it.each([
    zhang,
    { ...zhang, feed: "org" as const },
    { fA: 0.75, purityA: 0.999, purityB: 0.999, beta: 1.55, feed: "aq" as const },
    { fA: 0.3, purityA: 0.99, purityB: 0.99, beta: 1.43, betaScrub: 1.38, feed: "aq" as const },
  ])("the smallest bank meets both purities and no smaller one does (%j)", (ask) => {
    const found = design(ask);
    const bank = smallestBank(bankAsk(found))!;
    const meets = (n: number, m: number): boolean => {
      const answer = steadyState(binaryPlant(found, found.S, n, m));
      return (
        answer.ok &&
        answer.value.cascades[0]!.raffinate[0]! >= found.purityB - 1e-13 &&
        answer.value.cascades[0]!.extract[1]! >= found.purityA - 1e-13
      );
    };
    expect(meets(bank.n, bank.m)).toBe(true);
    for (let n = bank.n - 3; n <= bank.n + 3; n++) if (n >= 1 && bank.total - 1 - n >= 1) expect(meets(n, bank.total - 1 - n)).toBe(false);
  });

  it("below the minimum S there is no bank, and the problem says why and what would help", () => {
    const found = design(zhang);
    expect(smallestBank(bankAsk(found, 0.99 * found.sMin))).toBeNull();
    expect(smallestBank(bankAsk(found, 1.02 * found.sMin))).not.toBeNull();
    const problem = belowMinimumProblem("x", 1.4, found);
    expect(problem.message).toMatch(/below the minimum 1.49835/);
    expect(problem.hint).toMatch(/raise S to 1.648 or more.*β above 2.109/);
  });

  it("the volume optimum is flat, the cost optimum stands at or below it", () => {
    const best = optimum(design(zhang), 168.24, 1000, "USA")!;
    expect(best.byCost.S).toBeLessThanOrEqual(best.byVolume.S);
    expect(best.costOfVolumeOptimum).toBeGreaterThanOrEqual(1);
    expect(best.costOfVolumeOptimum).toBeLessThan(1.2);
  });
});

describe("bad input is a named problem", () => {
  const codes = (ask: TwoComponentAsk): string[] => {
    const answer = designTwoComponents(ask);
    return answer.ok ? [] : answer.problems.map((problem) => problem.code);
  };
  it.each([
    ["β of 1", { ...zhang, beta: 1 }, "cascade/beta-not-above-one"],
    ["β below 1", { ...zhang, beta: 0.5 }, "cascade/beta-not-above-one"],
    ["purity of 1", { ...zhang, purityA: 1 }, "cascade/purity-of-one"],
    ["purity below the feed", { ...zhang, purityB: 0.4 }, "cascade/purity-below-feed"],
    ["yield of 1", { fA: 0.5, purityA: 0.99, yieldA: 1, beta: 2, feed: "aq" as const }, "cascade/yield-out-of-range"],
    ["yield that contradicts the purities", { ...zhang, yieldA: 0.9 }, "cascade/over-determined"],
    ["only one purity", { fA: 0.5, purityA: 0.99, beta: 2, feed: "aq" as const }, "cascade/under-determined"],
    [
      "a yield that needs more than all",
      { fA: 0.01, purityA: 0.9999, yieldB: 0.5, beta: 2, feed: "aq" as const },
      "cascade/over-determined",
    ],
    ["NaN", { ...zhang, beta: Number.NaN }, "cascade/not-a-number"],
  ])("%s", (_, ask, code) => {
    expect(codes(ask as TwoComponentAsk)).toContain(code);
  });
});

describe("three outlets", () => {
  it.each([
    [1.5, 76, 36],
    [2, 60, 30],
    [2.5, 55, 28],
  ])("the search comes within one mixer-settler of the published table at S = %d", (S, total, place) => {
    const spec = { purityFirst: 0.9999, purityMiddle: 0.4, purityLast: 0.9991, recoveryFirst: 0.999, recoveryLast: 0.618 };
    const answer = searchThreeOutlets({
      components: ["Sm", "Eu", "Gd"],
      beta: [1, 2, 2.8],
      feed: [0.51, 0.1, 0.39],
      S,
      drawPhase: "aq",
      ...spec,
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { ask, state } = answer.value;
    expect(Math.abs(ask.n + ask.m - total)).toBeLessThanOrEqual(1);
    expect(Math.abs(ask.drawStage - place)).toBeLessThanOrEqual(1);
    expect(state.cascades[0]!.raffinate[0]!).toBeGreaterThanOrEqual(0.9999);
    expect(state.cascades[0]!.draws[0]![1]!).toBeGreaterThanOrEqual(0.4);
    expect(state.cascades[0]!.extract[2]!).toBeGreaterThanOrEqual(0.9991);
  });
});

describe("many components by a cut", () => {
  it("meets both group purities with an Underwood-based S", () => {
    const ask = {
      components: ["La", "Ce", "Pr", "Nd"],
      beta: [1, 6.83, 13.8649, 21.490595],
      feed: [0.27, 0.5, 0.05, 0.18],
      firstExtracted: 2,
      purityA: 0.999,
      purityB: 0.9995,
      phase: "aq" as const,
    };
    const answer = designCut(ask);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const found = answer.value;
    expect(found.purityA).toBeGreaterThanOrEqual(0.999 - 1e-12);
    expect(found.purityB).toBeGreaterThanOrEqual(0.9995 - 1e-12);
    expect(found.sMin).toBeCloseTo(sharpCut(ask.beta, ask.feed, 2)!.sMin, 12);
    // The effective β is above the adjacent one near the feed and tends to it at neither end exactly.
    expect(Math.max(...found.effectiveBeta)).toBeGreaterThan(2.03);
  });

  it("refuses factors that do not rise, and S below its minimum", () => {
    const ask = {
      components: ["a", "b", "c"],
      beta: [1, 3, 2],
      feed: [0.3, 0.3, 0.4],
      firstExtracted: 1,
      purityA: 0.99,
      purityB: 0.99,
      phase: "aq" as const,
    };
    const wrong = designCut(ask);
    expect(wrong.ok ? [] : wrong.problems.map((problem) => problem.code)).toContain("cascade/beta-not-monotone");
    const low = designCut({ ...ask, beta: [1, 2, 4], purityA: 0.999, purityB: 0.999, overMinimum: 0.9 });
    expect(low.ok ? "" : low.problems[0]!.code).toBe("cascade/no-bank-found");
  });
});
