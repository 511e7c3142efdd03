import { betweenness, type Claim, type FlowEdge, flowLossByNode, maxFlow, priorityFlow, priorityLossByNode, shapley } from "../index.ts";

// biome-ignore lint/suspicious/noExplicitAny: cases come as loose JSON; a wrong shape fails the case
type Loose = any;

/** Answers a case of the network family: betweenness, largest flow and cut, claims served in turns, Shapley values. */
export function networkCase(x: Loose): Record<string, unknown> {
  const edges: FlowEdge[] = x.edges;
  const answer: Record<string, unknown> = { betweenness: Object.fromEntries(betweenness(edges)) };
  const { source, sink } = x as { source?: string; sink?: string };
  if (source !== undefined && sink !== undefined) {
    const found = maxFlow(edges, source, sink);
    answer.max_flow = found.flow;
    answer.min_cut = found.cut.reduce((sum, [, , capacity]) => sum + capacity, 0);
    answer.cut_edges = found.cut.map(([from, to]) => [from, to]);
    answer.loss_if_removed = Object.fromEntries(flowLossByNode(edges, source, sink));
    const players: string[] | undefined = x.players;
    if (players) {
      const value = shapley(players.length, (present) => {
        const out = new Set(players.filter((_, i) => !present[i]));
        return maxFlow(
          edges.filter(([from, to]) => !out.has(from) && !out.has(to)),
          source,
          sink,
        ).flow;
      });
      answer.shapley = Object.fromEntries(players.map((name, i) => [name, value.value[i]]));
      answer.total = value.total;
    }
  }
  const listed: Loose =
    x.sinks ?? x.claims ?? x.priority ?? x.sinks_by_priority ?? x.priority_order ?? x.priority_sinks ?? x.sinks_in_order ?? x.demands;
  if (source !== undefined && listed) {
    const claims: Claim[] = Array.isArray(listed)
      ? listed.map((claim: Loose, turn: number) =>
          typeof claim === "string"
            ? { node: claim, demand: Infinity, turn }
            : {
                node: claim.node ?? claim[0],
                demand: claim.demand ?? claim[1] ?? Infinity,
                turn: claim.turn ?? claim.priority ?? turn,
              },
        )
      : Object.entries<Loose>(listed).map(([node, demand], turn) => ({ node, demand, turn }));
    // Whoever is named apart is served after those who are listed.
    if (sink !== undefined && !claims.some(({ node }) => node === sink))
      claims.push({ node: sink, demand: Infinity, turn: Math.max(...claims.map(({ turn }) => turn)) + 1 });
    const served = priorityFlow(edges, source, claims);
    const last = Math.max(...served.keys());
    answer.served = Object.fromEntries(claims.map(({ node, turn }) => [node, served.get(turn)]));
    answer.loss_if_removed = Object.fromEntries(priorityLossByNode(edges, source, claims, last));
  }
  return answer;
}
