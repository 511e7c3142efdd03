import { requireAmounts } from "../concentration/require-shares.ts";
import { type FlowEdge, nodesOf, withoutNodes } from "./flow-network.ts";

export interface MaxFlow {
  readonly flow: number;
  /** Edges from the side that the source still reaches to the other: the cut nearest to the source's reach. Not unique in general. */
  readonly cut: readonly FlowEdge[];
  /** Flow on each edge, in the order given. */
  readonly onEdge: readonly number[];
}

/**
 * Largest flow from source to sink by shortest augmenting paths, and a smallest cut. An infinite capacity is allowed as long as no path
 * is infinite throughout.
 *
 * Source: J. Edmonds, R. Karp, "Theoretical improvements in algorithmic efficiency for network flow problems", J. ACM 19 (1972).
 */
export function maxFlow(edges: readonly FlowEdge[], source: string, sink: string): MaxFlow {
  requireAmounts(
    "capacities",
    edges.map(([, , capacity]) => capacity),
  );
  const nodes = [...new Set([...nodesOf(edges), source, sink])];
  const at = new Map(nodes.map((name, index) => [name, index]));
  const out: number[][] = nodes.map(() => []);
  // Arc 2k is edge k, arc 2k + 1 its way back.
  const to: number[] = [];
  const left: number[] = [];
  edges.forEach(([from, target, capacity], k) => {
    out[at.get(from)!]!.push(2 * k);
    out[at.get(target)!]!.push(2 * k + 1);
    to.push(at.get(target)!, at.get(from)!);
    left.push(capacity, 0);
  });
  const start = at.get(source)!;
  const end = at.get(sink)!;
  let flow = 0;
  for (;;) {
    const via = shortestPath(out, to, left, start);
    if (start === end || via[end] === -1) {
      const cut = edges.filter(([from, target]) => via[at.get(from)!] !== -1 && via[at.get(target)!] === -1);
      return { flow, cut, onEdge: edges.map((_, k) => left[2 * k + 1]!) };
    }
    let room = Infinity;
    for (let node = end; node !== start; node = to[via[node]! ^ 1]!) room = Math.min(room, left[via[node]!]!);
    if (room === Infinity) throw new RangeError(`a path from "${source}" to "${sink}" has no limit`);
    for (let node = end; node !== start; node = to[via[node]! ^ 1]!) {
      left[via[node]!]! -= room;
      left[via[node]! ^ 1]! += room;
    }
    flow += room;
  }
}

/** The arc by which each node is first reached from `start`; -1 where it is not, -2 at the start. */
function shortestPath(out: readonly number[][], to: readonly number[], left: readonly number[], start: number): number[] {
  const via = out.map(() => -1);
  via[start] = -2;
  const queue = [start];
  for (const node of queue) {
    for (const arc of out[node]!) {
      if (!(left[arc]! > 1e-12) || via[to[arc]!] !== -1) continue;
      via[to[arc]!] = arc;
      queue.push(to[arc]!);
    }
  }
  return via;
}

/** What the largest flow loses when one node is taken out, for every node between source and sink. Blind to who is served first. */
export function flowLossByNode(edges: readonly FlowEdge[], source: string, sink: string): Map<string, number> {
  const whole = maxFlow(edges, source, sink).flow;
  const between = nodesOf(edges).filter((name) => name !== source && name !== sink);
  return new Map(between.map((name) => [name, whole - maxFlow(withoutNodes(edges, new Set([name])), source, sink).flow]));
}
