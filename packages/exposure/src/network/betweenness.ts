import { type FlowEdge, nodesOf } from "./flow-network.ts";

/**
 * Betweenness of each node: over all ordered pairs of other nodes, the share of their shortest paths (edges counted, capacities not) that
 * pass through it; not normalised. Topology only: two edges between the same nodes are one way.
 *
 * Source: U. Brandes, "A faster algorithm for betweenness centrality", J. Mathematical Sociology 25 (2001).
 */
export function betweenness(edges: readonly FlowEdge[]): Map<string, number> {
  const names = nodesOf(edges);
  const at = new Map(names.map((name, index) => [name, index]));
  const ways = names.map(() => new Set<number>());
  for (const [from, to] of edges) ways[at.get(from)!]!.add(at.get(to)!);
  const next = ways.map((to) => [...to]);
  const score = names.map(() => 0);
  for (let start = 0; start < names.length; start++) {
    const distance = names.map(() => -1);
    const paths = names.map(() => 0);
    const before = names.map((): number[] => []);
    distance[start] = 0;
    paths[start] = 1;
    const order = [start];
    for (const node of order) {
      for (const other of next[node]!) {
        if (distance[other] === -1) {
          distance[other] = distance[node]! + 1;
          order.push(other);
        }
        if (distance[other] !== distance[node]! + 1) continue;
        paths[other]! += paths[node]!;
        before[other]!.push(node);
      }
    }
    const credit = names.map(() => 0);
    for (const node of order.reverse()) {
      for (const earlier of before[node]!) credit[earlier]! += (paths[earlier]! / paths[node]!) * (1 + credit[node]!);
      if (node !== start) score[node]! += credit[node]!;
    }
  }
  return new Map(names.map((name, index) => [name, score[index]!]));
}
