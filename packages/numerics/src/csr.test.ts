import fc from "fast-check";
import { expect, test } from "vitest";
import { adjacency, csr, rowOfEachItem, transpose } from "./csr.ts";

test("items are sorted into rows and keep their order", () => {
  const { start, items } = csr(Uint32Array.of(2, 0, 2, 0, 3), 5);
  expect([...start]).toEqual([0, 2, 2, 4, 5, 5]);
  expect([...items]).toEqual([1, 3, 0, 2, 4]);
});

test("a graph's successors, and its predecessors by transposing", () => {
  const successors = adjacency(Uint32Array.of(0, 2, 0, 1), Uint32Array.of(2, 1, 1, 2), 3);
  expect(successors).toEqual({ start: Uint32Array.of(0, 2, 3, 4), items: Uint32Array.of(2, 1, 2, 1) });
  expect(transpose(successors, 3)).toEqual({ start: Uint32Array.of(0, 0, 2, 4), items: Uint32Array.of(0, 2, 0, 1) });
});

test("nothing at all is a graph too", () => {
  expect(csr(new Uint32Array(0), 0)).toEqual({ start: Uint32Array.of(0), items: new Uint32Array(0) });
});

test("a row or node that does not exist is refused", () => {
  expect(() => csr(Uint32Array.of(0, 3), 3)).toThrow("item 1 belongs to row 3, but there are 3 rows");
  expect(() => adjacency(Uint32Array.of(0), Uint32Array.of(3), 3)).toThrow("edge 0 leads to node 3");
  expect(() => transpose({ start: Uint32Array.of(0, 1), items: Uint32Array.of(4) }, 4)).toThrow(RangeError);
});

const rows = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 });

test("every item is in its row, once, in rising order", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const rowOf = Uint32Array.from(list);
      const sorted = csr(rowOf, 7);
      expect([...rowOfEachItem(sorted)]).toEqual([...sorted.items].map((item) => rowOf[item]));
      expect([...sorted.items].sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
      for (let row = 0; row < 7; row++) {
        const items = [...sorted.items.subarray(sorted.start[row], sorted.start[row + 1])];
        expect(items).toEqual([...items].sort((a, b) => a - b));
      }
    }),
  );
});

test("transposing twice sorts each row and changes nothing else", () => {
  fc.assert(
    fc.property(rows, rows, (from, to) => {
      const edges = Math.min(from.length, to.length);
      const graph = adjacency(Uint32Array.from(from.slice(0, edges)), Uint32Array.from(to.slice(0, edges)), 7);
      const twice = transpose(transpose(graph, 7), 7);
      expect(twice.start).toEqual(graph.start);
      for (let row = 0; row < 7; row++) {
        expect(twice.items.subarray(graph.start[row], graph.start[row + 1])).toEqual(
          graph.items.slice(graph.start[row], graph.start[row + 1]).sort(),
        );
      }
    }),
  );
});
