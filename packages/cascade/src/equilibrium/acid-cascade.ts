import { exp, log } from "@coercivity/numerics";
import { type Answer, answered, type CascadeProblem, refused } from "../problem.ts";
import { equilibriumNotConverged, noLiquor, notANumber, stageOutside, tooMuchBase, wrongLength } from "../problems.ts";
import { type AcidWork, acidState, acidWork } from "./acid-balances.ts";

/**
 * A bank with an acidic extractant and its acid balance. Volumes per unit time are constant; RE³⁺ + 3(HA)₂ = RE(HA₂)₃ + 3H⁺.
 * Mixer-settler 1 is the raffinate end (saponified organic in), N the organic end (scrub acid in).
 */
export interface AcidCascade {
  readonly mixerSettlers: number;
  /** Organic, L per unit time. */
  readonly organic: number;
  /** Aqueous feed and where it enters; concentrations mol/L. */
  readonly feedStage: number;
  readonly feed: number;
  readonly feedConcentrations: readonly number[];
  readonly feedAcid: number;
  /** Scrub acid into N. */
  readonly scrub: number;
  readonly scrubAcid: number;
  /** K_i of D_i = K_i ([(HA)₂]/[H⁺])³. */
  readonly K: readonly number[];
  /** Total extractant as dimer, mol/L. */
  readonly dimer: number;
  /** mol of base the saponified organic brings per litre: takes up that much H⁺ in mixer-settler 1. */
  readonly saponified: number;
}

/** Concentrations by mixer-settler, mol/L. */
export interface AcidProfile {
  readonly aqueous: readonly (readonly number[])[];
  readonly organic: readonly (readonly number[])[];
  readonly acid: readonly number[];
  readonly freeDimer: readonly number[];
  /** Largest loading 3Σy / total dimer of any mixer-settler, 0–1. */
  readonly loading: number;
  /** max |[(HA)₂]·(D/K)^(−1/3) − [H⁺]| relative to the larger, and the balance of each component. */
  readonly residual: number;
  readonly componentBalance: number;
  readonly steps: number;
}

/**
 * Steady state with pH-dependent mass action, saponification and acid scrub.
 *
 * Unknown per mixer-settler: u = ln([(HA)₂]/[H⁺]). For given u every D is known and the component balances are linear (solved without
 * subtraction, as in the constant-β solver); [H⁺] follows from the proton balance (3 H⁺ per RE extracted) and [(HA)₂] from the extractant:
 *
 *   A_j H_j = Σ acid in from the feed side and above + 3 O (Σy_j …) − base (at 1),   [(HA)₂]_j = C − 3 Σ y_j,   residual: [(HA)₂]_j = e^{u_j} [H⁺]_j
 *
 * Newton with pseudo-time steps; never returns negative acid or extractant. No activity coefficients, no complexing. Source: Qi (2018), S23, own balances.
 */
export function acidSteadyState(cascade: AcidCascade, name = "case"): Answer<AcidProfile> {
  const problems = check(cascade, name);
  if (problems.length > 0) return refused(problems);
  const n = cascade.mixerSettlers;
  const work = acidWork(cascade);
  let best = { residual: Number.POSITIVE_INFINITY, steps: 0 };
  let steps = 0;
  for (const guess of guesses(cascade)) {
    work.u.fill(guess);
    const found = continueTo(work, 2000);
    steps += found.steps;
    if (found.residual < best.residual) best = { residual: found.residual, steps };
    if (found.converged) return answered(profile(work, steps));
  }
  return refused([
    equilibriumNotConverged(
      name,
      best.residual,
      `${steps} pseudo-time steps from ${guesses(cascade).length} starts on ${n} mixer-settlers`,
    ),
  ]);
}

