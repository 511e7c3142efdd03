import fc from "fast-check";
import { expect, test } from "vitest";
import { components } from "./components.ts";
import { adjacency } from "./csr.ts";

function graph(edges: readonly (readonly [number, number])[], nodeCount: number) {
  return adjacency(
    Uint32Array.from(edges, (e) => e[0]),
    Uint32Array.from(edges, (e) => e[1]),
    nodeCount,
  );
}

test("two loops joined by a bridge are two components, the first leading to the second", () => {
  const { count, of } = components(
    graph(
      [
        [3, 4],
        [4, 3],
        [4, 0],
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      5,
    ),
  );
  expect(count).toBe(2);
  expect([...of]).toEqual([1, 1, 1, 0, 0]);
});

test("a chain without loops is numbered from its head", () => {
  expect([
    ...components(
      graph(
        [
          [2, 1],
          [1, 0],
          [0, 3],
        ],
        4,
      ),
    ).of,
  ]).toEqual([2, 1, 0, 3]);
});

test("a node leading to itself is one component", () => {
  expect(components(graph([[0, 0]], 1))).toEqual({ count: 1, of: Uint32Array.of(0) });
});

test("a chain of two hundred thousand does not exhaust the stack", () => {
  const n = 200_000;
  const from = Uint32Array.from({ length: n - 1 }, (_, i) => i);
  const { count, of } = components(
    adjacency(
      from,
      from.map((i) => i + 1),
      n,
    ),
  );
  expect(count).toBe(n);
  expect(of[n - 1]).toBe(n - 1);
});

test("components are exactly mutual reachability, and edges never lead to a lower number", () => {
  const n = 8;
  const node = fc.integer({ min: 0, max: n - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (edges) => {
      const { count, of } = components(graph(edges, n));
      const reach = reachability(edges, n);
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) expect(of[a] === of[b]).toBe(a === b || (reach[a]![b]! && reach[b]![a]!));
      }
      for (const [a, b] of edges) expect(of[a]!).toBeLessThanOrEqual(of[b]!);
      expect(new Set(of).size).toBe(count);
    }),
  );
});

function reachability(edges: readonly (readonly [number, number])[], n: number): boolean[][] {
  const reach = Array.from({ length: n }, () => new Array<boolean>(n).fill(false));
  for (const [a, b] of edges) reach[a]![b] = true;
  for (let via = 0; via < n; via++) {
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) if (reach[a]![via]! && reach[via]![b]!) reach[a]![b] = true;
    }
  }
  return reach;
}
