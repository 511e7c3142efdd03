import type { Csr } from "./csr.ts";

/** Which nodes of a graph lie on common loops, and an order in which everything comes after what leads to it. */
export interface Components {
  readonly count: number;
  /** Component of each node. An edge between different components always leads from a lower to a higher number. */
  readonly of: Uint32Array;
}

/**
 * Strongly connected components of a directed graph (`successors` as `adjacency` gives them), numbered in topological order.
 *
 * Two nodes share a component when each can be reached from the other; a node on no loop is a component of its own. A graph without
 * loops therefore gets its nodes numbered topologically. `csr(components.of, components.count)` lists the nodes of each component.
 * Takes time and memory in proportion to nodes and edges, without recursion, so that long chains do not exhaust the stack.
 *
 * Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972).
 */
export function components(successors: Csr): Components {
  const { start, items } = successors;
  const nodeCount = start.length - 1;
  const of = new Uint32Array(nodeCount);
  /** Order of discovery from 1; 0 is not yet seen. */
  const seen = new Uint32Array(nodeCount);
  /** Earliest discovered node known to be reachable and still open. */
  const low = new Uint32Array(nodeCount);
  const isOpen = new Uint8Array(nodeCount);
  const open = new Uint32Array(nodeCount);
  const path = new Uint32Array(nodeCount);
  const nextEdge = start.slice(0, nodeCount);
  let [openCount, depth, discovered, count] = [0, 0, 0, 0];

  for (let root = 0; root < nodeCount; root++) {
    if (seen[root]) continue;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (nextEdge[node]! < start[node + 1]!) {
        const target = items[nextEdge[node]!++]!;
        if (!seen[target]) enter(target);
        else if (isOpen[target]) low[node] = Math.min(low[node]!, seen[target]!);
        continue;
      }
      depth--;
      if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[node]!);
      if (low[node] === seen[node]) close(node);
    }
  }
  // A component is closed after all that it leads to; counting backwards makes the numbers rise along the edges.
  for (let node = 0; node < nodeCount; node++) of[node] = count - 1 - of[node]!;
  return { count, of };

  function enter(node: number): void {
    discovered++;
    seen[node] = discovered;
    low[node] = discovered;
    isOpen[node] = 1;
    open[openCount++] = node;
    path[depth++] = node;
  }

  function close(first: number): void {
    let node: number;
    do {
      node = open[--openCount]!;
      isOpen[node] = 0;
      of[node] = count;
    } while (node !== first);
    count++;
  }
}
