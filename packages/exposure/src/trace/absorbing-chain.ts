import { requireShares } from "../concentration/require-shares.ts";
import { identity, inverse, type Matrix, minus, times } from "../io/matrix.ts";

/** Where the contents of each transient state come from, and which states they passed. */
export interface AbsorbingChain {
  /** N = (I − Q)⁻¹: expected visits to state j on the way upstream from state i. */
  readonly visits: readonly (readonly number[])[];
  /** B = N R: share of state i's contents that comes from origin k; rows sum to 1 where all mass has an origin. */
  readonly origins: readonly (readonly number[])[];
}

/**
 * Origins of an absorbing Markov chain that walks upstream: `Q[i][j]` is the share of state i's supply that comes from state j, `R[i][k]`
 * the share that comes straight from origin k. Throws a `RangeError` where a loop of states never reaches an origin, or a state draws more than the whole.
 *
 * Source: J. Kemeny, J. Snell, "Finite Markov Chains" (1960), chapter 3.
 */
export function absorbingChain(Q: Matrix, R: Matrix): AbsorbingChain {
  for (const [i, row] of Q.entries()) requireShares(`state ${i}`, [...row, ...(R[i] ?? [])]);
  const closed = closedStates(Q, R);
  if (closed.length > 0) throw new RangeError(`states ${closed.join(", ")} supply only each other and never reach an origin`);
  const visits = inverse(minus(identity(Q.length), Q));
  return { visits, origins: times(visits, R) };
}

/** States from which nothing leads to an origin or out of the table: loops that close on themselves. */
function closedStates(Q: Matrix, R: Matrix): number[] {
  const leaks = (i: number): number => 1 - Q[i]!.reduce((sum, share) => sum + share, 0);
  const open = new Set(Q.flatMap((_, i) => (leaks(i) > 1e-12 || (R[i] ?? []).some((share) => share > 0) ? [i] : [])));
  for (;;) {
    const before = open.size;
    Q.forEach((row, i) => {
      if (row.some((share, j) => share > 0 && open.has(j))) open.add(i);
    });
    if (open.size === before) return Q.flatMap((_, i) => (open.has(i) ? [] : [i]));
  }
}

/** The same origins as a sum over tiers, Σ_k Q^k R, cut where a tier adds less than `tolerance`; checks the inverse, and shows tiers. */
export function originSeries(Q: Matrix, R: Matrix, tolerance = 1e-15, tiers = 10_000): number[][] {
  const sum = R.map((row) => [...row]);
  let tier = sum.map((row) => [...row]);
  for (let k = 1; k < tiers; k++) {
    tier = times(Q, tier);
    let largest = 0;
    tier.forEach((row, i) => {
      row.forEach((value, j) => {
        sum[i]![j]! += value;
        largest = Math.max(largest, Math.abs(value));
      });
    });
    if (largest < tolerance) break;
  }
  return sum;
}

/**
 * Any-stage dependence: 1 − P(a path upstream avoids every state and origin marked), for each transient state; a marked state depends
 * wholly. Avoiding h solves h_i = 0 on marked states, else h_i = Σ_j Q_ij h_j + Σ_k R_ik [k not marked].
 */
export function anyStageDependence(Q: Matrix, R: Matrix, markedStates: readonly boolean[], markedOrigins: readonly boolean[]): number[] {
  const open = Q.map((row, i) => row.map((value) => (markedStates[i] ? 0 : value)));
  const free = R.map((row, i) => (markedStates[i] ? 0 : row.reduce((sum, value, k) => sum + (markedOrigins[k] ? 0 : value), 0)));
  return inverse(minus(identity(Q.length), open)).map((row) => 1 - row.reduce((sum, value, j) => sum + value * free[j]!, 0));
}
