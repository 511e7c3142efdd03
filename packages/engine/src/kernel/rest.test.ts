import type { Scenario } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { createState, resetState, type State } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { randomBundle } from "../testing/random-world.ts";
import { ban, licence, outage, penalty, productionQuota, quota, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

function movedColumns(state: State): string[] {
  return Object.entries(state).flatMap(([name, column]: [string, unknown]) => {
    if (!(column instanceof Float64Array || column instanceof Int32Array || column instanceof Uint8Array)) return [];
    if (column.buffer !== state.bytes) return [];
    const now = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    const rest = state.rest.subarray(column.byteOffset, column.byteOffset + column.byteLength);
    return now.every((byte, i) => byte === rest[i]) ? [] : [name];
  });
}

function expectRest(bundle: Parameters<typeof compiled>[0], scenario: Scenario, steps = 156): void {
  const { model } = compiled(bundle, scenario);
  const state = createState(model);
  for (let t = 0; t < steps; t++) step(model, state, t);
  expect(movedColumns(state)).toEqual([]);
}

const tracing = [ban(1, ["*"]), penalty(0), slowdown(0, ["*"]), outage(["CHN mine"], 1)];
const neutral = [
  licence({ dead: 0, mean: 0 }, ["oxide.*"], { id: "lets all through at once" }),
  licence({ dead: 49, mean: 77 }, ["metal.*"], { id: "covers all", coveredFrom: "2020-01-01", coveredShare: assumed(1) }),
  productionQuota(["CHN hills"], 1.2, { effective: "2040-01-01" }),
  quota(1, ["*"], { effective: "2040-01-01" }),
  licence({ dead: 49, mean: 77 }, ["feed.*"], { id: "later", effective: "2040-01-01", to: ["ALL"] }),
];

describe("with no measure every value of the state stays, bit for bit, for 156 steps", () => {
  test("in the small world", () => expectRest(smallBundle(), smallScenario({ horizonDays: 1095 })));
  test("with the tracer on and measures without effect", () =>
    expectRest(smallBundle(), smallScenario({ horizonDays: 1095, measures: tracing })));
  test("with licences that hold nobody up", () =>
    expectRest(smallBundle(), smallScenario({ horizonDays: 1095, measures: [...tracing, ...neutral] })));
  test("with latent links", () => expectRest(smallBundle({ latentLinks: true }), smallScenario({ horizonDays: 1095, measures: tracing })));
  test("in steps of a day", () => expectRest(smallBundle(), smallScenario({ stepDays: 1, measures: tracing }), 364));
  test("with no stocks at all", () =>
    expectRest(smallBundle({ slotCoverDays: () => 0, poolCoverDays: () => 0 }), smallScenario({ measures: tracing })));
  test("with the issuer's own users first", () => {
    const bundle = smallBundle();
    const world = {
      ...bundle.world,
      parameters: { ...bundle.world.parameters, issuerOwnFirst: { ...bundle.world.parameters.orderCap!, value: 1 } },
    };
    expectRest({ ...bundle, world }, smallScenario({ measures: tracing }));
  });
  test("in 200 random worlds", () => {
    for (let seed = 0; seed < 200; seed++) {
      const measures = [ban(1, ["*"], { to: ["!CHN"] }), { ...penalty(0), to: ["ALL"] }] as Scenario["measures"];
      const scenario = smallScenario({ horizonDays: 1095, target: [], measures: seed % 2 ? measures : [] });
      expectRest(randomBundle(seed), touching(randomBundle(seed), scenario));
    }
  });
});

test("a state is put back to rest by copying", () => {
  const { model } = compiled(smallBundle(), smallScenario({ measures: [ban(0, ["*"])] }));
  const state = createState(model);
  for (let t = 0; t < 20; t++) step(model, state, t);
  expect(movedColumns(state)).toContain("stock");
  resetState(state);
  expect(movedColumns(state)).toEqual([]);
});
