/**
 * Minimum flows of a two-component cascade with one feed at finite purity: the operating line of the extraction section meets the
 * equilibrium line at the feed (pinch).
 *
 * aqueous feed: pinch at x = f_A:          S_min = f'_B (f_A − x_1) / (y(f_A) − f_A)
 * organic feed: pinch at y = f_A, x = x_f: S_min = f'_B (x_f − x_1) / (f_A − x_f),  x_f = f_A / (β − (β−1) f_A)
 * x_1 = 1 − P_B, y(x) = β x / (1 + (β−1) x). Basis: 1 mol RE fed. Source: S17 for pure products, own for finite purity.
 */
export function binaryMinimumS(beta: number, fA: number, purityB: number, outletB: number, feed: "aq" | "org"): number {
  const x1 = 1 - purityB;
  if (feed === "aq") {
    const y = (beta * fA) / (1 + (beta - 1) * fA);
    return (outletB * (fA - x1)) / (y - fA);
  }
  const x = fA / (beta - (beta - 1) * fA);
  return (outletB * (x - x1)) / (fA - x);
}

/** One feed of a two-component cascade with several feeds, in the order of the mixer-settlers (raffinate end first). */
export interface BinaryFeed {
  readonly phase: "aq" | "org";
  readonly flow: number;
  /** Mole fraction of A. */
  readonly a: number;
}

/**
 * Minimum S with several feeds: each feed may be the pinch; the operating line below it carries all feeds before it, and the largest S
 * binds. V = [(f'_B − ΣF) x_p + ΣF z − f'_B x_1] / (y_p − x_p), S = V − Σ organic feeds before. Source: own balances.
 */
export function binaryMinimumSOfFeeds(beta: number, feeds: readonly BinaryFeed[], outletB: number, purityB: number): number {
  const x1 = 1 - purityB;
  let before = 0;
  let beforeA = 0;
  let beforeOrganic = 0;
  let largest = 0;
  for (const feed of feeds) {
    const x = feed.phase === "aq" ? feed.a : feed.a / (beta - (beta - 1) * feed.a);
    const y = (beta * x) / (1 + (beta - 1) * x);
    const v = ((outletB - before) * x + beforeA - outletB * x1) / (y - x);
    largest = Math.max(largest, v - beforeOrganic);
    before += feed.flow;
    beforeA += feed.flow * feed.a;
    if (feed.phase === "org") beforeOrganic += feed.flow;
  }
  return largest;
}
