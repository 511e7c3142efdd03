import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  balanceProblem,
  completeExtraction,
  concentration,
  type EuSupplier,
  euRiskOfShares,
  euSupplyRisk,
  geoPolRisk,
  ghoshOutput,
  grossOutput,
  lookThrough,
  lookThroughHubs,
  lossTail,
  netImportReliance,
  nMinusK,
  optimalCover,
  optionToWait,
  rationedEquilibrium,
} from "./index.ts";

/** Formulas against what they mean, worked out another way: brute force, definitions, what must not change. */
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 100, noNaN: true });
const runs = { numRuns: 120 };

function normal(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((one) => one / sum);
}

describe("shares and indices", () => {
  test("concentration lies between even shares and one supplier, and merging two never lowers it", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 12 }), (weights) => {
        const shares = normal(weights);
        const { hhi, normalised, effectiveSuppliers } = concentration(shares);
        expect(hhi).toBeGreaterThanOrEqual(1 / shares.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(1);
        expect(normalised).toBeGreaterThanOrEqual(-1e-12);
        expect(effectiveSuppliers * hhi).toBeCloseTo(1, 12);
        const [a = 0, b = 0, ...rest] = shares;
        expect(concentration([a + b, ...rest]).hhi).toBeGreaterThanOrEqual(hhi - 1e-12);
      }),
      runs,
    );
  });

  test("reliance lies within 0 and 1, is 1 with nothing made and nothing sold, and falls as more is made", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        fc.double({ min: -50, max: 50, noNaN: true }),
        (imports, exports, production, more, stocks) => {
          const at = (made: number): number => netImportReliance({ imports, exports, production: made, fromStocks: stocks });
          expect(at(production)).toBeGreaterThanOrEqual(0);
          expect(at(production)).toBeLessThanOrEqual(1);
          if (imports - exports + stocks > 0) expect(at(production + more)).toBeLessThanOrEqual(at(production) + 1e-12);
          if (imports > 0) expect(netImportReliance({ imports, exports: 0, production: 0 })).toBe(1);
        },
      ),
      runs,
    );
  });

  test("supply risk is a mix of world and sourcing, linear in what stops recycling, and rises with t", () => {
    const suppliers = fc
      .array(fc.record({ share, wgi: fc.double({ min: 0, max: 10, noNaN: true }) }), { minLength: 1, maxLength: 6 })
      .map((list): EuSupplier[] => {
        const shares = normal(list.map((one) => one.share));
        return list.map(({ wgi }, i) => ({ country: `c${i}`, share: shares[i]!, wgi, t: 1 }));
      });
    fc.assert(
      fc.property(suppliers, suppliers, share, share, fc.double({ min: 1, max: 2, noNaN: true }), (global, eu, ir, eol, t) => {
        const risk = (list: readonly EuSupplier[], own: readonly EuSupplier[] | null): number =>
          euSupplyRisk({ global: list, eu: own, importReliance: ir, endOfLifeRecycling: eol, substitution: 1 }).supplyRisk;
        const kept = 1 - eol;
        const sum = (list: readonly EuSupplier[]): number => list.reduce((all, one) => all + one.share ** 2 * one.wgi, 0);
        expect(risk(global, eu)).toBeCloseTo(kept * ((sum(global) * ir) / 2 + sum(eu) * (1 - ir / 2)), 9);
        expect(risk(global, null)).toBeCloseTo(kept * sum(global), 9);
        const first = { ...global[0]!, t };
        expect(risk([first, ...global.slice(1)], null) - risk(global, null)).toBeCloseTo(kept * (t - 1) * first.share ** 2 * first.wgi, 9);
      }),
      runs,
    );
  });

  test("on a study's shares the larger stage stands and a missing stage gives nothing", () => {
    const by = { wgi: new Map([["A", 6]]), wgiMissing: 5, t: new Map<string, number>(), endOfLifeRecycling: 0, substitution: 1 };
    expect(euRiskOfShares({ E: [["A", 0.5]], P: [["A", 0.9]] }, by)).toEqual({ stage: "P", supplyRisk: 0.81 * 6 });
    expect(euRiskOfShares({ E: [["A", 0.9]], P: [["B", 0.9]] }, { ...by, t: new Map([["B", 2]]) })?.stage).toBe("P");
    expect(euRiskOfShares({ E: [], P: [["A", 1]] }, by)).toBeUndefined();
  });

  test("GeoPolRisk weighs imports by instability over all that is used, whatever the order and unit", () => {
    const imports = fc.array(fc.tuple(amount, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(imports, amount, share, (rows, domestic, hhi) => {
        const ask = (list: typeof rows, scale: number): number =>
          geoPolRisk({
            hhi,
            imports: list.map(([kg, instability], i) => ({ origin: `c${i}`, amount: kg * scale, instability })),
            domestic: domestic * scale,
            usdPerKg: 10,
          }).score;
        const used = rows.reduce((sum, [kg]) => sum + kg, domestic);
        if (!(used > 1e-9)) return;
        const meant = (hhi * rows.reduce((sum, [kg, g]) => sum + kg * g, 0)) / used;
        expect(ask(rows, 1)).toBeCloseTo(meant, 9);
        expect(ask([...rows].reverse(), 1000)).toBeCloseTo(meant, 9);
      }),
      runs,
    );
  });

  test("N-k takes the k largest away, and never leaves more for a larger k", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (list, k) => {
        const supply = new Map(list.map((one, i) => [`c${i}`, one]));
        const left = [...list].sort((a, b) => b - a).slice(k);
        const found = nMinusK(supply, 100, 40, k);
        expect(found.supply).toBeCloseTo(
          left.reduce((sum, one) => sum + one, 0),
          9,
        );
        expect(found.coverageOutside * 60).toBeCloseTo(found.coverageWorld * 100, 9);
        expect(nMinusK(supply, 100, 40, k + 1).supply).toBeLessThanOrEqual(found.supply + 1e-12);
      }),
      runs,
    );
  });

  test("hubs pass on all they hold: shares keep their sum, also where hubs buy from each other", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 4, maxLength: 4 }), fc.array(share, { minLength: 6, maxLength: 6 }), (held, mix) => {
        const [a = 0, b = 0, c = 0, d = 0] = normal(held);
        const first = normal(mix.slice(0, 3));
        const second = normal(mix.slice(3));
        const through = lookThroughHubs(
          new Map([
            ["CHN", a],
            ["JPN", b],
            ["HKG", c],
            ["SGP", d],
          ]),
          new Map([
            [
              "HKG",
              new Map([
                ["CHN", first[0]!],
                ["JPN", first[1]!],
                ["SGP", first[2]!],
              ]),
            ],
            [
              "SGP",
              new Map([
                ["CHN", second[0]!],
                ["JPN", second[1]!],
                ["HKG", second[2]!],
              ]),
            ],
          ]),
        );
        expect([...through.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        // Two equations in two unknowns: what goes through each hub in the end.
        const loop = 1 - first[2]! * second[2]!;
        const [hkg, sgp] = [(c + d * second[2]!) / loop, (d + c * first[2]!) / loop];
        expect(through.get("CHN")).toBeCloseTo(a + hkg * first[0]! + sgp * second[0]!, 9);
      }),
      runs,
    );
  });
});

