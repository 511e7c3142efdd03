/** Minimum flow of a sharp cut, and the root it comes from. */
export interface SharpCut {
  /** Index of the lightest-extracted component that leaves with the organic (components below it stay in the raffinate). */
  readonly firstExtracted: number;
  readonly theta: number;
  /** mol RE into the fresh organic per unit time, on the basis of the given feed amounts. */
  readonly sMin: number;
  readonly wMin: number;
}

/**
 * Underwood's equation for a sharp cut between components k and k+1 (exact for constant β and constant mixed extraction ratio):
 *
 *   Σ β_i f_i / (β_i − θ) = q (q = 0 aqueous feed, the whole feed for organic),  θ in (β_k, β_{k+1});  S_min = Σ_{i>k} β_i f_i / (β_i − θ) (− feed if organic)
 *
 * `amounts` need not sum to 1 (a later cascade of a sequence is fed what is left). Components with no feed do not bound θ.
 * Source: Underwood (1948) for distillation, own transfer to extraction; checked with 300 mixer-settlers. Returns null when one side of the cut is empty.
 */
export function sharpCut(
  beta: readonly number[],
  amounts: readonly number[],
  firstExtracted: number,
  feed: "aq" | "org" = "aq",
): SharpCut | null {
  let low = -1;
  let high = -1;
  for (let i = 0; i < beta.length; i++) {
    if (!(amounts[i]! > 0)) continue;
    if (i < firstExtracted && (low < 0 || beta[i]! > beta[low]!)) low = i;
    if (i >= firstExtracted && (high < 0 || beta[i]! < beta[high]!)) high = i;
  }
  if (low < 0 || high < 0 || !(beta[high]! > beta[low]!)) return null;
  const total = amounts.reduce((a, b) => a + b, 0);
  const target = feed === "org" ? total : 0;
  const value = (theta: number): number => {
    let sum = -target;
    for (let i = 0; i < beta.length; i++) sum += (beta[i]! * amounts[i]!) / (beta[i]! - theta);
    return sum;
  };
  let lo = beta[low]!;
  let hi = beta[high]!;
  // The sum rises from −∞ to +∞ between the two factors, so halving the interval finds the root to the last bit.
  for (let k = 0; k < 200; k++) {
    const middle = lo + 0.5 * (hi - lo);
    if (middle === lo || middle === hi) break;
    if (value(middle) < 0) lo = middle;
    else hi = middle;
  }
  const theta = lo + 0.5 * (hi - lo);
  let organic = 0;
  let extracted = 0;
  for (let i = firstExtracted; i < beta.length; i++) {
    organic += (beta[i]! * amounts[i]!) / (beta[i]! - theta);
    extracted += amounts[i]!;
  }
  const sMin = feed === "org" ? organic - total : organic;
  return { firstExtracted, theta, sMin, wMin: organic - extracted };
}
