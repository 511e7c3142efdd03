import { fileURLToPath } from "node:url";
import type { Scenario } from "@coercivity/domain";
import { compile, createState, step } from "@coercivity/engine";
import { openBundle } from "@coercivity/ledger";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

async function opened(year: number) {
  const result = await openBundle(root, { year });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return result;
}

describe("a small world", () => {
  it.each([2009, 2022])("makes what it ships and stays at rest in every baseline: %i", async (year) => {
    const { bundle } = await opened(year);
    for (let baseline = 0; baseline < bundle.baselines.length; baseline++) {
      const compiled = compile(bundle, atRest(year), { baseline });
      if ("problems" in compiled) throw new Error(compiled.problems.map(({ message }) => message).join("\n"));
      const state = createState(compiled.model);
      const before = new Uint8Array(state.bytes).slice();
      for (let t = 0; t < compiled.model.steps; t++) step(compiled.model, state, t);
      expect(new Uint8Array(state.bytes)).toEqual(before);
    }
  });
});

function atRest(year: number): Scenario {
  return {
    id: "rest",
    title: "nothing happens",
    context: "",
    baselineYear: year,
    asOf: "2026-01-01",
    start: "2010-01-04",
    horizonDays: 728,
    stepDays: 7,
    seed: 1,
    target: ["JPN"],
    measures: [],
    supplements: [],
    responses: [],
    parameters: {},
    sources: [],
  };
}
