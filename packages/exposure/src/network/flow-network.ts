/** A directed edge with the most it can carry. */
export type FlowEdge = readonly [from: string, to: string, capacity: number];

/** Names of the nodes of `edges`, in the order first met. */
export function nodesOf(edges: readonly FlowEdge[]): string[] {
  const names = new Set<string>();
  for (const [from, to] of edges) names.add(from).add(to);
  return [...names];
}

/** Edges without those that touch a node of `out`. */
export function withoutNodes(edges: readonly FlowEdge[], out: ReadonlySet<string>): FlowEdge[] {
  return edges.filter(([from, to]) => !out.has(from) && !out.has(to));
}
