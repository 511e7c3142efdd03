import { plantFlows } from "../network/phase-flows.ts";
import type { Plant } from "../network/plant.ts";
import { type StageGraph, stageGraph } from "../network/stage-graph.ts";
import { type BlockSystem, blockSystem } from "../steady/block-system.ts";

/** Moles of RE held per mixer-settler: mixer aqueous and organic, and settlers (0 = none: everything is one well-mixed volume). */
export interface Holdups {
  readonly mixerAqueous: readonly number[];
  readonly mixerOrganic: readonly number[];
  readonly settlerAqueous: readonly number[];
  readonly settlerOrganic: readonly number[];
}

/**
 * A plant as a dynamic system on numbers. State per node: moles n of the first m = C − 1 components in the mixer (the last follows from the
 * constant total), then settler compositions x_s and y_s where there are settlers. All arrays node-major.
 */
export interface Bank {
  readonly graph: StageGraph;
  readonly components: number;
  readonly m: number;
  readonly nodes: number;
  readonly settlers: boolean;
  /** Positions: solver component → plant component. */
  readonly order: readonly number[];
  readonly beta: Float64Array;
  readonly fed: Float64Array;
  readonly holdAq: Float64Array;
  readonly holdOrg: Float64Array;
  readonly settleAq: Float64Array;
  readonly settleOrg: Float64Array;
  readonly system: BlockSystem;
  /** Length of the state vector. */
  readonly size: number;
  /** Work: x, y, K of the mixers (C per node), s per node. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly ratios: Float64Array;
  readonly shares: Float64Array;
  readonly s: Float64Array;
}

/** Compiles a plant and its holdups to a dynamic system; links of the plant act at once (no pipe volume). */
export function bankOf(plant: Plant, holdups: Holdups, order: readonly number[]): Bank {
  const flows = plantFlows(plant);
  const members = plant.cascades.map((_, k) => k);
  const graph = stageGraph(plant.cascades, members, flows);
  const c = plant.components.length;
  const m = c - 1;
  const { nodes } = graph;
  const beta = new Float64Array(nodes * c);
  const fed = new Float64Array(nodes * c);
  plant.cascades.forEach((cascade, k) => {
    const first = graph.firstNode[k]!;
    for (let j = 0; j < cascade.mixerSettlers; j++) {
      const row = cascade.beta.length === 1 ? cascade.beta[0]! : cascade.beta[j]!;
      for (let i = 0; i < c; i++) beta[(first + j) * c + i] = row[order[i]!]!;
    }
    for (const feed of cascade.feeds) for (let i = 0; i < c; i++) fed[(first + feed.stage - 1) * c + i]! += feed.flow * feed.z[order[i]!]!;
  });
  const settlers = holdups.settlerAqueous.some((h) => h > 0) || holdups.settlerOrganic.some((h) => h > 0);
  return {
    graph,
    components: c,
    m,
    nodes,
    settlers,
    order,
    beta,
    fed,
    holdAq: Float64Array.from(holdups.mixerAqueous),
    holdOrg: Float64Array.from(holdups.mixerOrganic),
    settleAq: Float64Array.from(holdups.settlerAqueous),
    settleOrg: Float64Array.from(holdups.settlerOrganic),
    system: blockSystem(graph, c),
    size: nodes * m * (settlers ? 3 : 1),
    x: new Float64Array(nodes * c),
    y: new Float64Array(nodes * c),
    ratios: new Float64Array(nodes * c),
    shares: new Float64Array(nodes * m),
    s: new Float64Array(nodes),
  };
}

/** What one node holds, as mole fractions in the plant's order: the mixer as a whole, and its settlers (the mixer's when left out). */
export interface NodeContent {
  readonly mixer: readonly number[];
  readonly settlerAqueous?: readonly number[];
  readonly settlerOrganic?: readonly number[];
}

/** State vector from the content of every node. */
export function fill(bank: Bank, start: (node: number) => NodeContent): Float64Array {
  const { m, nodes, order, holdAq, holdOrg } = bank;
  const state = new Float64Array(bank.size);
  for (let j = 0; j < nodes; j++) {
    const { mixer, settlerAqueous = mixer, settlerOrganic = mixer } = start(j);
    for (let i = 0; i < m; i++) {
      state[j * m + i] = (holdAq[j]! + holdOrg[j]!) * mixer[order[i]!]!;
      if (!bank.settlers) continue;
      state[(nodes + j) * m + i] = settlerAqueous[order[i]!]!;
      state[(2 * nodes + j) * m + i] = settlerOrganic[order[i]!]!;
    }
    bank.s[j] = 0;
    for (let i = 0; i <= m; i++) bank.s[j]! += bank.beta[j * (m + 1) + i]! * mixer[order[i]!]!;
  }
  return state;
}

/** The content of one node, to start another run from. */
export function content(bank: Bank, state: Float64Array, node: number): NodeContent {
  const { m, order, holdAq, holdOrg } = bank;
  const held = holdAq[node]! + holdOrg[node]!;
  const mixer = new Array<number>(m + 1).fill(0);
  let last = 1;
  for (let i = 0; i < m; i++) {
    const value = state[node * m + i]! / held;
    mixer[order[i]!] = value;
    last -= value;
  }
  mixer[order[m]!] = last;
  if (!bank.settlers) return { mixer };
  return { mixer, settlerAqueous: leaving(bank, state, node, false), settlerOrganic: leaving(bank, state, node, true) };
}

/**
 * Equilibrium of every mixer: from the moles n finds s = Σβx by Σ n_i / (Ha + Ho β_i/s) = 1 (monotone and concave in s; Newton from the last
 * value), then x_i = n_i / (Ha + Ho β_i/s), y_i = β_i x_i / s.
 */
function equilibrate(bank: Bank, state: Float64Array): void {
  const { m, components: c, nodes, beta, holdAq, holdOrg, x, y, s, ratios } = bank;
  for (let j = 0; j < nodes; j++) {
    const ha = holdAq[j]!;
    const ho = holdOrg[j]!;
    const at = j * c;
    let last = ha + ho;
    for (let i = 0; i < m; i++) {
      const n = state[j * m + i]!;
      y[at + i] = n;
      last -= n;
    }
    y[at + m] = last;
    let sj = s[j]!;
    for (let k = 0; k < 60; k++) {
      let sum = -1;
      let slope = 0;
      for (let i = at; i < at + c; i++) {
        const d = 1 / (ha * sj + ho * beta[i]!);
        const part = y[i]! * d;
        sum += part * sj;
        slope += part * d * ho * beta[i]!;
      }
      const step = sum / slope;
      // From the right a Newton step may pass zero: halve instead.
      sj = Math.max(sj - step, 0.5 * sj);
      if (!(Math.abs(step) > 1e-15 * sj)) break;
    }
    s[j] = sj;
    for (let i = at; i < at + c; i++) {
      const k = beta[i]! / sj;
      ratios[i] = k;
      x[i] = y[i]! / (ha + ho * k);
      y[i] = k * x[i]!;
    }
  }
}

/** Rate of change of the state; call after nothing else: equilibrates first. */
export function rates(bank: Bank, state: Float64Array, into: Float64Array): void {
  equilibrate(bank, state);
  const { m, components: c, nodes, graph, fed, x, y, settleAq, settleOrg, settlers } = bank;
  for (let j = 0; j < nodes; j++) {
    const v = graph.organicOut[j]!;
    const l = graph.aqueousOut[j]!;
    for (let i = 0; i < m; i++) into[j * m + i] = fed[j * c + i]! - v * y[j * c + i]! - l * x[j * c + i]!;
    if (!settlers) continue;
    const a = l / settleAq[j]!;
    const b = v / settleOrg[j]!;
    for (let i = 0; i < m; i++) {
      into[(nodes + j) * m + i] = a * (x[j * c + i]! - state[(nodes + j) * m + i]!);
      into[(2 * nodes + j) * m + i] = b * (y[j * c + i]! - state[(2 * nodes + j) * m + i]!);
    }
  }
  const { edgeFrom, edgeTo, edgeFlow, edgeOrganic } = graph;
  for (let e = 0; e < edgeFrom.length; e++) {
    const to = edgeTo[e]! * m;
    const flow = edgeFlow[e]!;
    if (settlers) {
      const from = ((edgeOrganic[e] === 1 ? 2 * nodes : nodes) + edgeFrom[e]!) * m;
      for (let i = 0; i < m; i++) into[to + i]! += flow * state[from + i]!;
    } else {
      const source = edgeOrganic[e] === 1 ? y : x;
      const from = edgeFrom[e]! * c;
      for (let i = 0; i < m; i++) into[to + i]! += flow * source[from + i]!;
    }
  }
}

/** Composition that leaves a node in a phase, in the plant's order: from the settler where there is one. */
export function leaving(bank: Bank, state: Float64Array, node: number, organic: boolean): number[] {
  const { m, components: c, nodes, order } = bank;
  const out = new Array<number>(c).fill(0);
  let last = 1;
  for (let i = 0; i < m; i++) {
    const value = bank.settlers ? state[((organic ? 2 : 1) * nodes + node) * m + i]! : (organic ? bank.y : bank.x)[node * c + i]!;
    out[order[i]!] = value;
    last -= value;
  }
  out[order[m]!] = bank.settlers ? last : (organic ? bank.y : bank.x)[node * c + m]!;
  return out;
}

/** RE held in mixers and settlers by component, mol, in the plant's order. */
export function inventory(bank: Bank, state: Float64Array): number[] {
  const { m, components: c, nodes, order, holdAq, holdOrg, settleAq, settleOrg } = bank;
  const held = new Array<number>(c).fill(0);
  let total = 0;
  for (let j = 0; j < nodes; j++) {
    total += holdAq[j]! + holdOrg[j]! + settleAq[j]! + settleOrg[j]!;
    for (let i = 0; i < m; i++) {
      held[order[i]!]! += state[j * m + i]!;
      if (bank.settlers) held[order[i]!]! += settleAq[j]! * state[(nodes + j) * m + i]! + settleOrg[j]! * state[(2 * nodes + j) * m + i]!;
    }
  }
  let rest = total;
  for (let i = 0; i < m; i++) rest -= held[order[i]!]!;
  held[order[m]!] = rest;
  return held;
}
