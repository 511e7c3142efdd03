import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangedBundle, rangedScenario } from "../../../study/src/testing/small-ensemble.ts";
import { about, smallBook, smallProject } from "../testing/small-projects.ts";
import { rankProjects } from "./rank-projects.ts";
import { askedProjects } from "./read-question.ts";
import { projectTrial } from "./simulate.ts";
import { grownSince, rampBy, splitOutput } from "./tonnes.ts";

const bundle = rangedBundle();
const question = { country: "JPN", element: "Dy", by: 2030, issuer: "CHN", beside: [] } as const;

describe("the same tonnes", () => {
  it("never count for two buyers, whatever was promised and whoever bids", () => {
    const buyers = ["JPN", "KOR", "DEU", "USA"];
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    const uses = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(parts, uses, fc.double({ min: 0, max: 1, noNaN: true }), (promised, used, whole) => {
        const sum = promised.reduce((a, b) => a + b, 0) || 1;
        const committed = Object.fromEntries(buyers.map((code, n) => [code, about((promised[n]! / sum) * whole)]));
        const split = splitOutput(committed, new Map(buyers.map((code, n) => [code, used[n]!])));
        const given = [...split.values()].reduce((total, { share }) => total + share, 0);
        expect(given).toBeLessThanOrEqual(1 + 1e-9);
        for (const { share, own, gone } of split.values()) {
          expect(share).toBeGreaterThanOrEqual(own);
          expect(share).toBeLessThanOrEqual(1 - gone + 1e-9);
        }
      }),
    );
  });

  it("are those of the separator once its mine is ranked too, and magnets are made of oxides that count already", () => {
    const mine = smallProject("mine", { stage: "mine", sameTonnesAs: "plant" });
    const alloy = smallProject("alloy", { stage: "metal" });
    const { ranked, withinReachOnce } = rankProjects(smallBook([mine, smallProject("plant"), alloy]), bundle, question, { draws: 0 });
    expect(ranked).toHaveLength(3);
    expect(withinReachOnce).toBe(ranked.find(({ project }) => project.id === "plant")!.tonnes.withinReach);
  });

  it("are fewer for a country whose rival bids for them", () => {
    const reach = (beside: readonly string[]) =>
      rankProjects(smallBook([smallProject("plant")]), bundle, { ...question, beside }, { draws: 0 }).ranked[0]!.tonnes.withinReach;
    expect(reach(["VNM"])).toBeLessThan(reach([]));
    expect(reach(["VNM"])).toBeGreaterThan(0);
  });
});

describe("a ramp", () => {
  const book = smallBook([]);
  it("is nothing before the start, and says why; a plan slips by what was left of it", () => {
    const plan = smallProject("plan", { status: "building", start: about(2029) });
    expect(rampBy(book, plan, 2028)).toMatchObject({ share: 0, words: "not before 2029: planned to start after the end of 2028" });
    // 2030 + 0.5 · 3.5 = 2031.75.
    expect(rampBy(book, plan, 2030)).toMatchObject({ share: 0, words: expect.stringContaining("with the usual slip") });
    expect([2031, 2032, 2033, 2036].map((by) => rampBy(book, plan, by).share)).toEqual([0.25, 0.5, 0.75, 0.9]);
    expect(rampBy(book, smallProject("one", { status: "cancelled" }), 2040)).toMatchObject({
      share: 0,
      words: expect.stringContaining("cancelled"),
    });
    const { start: _, ...undated } = smallProject("undated");
    expect(rampBy(book, undated, 2040)).toMatchObject({ share: 0, words: "no year of first output is known" });
  });

  it("of what leaves unseparated is no further than its separator's", () => {
    const plant = smallProject("plant", { status: "building", start: about(2029) });
    const mine = smallProject("mine", { stage: "mine", sameTonnesAs: "plant" });
    const both = smallBook([plant, mine]);
    expect(rampBy(both, mine, 2030)).toMatchObject({
      share: 0,
      words: expect.stringMatching(/^plant, where its tonnes are separated: planned/),
    });
    expect(rampBy(both, mine, 2032).share).toBe(rampBy(both, plant, 2032).share);
  });

  it("counts as new only as far as it has grown since the baseline year", () => {
    const since = (start: number) => grownSince(book, smallProject("one", { start: about(start) }), 2024, 2030).share;
    // 0.9 in 2030, less what 9.5, 2.5, 0.5 and no years gave in 2024.
    expect([2015, 2022, 2024, 2025].map(since)).toEqual([0, 0.9 - 0.75, 0.9 - 0.25, 0.9]);
  });

  it("never falls with the years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2040 }), fc.integer({ min: 2020, max: 2044 }), (start, by) => {
        const plan = smallProject("plan", { status: "building", start: about(start) });
        expect(rampBy(book, plan, by + 1).share).toBeGreaterThanOrEqual(rampBy(book, plan, by).share);
      }),
    );
  });
});

