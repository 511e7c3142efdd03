import { exp } from "@coercivity/numerics";
import type { AcidCascade } from "./acid-cascade.ts";

/** Storage of one pH-dependent bank: u, concentrations (node-major, N × C), acid, free dimer, the gap to close and its Jacobian. */
export interface AcidWork {
  readonly cascade: AcidCascade;
  readonly aqueousFlow: Float64Array;
  readonly u: Float64Array;
  readonly aqueous: Float64Array;
  readonly organic: Float64Array;
  readonly acid: Float64Array;
  readonly free: Float64Array;
  readonly gap: Float64Array;
  readonly jacobian: Float64Array;
  readonly change: Float64Array;
}

/** Allocates the storage; aqueous flow = scrub above the feed, scrub + feed from the feed down. */
export function acidWork(cascade: AcidCascade): AcidWork {
  const n = cascade.mixerSettlers;
  const c = cascade.K.length;
  const aqueousFlow = new Float64Array(n);
  for (let j = 0; j < n; j++) aqueousFlow[j] = cascade.scrub + (j < cascade.feedStage ? cascade.feed : 0);
  return {
    cascade,
    aqueousFlow,
    u: new Float64Array(n),
    aqueous: new Float64Array(n * c),
    organic: new Float64Array(n * c),
    acid: new Float64Array(n),
    free: new Float64Array(n),
    gap: new Float64Array(n),
    jacobian: new Float64Array(n * n),
    change: new Float64Array(n),
  };
}

/**
 * Concentrations, acid, free extractant, gap and Jacobian at the present u.
 *
 * Component balances O y_{j−1} + A_{j+1} c_{j+1} + feed = O y_j + A_j c_j with y = D c, solved without subtraction. Acid telescopes from
 * the organic end: A_j H_j = scrub + feed acid (from the feed down) + 3 O (Σ y_N − Σ y_{j−1}) − base (at 1). The sensitivities of c to
 * each u_k come from the same elimination.
 */
export function acidState(work: AcidWork): void {
  const { cascade, aqueousFlow, u, aqueous, organic, acid, free, gap, jacobian } = work;
  const n = cascade.mixerSettlers;
  const c = cascade.K.length;
  const O = cascade.organic;
  const carry = new Float64Array(n);
  const pivot = new Float64Array(n);
  // dSum[j*n + k] = ∂(Σ_i y_ji)/∂u_k
  const dSum = new Float64Array(n * n);
  const d = new Float64Array(n);
  const rhs = new Float64Array(n);
  for (let i = 0; i < c; i++) {
    for (let j = 0; j < n; j++) d[j] = cascade.K[i]! * exp(3 * u[j]!);
    let exits = 0;
    for (let j = 0; j < n; j++) {
      // What leaves j for good if nothing above returns: at 1 the raffinate, higher up the share that finds its way down and out.
      exits = j === 0 ? aqueousFlow[0]! : aqueousFlow[j]! * (exits / pivot[j - 1]!);
      pivot[j] = exits + O * d[j]!;
    }
    rhs.fill(0);
    rhs[cascade.feedStage - 1] = cascade.feed * cascade.feedConcentrations[i]!;
    sweep(rhs, pivot, d, aqueousFlow, O, carry, n);
    for (let j = 0; j < n; j++) {
      aqueous[j * c + i] = carry[j]!;
      organic[j * c + i] = d[j]! * carry[j]!;
    }
    for (let k = 0; k < n; k++) {
      // ∂/∂u_k of the balances: 3 O y_k less organic leaves k and less enters k+1.
      const y = 3 * O * organic[k * c + i]!;
      rhs.fill(0);
      rhs[k] = -y;
      if (k + 1 < n) rhs[k + 1] = y;
      sweep(rhs, pivot, d, aqueousFlow, O, carry, n);
      for (let j = 0; j < n; j++) dSum[j * n + k]! += d[j]! * carry[j]! + (j === k ? 3 * organic[k * c + i]! : 0);
    }
  }
  const sum = new Float64Array(n);
  for (let j = 0; j < n; j++) for (let i = 0; i < c; i++) sum[j]! += organic[j * c + i]!;
  const base = O * cascade.saponified;
  for (let j = 0; j < n; j++) {
    const below = j > 0 ? sum[j - 1]! : 0;
    const acidIn = cascade.scrub * cascade.scrubAcid + (j < cascade.feedStage ? cascade.feed * cascade.feedAcid : 0);
    acid[j] = (acidIn + 3 * O * (sum[n - 1]! - below) - (j === 0 ? base : 0)) / aqueousFlow[j]!;
    free[j] = cascade.dimer - 3 * sum[j]!;
  }
  for (let j = 0; j < n; j++) {
    const r = exp(u[j]!);
    gap[j] = (r * acid[j]! - free[j]!) / cascade.dimer;
    for (let k = 0; k < n; k++) {
      const dAcid = (3 * O * (dSum[(n - 1) * n + k]! - (j > 0 ? dSum[(j - 1) * n + k]! : 0))) / aqueousFlow[j]!;
      jacobian[j * n + k] = (r * dAcid + 3 * dSum[j * n + k]! + (j === k ? r * acid[j]! : 0)) / cascade.dimer;
    }
  }
}

/** One right-hand side through the eliminated chain: organic carries up, aqueous down. */
function sweep(
  rhs: Float64Array,
  pivot: Float64Array,
  d: Float64Array,
  flow: Float64Array,
  O: number,
  into: Float64Array,
  n: number,
): void {
  let carried = 0;
  for (let j = 0; j < n; j++) {
    carried = rhs[j]! + (j > 0 ? (carried * O * d[j - 1]!) / pivot[j - 1]! : 0);
    into[j] = carried;
  }
  for (let j = n - 1; j >= 0; j--) into[j] = (into[j]! + (j + 1 < n ? flow[j + 1]! * into[j + 1]! : 0)) / pivot[j]!;
}
