import { type FlowEdge, nodesOf, withoutNodes } from "./flow-network.ts";
import { maxFlow } from "./max-flow.ts";

/** A claim on the network: where, how much, and its turn: lower is served first. */
export interface Claim {
  readonly node: string;
  readonly demand: number;
  readonly turn: number;
}

/**
 * What each claim gets when claims are served in turns: the first turn as much as it can have, the next as much as is left once nothing of
 * the first is given up, and so on (a lexicographic maximum). Within a turn claims are served together; their common sum is largest.
 *
 * Serving the first k turns and adding the next never lowers what the earlier ones can have together, so the flow of turn k is
 * F(turns ≤ k) − F(turns < k), by augmenting paths. Without turns a supplier of a supplier looks harmless.
 */
export function priorityFlow(edges: readonly FlowEdge[], source: string, claims: readonly Claim[]): Map<number, number> {
  const sink = "\u0000served";
  const turns = [...new Set(claims.map(({ turn }) => turn))].sort((a, b) => a - b);
  const served = new Map<number, number>();
  let before = 0;
  for (const turn of turns) {
    const open = claims.filter((claim) => claim.turn <= turn).map(({ node, demand }): FlowEdge => [node, sink, demand]);
    const { flow } = maxFlow([...edges, ...open], source, sink);
    served.set(turn, flow - before);
    before = flow;
  }
  return served;
}

/** What the claims of `turn` lose when one node is taken out, for every node but the source and the claimants. */
export function priorityLossByNode(
  edges: readonly FlowEdge[],
  source: string,
  claims: readonly Claim[],
  turn: number,
): Map<string, number> {
  const whole = priorityFlow(edges, source, claims).get(turn) ?? 0;
  const fixed = new Set([source, ...claims.map(({ node }) => node)]);
  const between = nodesOf(edges).filter((name) => !fixed.has(name));
  return new Map(
    between.map((name) => [name, whole - (priorityFlow(withoutNodes(edges, new Set([name])), source, claims).get(turn) ?? 0)]),
  );
}
