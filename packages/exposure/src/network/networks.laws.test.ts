import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betweenness, effectiveControl, type FlowEdge, maxFlow, priorityFlow, type Stake, shapley } from "../index.ts";

/** Networks and ownership against what they mean, worked out by trying everything. */
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const runs = { numRuns: 120 };

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
