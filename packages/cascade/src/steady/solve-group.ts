import type { StageGraph } from "../network/stage-graph.ts";
import { type BlockSystem, blockSystem, factor, solve } from "./block-system.ts";
import { type BalanceWork, balanceWork, componentBalances } from "./component-balances.ts";

/** What the steady solver is asked: one group of cascades as a graph, β per node, and what is fed to each node per component. */
export interface GroupProblem {
  readonly graph: StageGraph;
  /** C components; the last one is the reference that follows from Σx = 1 (put the most abundant there). */
  readonly components: number;
  /** Node-major, nodes × C. */
  readonly beta: Float64Array;
  /** mol per unit time, node-major. */
  readonly fed: Float64Array;
  /** First guess of x, node-major. */
  readonly start: Float64Array;
}

/** How hard the solver may try. */
export interface GroupOptions {
  /** Largest number of linear solves before it gives up and says so. */
  readonly maxSolves?: number;
  /** Largest |Σx − 1| and |Σy − 1| accepted. */
  readonly tolerance?: number;
}

/** The profile, and the record of how it was found. */
export interface GroupSolution {
  readonly converged: boolean;
  /** x and y node-major; positive, with full relative accuracy of traces. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** s_j = Σ β_ji x_ji. */
  readonly s: Float64Array;
  /** max over nodes of |Σx − 1| and |Σy − 1|: component balances hold by construction, so this is what is left to close. */
  readonly residual: number;
  readonly newtonSteps: number;
  readonly timeSteps: number;
  readonly tried: readonly string[];
}

interface Work {
  readonly problem: GroupProblem;
  readonly balances: BalanceWork;
  readonly system: BlockSystem;
  readonly ratios: Float64Array;
  readonly shares: Float64Array;
  readonly fed: Float64Array;
  readonly holdAq: Float64Array;
  readonly holdOrg: Float64Array;
  readonly ownAq: Float64Array;
  readonly ownOrg: Float64Array;
  readonly rhs: Float64Array;
  readonly x: Float64Array;
  readonly s: Float64Array;
  readonly change: Float64Array;
  solves: number;
}

/**
 * Steady state of one group: Newton on s (one unknown per mixer-settler) with pseudo-transient continuation.
 *
 * For given s the component balances are linear and are solved exactly (positive x, no cancellation); what is left is Σx = 1 in every
 * mixer-settler. The Newton change of s comes from the linearised balances, a block-tridiagonal system with blocks that are diagonal plus
 * rank one. Where plain Newton does not settle, time steps (implicit Euler on the composition, growing) carry the fronts to their place.
 */
export function solveGroup(problem: GroupProblem, options: GroupOptions = {}): GroupSolution {
  const maxSolves = options.maxSolves ?? 2000;
  const tolerance = options.tolerance ?? 2e-13;
  const work = prepare(problem);
  const tried: string[] = [];
  const { graph, components: c } = problem;
  startFrom(work, problem.start);
  let timeSteps = 0;
  let residual = Number.POSITIVE_INFINITY;
  let step = 2;
  const previousX = new Float64Array(work.x.length);
  const previousS = new Float64Array(work.s.length);
  const held = new Float64Array(work.x.length);
  let finished = false;
  let attempts = 0;
  while (!finished && work.solves < maxSolves) {
    if (step > 1e3 || attempts === 0 || step > 1e9) {
      previousS.set(work.s);
      previousX.set(work.x);
      const direct = newton(work, 0, null, attempts === 0 ? 12 : 25, tolerance);
      attempts++;
      residual = direct.residual;
      if (direct.converged) {
        finished = true;
        break;
      }
      work.s.set(previousS);
      work.x.set(previousX);
    }
    // One leg of time steps, until the step has grown far enough to try plain Newton again.
    const target = attempts <= 1 ? 2e3 : step * 50;
    let failures = 0;
    while (step < target && work.solves < maxSolves) {
      previousX.set(work.x);
      previousS.set(work.s);
      holdContents(work, held);
      const inner = newton(work, 1 / step, held, 8, LOOSE);
      if (inner.converged) {
        timeSteps++;
        step *= inner.steps <= 3 ? 4 : inner.steps <= 5 ? 2 : 1.2;
        failures = 0;
      } else {
        work.s.set(previousS);
        work.x.set(previousX);
        step /= 4;
        failures++;
        if (failures > 25) break;
      }
    }
    if (failures > 25) break;
  }
  tried.push(
    `newton on s: ${work.solves} linear solves`,
    `pseudo-transient continuation: ${timeSteps} time steps, last step ${step} residence times`,
  );
  if (!finished) {
    evaluate(work, 0, null);
    residual = closure(work);
  }
  const y = new Float64Array(work.x.length);
  for (let j = 0; j < graph.nodes; j++) for (let i = 0; i < c; i++) y[j * c + i] = work.ratios[j * c + i]! * work.x[j * c + i]!;
  return { converged: finished, x: work.x, y, s: work.s, residual, newtonSteps: work.solves, timeSteps, tried };
}

