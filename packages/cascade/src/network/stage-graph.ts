import type { PlantFlows } from "./phase-flows.ts";
import type { Cascade, Phase } from "./plant.ts";

/** A stream between two mixer-settlers of the group. */
export interface StageEdge {
  /** Node the stream leaves. */
  readonly from: number;
  /** Node it enters. */
  readonly to: number;
  /** Phase it has when it leaves (its composition is x for aq, y for org). */
  readonly phase: Phase;
  /** mol RE per unit time. */
  readonly flow: number;
}

/**
 * The mixer-settlers of one group of cascades as nodes, the streams between them as edges, and the pattern of an elimination without
 * pivoting: which pairs of nodes are coupled when a node is eliminated. A single cascade is a chain (one later neighbour each, no fill);
 * the nodes that links touch are eliminated last, so the fill of linked extraction stays between those few nodes.
 */
export interface StageGraph {
  /** Cascade indices in this group, in order; nodes are numbered cascade by cascade. */
  readonly members: readonly number[];
  /** First node of each member. */
  readonly firstNode: readonly number[];
  readonly nodes: number;
  readonly edges: readonly StageEdge[];
  /** The edges again as numbers, for the inner loops; `edgeOrganic` is 1 for organic. */
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeFlow: Float64Array;
  readonly edgeOrganic: Uint8Array;
  /** Flows that leave the group per node: to products or to later groups. */
  readonly organicLeaving: Float64Array;
  readonly aqueousLeaving: Float64Array;
  /** All that leaves the node, mol RE per unit time. */
  readonly organicOut: Float64Array;
  readonly aqueousOut: Float64Array;
  readonly elimination: Elimination;
}

/** Pattern of the elimination: slots are (node, later neighbour) pairs in compressed rows. */
export interface Elimination {
  /** Nodes in the order they are eliminated. */
  readonly order: Int32Array;
  readonly slotStart: Int32Array;
  /** Later neighbour of each slot. */
  readonly slotNode: Int32Array;
  /** Per node, the slots of the pairs among its later neighbours: row-major a × b, −1 on the diagonal; `pairForward` says a is eliminated before b. */
  readonly pairStart: Int32Array;
  readonly pairSlot: Int32Array;
  readonly pairForward: Uint8Array;
  /** Per edge: its slot, and 1 when it runs from the earlier to the later node. */
  readonly edgeSlot: Int32Array;
  readonly edgeForward: Uint8Array;
}

/** Builds the graph of one group from the cascades and their flows. */
export function stageGraph(cascades: readonly Cascade[], members: readonly number[], flows: PlantFlows): StageGraph {
  const firstNode: number[] = [];
  let nodes = 0;
  for (const member of members) {
    firstNode.push(nodes);
    nodes += cascades[member]!.mixerSettlers;
  }
  const place = new Map(members.map((member, k) => [cascades[member]!.tag, firstNode[k]!]));
  const organicOut = new Float64Array(nodes);
  const aqueousOut = new Float64Array(nodes);
  const organicLeaving = new Float64Array(nodes);
  const aqueousLeaving = new Float64Array(nodes);
  const edges: StageEdge[] = [];
  const touched = new Set<number>();
  members.forEach((member, k) => {
    const f = flows.byCascade[member]!;
    const n = cascades[member]!.mixerSettlers;
    const base = firstNode[k]!;
    for (let j = 0; j < n; j++) {
      const node = base + j;
      organicOut[node] = organicLeaving[node] = f.organicOut[j]!;
      aqueousOut[node] = aqueousLeaving[node] = f.aqueousOut[j]!;
      if (j + 1 < n && f.organic[j]! !== 0) edges.push({ from: node, to: node + 1, phase: "org", flow: f.organic[j]! });
      if (j > 0 && f.aqueous[j]! !== 0) edges.push({ from: node, to: node - 1, phase: "aq", flow: f.aqueous[j]! });
    }
  });
  for (const link of flows.links) {
    const from = place.get(link.from);
    const to = place.get(link.to);
    if (from === undefined || to === undefined || link.flow === 0) continue;
    const edge: StageEdge = { from: from + link.fromStage - 1, to: to + link.stage - 1, phase: link.fromPhase, flow: link.flow };
    edges.push(edge);
    touched.add(edge.from);
    touched.add(edge.to);
  }
  for (const edge of edges) {
    const leaving = edge.phase === "org" ? organicLeaving : aqueousLeaving;
    leaving[edge.from] = leaving[edge.from]! - edge.flow;
  }
  for (let node = 0; node < nodes; node++) {
    organicLeaving[node] = snap(organicLeaving[node]!, organicOut[node]!);
    aqueousLeaving[node] = snap(aqueousLeaving[node]!, aqueousOut[node]!);
  }
  return {
    members,
    firstNode,
    nodes,
    edges,
    edgeFrom: Int32Array.from(edges, (edge) => edge.from),
    edgeTo: Int32Array.from(edges, (edge) => edge.to),
    edgeFlow: Float64Array.from(edges, (edge) => edge.flow),
    edgeOrganic: Uint8Array.from(edges, (edge) => (edge.phase === "org" ? 1 : 0)),
    organicLeaving,
    aqueousLeaving,
    organicOut,
    aqueousOut,
    elimination: elimination(nodes, edges, touched),
  };
}

