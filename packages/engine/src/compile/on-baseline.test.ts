import type { Baseline, Bundle } from "@coercivity/domain";
import { expect, test } from "vitest";
import { modelHash } from "../model/hash.ts";
import { drawsFrom, randomBundle, randomMeasures, randomScenario } from "../testing/random-world.ts";
import { randomInstruments } from "../testing/small-instruments.ts";
import { allSmallResponses, smallResponses } from "../testing/small-responses.ts";
import { type Compiled, compile, compileEach, type NotCompiled } from "./compile.ts";

const told = (result: Compiled | NotCompiled) =>
  "problems" in result ? result.problems : { names: result.names, bytes: modelHash(result.model) };

/** The same world with its first link cut in two, so that nothing but their flows orders the halves, and with other baselines beside its own. */
function withBaselines(bundle: Bundle, seed: number): Bundle {
  const draw = drawsFrom(seed);
  const { world } = bundle;
  const [{ levels, flows }] = bundle.baselines as [Baseline];
  const cut = (levels: Float64Array, flows: Float64Array, share: number): Baseline => ({
    ...bundle.baselines[0]!,
    levels,
    flows: Float64Array.of(flows[0]! * share, ...flows.subarray(1), flows[0]! * (1 - share)),
  });
  const moved = (kg: number): number => kg * draw.between(0.996, 1.004);
  const [drawnLevels, drawnFlows] = [levels.map(moved), flows.map(moved)];
  const away = Math.floor(draw.between(0, flows.length));
  return {
    ...bundle,
    world: { ...world, links: [...world.links, world.links[0]!] },
    baselines: [
      cut(levels, flows, 0.3),
      cut(drawnLevels, drawnFlows, 0.4),
      cut(drawnLevels, drawnFlows, 0.6),
      cut(
        levels.map((kg) => 1.7 * kg),
        flows.map((kg) => 1.7 * kg),
        0.2,
      ),
      cut(
        levels,
        flows.map((kg, i) => (i === away ? 0 : kg)),
        0.3,
      ),
      cut(
        levels.map((kg) => kg / 2),
        flows,
        0.3,
      ),
      cut(
        levels,
        flows.map((kg, i) => (i === away ? Number.NaN : kg)),
        0.3,
      ),
    ],
  };
}

test("compiling on several baselines gives the bytes, the names and the problems of compiling on each", () => {
  let compiled = 0;
  for (let seed = 0; seed < 60; seed++) {
    const bundle = withBaselines(randomBundle(seed, { responses: smallResponses }), seed);
    const measures = seed % 2 === 0 ? randomInstruments(seed) : randomMeasures(seed);
    const scenario = randomScenario(seed, bundle, { measures, responses: allSmallResponses });
    const places = bundle.baselines.map((_, i) => i);
    const each = compileEach(bundle, scenario, places);
    expect(each.map(told)).toEqual(places.map((baseline) => told(compile(bundle, scenario, { baseline }))));
    compiled += each.filter((one) => !("problems" in one)).length;
  }
  expect(compiled).toBeGreaterThan(200);
});