function prepare(problem: GroupProblem): Work {
  const { graph, components: c } = problem;
  const cells = graph.nodes * c;
  return {
    problem,
    balances: balanceWork(graph, c),
    system: blockSystem(graph, c),
    ratios: new Float64Array(cells),
    shares: new Float64Array(graph.nodes * (c - 1)),
    fed: new Float64Array(cells),
    holdAq: new Float64Array(graph.nodes),
    holdOrg: new Float64Array(graph.nodes),
    ownAq: new Float64Array(graph.nodes),
    ownOrg: new Float64Array(graph.nodes),
    rhs: new Float64Array(graph.nodes * (c - 1)),
    x: new Float64Array(cells),
    s: new Float64Array(graph.nodes),
    change: new Float64Array(graph.nodes),
    solves: 0,
  };
}

function startFrom(work: Work, start: Float64Array): void {
  const { graph, components: c, beta } = work.problem;
  work.x.set(start);
  for (let j = 0; j < graph.nodes; j++) {
    let s = 0;
    for (let i = 0; i < c; i++) s += beta[j * c + i]! * start[j * c + i]!;
    work.s[j] = s;
  }
}

/** Moles held per component at the present state, with a residence of one time unit in each phase: the n of the implicit Euler step. */
function holdContents(work: Work, held: Float64Array): void {
  const { graph, components: c, beta } = work.problem;
  for (let j = 0; j < graph.nodes; j++) {
    let sumX = 0;
    let sumY = 0;
    for (let i = j * c; i < j * c + c; i++) {
      sumX += work.x[i]!;
      sumY += beta[i]! * work.x[i]!;
    }
    const aq = graph.aqueousOut[j]! / sumX;
    const org = graph.organicOut[j]! / sumY;
    for (let i = j * c; i < j * c + c; i++) held[i] = work.x[i]! * (aq + org * beta[i]!);
  }
}

/** Solves the balances for the present s. */
function evaluate(work: Work, rate: number, held: Float64Array | null): void {
  const { graph, components: c, beta, fed } = work.problem;
  for (let j = 0; j < graph.nodes; j++) {
    const inverse = 1 / work.s[j]!;
    for (let i = j * c; i < j * c + c; i++) work.ratios[i] = beta[i]! * inverse;
    work.holdAq[j] = rate * graph.aqueousOut[j]!;
    work.holdOrg[j] = rate * graph.organicOut[j]!;
  }
  if (held === null) work.fed.set(fed);
  else for (let i = 0; i < fed.length; i++) work.fed[i] = fed[i]! + rate * held[i]!;
  componentBalances(graph, work.balances, work.ratios, work.fed, work.holdAq, work.holdOrg, work.x);
}

/** Largest |Σx − 1| and |Σy − 1|. */
function closure(work: Work): number {
  const { graph, components: c } = work.problem;
  let worst = 0;
  for (let j = 0; j < graph.nodes; j++) {
    let sumX = 0;
    let sumY = 0;
    for (let i = j * c; i < j * c + c; i++) {
      sumX += work.x[i]!;
      sumY += work.ratios[i]! * work.x[i]!;
    }
    const gap = Math.max(Math.abs(sumX - 1), Math.abs(sumY - 1));
    if (!(gap <= worst)) worst = gap;
  }
  return worst;
}

/** Closure asked of a time step on the way: it only has to carry the fronts, and tighter steps cost more than they gain (measured). */
const LOOSE = 1e-2;

/** Above this nothing counts as converged, whatever the conditioning. */
const FLOOR = 1e-9;

interface Leg {
  readonly converged: boolean;
  readonly residual: number;
  readonly steps: number;
}

