import { uniform } from "@coercivity/numerics";

/** Most players for whom every coalition is valued. */
export const exactPlayers = 12;

export interface Shapley {
  readonly value: readonly number[];
  /** Standard error of each value; 0 where exact. */
  readonly error: readonly number[];
  readonly exact: boolean;
  /** v(all) − v(none); the values sum to it. */
  readonly total: number;
}

/**
 * Shapley value of each of `players` players in the game v: φ_i = Σ_S |S|! (n − |S| − 1)! / n! · [v(S + i) − v(S)]. Exact up to twelve
 * players; beyond that the mean over `orders` random orders of arrival (each taken forwards and backwards), with its standard error. Either
 * way the values sum to v(all) − v(none), so that they can label a flow.
 *
 * `worth` gets the coalition as flags and must not keep them. Source: L. Shapley (1953); J. Castro et al., Computers & OR 36 (2009).
 */
export function shapley(players: number, worth: (present: readonly boolean[]) => number, orders = 200, seed = 1): Shapley {
  return players <= exactPlayers ? exactValues(players, worth) : sampledValues(players, worth, orders, seed);
}

function exactValues(n: number, worth: (present: readonly boolean[]) => number): Shapley {
  const v = Float64Array.from({ length: 2 ** n }, (_, set) => worth(Array.from({ length: n }, (_, i) => (set & (1 << i)) !== 0)));
  // weight[s] = s! (n − s − 1)! / n!
  const weight = [n > 0 ? 1 / n : 1];
  for (let s = 1; s < n; s++) weight.push((weight[s - 1]! * s) / (n - s));
  const value = Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let set = 0; set < v.length; set++) if (!(set & (1 << i))) sum += weight[countBits(set)]! * (v[set | (1 << i)]! - v[set]!);
    return sum;
  });
  return { value, error: value.map(() => 0), exact: true, total: v[v.length - 1]! - v[0]! };
}

function sampledValues(n: number, worth: (present: readonly boolean[]) => number, orders: number, seed: number): Shapley {
  const sum = new Float64Array(n);
  const squares = new Float64Array(n);
  const none = worth(Array.from({ length: n }, () => false));
  const all = worth(Array.from({ length: n }, () => true));
  const pair = new Float64Array(n);
  for (let draw = 0; draw < orders; draw++) {
    const order = shuffled(n, seed, draw);
    pair.fill(0);
    for (const line of [order, [...order].reverse()]) {
      const present = Array.from({ length: n }, () => false);
      let before = none;
      line.forEach((player, place) => {
        present[player] = true;
        const after = place === n - 1 ? all : worth(present);
        pair[player]! += (after - before) / 2;
        before = after;
      });
    }
    pair.forEach((gain, i) => {
      sum[i]! += gain;
      squares[i]! += gain * gain;
    });
  }
  const value = [...sum].map((total) => total / orders);
  const error = value.map((mean, i) => Math.sqrt(Math.max(0, squares[i]! / orders - mean * mean) / Math.max(1, orders - 1)));
  return { value, error, exact: false, total: all - none };
}

/** Players 0 … n − 1 in an order drawn from the seed. */
function shuffled(n: number, seed: number, draw: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform(seed, draw, i, 0) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
