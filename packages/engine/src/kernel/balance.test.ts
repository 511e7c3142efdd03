import type { Bundle, Scenario } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import { createState, type State } from "../model/state.ts";
import { recordPrices } from "../outcome/prices.ts";
import { elementOf, kgChanged, kgHeld, type PoolsBefore, poolsBefore, tracedChanged, tracedHeld } from "../testing/balance.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { randomBundle, randomControls, randomScenario } from "../testing/random-world.ts";
import { randomInstruments, withAffiliates } from "../testing/small-instruments.ts";
import { allSmallResponses, smallResponses } from "../testing/small-responses.ts";
import { ban, outage, penalty, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { pricesMove } from "./heed-prices.ts";
import { step } from "./step.ts";

/** The worst of what the steps of a run did: relative errors of the balances, relative overruns of permits and caps, a stock below nothing. */
interface Audit {
  mass: number;
  traced: number;
  overPermit: number;
  overCap: number;
  negative: string | undefined;
}

function audit(bundle: Bundle, scenario: Scenario): Audit {
  const { model, names } = compiled(bundle, scenario);
  const state = createState(model);
  const prices = pricesMove(model) ? recordPrices(model, names, state) : undefined;
  const worst: Audit = { mass: 0, traced: 0, overPermit: 0, overCap: 0, negative: undefined };
  for (let t = 0; t < model.steps; t++) {
    const before = kgHeld(model, state);
    const tracedBefore = Array.from({ length: model.issuerCount }, (_, n) => tracedHeld(model, state, n));
    const pools = poolsBefore(state);
    const orders = Float64Array.from(state.linkOrder);
    step(model, state, t);
    worst.mass = Math.max(worst.mass, massError(model, state, before));
    worst.traced = Math.max(worst.traced, tracerError(model, state, tracedBefore, pools));
    worst.overPermit = Math.max(worst.overPermit, permitOverrun(model, state));
    worst.overCap = Math.max(worst.overCap, capOverrun(model, state, orders));
    worst.negative ??= firstNegative(state);
    prices?.record(model, state, t);
  }
  return worst;
}

/** By element, over all places, against what the step moved and what is there. */
function massError(model: Model, state: State, before: Float64Array): number {
  const after = kgHeld(model, state);
  const { net, gross } = kgChanged(model, state);
  let worst = 0;
  for (let k = 0; k < model.elementCount; k++) {
    const error = elementOf(model, after, k) - elementOf(model, before, k) - elementOf(model, net, k);
    const scale = elementOf(model, after, k) + elementOf(model, gross, k);
    if (scale > 0) worst = Math.max(worst, Math.abs(error) / scale);
  }
  return worst;
}

function tracerError(model: Model, state: State, before: readonly number[], pools: PoolsBefore): number {
  let worst = 0;
  before.forEach((held, n) => {
    const after = tracedHeld(model, state, n);
    worst = Math.max(worst, Math.abs(after - held - tracedChanged(model, state, n, pools)) / (1 + after + held));
  });
  for (const shares of [state.slotShare, state.poolShare, state.ringShare, state.queueShare]) {
    for (const share of shares) if (share < -1e-9 || share > 1 + 1e-9) worst = Infinity;
  }
  return worst;
}

function firstNegative(state: State): string | undefined {
  for (const name of [
    "stock",
    "poolStock",
    "linkQueue",
    "queueCell",
    "queueCleared",
    "linkPassed",
    "ring",
    "linkShipped",
    "linkSent",
    "linkOrder",
    "level",
    "supplementLeft",
  ] as const) {
    const at = state[name].findIndex((value) => !(value >= 0));
    if (at >= 0) return `${name} ${at} is ${state[name][at]}`;
  }
  return undefined;
}

/** Exports never exceed the permitted share of the flow at rest; nor is a permit ever below 0 or above 1. */
function permitOverrun(model: Model, state: State): number {
  let worst = 0;
  for (let e = 0; e < model.linkCount; e++) {
    const permit = state.linkPermit[e]!;
    if (permit === 1) continue;
    if (!(permit >= 0 && permit < 1)) return Infinity;
    const allowed = permit * model.linkBase[e]!;
    if (state.linkShipped[e]! > allowed) worst = Math.max(worst, state.linkShipped[e]! / allowed - 1);
  }
  return worst;
}

function capOverrun(model: Model, state: State, orders: Float64Array): number {
  const orderCap = model.rates[Rate.orderCap]!;
  const releaseCap = model.rates[Rate.releaseCap]!;
  let worst = 0;
  for (let s = 0; s < model.slotCount; s++) worst = Math.max(worst, state.slotNeed[s]! / orderCap - 1);
  for (let e = 0; e < model.linkCount; e++) {
    const most = releaseCap * model.linkBase[e]!;
    const found = Math.max(orders[e]!, state.linkSent[e]!);
    if (found > most) worst = Math.max(worst, found / most - 1);
  }
  return worst;
}

describe("each step keeps the balance of every element and of traced content, no stock below nothing, no permit or cap overrun", () => {
  test("in the small world, with everything in force at once", () => {
    const measures = [ban(0.2, ["oxide.*", "metal.*"], { onset: 21 }), slowdown(0.6, ["magnet.*"], { ended: "2026-06-01" }), penalty(0.7)];
    const scenario = smallScenario({
      measures: [...measures, outage(["VNM hills"], 0.1, { ended: "2026-09-01" })],
      supplements: ["JPN Dy stockpile", "JPN new Dy"],
    });
    const worst = audit(smallBundle({ latentLinks: true }), scenario);
    expect(worst.mass).toBeLessThan(1e-12);
    expect(worst.traced).toBeLessThan(1e-12);
    expect(worst.overPermit).toBe(0);
    expect(worst.overCap).toBeLessThan(1e-12);
    expect(worst.negative).toBeUndefined();
  });
  test("in 100 random worlds under licences", () => {
    for (let seed = 0; seed < 100; seed++) {
      const bundle = randomBundle(seed);
      const scenario = touching(bundle, smallScenario({ measures: randomControls(seed), target: [] }));
      const { mass, traced, overCap, negative } = audit(bundle, scenario);
      const held = mass < 1e-9 && traced < 1e-9 && overCap < 1e-12 && negative === undefined;
      expect(held, `world ${seed}: ${JSON.stringify({ mass, traced, overCap, negative })}`).toBe(true);
    }
  });
  test("in 60 random worlds under duties, lists, rules on goods made abroad, pressure and pushed prices", () => {
    for (let seed = 0; seed < 60; seed++) {
      const bundle = withAffiliates(randomBundle(seed), 0.3);
      const measures = [...randomInstruments(seed), ...randomControls(seed)];
      const scenario = touching(bundle, smallScenario({ measures, target: [] }));
      const { mass, traced, overCap, negative } = audit(bundle, scenario);
      const held = mass < 1e-9 && traced < 1e-9 && overCap < 1e-12 && negative === undefined;
      expect(held, `world ${seed}: ${JSON.stringify({ mass, traced, overCap, negative })}`).toBe(true);
    }
  });
  test("in 100 random worlds with every kind of response", () => {
    for (let seed = 0; seed < 100; seed++) {
      const bundle = randomBundle(seed, { responses: smallResponses });
      const scenario = { ...randomScenario(seed, bundle), responses: allSmallResponses };
      const under = seed % 3 === 0 ? touching(bundle, { ...scenario, measures: randomControls(seed) }) : scenario;
      const { mass, traced, overCap, negative } = audit(bundle, under);
      const held = mass < 1e-9 && traced < 1e-9 && overCap < 1e-12 && negative === undefined;
      expect(held, `world ${seed}: ${JSON.stringify({ mass, traced, overCap, negative })}`).toBe(true);
    }
  });
  test("in 60 random worlds that heed prices, with responses and without", () => {
    for (let seed = 0; seed < 60; seed++) {
      const bundle = randomBundle(seed, { responses: smallResponses });
      const scenario = { ...randomScenario(seed, bundle), ...(seed % 2 === 0 ? { responses: allSmallResponses } : {}) };
      const parameters = { ...scenario.parameters, priceUsePerWeek: assumed(0.1), priceStocking: assumed(3) };
      const { mass, traced, overCap, negative } = audit(bundle, { ...scenario, parameters });
      const held = mass < 1e-9 && traced < 1e-9 && overCap < 1e-12 && negative === undefined;
      expect(held, `world ${seed}: ${JSON.stringify({ mass, traced, overCap, negative })}`).toBe(true);
    }
  });
  test("in 200 random worlds", () => {
    for (let seed = 0; seed < 200; seed++) {
      const bundle = randomBundle(seed);
      const { mass, traced, overPermit, overCap, negative } = audit(bundle, randomScenario(seed, bundle));
      const held = mass < 1e-9 && traced < 1e-9 && overPermit === 0 && overCap < 1e-12 && negative === undefined;
      expect(held, `world ${seed}: ${JSON.stringify({ mass, traced, overPermit, overCap, negative })}`).toBe(true);
    }
  });
});
