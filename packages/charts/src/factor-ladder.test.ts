import { describe, expect, it } from "vitest";
import { type FactorLadder, factorLadder, factorLadderTable, factorLadderTitle } from "./factor-ladder.ts";
import { type StageCount, stageCount, stageCountTitle } from "./stage-count.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, testWidths } from "./testing/label-boxes.ts";

const betas = {
  Ce: 6.83,
  Pr: 2.03,
  Nd: 1.55,
  Sm: 10.6,
  Eu: 2,
  Gd: 1.4,
  Tb: 2.35,
  Dy: 2.62,
  Ho: 2.58,
  Y: 1.25,
  Er: 1.43,
  Tm: 3.34,
  Yb: 3.56,
  Lu: 1.78,
};
const order = ["La", ...Object.keys(betas)];
const ladder: FactorLadder = {
  rungs: Object.entries(betas).map(([heavier, beta], i) => ({
    lighter: order[i]!,
    heavier,
    beta,
    verified: ["Pr", "Nd", "Eu", "Gd"].includes(heavier),
  })),
  feed: ["Gd", "Tb", "Dy"],
  cutBefore: "Dy",
};

describe("factor ladder", () => {
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const svg = factorLadder({ ...ladder, title: factorLadderTitle(ladder), description: "Separation factors", width });
    expectReadable(svg);
    expectGolden(`factor-ladder-${width}.svg`, svg);
  });

  it("says where the cut stands among the pairs of its feed", () => {
    expect(factorLadderTitle(ladder)).toBe("Dy parts from Tb by 2.62 a mixer-settler; the hardest pair in the feed is Gd | Tb, by 2.35");
    expect(factorLadderTitle({ ...ladder, cutBefore: "Tb" })).toBe("Gd | Tb, by 2.35 a mixer-settler, is the hardest pair in the feed");
    expect(factorLadderTable(ladder).rows[2]).toEqual(["Nd/Pr", 1.55, "from a paper"]);
  });
});

const count: StageCount = {
  points: [0.97, 1.02, 1.1, 1.2, 1.4, 1.6, 2, 2.5].map((over) => ({ over, count: over < 1 ? null : Math.round(30 + 8 / (over - 0.99)) })),
  here: { over: 1.2, count: 68 },
};

describe("stage count", () => {
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const svg = stageCount({ ...count, title: stageCountTitle(count), description: "Mixer-settlers against flow", width });
    expectReadable(svg);
    expectGolden(`stage-count-${width}.svg`, svg);
  });

  it("says what a tenth more flow would save, and when the cliff is near", () => {
    expect(stageCountTitle(count)).toBe("A tenth more organic would save 18 mixer-settlers");
    expect(stageCountTitle({ ...count, here: { over: 1.02, count: 297 } })).toBe(
      "Close to the cliff: a little less organic and nothing works",
    );
    expect(stageCountTitle({ ...count, here: { over: 2.2, count: 36 } })).toBe("More organic would hardly shorten it");
  });
});