describe("money flows", () => {
  const matrix = fc
    .array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
    .map((rows) => rows.map((row) => row.map((value) => value * 0.2)));
  const demand = fc.array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 });

  test("value added comes from somewhere, untouched economies stay, and extraction takes at least what it takes out", () => {
    fc.assert(
      fc.property(matrix, demand, (A, f) => {
        const { valueAddedOrigin, lookThrough: seen } = lookThrough(A, ["CN", "CN", "KR", "JP"], 2);
        expect([...valueAddedOrigin.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect([...seen.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
        const x = grossOutput(A, f);
        ghoshOutput(A, x, new Map()).forEach((value, i) => {
          expect(value).toBeCloseTo(x[i]!, 7);
        });
        const { loss, lossElsewhere, after } = completeExtraction(A, f, [0]);
        expect(after[0]).toBeCloseTo(0, 9);
        expect(loss - lossElsewhere).toBeCloseTo(x[0]!, 7);
        expect(lossElsewhere).toBeGreaterThanOrEqual(-1e-9);
      }),
      runs,
    );
  });
});

describe("plans", () => {
  test("the tail is the least of its linear programme, whatever the order of losses", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, share), { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (rows, alpha) => {
          const p = normal(rows.map(([, weight]) => weight));
          const losses = rows.map(([loss]) => loss);
          const programme = (eta: number): number =>
            eta + losses.reduce((sum, loss, i) => sum + p[i]! * Math.max(0, loss - eta), 0) / (1 - alpha);
          const { conditionalValueAtRisk, expected } = lossTail(losses, p, alpha);
          expect(conditionalValueAtRisk).toBeCloseTo(Math.min(...losses.map(programme)), 7);
          expect(conditionalValueAtRisk).toBeGreaterThanOrEqual(expected - 1e-9);
          expect(lossTail([...losses].reverse(), [...p].reverse(), alpha).conditionalValueAtRisk).toBeCloseTo(conditionalValueAtRisk, 7);
        },
      ),
      runs,
    );
  });

  test("a rationed market clears: what is bought at the price is what is supplied and what is missing", () => {
    const market = fc.record({
      disruptedShare: fc.double({ min: 0.01, max: 0.95, noNaN: true }),
      supplyElasticity: fc.double({ min: 0.05, max: 1, noNaN: true }),
      demandElasticity: fc.double({ min: 0.05, max: 1, noNaN: true }),
      capacity: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true })),
      chokePrice: fc.option(fc.double({ min: 1.5, max: 50, noNaN: true })),
    });
    fc.assert(
      fc.property(market, (asked) => {
        // Nobody keeps more out of use than he has: a cap below what is left at the old price binds from the start.
        const { price, supply, shortage } = rationedEquilibrium(asked);
        expect(supply + shortage).toBeCloseTo(price ** -asked.demandElasticity, 7);
        expect(supply).toBeLessThanOrEqual(
          Math.min(asked.capacity ?? Infinity, (1 - asked.disruptedShare) * price ** asked.supplyElasticity) + 1e-7,
        );
        expect(price).toBeLessThanOrEqual((asked.chokePrice ?? Infinity) + 1e-9);
        expect(shortage).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test("no other cover costs less, and waiting is worth no less than nothing", () => {
    const positive = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(positive, positive, positive, positive, (cuts, mean, loss, holding) => {
        const { coverDays, costPerYear } = optimalCover(cuts, mean * 30, loss * 1e6, holding * 1e5);
        const cost = (days: number): number => holding * 1e5 * days + cuts * loss * 1e6 * mean * 30 * Math.exp(-days / (mean * 30));
        expect(costPerYear).toBeCloseTo(cost(coverDays), 3);
        for (const other of [0, coverDays * 0.8, coverDays * 1.2 + 1]) expect(cost(other)).toBeGreaterThanOrEqual(costPerYear * (1 - 1e-9));
        expect(
          optionToWait({ invest: 100, valueUp: 100 * cuts, valueDown: 100 * mean, chanceUp: 0.5, rate: 0.05 }).valueOfWaiting,
        ).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test("the balance problem meets demand at a cost that its prices explain", async () => {
    const ore = fc.record({
      yields: fc.array(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 3 }),
      cost: fc.double({ min: 1, max: 30, noNaN: true }),
      cap: fc.double({ min: 20, max: 200, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(ore, { minLength: 1, maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 }),
        async (list, demand) => {
          const ores = list.map((one, k) => ({ name: `ore ${k}`, ...one }));
          const found = await balanceProblem(ores, demand);
          const most = demand.map((_, e) => ores.reduce((sum, { yields, cap }) => sum + yields[e]! * cap, 0));
          expect(found.feasible).toBe(demand.every((need, e) => need <= most[e]! + 1e-9));
          if (!found.feasible) return;
          const { run, cost, surplus, shadowPrice, reducedCost } = found;
          demand.forEach((need, e) => {
            const made = ores.reduce((sum, { yields }, k) => sum + yields[e]! * run[k]!, 0);
            expect(made).toBeGreaterThanOrEqual(need - 1e-6);
            expect(surplus[e]).toBeCloseTo(made - need, 5);
            expect(surplus[e]! * shadowPrice[e]!).toBeCloseTo(0, 4);
          });
          // Strong duality: demand at its shadow prices, and what scarce ores save.
          const explained =
            demand.reduce((sum, need, e) => sum + need * shadowPrice[e]!, 0) +
            ores.reduce((sum, { cap }, k) => sum + Math.min(0, reducedCost[k]!) * cap, 0);
          expect(explained).toBeCloseTo(cost, 4);
        },
      ),
      { numRuns: 40 },
    );
  });
});
