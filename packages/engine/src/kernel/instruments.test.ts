import type { Bundle, Measure, Scenario } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { run } from "../outcome/run.ts";
import { runUntil } from "../outcome/run-until.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { randomBundle, randomControls, randomScenario } from "../testing/random-world.ts";
import {
  deMinimis,
  duty,
  pressure,
  priceFloor,
  pushedPrice,
  suspension,
  technologyRule,
  watchList,
  withAffiliates,
} from "../testing/small-instruments.ts";
import { ban, licence, quota, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";

const bundle = withAffiliates(smallBundle(), 0.3);

function outcomeOf(measures: readonly Measure[], more: Partial<Scenario> = {}) {
  const { model, names } = compiled(bundle, smallScenario({ measures, ...more }));
  const { industries, facilityLevels } = run(model, names, { facilities: "all" });
  return { industries, facilityLevels };
}

/** Prices that moved, with a jump of prices on each announcement and buyers who fill their stores. */
function movedPrices(measures: readonly Measure[]) {
  const parameters = { priceJump: assumed(0.5), hoardTarget: assumed(1.5), frontLoadTarget: assumed(1.5) };
  const { model, names } = compiled(bundle, smallScenario({ measures, parameters }));
  return run(model, names).prices;
}

function lastState(world: Bundle, scenario: Scenario): Uint8Array {
  const { model } = compiled(world, scenario);
  const state = createState(model);
  runUntil(model, state, model.steps, []);
  return new Uint8Array(state.bytes);
}

/** What links sent in each step. */
function sent(measures: readonly Measure[], more: Partial<Scenario> = {}) {
  const { model, names } = compiled(bundle, smallScenario({ measures, ...more }));
  const state = createState(model);
  const steps: Float64Array[] = [];
  runUntil(model, state, model.steps, [{ record: () => void steps.push(Float64Array.from(state.linkSent)) }]);
  return { model, names, steps };
}

const vietnam = ["VNM separation", "VNM metal"];

describe("an instrument without strength is no measure, one with strength is one", () => {
  const cases: Record<string, readonly [Measure, Measure]> = {
    "export tax": [duty("export-tax", 0, ["*"]), duty("export-tax", 0.25, ["*"])],
    tariff: [duty("tariff", 0, ["*"]), duty("tariff", 0.25, ["*"])],
    "watch list": [watchList(1), watchList(0.4)],
    "de-minimis rule nobody obeys": [deMinimis(0.001, 0), deMinimis(0.001, 1)],
    "de-minimis rule nothing reaches": [deMinimis(1, 1), deMinimis(0.001, 1)],
    "rule on goods made with technology": [technologyRule(vietnam, 0), technologyRule(vietnam, 1)],
    licence: [licence({ dead: 0, mean: 0, approval: 1 }, ["*"]), licence({ dead: 7, mean: 7, approval: 1 }, ["*"])],
    "pressure on affiliates": [pressure(1), pressure(0.2)],
    "pushed price": [pushedPrice(0, 0), pushedPrice(-0.4, 0.5)],
  };
  for (const [what, [idle, working]] of Object.entries(cases)) {
    test(what, () => {
      const other = ban(0.3, ["metal.*"]);
      expect(outcomeOf([other, idle])).toEqual(outcomeOf([other]));
      // All the value of a pure oxide is listed content: a threshold of one may be reached, and whoever buys it hears of the rule.
      if (!what.includes("nothing reaches")) expect(movedPrices([idle])).toEqual([]);
      expect(outcomeOf([working])).not.toEqual(outcomeOf([]));
    });
  }
  test("a floor alone changes nothing, and keeps the plants it covers from a pushed price", () => {
    const floor = priceFloor(vietnam, 1e6);
    expect(outcomeOf([floor])).toEqual(outcomeOf([]));
    const flood = pushedPrice(-0.4, 0.5);
    const level = (measures: readonly Measure[]): number => {
      const { model, names } = compiled(bundle, smallScenario({ measures }));
      const state = createState(model);
      runUntil(model, state, 8, []);
      return state.capacity[names.facilities.findIndex(({ id }) => id === "VNM separation")]!;
    };
    expect(level([flood])).toBe(0.5);
    expect(level([flood, floor])).toBe(1);
    expect(level([flood, priceFloor(vietnam, 0)])).toBe(level([flood]));
  });
});

describe("a price moves where orders go, not how much is ordered", () => {
  test("a tax sends orders to untaxed sources, and none where sourcing is frozen", () => {
    const share = (measures: readonly Measure[], more: Partial<Scenario> = {}) => {
      const { model, names, steps } = sent(measures, more);
      let chinese = 0;
      let all = 0;
      for (let e = 0; e < model.linkCount; e++) {
        const s = model.linkSlot[e]!;
        const buyer = model.facilityCountry[model.activityFacility[model.slotActivity[s]!]!]!;
        if (names.countries[buyer] !== "JPN" || names.streams[model.slotStream[s]!]!.form !== "metal") continue;
        const from = names.countries[model.poolCountry[model.linkPool[e]!]!];
        all += steps.at(-1)![e]!;
        if (from === "CHN") chinese += steps.at(-1)![e]!;
      }
      return chinese / all;
    };
    const tax = [duty("export-tax", 0.25, ["metal.*"])];
    expect(share(tax)).toBeLessThan(share([]) * 0.9);
    const frozen = { parameters: { sourcingExponent: assumed(0) } };
    expect(share(tax, frozen)).toBe(share([], frozen));
  });
});

describe("suspending", () => {
  const measures = [
    ban(0.1, ["oxide.*"], { id: "a" }),
    slowdown(0.8, ["*"], { id: "b" }),
    licence({ dead: 20, mean: 40 }, ["metal.*"], { id: "c" }),
  ];
  const ids = measures.map(({ id }) => id);

  test("from the first day equals not having a measure, to the last byte of the state, in random worlds too", () => {
    const never = suspension(ids, { effective: "2025-12-01" });
    expect(lastState(bundle, smallScenario({ measures: [...measures, never] }))).toEqual(lastState(bundle, smallScenario()));
    for (let seed = 0; seed < 20; seed++) {
      const world = randomBundle(seed);
      const rest = randomScenario(seed, world);
      const extra = touching(world, smallScenario({ measures: randomControls(seed), target: [] })).measures;
      const branch = seed % 2 === 0 ? "extended" : "lapsed";
      const ended = branch === "lapsed" ? "2027-06-01" : "2026-06-01";
      const held = suspension(
        extra.map(({ id }) => id),
        { id: "z", effective: "2025-01-01", ended, branch },
      );
      expect(lastState(world, { ...rest, measures: [...rest.measures, ...extra, held] })).toEqual(lastState(world, rest));
    }
  });
  test("that lapses brings the measures back on its day, and not before", () => {
    const terms = { effective: "2025-12-01", ended: "2026-07-01" } as const;
    const plain = sent([]).steps;
    const lapsed = sent([...measures, suspension(ids, { ...terms, branch: "lapsed" })]).steps;
    const extended = sent([...measures, suspension(ids, { ...terms, branch: "extended" })]).steps;
    const returns = Math.floor(181 / 7);
    expect(lapsed.slice(0, returns)).toEqual(plain.slice(0, returns));
    expect(lapsed.slice(returns)).not.toEqual(plain.slice(returns));
    expect(extended).toEqual(plain);
  });
  test("that is revived in part brings back those it names", () => {
    const terms = { effective: "2025-12-01", ended: "2026-07-01" } as const;
    const partly = sent([...measures, suspension(ids, { ...terms, branch: "partly-revived", revives: ["a"] })]).steps;
    const alone = sent([measures[0]!, suspension(["a"], { ...terms, branch: "lapsed" })]).steps;
    expect(partly.at(-1)).toEqual(alone.at(-1));
  });
  test("half-way lets go what a slowdown held and what waits for a licence", () => {
    const held = (stop: readonly Measure[]) => {
      const { model } = compiled(bundle, smallScenario({ measures: [...measures, ...stop] }));
      const state = createState(model);
      runUntil(model, state, model.steps, []);
      return state.linkQueue.reduce((a, b) => a + b, 0) + state.queueWaiting.reduce((a, b) => a + b, 0);
    };
    expect(held([])).toBeGreaterThan(10);
    expect(held([suspension(ids, { effective: "2026-05-01" })])).toBeLessThan(0.1);
  });
});

test("a quota that is suspended counts nothing", () => {
  const cap = quota(1, ["magnet.*"]);
  const stopped = suspension([cap.id], { effective: "2026-03-01" });
  const { model } = compiled(bundle, smallScenario({ measures: [cap, stopped] }));
  const state = createState(model);
  runUntil(model, state, model.steps, []);
  expect(state.quotaUsed[0]).toBeLessThan(model.quotaCap[0]!);
  expect(outcomeOf([cap, stopped])).not.toEqual(outcomeOf([cap]));
});