function snap(rest: number, whole: number): number {
  return Math.abs(rest) <= 4e-15 * whole ? 0 : rest;
}

function elimination(nodes: number, edges: readonly StageEdge[], touched: ReadonlySet<number>): Elimination {
  const order = new Int32Array(nodes);
  const rank = new Int32Array(nodes);
  let at = 0;
  for (let node = 0; node < nodes; node++) if (!touched.has(node)) order[at++] = node;
  for (let node = 0; node < nodes; node++) if (touched.has(node)) order[at++] = node;
  order.forEach((node, k) => {
    rank[node] = k;
  });
  const later: Set<number>[] = Array.from({ length: nodes }, () => new Set<number>());
  for (const { from, to } of edges) {
    const first = rank[from]! < rank[to]! ? from : to;
    later[first]!.add(first === from ? to : from);
  }
  for (const node of order) {
    const neighbours = [...later[node]!].sort((a, b) => rank[a]! - rank[b]!);
    for (let a = 0; a < neighbours.length; a++) for (let b = a + 1; b < neighbours.length; b++) later[neighbours[a]!]!.add(neighbours[b]!);
  }
  const slotStart = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) slotStart[node + 1] = slotStart[node]! + later[node]!.size;
  const slotNode = new Int32Array(slotStart[nodes]!);
  for (let node = 0; node < nodes; node++) {
    const neighbours = [...later[node]!].sort((a, b) => rank[a]! - rank[b]!);
    neighbours.forEach((neighbour, k) => {
      slotNode[slotStart[node]! + k] = neighbour;
    });
  }
  const slotOf = (a: number, b: number): number => {
    const first = rank[a]! < rank[b]! ? a : b;
    const other = first === a ? b : a;
    for (let slot = slotStart[first]!; slot < slotStart[first + 1]!; slot++) if (slotNode[slot] === other) return slot;
    return -1;
  };
  const pairStart = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    const degree = slotStart[node + 1]! - slotStart[node]!;
    pairStart[node + 1] = pairStart[node]! + degree * degree;
  }
  const pairSlot = new Int32Array(pairStart[nodes]!).fill(-1);
  const pairForward = new Uint8Array(pairStart[nodes]!);
  for (let node = 0; node < nodes; node++) {
    const first = slotStart[node]!;
    const degree = slotStart[node + 1]! - first;
    for (let a = 0; a < degree; a++) {
      for (let b = 0; b < degree; b++) {
        if (a === b) continue;
        const p = pairStart[node]! + a * degree + b;
        pairSlot[p] = slotOf(slotNode[first + a]!, slotNode[first + b]!);
        pairForward[p] = a < b ? 1 : 0;
      }
    }
  }
  const edgeSlot = new Int32Array(edges.length);
  const edgeForward = new Uint8Array(edges.length);
  edges.forEach((edge, e) => {
    edgeSlot[e] = slotOf(edge.from, edge.to);
    edgeForward[e] = rank[edge.from]! < rank[edge.to]! ? 1 : 0;
  });
  return { order, slotStart, slotNode, pairStart, pairSlot, pairForward, edgeSlot, edgeForward };
}
