import { betweenness, type Claim, type FlowEdge, flowLossByNode, maxFlow, priorityFlow, priorityLossByNode, shapley } from "../index.ts";
import { nodesOf, withoutNodes } from "../network/flow-network.ts";
import { type Answer, type CaseInputs, type Loose, plainName, rowsOf } from "./case-inputs.ts";

/** Answers a case of the network family: betweenness, largest flow and cut, claims served in turns, Shapley values. */
export function networkCase(x: CaseInputs, expected: Readonly<Record<string, unknown>>): Answer {
  const worth: Loose = x.any("v", "worth", "characteristic", "values");
  if (worth !== undefined) return ofWorth(worth, x.any("players"));
  const edges = rowsOf(x.any("edges", "links", "arcs"), [
    ["from", "source", "u"],
    ["to", "target", "v"],
    ["capacity", "cap", "c", "w"],
  ]).map(([from, to, capacity]): FlowEdge => [from, to, capacity ?? Infinity]);
  const answer: Answer = { betweenness: Object.fromEntries(betweenness(edges)) };
  const source: string | undefined = x.any("source", "src", "s");
  const sink: string | undefined = x.any("sink", "target_sink", "t", "second", "second_sink", "last");
  const players: Loose = x.any("players", "owners", "countries", "groups");
  if (source !== undefined && sink !== undefined) {
    const found = maxFlow(edges, source, sink);
    answer.max_flow = answer.flow = found.flow;
    answer.min_cut = found.cut.reduce((sum, [, , capacity]) => sum + capacity, 0);
    answer.cut_edges = found.cut.map(([from, to]) => [from, to]);
    answer.loss_if_removed = Object.fromEntries(flowLossByNode(edges, source, sink));
    if (players !== undefined || "shapley" in expected) Object.assign(answer, credit(edges, source, sink, players));
  }
  const claims = claimsOf(x, sink);
  if (source !== undefined && claims.length > 0) turns(edges, source, claims, expected, answer);
  return answer;
}

/** Shapley values of players that are nodes, or groups of nodes by name; nodes of nobody always run. All between source and sink where none are named. */
function credit(edges: readonly FlowEdge[], source: string, sink: string, players: Loose): Answer {
  const between = nodesOf(edges).filter((name) => name !== source && name !== sink);
  const groups: [string, readonly string[]][] = Array.isArray(players)
    ? players.map((name: string) => [name, between.includes(name) ? [name] : between.filter((node) => node.startsWith(name))])
    : players !== undefined
      ? Object.entries<Loose>(players).map(([name, nodes]) => [name, [nodes].flat()])
      : between.map((name) => [name, [name]]);
  const value = shapley(groups.length, (present) => {
    const out = new Set(groups.flatMap(([, nodes], i) => (present[i] ? [] : nodes)));
    return maxFlow(withoutNodes(edges, out), source, sink).flow;
  });
  return {
    shapley: Object.fromEntries(groups.map(([name], i) => [name, value.value[i]])),
    total: value.total,
    sum: value.value.reduce((sum, one) => sum + one, 0),
  };
}

/** Shapley values of a game whose worth is told by coalition: "A,B" or "A+B" or "AB" against a number. */
function ofWorth(worth: Record<string, number>, given: readonly string[] | undefined): Answer {
  const parts = (key: string): string[] => key.split(/[^A-Za-z0-9]+/).filter((one) => one !== "");
  const players = given ?? [...new Set(Object.keys(worth).flatMap(parts))];
  const key = (names: readonly string[]): string => [...names].sort().join(" ");
  const told = new Map(
    Object.entries(worth).map(([name, value]) => {
      const whole = parts(name);
      const members = whole.every((one) => players.includes(one)) ? whole : players.filter((player) => name.includes(player));
      return [key(members), value];
    }),
  );
  const found = shapley(players.length, (present) => told.get(key(players.filter((_, i) => present[i]))) ?? 0);
  return { shapley: Object.fromEntries(players.map((name, i) => [name, found.value[i]])), total: found.total };
}

function claimsOf(x: CaseInputs, sink: string | undefined): Claim[] {
  const first = x.any("first", "first_sink", "first_served", "competing_sink");
  const listed: Loose =
    x.any(
      "sinks",
      "claims",
      "priority",
      "sinks_by_priority",
      "priority_order",
      "priority_sinks",
      "sinks_in_order",
      "demands",
      "order",
      "priorities",
    ) ?? (first === undefined ? undefined : [first]);
  if (listed === undefined) return [];
  const demand = x.any("demand", "sink_demand", "first_demand") as Record<string, number> | number | undefined;
  const wants = (node: string): number => (typeof demand === "number" ? demand : (demand?.[node] ?? Infinity));
  const rows: Loose[] = Array.isArray(listed) ? listed : Object.entries<Loose>(listed);
  const claims = rows.map((claim, turn): Claim => {
    if (typeof claim === "string") return { node: claim, demand: wants(claim), turn };
    const one = Array.isArray(claim) ? { node: claim[0], demand: claim[1], turn: claim[2] } : claim;
    const node: string = one.node ?? one.sink ?? one.name ?? one.country;
    return { node, demand: one.demand ?? one.cap ?? wants(node), turn: one.turn ?? one.priority ?? one.order ?? turn };
  });
  // Whoever is named apart is served after those who are listed.
  if (sink !== undefined && !claims.some(({ node }) => node === sink))
    claims.push({ node: sink, demand: wants(sink), turn: Math.max(...claims.map(({ turn }) => turn)) + 1 });
  return claims;
}

function turns(
  edges: readonly FlowEdge[],
  source: string,
  claims: readonly Claim[],
  expected: Readonly<Record<string, unknown>>,
  answer: Answer,
): void {
  const servedOf = (...without: readonly string[]): Record<string, number> => {
    const served = priorityFlow(withoutNodes(edges, new Set(without)), source, claims);
    return Object.fromEntries(claims.map(({ node, turn }) => [node, served.get(turn) ?? 0]));
  };
  const whole = servedOf();
  const last = Math.max(...claims.map(({ turn }) => turn));
  const buyer = claims.find(({ turn }) => turn === last)!.node;
  answer.served = answer.flows = answer.base = whole;
  Object.assign(answer, whole);
  answer.loss_if_removed = Object.fromEntries(priorityLossByNode(edges, source, claims, last));
  const named = (key: string, among: readonly string[]): string | undefined =>
    [...among].sort((a, b) => b.length - a.length).find((name) => plainName(key).includes(plainName(name)));
  const sinks = claims.map(({ node }) => node);
  const between = nodesOf(edges).filter((name) => name !== source && !sinks.includes(name));
  for (const key of Object.keys(expected)) {
    if (key in answer) continue;
    const node = named(key, between);
    const sink = named(key, sinks);
    if (node === undefined && sink === undefined) continue;
    const left = node === undefined ? whole : servedOf(node);
    if (/loss|cost|lost/i.test(key)) {
      const by = sink ?? buyer;
      answer[key] =
        node === undefined ? Object.fromEntries(between.map((name) => [name, whole[by]! - servedOf(name)[by]!])) : whole[by]! - left[by]!;
    } else answer[key] = typeof expected[key] === "number" ? left[sink ?? buyer] : left;
  }
}
