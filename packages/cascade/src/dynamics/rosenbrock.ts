import { factor, solve } from "../steady/block-system.ts";
import { type Bank, rates } from "./bank-state.ts";

/**
 * RODAS (Hairer & Wanner, Solving Ordinary Differential Equations II, IV.7, transformed form): six stages, order 4 with an embedded order 3,
 * L-stable and stiffly accurate. One factorisation and six solves per step; no iteration, so a step costs the same every time.
 */
const GAMMA = 0.25;
const A: readonly (readonly number[])[] = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
];
const C: readonly (readonly number[])[] = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
];

/** Storage for steps of one bank. */
export interface Stepper {
  readonly bank: Bank;
  readonly k: readonly Float64Array[];
  readonly trial: Float64Array;
  readonly f: Float64Array;
  readonly rhs: Float64Array;
  readonly ownAq: Float64Array;
  readonly ownOrg: Float64Array;
  readonly edge: Float64Array;
  readonly shares: Float64Array;
  readonly ratios: Float64Array;
  readonly f0: Float64Array;
  readonly next: Float64Array;
  /** s of every mixer at the start of the step: a rejected trial must not leave its own behind as the next guess. */
  readonly s0: Float64Array;
}

/** Allocates a stepper. */
export function stepper(bank: Bank): Stepper {
  const { size, nodes, m } = bank;
  const array = (n: number): Float64Array => new Float64Array(n);
  return {
    bank,
    k: Array.from({ length: 6 }, () => array(size)),
    trial: array(size),
    f: array(size),
    rhs: array(nodes * m),
    ownAq: array(nodes),
    ownOrg: array(nodes),
    edge: array(bank.graph.edgeFrom.length),
    shares: array(nodes * m),
    ratios: array(nodes * bank.components),
    f0: array(size),
    next: array(size),
    s0: array(nodes),
  };
}

/** Prepares steps that start at `state`: rates and the linearisation there (shared by trial steps of different length). */
export function startStep(work: Stepper, state: Float64Array): void {
  const { bank } = work;
  rates(bank, state, work.f0);
  work.ratios.set(bank.ratios);
  work.s0.set(bank.s);
  for (let j = 0; j < bank.nodes; j++) for (let i = 0; i < bank.m; i++) work.shares[j * bank.m + i] = bank.y[j * bank.components + i]!;
}

/**
 * Takes a step of length h from `state` (after startStep): writes work.next and returns the error estimate relative to the tolerances
 * (≤ 1 is acceptable), or Infinity when the linear system is singular or the result is not finite.
 */
export function tryStep(work: Stepper, state: Float64Array, h: number, relative: number, absolute: number): number {
  const { bank, k, trial, f, next } = work;
  const g = 1 / (h * GAMMA);
  bank.s.set(work.s0);
  if (!factorStep(work, g)) return Number.POSITIVE_INFINITY;
  for (let stage = 0; stage < 6; stage++) {
    if (stage === 0) f.set(work.f0);
    else {
      if (stage < 5) combine(trial, state, k, A[stage]!);
      else for (let i = 0; i < trial.length; i++) trial[i]! += k[4]![i]!;
      rates(bank, trial, f);
      const row = C[stage]!;
      for (let p = 0; p < row.length; p++) {
        const weight = row[p]! / h;
        const kp = k[p]!;
        for (let i = 0; i < f.length; i++) f[i]! += weight * kp[i]!;
      }
    }
    solveStage(work, f, k[stage]!, g);
  }
  const last = k[5]!;
  let sum = 0;
  const { nodes, m } = bank;
  for (let i = 0; i < next.length; i++) {
    next[i] = trial[i]! + last[i]!;
    const node = Math.floor(i / m);
    // Mixer moles are judged against the mixer's content, settler compositions against 1.
    const unit = node < nodes ? bank.holdAq[node]! + bank.holdOrg[node]! : 1;
    const scale = absolute * unit + relative * Math.max(Math.abs(state[i]!), Math.abs(next[i]!));
    const error = last[i]! / scale;
    sum += error * error;
  }
  const error = Math.sqrt(sum / Math.max(1, next.length));
  return error >= 0 ? error : Number.POSITIVE_INFINITY;
}

