import type { StageGraph } from "../network/stage-graph.ts";
import { invert } from "./invert.ts";

/**
 * The linear system behind Newton's method and behind every implicit time step, in the changes of m = C − 1 mole fractions per
 * mixer-settler (the last component follows from Σx = 1):
 *
 *   (a_j I + b_j D_j) d_j − Σ ṽ_e D_from d_from − Σ l̃_e d_from = r_j ,   D_j = ∂y/∂x = diag(K_j) − ŷ_j ⊗ (K_j − K_j,last)
 *
 * Every block is diagonal or diagonal plus rank one; on a chain only the pivots fill, so a chain costs one m × m inverse per
 * mixer-settler and the products with neighbours cost m². Fill blocks exist only between nodes that links touch.
 */
export interface BlockSystem {
  readonly graph: StageGraph;
  /** C components; m = C − 1 unknowns per node. */
  readonly components: number;
  readonly m: number;
  /** Inverted pivots, node-major m × m. */
  readonly pivots: Float64Array;
  /** Per slot: coefficients of the structured part, later row × earlier column (low) and earlier row × later column (up). */
  readonly lowAq: Float64Array;
  readonly lowOrg: Float64Array;
  readonly upAq: Float64Array;
  readonly upOrg: Float64Array;
  /** Slots whose blocks have filled; their dense blocks stand in `dense` (low then up). */
  readonly filled: Uint8Array;
  readonly denseAt: Int32Array;
  readonly dense: Float64Array;
  readonly low: Float64Array;
  readonly up: Float64Array;
  readonly scratch: Float64Array;
  readonly rows: Int32Array;
  /** K (C per node) and ŷ = y / Σy (m per node) the blocks were built with. */
  ratios: Float64Array;
  shares: Float64Array;
}

/** Allocates a system for a graph and C components; fill is found once, symbolically. */
export function blockSystem(graph: StageGraph, components: number): BlockSystem {
  const m = components - 1;
  const { slotNode, slotStart, pairStart, pairSlot } = graph.elimination;
  const slots = slotNode.length;
  const filled = new Uint8Array(slots);
  let widest = 0;
  for (let node = 0; node < graph.nodes; node++) {
    widest = Math.max(widest, slotStart[node + 1]! - slotStart[node]!);
    for (let p = pairStart[node]!; p < pairStart[node + 1]!; p++) if (pairSlot[p]! >= 0) filled[pairSlot[p]!] = 1;
  }
  const denseAt = new Int32Array(slots).fill(-1);
  let dense = 0;
  for (let slot = 0; slot < slots; slot++) {
    if (filled[slot] === 0) continue;
    denseAt[slot] = dense;
    dense += 2 * m * m;
  }
  return {
    graph,
    components,
    m,
    pivots: new Float64Array(graph.nodes * m * m),
    lowAq: new Float64Array(slots),
    lowOrg: new Float64Array(slots),
    upAq: new Float64Array(slots),
    upOrg: new Float64Array(slots),
    filled,
    denseAt,
    dense: new Float64Array(dense),
    low: new Float64Array(Math.max(1, widest) * m * m),
    up: new Float64Array(Math.max(1, widest) * m * m),
    scratch: new Float64Array(Math.max(m * m, m)),
    rows: new Int32Array(m),
    ratios: new Float64Array(0),
    shares: new Float64Array(0),
  };
}

/**
 * Builds and factors the system. `ratios`: K, C per node; `shares`: ŷ of the first m components per node; `own*`: a_j and b_j;
 * `edgeFlow`: l̃ or ṽ per edge of the graph. Returns false when a pivot is singular.
 */
export function factor(
  system: BlockSystem,
  ratios: Float64Array,
  shares: Float64Array,
  ownAqueous: Float64Array,
  ownOrganic: Float64Array,
  edgeFlow: Float64Array,
): boolean {
  const { graph, m, pivots } = system;
  const { order, slotStart, slotNode, pairStart, pairSlot, pairForward } = graph.elimination;
  system.ratios = ratios;
  system.shares = shares;
  assemble(system, ownAqueous, ownOrganic, edgeFlow);
  for (let k = 0; k < order.length; k++) {
    const j = order[k]!;
    const pivot = j * m * m;
    if (!invert(pivots, pivot, m, system.rows)) return false;
    const first = slotStart[j]!;
    const degree = slotStart[j + 1]! - first;
    if (degree === 1 && system.filled[first] === 0 && system.upOrg[first] === 0 && system.lowAq[first] === 0) {
      eliminateOnChain(system, j, slotNode[first]!, system.lowOrg[first]! * system.upAq[first]!);
      continue;
    }
    for (let a = 0; a < degree; a++) {
      expand(system, first + a, j, slotNode[first + a]!, a * m * m);
      timesPivot(system, pivot, a * m * m);
    }
    for (let a = 0; a < degree; a++) {
      for (let b = 0; b < degree; b++) {
        if (a === b) subtractProduct(system.low, a * m * m, system.up, b * m * m, pivots, slotNode[first + a]! * m * m, m);
        else {
          const p = pairStart[j]! + a * degree + b;
          // Row a, column b: the low block of the pair when b is eliminated before a, else its up block.
          const at = system.denseAt[pairSlot[p]!]! + (pairForward[p] === 1 ? m * m : 0);
          subtractProduct(system.low, a * m * m, system.up, b * m * m, system.dense, at, m);
        }
      }
    }
  }
  return true;
}

