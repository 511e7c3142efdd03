import { describe, expect, it } from "vitest";
import { rangedBundle, rangedScenario, smallEnsemble } from "../testing/small-ensemble.ts";
import { answerFrom, plainRun } from "./answer.ts";
import { collect } from "./collect.ts";
import { ensembleOf } from "./ensemble.ts";
import { declaredDraw, held } from "./held.ts";
import { drawOf, openEnsemble, runChunk } from "./run-chunk.ts";

const runs = 20;
const open = openEnsemble(smallEnsemble(runs));
const first = open.ensemble.tunables[0]!;
const at = first.low + 0.25 * (first.high - first.low);

describe("a number that is held", () => {
  it("has its value in every draw, and every other number its luck", () => {
    const fixed = held(open, { [first.path]: at });
    for (let run = 0; run < runs; run++) {
      const [before, now] = [drawOf(open, run), drawOf(fixed, run)];
      expect(now.values[0]).toBe(at);
      expect(now.values.slice(1)).toEqual(before.values.slice(1));
      expect(now.baseline).toBe(before.baseline);
    }
  });

  it("gives the same bytes whether it is held before compiling or after, in one part or in many", () => {
    const fixed = held(open, { [first.path]: at });
    const early = ensembleOf(rangedBundle(), rangedScenario(), { runs, held: { [first.path]: at } });
    if ("problems" in early) throw new Error("the small ensemble cannot be compiled");
    const whole = runChunk(fixed, 0, runs);
    expect(runChunk(openEnsemble(early), 0, runs)).toEqual(whole);
    expect(collect([runChunk(fixed, 7, runs), runChunk(fixed, 0, 7)])).toEqual(collect([whole]));
  });

  it("may lie outside its range, matters no longer, and is what the plain run runs with", () => {
    const beyond = first.high + (first.high - first.low);
    const fixed = held(open, { [first.path]: beyond });
    expect(declaredDraw(fixed).values[0]).toBe(beyond);
    const { matters } = answerFrom(fixed, collect([runChunk(fixed, 0, runs)]));
    expect(matters.find(({ path }) => path === first.path)!.correlation).toBe(0);
    expect(plainRun(fixed).hash).not.toBe(plainRun(open).hash);
    expect(plainRun(held(open, {})).hash).toBe(plainRun(open).hash);
  });

  it("is a problem where nothing of that name is drawn, with the name that may be meant", () => {
    const asked = ensembleOf(rangedBundle(), rangedScenario(), { runs, held: { [`${first.path}x`]: 1, constructor: 1 } });
    expect("problems" in asked && asked.problems.map(({ message, hint }) => [message, hint])).toEqual([
      [`"${first.path}x" is no number that this scenario draws`, `did you mean "${first.path}"?`],
      ['"constructor" is no number that this scenario draws', undefined],
    ]);
  });
});