function combine(into: Float64Array, state: Float64Array, k: readonly Float64Array[], row: readonly number[]): void {
  into.set(state);
  for (let p = 0; p < row.length; p++) {
    const weight = row[p]!;
    const kp = k[p]!;
    for (let i = 0; i < into.length; i++) into[i]! += weight * kp[i]!;
  }
}

/** (g N' − ∂f/∂x) in the mole fractions of the mixers; settlers are eliminated: an edge from a settler passes a/(g+a) of a change. */
function factorStep(work: Stepper, g: number): boolean {
  const { bank, ownAq, ownOrg, edge } = work;
  const { graph, nodes } = bank;
  for (let j = 0; j < nodes; j++) {
    ownAq[j] = g * bank.holdAq[j]! + graph.aqueousOut[j]!;
    ownOrg[j] = g * bank.holdOrg[j]! + graph.organicOut[j]!;
  }
  for (let e = 0; e < edge.length; e++) edge[e] = graph.edgeFlow[e]! * (bank.settlers ? passed(bank, e, g) : 1);
  return factor(bank.system, work.ratios, work.shares, ownAq, ownOrg, edge);
}

function passed(bank: Bank, e: number, g: number): number {
  const from = bank.graph.edgeFrom[e]!;
  const a =
    bank.graph.edgeOrganic[e] === 1
      ? bank.graph.organicOut[from]! / bank.settleOrg[from]!
      : bank.graph.aqueousOut[from]! / bank.settleAq[from]!;
  return a / (g + a);
}

/** Solves one stage: `f` is the right-hand side in the state's variables, `into` receives U. */
function solveStage(work: Stepper, f: Float64Array, into: Float64Array, g: number): void {
  const { bank, rhs, ratios, shares } = work;
  const { graph, nodes, m, components: c, settlers } = bank;
  for (let i = 0; i < nodes * m; i++) rhs[i] = f[i]!;
  if (settlers) {
    for (let e = 0; e < graph.edgeFrom.length; e++) {
      const from = graph.edgeFrom[e]!;
      const organic = graph.edgeOrganic[e] === 1;
      const a = organic ? graph.organicOut[from]! / bank.settleOrg[from]! : graph.aqueousOut[from]! / bank.settleAq[from]!;
      const weight = graph.edgeFlow[e]! / (g + a);
      const source = ((organic ? 2 : 1) * nodes + from) * m;
      const to = graph.edgeTo[e]! * m;
      for (let i = 0; i < m; i++) rhs[to + i]! += weight * f[source + i]!;
    }
  }
  solve(bank.system, rhs);
  for (let j = 0; j < nodes; j++) {
    let mean = 0;
    const last = ratios[j * c + m]!;
    for (let i = 0; i < m; i++) mean += (ratios[j * c + i]! - last) * rhs[j * m + i]!;
    const ha = bank.holdAq[j]!;
    const ho = bank.holdOrg[j]!;
    const a = settlers ? graph.aqueousOut[j]! / bank.settleAq[j]! : 0;
    const b = settlers ? graph.organicOut[j]! / bank.settleOrg[j]! : 0;
    for (let i = 0; i < m; i++) {
      const dx = rhs[j * m + i]!;
      const dy = ratios[j * c + i]! * dx - shares[j * m + i]! * mean;
      into[j * m + i] = ha * dx + ho * dy;
      if (!settlers) continue;
      into[(nodes + j) * m + i] = (f[(nodes + j) * m + i]! + a * dx) / (g + a);
      into[(2 * nodes + j) * m + i] = (f[(2 * nodes + j) * m + i]! + b * dy) / (g + b);
    }
  }
}