/** Starting values of ln([(HA)₂]/[H⁺]): where the feed would load the organic a little, half and nearly fully. */
function guesses(cascade: AcidCascade): number[] {
  const total = cascade.feedConcentrations.reduce((a, b) => a + b, 0);
  const mean = cascade.K.reduce((sum, k, i) => sum + k * cascade.feedConcentrations[i]!, 0) / total;
  const ratio = (cascade.feed + cascade.scrub) / cascade.organic;
  return [1, 0.2, 5, 0.01, 50].map((load) => log((load * ratio) / mean) / 3);
}

interface Leg {
  readonly converged: boolean;
  readonly residual: number;
  readonly steps: number;
}

/**
 * Pseudo-time continuation on u: (1/τ + J) δ = −g with g_j = (e^{u_j} H_j − [(HA)₂]_j) / C, which rises with u, so the motion is stable.
 * τ grows while g falls.
 */
function continueTo(work: AcidWork, maxSteps: number): Leg {
  const n = work.cascade.mixerSettlers;
  let rate = 1;
  acidState(work);
  let size = largest(work.gap);
  let polish = 0;
  const before = new Float64Array(n);
  for (let steps = 1; steps <= maxSteps; steps++) {
    before.set(work.u);
    const most = newtonStep(work, rate);
    if (!Number.isFinite(most)) return { converged: false, residual: size, steps };
    acidState(work);
    const next = largest(work.gap);
    if (!(next < size * 2)) {
      work.u.set(before);
      acidState(work);
      rate = rate * 4 + 1e-8;
      if (size < 1e-10) polish++;
      if (polish > 3) return settled(work, size, steps);
      if (rate > 1e12) return { converged: false, residual: size, steps };
      continue;
    }
    // Rounding sets a floor; where the aqueous flow is small against the organic it lies above 1e-13.
    const stalled = next < 1e-10 && next >= 0.5 * size;
    if (size > 0) rate *= Math.min(most < 0.3 ? 0.4 : 1, Math.max(0.1, next / size));
    if (rate < 1e-10) rate = 0;
    size = next;
    if (size < 1e-13 || stalled || (size < 1e-10 && rate === 0)) polish++;
    if (size === 0) polish += 4;
    if (polish > 3) return settled(work, size, steps);
  }
  return { converged: false, residual: size, steps: maxSteps };
}

/** Closed: an equilibrium if no acid and no extractant is negative. */
function settled(work: AcidWork, residual: number, steps: number): Leg {
  return { converged: work.acid.every((h) => h > 0) && work.free.every((d) => d > 0), residual, steps };
}

/** One damped Newton step; returns the largest change of u it wanted, Infinity when the system is singular. */
function newtonStep(work: AcidWork, rate: number): number {
  const n = work.cascade.mixerSettlers;
  const { jacobian, gap, change } = work;
  for (let j = 0; j < n; j++) {
    change[j] = -gap[j]!;
    jacobian[j * n + j]! += rate;
  }
  if (!eliminate(jacobian, change, n)) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let j = 0; j < n; j++) most = Math.max(most, Math.abs(change[j]!));
  const damping = most > 0.5 ? 0.5 / most : 1;
  for (let j = 0; j < n; j++) work.u[j]! += damping * change[j]!;
  return most;
}

/** Gaussian elimination with partial pivoting; the solution replaces `rhs`. */
function eliminate(a: Float64Array, rhs: Float64Array, n: number): boolean {
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let r = k + 1; r < n; r++) if (Math.abs(a[r * n + k]!) > Math.abs(a[best * n + k]!)) best = r;
    if (!(Math.abs(a[best * n + k]!) > 0)) return false;
    if (best !== k) {
      for (let c = k; c < n; c++) {
        const held = a[k * n + c]!;
        a[k * n + c] = a[best * n + c]!;
        a[best * n + c] = held;
      }
      const held = rhs[k]!;
      rhs[k] = rhs[best]!;
      rhs[best] = held;
    }
    for (let r = k + 1; r < n; r++) {
      const factor = a[r * n + k]! / a[k * n + k]!;
      if (factor === 0) continue;
      for (let c = k + 1; c < n; c++) a[r * n + c]! -= factor * a[k * n + c]!;
      rhs[r]! -= factor * rhs[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = rhs[k]!;
    for (let c = k + 1; c < n; c++) sum -= a[k * n + c]! * rhs[c]!;
    rhs[k] = sum / a[k * n + k]!;
  }
  return true;
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (!(Math.abs(value) <= most)) most = Math.abs(value);
  return most;
}