/** Solves for the right-hand side in place (node-major, m per node). */
export function solve(system: BlockSystem, rhs: Float64Array): void {
  const { graph, m, pivots, scratch } = system;
  const { order, slotStart, slotNode } = graph.elimination;
  for (let k = 0; k < order.length; k++) {
    const j = order[k]!;
    multiply(pivots, j * m * m, rhs, j * m, scratch, m);
    for (let i = 0; i < m; i++) rhs[j * m + i] = scratch[i]!;
    for (let slot = slotStart[j]!; slot < slotStart[j + 1]!; slot++) {
      apply(system, slot, system.lowAq[slot]!, system.lowOrg[slot]!, 0, j, slotNode[slot]!, rhs);
    }
  }
  // rhs now holds B⁻¹r; going back each node still owes B⁻¹ U x of its later neighbours.
  for (let k = order.length - 1; k >= 0; k--) {
    const j = order[k]!;
    if (slotStart[j + 1]! === slotStart[j]!) continue;
    const held = system.low;
    for (let i = 0; i < m; i++) held[i] = 0;
    for (let slot = slotStart[j]!; slot < slotStart[j + 1]!; slot++) {
      accumulate(system, slot, slotNode[slot]!, rhs, held);
    }
    multiply(pivots, j * m * m, held, 0, scratch, m);
    for (let i = 0; i < m; i++) rhs[j * m + i]! -= scratch[i]!;
  }
}

function assemble(system: BlockSystem, ownAqueous: Float64Array, ownOrganic: Float64Array, edgeFlow: Float64Array): void {
  const { graph, m, components, pivots, ratios, shares } = system;
  const { edgeSlot, edgeForward } = graph.elimination;
  for (let j = 0; j < graph.nodes; j++) {
    const a = ownAqueous[j]!;
    const b = ownOrganic[j]!;
    const last = ratios[j * components + m]!;
    for (let r = 0; r < m; r++) {
      const row = j * m * m + r * m;
      const share = b * shares[j * m + r]!;
      for (let c = 0; c < m; c++) pivots[row + c] = -share * (ratios[j * components + c]! - last);
      pivots[row + r]! += a + b * ratios[j * components + r]!;
    }
  }
  system.lowAq.fill(0);
  system.lowOrg.fill(0);
  system.upAq.fill(0);
  system.upOrg.fill(0);
  for (let e = 0; e < edgeSlot.length; e++) {
    const fromEarlier = edgeForward[e] === 1;
    const organic = graph.edgeOrganic[e] === 1;
    const into = fromEarlier ? (organic ? system.lowOrg : system.lowAq) : organic ? system.upOrg : system.upAq;
    into[edgeSlot[e]!]! -= edgeFlow[e]!;
  }
  system.dense.fill(0);
}

/** Chain step: B_next −= lowOrg · upAq · D_j B_j⁻¹ (the coefficients carry their signs), with D_j diagonal plus rank one: m² work. */
function eliminateOnChain(system: BlockSystem, j: number, next: number, coefficient: number): void {
  const { m, components, pivots, ratios, shares, scratch } = system;
  const from = j * m * m;
  const into = next * m * m;
  if (m === 1) {
    const d = ratios[j * components]! - shares[j]! * (ratios[j * components]! - ratios[j * components + 1]!);
    pivots[into]! -= coefficient * d * pivots[from]!;
    return;
  }
  const last = ratios[j * components + m]!;
  for (let c = 0; c < m; c++) scratch[c] = 0;
  for (let l = 0; l < m; l++) {
    const weight = ratios[j * components + l]! - last;
    for (let c = 0; c < m; c++) scratch[c]! += weight * pivots[from + l * m + c]!;
  }
  for (let r = 0; r < m; r++) {
    const k = ratios[j * components + r]! * coefficient;
    const share = shares[j * m + r]! * coefficient;
    for (let c = 0; c < m; c++) pivots[into + r * m + c]! -= k * pivots[from + r * m + c]! - share * scratch[c]!;
  }
}

