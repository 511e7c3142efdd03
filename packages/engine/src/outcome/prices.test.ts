import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { randomBundle, randomControls } from "../testing/random-world.ts";
import { ban, licence, outage, smallBundle, smallScenario } from "../testing/small-world.ts";
import { recordPrices } from "./prices.ts";
import { run } from "./run.ts";
import { runUntil } from "./run-until.ts";

const outcomeOf = (change: Parameters<typeof smallScenario>[0]) => {
  const { model, names } = compiled(smallBundle(), smallScenario(change));
  return run(model, names);
};

describe("prices", () => {
  test("do not move by a bit while nothing happens", () => {
    const neutral = [ban(1, ["*"], { effective: "2040-01-01" }), licence({ dead: 0, mean: 0 }, ["*"], { effective: "2040-01-01" })];
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: neutral, horizonDays: 1092 }));
    const state = createState(model);
    const recorder = recordPrices(model, names, state);
    runUntil(model, state, model.steps, [recorder]);
    expect(recorder.prices.spot.every((one) => one === 0)).toBe(true);
    expect(recorder.prices.contract.every((one) => one === 0)).toBe(true);
  });

  test("stay below the choke price of who buys there whatever happens, in 40 random worlds, and change no other outcome", () => {
    for (let seed = 0; seed < 40; seed++) {
      const bundle = randomBundle(seed);
      const scenario = touching(bundle, smallScenario({ measures: randomControls(seed), target: [], horizonDays: 1092 }));
      const { model, names } = compiled(bundle, scenario);
      const outcome = run(model, names);
      for (const { spot, contract } of outcome.prices) {
        for (const one of [...spot, ...contract]) expect(one <= 30 * (1 + 1e-12) && one >= (1 / 12) * (1 - 1e-12)).toBe(true);
      }
      const { prices: _, blowBack: __, ...without } = run(model, names, { prices: false });
      expect(outcome).toMatchObject(without);
    }
  });

  test("rise outside at the announcement and while goods are missing, contract after spot, and come down again", () => {
    const { prices } = outcomeOf({ measures: [ban(0, ["metal.*"], { to: ["!CHN"], ended: "2026-06-01" })], horizonDays: 1092 });
    const abroad = prices.find(({ stream, market }) => stream === "metal.Dy" && market === "outside")!;
    expect(abroad.spot[2]!).toBeGreaterThan(1.05);
    expect(abroad.highest.spot).toBeGreaterThan(1.15);
    expect(abroad.contract[10]!).toBeLessThan(abroad.spot[10]!);
    expect(abroad.spot.at(-1)!).toBeLessThan(1 + (abroad.highest.spot - 1) / 2);
    const home = prices.find(({ stream, market }) => stream === "metal.Dy" && market === "inside");
    expect(home?.spot[15] ?? 1).toBeLessThan(1);
  });

  test("inside, a mine that closes is felt through all stocks on the way, and slowly", () => {
    const { prices } = outcomeOf({ measures: [outage(["CHN hills"], 0.2)], horizonDays: 1092 });
    const home = prices.find(({ stream, market }) => stream === "oxide.Dy" && market === "inside")!;
    expect(home.spot[4]!).toBeLessThan(1.2);
    expect(home.spot[40]!).toBeGreaterThan(home.spot[4]!);
  });

  test("what is paid on average moves less than the marginal kilogram", () => {
    const { prices } = outcomeOf({ measures: [ban(0.3, ["metal.*"], { to: ["!CHN"] })] });
    const abroad = prices.find(({ stream, market }) => stream === "metal.Dy" && market === "outside")!;
    expect(abroad.volumeWeighted!).toBeGreaterThan(1);
    expect(abroad.volumeWeighted!).toBeLessThan(abroad.highest.spot);
  });
});

describe("blow-back", () => {
  test("what is not sold is lost, less what scarcity pays for the rest", () => {
    const [cost] = outcomeOf({ measures: [ban(0.5, ["*"], { to: ["!CHN"] })] }).blowBack;
    expect(cost!.issuer).toBe("CHN");
    expect(cost!.exports.usdAtNormalPrices).toBeLessThan(0.7 * cost!.exports.normalUsd);
    expect(cost!.exports.usd).toBeGreaterThan(cost!.exports.usdAtNormalPrices);
  });

  test("a measure without effect costs nothing and drives nobody away", () => {
    const [cost] = outcomeOf({ measures: [ban(1, ["*"], { effective: "2040-01-01" })] }).blowBack;
    expect(cost!.exports.usd).toBeCloseTo(cost!.exports.normalUsd, 3);
    expect(cost!.customers.links).toBe(0);
    expect(cost!.customers.of).toBeGreaterThan(5);
  });

  test("customers who found others are counted, and those who could not are not", () => {
    const measures = [ban(0, ["metal.*"], { to: ["!CHN"] })];
    const grown = outcomeOf({ measures, horizonDays: 1092, parameters: { linkGrowthPerWeek: assumed(0.1) } }).blowBack[0]!;
    expect(grown.customers.shareOfRevenue).toBeGreaterThanOrEqual(0);
    expect(grown.customers.links).toBeLessThanOrEqual(grown.customers.of);
  });
});