function profile(work: AcidWork, steps: number): AcidProfile {
  const { cascade, aqueous, organic, acid, free } = work;
  const n = cascade.mixerSettlers;
  const c = cascade.K.length;
  const rows = (cells: Float64Array): number[][] => Array.from({ length: n }, (_, j) => [...cells.subarray(j * c, j * c + c)]);
  let balance = 0;
  let residual = 0;
  for (let i = 0; i < c; i++) {
    const fed = cascade.feed * cascade.feedConcentrations[i]!;
    const out = work.aqueousFlow[0]! * aqueous[i]! + cascade.organic * organic[(n - 1) * c + i]!;
    if (fed > 0) balance = Math.max(balance, Math.abs(fed - out) / fed);
  }
  let loading = 0;
  for (let j = 0; j < n; j++) {
    const h = exp(-work.u[j]!) * free[j]!;
    residual = Math.max(residual, Math.abs(h - acid[j]!) / Math.max(h, acid[j]!));
    loading = Math.max(loading, 1 - free[j]! / cascade.dimer);
  }
  return {
    aqueous: rows(aqueous),
    organic: rows(organic),
    acid: [...acid],
    freeDimer: [...free],
    loading,
    residual,
    componentBalance: balance,
    steps,
  };
}

function check(cascade: AcidCascade, file: string): CascadeProblem[] {
  const problems: CascadeProblem[] = [];
  const positive = (field: string, value: number, orZero = false): void => {
    if (!(Number.isFinite(value) && (value > 0 || (orZero && value === 0))))
      problems.push(notANumber(file, field, value, orZero ? "a number, zero or more" : "a number above zero"));
  };
  positive("O", cascade.organic);
  positive("CD", cascade.dimer);
  positive("feedA", cascade.feed);
  positive("feed_H", cascade.feedAcid, true);
  positive("scrubA", cascade.scrub, true);
  positive("scrub_H", cascade.scrubAcid, true);
  positive("sap", cascade.saponified, true);
  if (!Number.isInteger(cascade.mixerSettlers) || cascade.mixerSettlers < 1)
    problems.push(notANumber(file, "N", cascade.mixerSettlers, "a whole number of mixer-settlers, at least 1"));
  else if (!(cascade.feedStage >= 1 && cascade.feedStage <= cascade.mixerSettlers))
    problems.push(stageOutside(file, "feed_stage", "the feed", cascade.feedStage, cascade.mixerSettlers));
  if (cascade.K.length !== cascade.feedConcentrations.length)
    problems.push(wrongLength(file, "feed_c", cascade.feedConcentrations.length, cascade.K.length));
  for (const value of cascade.K) positive("K", value);
  for (const value of cascade.feedConcentrations) positive("feed_c", value, true);
  if (problems.length > 0) return problems;
  if (cascade.scrub === 0 && cascade.feedStage < cascade.mixerSettlers) return [noLiquor(file, cascade.feedStage, cascade.mixerSettlers)];
  // Raffinate acid = acid fed + 3 RE extracted − base, and no more can be extracted than is fed.
  const base = cascade.organic * cascade.saponified;
  const acid =
    cascade.feed * cascade.feedAcid +
    cascade.scrub * cascade.scrubAcid +
    3 * cascade.feed * cascade.feedConcentrations.reduce((a, b) => a + b, 0);
  return base >= acid ? [tooMuchBase(file, base, acid)] : [];
}
