import type { StageGraph } from "../network/stage-graph.ts";

/** Storage reused by every sweep of one problem. C components, slots and nodes of the graph. */
export interface BalanceWork {
  readonly components: number;
  /** Rate from the earlier to the later node of a slot, and back, per component (slot-major). */
  readonly forward: Float64Array;
  readonly back: Float64Array;
  /** What leaves the group from a node, per component (node-major), and the diagonal after elimination. */
  readonly exits: Float64Array;
  readonly pivot: Float64Array;
  readonly carried: Float64Array;
}

/** Allocates the storage once. */
export function balanceWork(graph: StageGraph, components: number): BalanceWork {
  const slots = graph.elimination.slotNode.length * components;
  const cells = graph.nodes * components;
  return {
    components,
    forward: new Float64Array(slots),
    back: new Float64Array(slots),
    exits: new Float64Array(cells),
    pivot: new Float64Array(cells),
    carried: new Float64Array(cells),
  };
}

/**
 * Solves the balances of all components for given distribution ratios K_ji = β_ji / s_j: writes x (node-major, nodes × C).
 *
 * (Vout_j K_ji + Lout_j + hold_j) x_ji = fed_ji + Σ v_kj K_ki x_ki + Σ l_kj x_ki ,  hold_j = holdAq_j + holdOrg_j K_ji
 *
 * The elimination is free of subtraction (the state-reduction of Grassmann, Taksar and Heyman): a pivot is the sum of the rates that
 * leave a node, never a difference, so even 1e-50 traces come out with full relative accuracy and no x can turn negative.
 */
export function componentBalances(
  graph: StageGraph,
  work: BalanceWork,
  ratios: Float64Array,
  fed: Float64Array,
  holdAqueous: Float64Array,
  holdOrganic: Float64Array,
  x: Float64Array,
): void {
  const c = work.components;
  const { forward, back, exits, pivot, carried } = work;
  const { order, slotStart, slotNode, pairStart, pairSlot, pairForward, edgeSlot, edgeForward } = graph.elimination;
  forward.fill(0);
  back.fill(0);
  carried.set(fed);
  for (let j = 0; j < graph.nodes; j++) {
    const a = graph.aqueousLeaving[j]! + holdAqueous[j]!;
    const o = graph.organicLeaving[j]! + holdOrganic[j]!;
    for (let i = j * c; i < j * c + c; i++) exits[i] = a + o * ratios[i]!;
  }
  for (let e = 0; e < edgeSlot.length; e++) {
    const into = edgeForward[e] === 1 ? forward : back;
    const slot = edgeSlot[e]! * c;
    const flow = graph.edgeFlow[e]!;
    const from = graph.edgeFrom[e]! * c;
    if (graph.edgeOrganic[e] === 1) for (let i = 0; i < c; i++) into[slot + i]! += flow * ratios[from + i]!;
    else for (let i = 0; i < c; i++) into[slot + i]! += flow;
  }
  for (let k = 0; k < order.length; k++) {
    const j = order[k]! * c;
    const first = slotStart[order[k]!]!;
    const last = slotStart[order[k]! + 1]!;
    for (let i = 0; i < c; i++) {
      let leaving = exits[j + i]!;
      for (let slot = first; slot < last; slot++) leaving += forward[slot * c + i]!;
      pivot[j + i] = leaving;
    }
    for (let slot = first; slot < last; slot++) {
      const other = slotNode[slot]! * c;
      for (let i = 0; i < c; i++) {
        const share = 1 / pivot[j + i]!;
        exits[other + i]! += back[slot * c + i]! * exits[j + i]! * share;
        carried[other + i]! += carried[j + i]! * (forward[slot * c + i]! * share);
      }
    }
    const degree = last - first;
    if (degree < 2) continue;
    for (let a = 0; a < degree; a++) {
      for (let b = 0; b < degree; b++) {
        if (a === b) continue;
        const p = pairStart[order[k]!]! + a * degree + b;
        const into = pairForward[p] === 1 ? forward : back;
        const target = pairSlot[p]! * c;
        for (let i = 0; i < c; i++) into[target + i]! += (back[(first + a) * c + i]! * forward[(first + b) * c + i]!) / pivot[j + i]!;
      }
    }
  }
  for (let k = order.length - 1; k >= 0; k--) {
    const j = order[k]! * c;
    for (let i = 0; i < c; i++) {
      let amount = carried[j + i]!;
      for (let slot = slotStart[order[k]!]!; slot < slotStart[order[k]! + 1]!; slot++)
        amount += back[slot * c + i]! * x[slotNode[slot]! * c + i]!;
      x[j + i] = amount / pivot[j + i]!;
    }
  }
}
