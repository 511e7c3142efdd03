/**
 * Ranks from 1 to n; equal numbers share the mean of the ranks they take up.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
  const out = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last++;
    for (let k = first; k <= last; k++) out[order[k]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return out;
}

/** Spearman's ρ: the correlation of ranks, −1 to 1; 0 where one of the two never changes. */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const a = ranks(x);
  const b = ranks(y);
  const mean = (a.length + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < a.length; i++) {
    const dx = a[i]! - mean;
    const dy = b[i]! - mean;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/**
 * How much of the spread of ranks of y goes with which group a draw is in: sqrt of η² = 1 − (n − 1)/(n − k) · within/total, so that groups that
 * mean nothing give 0 on average. On the scale of a correlation, without a sign.
 */
export function groupCorrelation(group: ArrayLike<number>, y: ArrayLike<number>): number {
  const rank = ranks(y);
  const n = rank.length;
  const members = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const known = members.get(group[i]!);
    if (known) known.push(rank[i]!);
    else members.set(group[i]!, [rank[i]!]);
  }
  const k = members.size;
  let total = 0;
  for (const one of rank) total += (one - (n + 1) / 2) * (one - (n + 1) / 2);
  let within = 0;
  for (const own of members.values()) {
    let sum = 0;
    for (const one of own) sum += one;
    const mean = sum / own.length;
    for (const one of own) within += (one - mean) * (one - mean);
  }
  if (!(total > 0) || n <= k) return 0;
  const share = 1 - ((n - 1) / (n - k)) * (within / total);
  return share > 0 ? Math.sqrt(share) : 0;
}