/** Writes the blocks of a slot densely: low (row = neighbour, column = j) and up (row = j, column = neighbour). */
function expand(system: BlockSystem, slot: number, j: number, neighbour: number, at: number): void {
  const { m, low, up } = system;
  structured(system, system.lowAq[slot]!, system.lowOrg[slot]!, j, low, at);
  structured(system, system.upAq[slot]!, system.upOrg[slot]!, neighbour, up, at);
  const dense = system.denseAt[slot]!;
  if (dense < 0) return;
  // Keep the sum: solve() needs the full block of a filled slot, not only its fill.
  for (let i = 0; i < m * m; i++) {
    low[at + i]! += system.dense[dense + i]!;
    up[at + i]! += system.dense[dense + m * m + i]!;
  }
}

function structured(system: BlockSystem, aq: number, org: number, node: number, into: Float64Array, at: number): void {
  const { m, components, ratios, shares } = system;
  const last = ratios[node * components + m]!;
  for (let r = 0; r < m; r++) {
    for (let c = 0; c < m; c++) into[at + r * m + c] = -org * shares[node * m + r]! * (ratios[node * components + c]! - last);
    into[at + r * m + r]! += aq + org * ratios[node * components + r]!;
  }
}

/** up ← B⁻¹ up for one block. */
function timesPivot(system: BlockSystem, pivot: number, at: number): void {
  const { m, up, pivots, scratch } = system;
  for (let r = 0; r < m; r++) {
    for (let c = 0; c < m; c++) {
      let sum = 0;
      for (let l = 0; l < m; l++) sum += pivots[pivot + r * m + l]! * up[at + l * m + c]!;
      scratch[r * m + c] = sum;
    }
  }
  for (let i = 0; i < m * m; i++) up[at + i] = scratch[i]!;
}

function subtractProduct(
  low: Float64Array,
  lowAt: number,
  up: Float64Array,
  upAt: number,
  into: Float64Array,
  at: number,
  m: number,
): void {
  for (let r = 0; r < m; r++) {
    for (let l = 0; l < m; l++) {
      const factorRl = low[lowAt + r * m + l]!;
      if (factorRl === 0) continue;
      for (let c = 0; c < m; c++) into[at + r * m + c]! -= factorRl * up[upAt + l * m + c]!;
    }
  }
}

function multiply(matrix: Float64Array, at: number, vector: Float64Array, from: number, into: Float64Array, m: number): void {
  for (let r = 0; r < m; r++) {
    let sum = 0;
    for (let c = 0; c < m; c++) sum += matrix[at + r * m + c]! * vector[from + c]!;
    into[r] = sum;
  }
}

/** rhs[row] −= block(slot) · rhs[column], the block given by its structured coefficients and its fill. */
function apply(
  system: BlockSystem,
  slot: number,
  aq: number,
  org: number,
  side: number,
  column: number,
  row: number,
  rhs: Float64Array,
): void {
  const { m, components, ratios, shares } = system;
  if (aq !== 0 || org !== 0) {
    let mean = 0;
    if (org !== 0) {
      const last = ratios[column * components + m]!;
      for (let i = 0; i < m; i++) mean += (ratios[column * components + i]! - last) * rhs[column * m + i]!;
    }
    for (let i = 0; i < m; i++) {
      const d = rhs[column * m + i]!;
      rhs[row * m + i]! -= (aq + org * ratios[column * components + i]!) * d - org * shares[column * m + i]! * mean;
    }
  }
  const dense = system.denseAt[slot]!;
  if (dense < 0) return;
  const at = dense + side * m * m;
  for (let r = 0; r < m; r++) {
    let sum = 0;
    for (let c = 0; c < m; c++) sum += system.dense[at + r * m + c]! * rhs[column * m + c]!;
    rhs[row * m + r]! -= sum;
  }
}

/** into += up block(slot) · rhs[neighbour]. */
function accumulate(system: BlockSystem, slot: number, neighbour: number, rhs: Float64Array, into: Float64Array): void {
  const { m, components, ratios, shares } = system;
  const aq = system.upAq[slot]!;
  const org = system.upOrg[slot]!;
  if (aq !== 0 || org !== 0) {
    let mean = 0;
    if (org !== 0) {
      const last = ratios[neighbour * components + m]!;
      for (let i = 0; i < m; i++) mean += (ratios[neighbour * components + i]! - last) * rhs[neighbour * m + i]!;
    }
    for (let i = 0; i < m; i++) {
      const d = rhs[neighbour * m + i]!;
      into[i]! += (aq + org * ratios[neighbour * components + i]!) * d - org * shares[neighbour * m + i]! * mean;
    }
  }
  const dense = system.denseAt[slot]!;
  if (dense < 0) return;
  const at = dense + m * m;
  for (let r = 0; r < m; r++) {
    let sum = 0;
    for (let c = 0; c < m; c++) sum += system.dense[at + r * m + c]! * rhs[neighbour * m + c]!;
    into[r]! += sum;
  }
}