describe("a ranking", () => {
  const ours = smallProject("ours", { seat: "JPN", start: about(2025), status: "building" });
  const theirs = smallProject("theirs", { committed: { KOR: about(0.5) } });
  const late = smallProject("late", { status: "planned", start: about(2040) });
  const gone = smallProject("gone", { committed: { KOR: about(1) } });
  const silent = smallProject("silent", { output: {} });
  const book = smallBook([late, gone, silent, theirs, ours]);

  it("has nine numbers from 0 to 1 with words and the row behind each, and gives nothing where nothing can be had", () => {
    const { ranked, unknown, binds } = rankProjects(book, bundle, question);
    expect(unknown).toEqual(["silent"]);
    expect(binds).toBeDefined();
    expect(ranked.map(({ project, score }) => [project.id, score > 0])).toEqual([
      ["ours", true],
      ["theirs", true],
      ["gone", false],
      ["late", false],
    ]);
    expect(ranked.map(({ nothing }) => nothing)).toEqual([
      undefined,
      undefined,
      "all of it is promised to others",
      "not before 2040: planned to start after the end of 2030",
    ]);
    for (const { project, criteria } of ranked) {
      expect(criteria).toHaveLength(9);
      for (const { value, words, facts } of criteria) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(words).not.toBe("");
        expect(facts[0]).toBe(project.fact);
      }
    }
  });

  it("follows its weights, and its sensitivity is the same each time", () => {
    const first = (weights: object) => rankProjects(book, bundle, question, { weights, draws: 50 }).ranked[0]!.project.id;
    expect([first({ status: 20 }), first({ offtake: 20 })]).toEqual(["theirs", "ours"]);
    const top = () => rankProjects(book, bundle, question, { draws: 200 }).ranked.map(({ topFive }) => topFive);
    expect(top()).toEqual(top());
    const many = smallBook(Array.from({ length: 9 }, (_, n) => smallProject(`p${n}`, n % 2 ? { seat: "JPN" } : { path: "finished" })));
    const shares = rankProjects(many, bundle, question, { draws: 200 }).ranked.map(({ topFive }) => topFive);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(5, 12);
    expect(shares.some((share) => share > 0 && share < 1)).toBe(true);
    const drawn = rankProjects(many, bundle, question, { draws: 200 }).ranked;
    expect(drawn.every(({ places: [best, worst] }) => best >= 1 && worst <= 9 && best <= worst)).toBe(true);
    expect(drawn.some(({ places: [best, worst] }) => worst > best)).toBe(true);
    expect(rankProjects(many, bundle, question, { draws: 0 }).ranked.map(({ places }) => places[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("in the simulator", () => {
  const trialOf = (change: Parameters<typeof smallProject>[1]) => {
    const book = smallBook([smallProject("one", { start: about(2025), ...change })]);
    return projectTrial(book, bundle, rangedScenario(), rankProjects(book, bundle, question, { draws: 0 }).ranked[0]!, question);
  };

  it("a project brings what is not promised to others, over what is used, and never more than all of it", () => {
    const shareOf = (change: Parameters<typeof smallProject>[1]) => {
      const trial = trialOf(change);
      if ("why" in trial) throw new Error(trial.why);
      return trial.bundle.world.responses.at(-1)!.share.value;
    };
    const small = { output: { Dy: about(0.001) } };
    expect(shareOf({ ...small, committed: { KOR: about(0.75) } })).toBeCloseTo(shareOf(small) / 4, 15);
    expect(shareOf({ output: { Dy: about(1e9) } })).toBe(1);
    const trial = trialOf({});
    if ("why" in trial) throw new Error(trial.why);
    expect(trial.scenario.responses).toContain("project-one-1");
    expect(trial.scenario.target).toEqual(["JPN"]);
  });

  it.each([
    [{ start: about(2050), status: "planned" as const }, "not before 2050"],
    [{ start: about(2010) }, "what it makes is in the loss already"],
    [{ committed: { KOR: about(1) } }, "promised to others"],
    [{ seat: "CHN" }, "decides over it"],
    [{ path: "issuer" as const }, "decides over it, or separates it"],
    [{ stage: "mine" as const }, "leaves unseparated"],
  ])("%j is not run, and says why", (change, why) => {
    expect(trialOf(change)).toMatchObject({ why: expect.stringContaining(why) });
  });
});

describe("a question", () => {
  const book = smallBook([smallProject("caremag")]);
  const asked = (change: object) => askedProjects({ country: "JPN", element: "Dy", by: "2030", ...change }, book, bundle.world, "CHN");
  it.each([
    [{ country: "JPX" }, "project/country"],
    [{ beside: "VNM,XXX" }, "project/country"],
    [{ element: "Dyy" }, "project/element"],
    [{ by: "soon" }, "project/year"],
    [{ by: "1850" }, "project/year"],
    [{ weights: "pth=2" }, "project/weight"],
    [{ weights: "path=-1" }, "project/weight-not-read"],
    [{ weights: "path=1,path=2" }, "project/weight-not-read"],
    [{ weights: "stage=0,output=0,offtake=0,funding=0,status=0,ramp=0,ownership=0,permit=0,path=0" }, "project/weights-all-zero"],
    [{ project: "carmag" }, "project/unknown"],
  ])("%j is refused", (change, code) => {
    expect(asked(change)).toMatchObject({ problems: [{ code, hint: expect.any(String) }] });
  });
  it("tells everything that is wrong at once", () => {
    expect(asked({ element: "Dyy", by: "x", weights: "pth=2" })).toMatchObject({ problems: { length: 3 } });
    expect(asked({ weights: "path=2", project: "Caremag" })).toMatchObject({ weights: { path: 2 }, project: "caremag" });
  });
});
