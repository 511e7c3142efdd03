import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  balanceProblem,
  betweenness,
  completeExtraction,
  concentration,
  type EuSupplier,
  effectiveControl,
  euRiskOfShares,
  euSupplyRisk,
  type FlowEdge,
  geoPolRisk,
  ghoshOutput,
  grossOutput,
  lookThrough,
  lookThroughHubs,
  lossTail,
  maxFlow,
  netImportReliance,
  nMinusK,
  optimalCover,
  optionToWait,
  priorityFlow,
  rationedEquilibrium,
  type Stake,
  shapley,
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

describe("networks", () => {
  const names = ["s", "a", "b", "c", "t"];
  const network = fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 20 })), { minLength: 3, maxLength: 14 })
    .map((edges) => edges.filter(([from, to]) => from !== to && from !== "t" && to !== "s") as FlowEdge[]);

  /** Smallest of all cuts, tried one by one. */
  function smallestCut(edges: readonly FlowEdge[], sinks: readonly string[]): number {
    const inner = names.filter((name) => name !== "s" && !sinks.includes(name));
    let least = Infinity;
    for (let mask = 0; mask < 2 ** inner.length; mask++) {
      const side = new Set(["s", ...inner.filter((_, i) => (mask >> i) & 1)]);
      least = Math.min(
        least,
        edges.reduce((sum, [from, to, capacity]) => sum + (side.has(from) && !side.has(to) ? capacity : 0), 0),
      );
    }
    return least;
  }

  test("the largest flow is the smallest cut, and what is cut carries it all", () => {
    fc.assert(
      fc.property(network, (edges) => {
        const { flow, cut, onEdge } = maxFlow(edges, "s", "t");
        expect(flow).toBeCloseTo(smallestCut(edges, ["t"]), 9);
        expect(cut.reduce((sum, [, , capacity]) => sum + capacity, 0)).toBeCloseTo(flow, 9);
        for (const node of ["a", "b", "c"]) {
          const through = edges.reduce((sum, [from, to], k) => sum + (to === node ? onEdge[k]! : 0) - (from === node ? onEdge[k]! : 0), 0);
          expect(through).toBeCloseTo(0, 9);
        }
      }),
      runs,
    );
  });

  test("whoever is served first loses nothing to those behind, and all turns together get the largest flow", () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 1, max: 20 }), (edges, demand) => {
        const alone = priorityFlow(edges, "s", [{ node: "c", demand, turn: 0 }]).get(0)!;
        const served = priorityFlow(edges, "s", [
          { node: "c", demand, turn: 0 },
          { node: "t", demand: Infinity, turn: 1 },
        ]);
        expect(served.get(0)).toBeCloseTo(alone, 9);
        const last = priorityFlow(edges, "s", [
          { node: "t", demand: Infinity, turn: 0 },
          { node: "c", demand, turn: 1 },
        ]);
        expect(served.get(0)! + served.get(1)!).toBeCloseTo(last.get(0)! + last.get(1)!, 9);
      }),
      runs,
    );
  });

  test("betweenness counts the shortest paths through a node", () => {
    fc.assert(
      fc.property(network, (edges) => {
        const nodes = [...new Set(edges.flatMap(([from, to]) => [from, to] as const))];
        const next = new Map(nodes.map((name) => [name, [...new Set(edges.filter(([from]) => from === name).map(([, to]) => to))]]));
        const found = betweenness(edges);
        const counted = new Map(nodes.map((name) => [name, 0]));
        for (const from of nodes) {
          for (const to of nodes) {
            if (from === to) continue;
            let paths: string[][] = [[from]];
            while (paths.length > 0 && !paths.some((path) => path.at(-1) === to))
              paths = paths.flatMap((path) =>
                next
                  .get(path.at(-1)!)!
                  .filter((one) => !path.includes(one))
                  .map((one) => [...path, one]),
              );
            const ends = paths.filter((path) => path.at(-1) === to);
            for (const path of ends) for (const node of path.slice(1, -1)) counted.set(node, counted.get(node)! + 1 / ends.length);
          }
        }
        for (const [node, value] of counted) expect(found.get(node) ?? 0).toBeCloseTo(value, 9);
      }),
      runs,
    );
  });

  test("Shapley values are the means over all orders, and nobody gains by another name", () => {
    const worths = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(worths, (list) => {
        const worth = (present: readonly boolean[]): number =>
          present.some(Boolean) ? list[present.reduce((at, is, i) => at + (is ? 2 ** i : 0), 0)]! : 0;
        const { value, total } = shapley(4, worth);
        const orders = [0, 1, 2, 3].flatMap((a) =>
          [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].flatMap((c) => (new Set([a, b, c]).size === 3 ? [[a, b, c, 6 - a - b - c]] : []))),
        );
        const means = [0, 0, 0, 0];
        for (const order of orders) {
          const present = [false, false, false, false];
          for (const player of order) {
            const before = worth(present);
            present[player] = true;
            means[player]! += (worth(present) - before) / orders.length;
          }
        }
        means.forEach((mean, i) => {
          expect(value[i]).toBeCloseTo(mean, 9);
        });
        expect(total).toBeCloseTo(list[15]!, 9);
      }),
      runs,
    );
  });

  test("control goes up to whoever holds half through all it controls, in whatever order stakes are told", () => {
    const stake = fc.record({ owner: fc.integer({ min: 0, max: 4 }), owned: fc.integer({ min: 0, max: 5 }), share });
    fc.assert(
      fc.property(fc.array(stake, { maxLength: 10 }), (list) => {
        // Nobody owns what stands above it, and no plant is owned twice over.
        const downwards = list.filter(({ owner, owned }) => owner < owned);
        const sums = new Map<number, number>();
        for (const { owned, share: held } of downwards) sums.set(owned, (sums.get(owned) ?? 0) + held);
        const stakes = downwards.map(
          ({ owner, owned, share: held }): Stake => ({
            owner: `o${owner}`,
            owned: `o${owned}`,
            share: held / Math.max(1, sums.get(owned)!),
          }),
        );
        const { controllerOf, holds, problems } = effectiveControl(stakes);
        expect(problems).toEqual([]);
        for (const [owner, held] of holds)
          for (const name of held) {
            const together = stakes.reduce(
              (sum, one) => sum + (one.owned === name && (one.owner === owner || held.has(one.owner)) ? one.share : 0),
              0,
            );
            expect(together).toBeGreaterThanOrEqual(0.5 - 1e-9);
          }
        expect(new Map([...effectiveControl([...stakes].reverse()).controllerOf].sort())).toEqual(new Map([...controllerOf].sort()));
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