/** Newton on s at a fixed time step (rate = 1/step, 0 = steady), starting at the present s. */
function newton(work: Work, rate: number, held: Float64Array | null, maxSteps: number, tolerance: number): Leg {
  evaluate(work, rate, held);
  let residual = closure(work);
  let worse = 0;
  for (let steps = 1; steps <= maxSteps; steps++) {
    if (residual <= 1e-15) return { converged: true, residual, steps };
    if (!newtonChange(work, rate)) return { converged: false, residual, steps };
    let largest = 0;
    for (let j = 0; j < work.s.length; j++) {
      const size = Math.abs(work.change[j]!);
      if (!(size <= largest)) largest = size;
    }
    if (!(largest < 1e6)) return { converged: false, residual, steps };
    const damping = largest > 1.5 ? 1.5 / largest : 1;
    for (let j = 0; j < work.s.length; j++) {
      // Padé of exp: positive for |change| < 2, and exact to third order, so Newton stays quadratic.
      const d = 0.5 * damping * work.change[j]!;
      work.s[j] = (work.s[j]! * (1 + d)) / (1 - d);
    }
    evaluate(work, rate, held);
    const next = closure(work);
    if (!(next < Number.POSITIVE_INFINITY)) return { converged: false, residual: next, steps };
    if (next <= tolerance && largest <= 1e-9) return { converged: true, residual: next, steps };
    if (rate > 0 && next <= tolerance) return { converged: true, residual: next, steps };
    // Rounding of s, carried through the balances, sets a floor: Newton has arrived when it no longer gains and its change is rounding too.
    if (next <= FLOOR && next >= 0.25 * residual && largest <= FLOOR) return { converged: true, residual: next, steps };
    worse = next > residual ? worse + 1 : 0;
    if (worse > 4) return { converged: false, residual: next, steps };
    residual = next;
  }
  return { converged: residual <= tolerance, residual, steps: maxSteps };
}

/**
 * Newton change of ln s. With e = 1 − Σx and η = 1 − Σy (both total balances are linear, so the corrected sums are exactly 1):
 * Σ_in and Σ_out of d = δx for the first m components, δx_C = e − Σd, δy_i = K_i δx_i − (y_i/Σy)(Σ K δx − η), δ ln s = (Σ K δx − η)/Σy.
 */
function newtonChange(work: Work, rate: number): boolean {
  const { graph, components: c } = work.problem;
  const m = c - 1;
  const { ratios, shares, x, rhs } = work;
  work.solves++;
  const offset = work.holdAq; // free after evaluate(): K_last e − η per node
  for (let j = 0; j < graph.nodes; j++) {
    let sumX = 0;
    let sumY = 0;
    for (let i = j * c; i < j * c + c; i++) {
      sumX += x[i]!;
      sumY += ratios[i]! * x[i]!;
    }
    work.change[j] = sumY;
    offset[j] = ratios[j * c + m]! * (1 - sumX) - (1 - sumY);
    for (let i = 0; i < m; i++) shares[j * m + i] = (ratios[j * c + i]! * x[j * c + i]!) / sumY;
    work.ownAq[j] = graph.aqueousOut[j]! * (1 + rate);
    work.ownOrg[j] = graph.organicOut[j]! * (1 + rate);
    for (let i = 0; i < m; i++) rhs[j * m + i] = work.ownOrg[j]! * shares[j * m + i]! * offset[j]!;
  }
  for (let e = 0; e < graph.edgeFrom.length; e++) {
    if (graph.edgeOrganic[e] === 0) continue;
    const from = graph.edgeFrom[e]!;
    const to = graph.edgeTo[e]!;
    const flow = graph.edgeFlow[e]! * offset[from]!;
    for (let i = 0; i < m; i++) rhs[to * m + i]! -= flow * shares[from * m + i]!;
  }
  if (!factor(work.system, ratios, shares, work.ownAq, work.ownOrg, graph.edgeFlow)) return false;
  solve(work.system, rhs);
  for (let j = 0; j < graph.nodes; j++) {
    let sum = offset[j]!;
    const last = ratios[j * c + m]!;
    for (let i = 0; i < m; i++) sum += (ratios[j * c + i]! - last) * rhs[j * m + i]!;
    work.change[j] = sum / work.change[j]!;
  }
  return true;
}
