import type { Scenario } from "@coercivity/domain";
import { log } from "@coercivity/numerics";
import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { recordPrices } from "../outcome/prices.ts";
import { run } from "../outcome/run.ts";
import { runUntil } from "../outcome/run-until.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { smallResponses } from "../testing/small-responses.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { heedPrices } from "./heed-prices.ts";
import { createPrices } from "./markets.ts";

const heeding = { priceUsePerWeek: assumed(0.1), priceStocking: assumed(2) };
const cut = (change: Partial<Scenario> = {}): Scenario =>
  smallScenario({ measures: [ban(0.3, ["oxide.*", "magnet.*"], { to: ["!CHN"] })], horizonDays: 728, ...change });

describe("who heeds prices", () => {
  test("moves nothing by a bit while nothing happens", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [ban(1, ["*"])], parameters: heeding, horizonDays: 1092 }));
    const state = createState(model);
    runUntil(model, state, model.steps, [recordPrices(model, names, state)]);
    expect(new Uint8Array(state.bytes).every((byte, i) => byte === state.rest[i])).toBe(true);
  });

  test("saves ln price over ln choke in the long run, at the declared speed, whatever the length of a step", () => {
    const saved = [7, 1].map((stepDays) => {
      const { model, names } = compiled(smallBundle(), smallScenario({ parameters: heeding, stepDays }));
      const state = createState(model);
      const prices = createPrices(model, names);
      const polisher = model.slotActivity.findIndex((a) => names.facilities[model.activityFacility[a]!]!.id === "JPN polishing");
      const motors = prices.slotChoke.indexOf(log(12));
      expect(prices.slotChoke[polisher]).toBe(log(30));
      prices.contract[prices.slotAt[polisher]!] = log(30) / 2;
      prices.contract[prices.slotAt[motors]!] = log(12);
      const heed = heedPrices(model, state, prices);
      for (let day = 0; day < 70; day += stepDays) heed(day / stepDays);
      expect(state.slotThrift[polisher]).toBe(1 - state.slotSaved[polisher]!);
      expect(state.slotSaved[motors]).toBeCloseTo(0.95 * (1 - 0.9 ** 10), 12);
      return state.slotSaved[polisher]!;
    });
    expect(saved[0]).toBeCloseTo(0.5 * (1 - 0.9 ** 10), 12);
    expect(saved[1]).toBeCloseTo(saved[0]!, 12);
  });

  test("inside the chain nobody takes less for the same output, since a recipe would make an element", () => {
    const { model, names } = compiled(smallBundle(), cut({ parameters: heeding }));
    const state = createState(model);
    runUntil(model, state, model.steps, [recordPrices(model, names, state)]);
    const stages = new Set<string>();
    for (let s = 0; s < model.slotCount; s++) {
      if (state.slotThrift[s]! < 1) stages.add(names.facilities[model.activityFacility[model.slotActivity[s]!]!]!.stage);
    }
    expect([...stages].sort()).toEqual(["part", "product"]);
  });

  test("loses less under a lasting cut, and drives the price up in its first weeks by buying ahead of it", () => {
    const outcome = (parameters: Scenario["parameters"], horizonDays = 728) => {
      const { model, names } = compiled(smallBundle(), cut({ parameters, horizonDays }));
      return run(model, names);
    };
    const lost = (parameters: Scenario["parameters"]): number =>
      outcome(parameters).countries.find(({ country }) => country === "JPN")!.lost.usd;
    expect(lost({ priceUsePerWeek: assumed(0.1) })).toBeLessThan(0.9 * lost({}));
    const highest = (parameters: Scenario["parameters"]): number =>
      outcome(parameters, 70).prices.find(({ stream, market }) => stream === "oxide.Dy" && market === "outside")!.highest.spot;
    expect(highest({ priceStocking: assumed(3) })).toBeGreaterThan(highest({}));
  });

  test("buys ahead of a price that runs away from the contract, and waits while it falls, in proportion", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ parameters: heeding }));
    const state = createState(model);
    const prices = createPrices(model, names);
    const heed = heedPrices(model, state, prices);
    const at = (over: number): number => {
      prices.spot.fill(log(over));
      heed(0);
      return state.slotEager[0]!;
    };
    expect(at(1.25)).toBeCloseTo(1.5, 12);
    expect(at(0.75)).toBeCloseTo(0.5, 12);
    expect([at(100), at(0.01), at(1)]).toEqual([5, 0.25, 1]);
  });

  test("does not save what responses save already", () => {
    const bundle = smallBundle({ responses: smallResponses });
    const thrift = (responses: readonly string[], parameters: Scenario["parameters"]): number => {
      const { model, names } = compiled(bundle, cut({ responses, parameters }));
      const state = createState(model);
      runUntil(model, state, model.steps, [recordPrices(model, names, state)]);
      const polisher = model.slotActivity.findIndex((a) => names.facilities[model.activityFacility[a]!]!.id === "JPN polishing");
      return state.slotThrift[polisher]!;
    };
    const use = { priceUsePerWeek: assumed(0.1) };
    const [replies, prices, both] = [thrift(["thrift"], {}), thrift([], use), thrift(["thrift"], use)];
    expect(replies).toBeLessThan(1);
    expect(prices).toBeLessThan(1);
    expect(both).toBeGreaterThan(replies * prices + 1e-6);
  });
});
