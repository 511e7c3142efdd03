import type { TwoComponentDesign } from "./two-component.ts";

/** A bank that meets both purities, counted exactly. */
export interface Bank {
  /** n mixer-settlers of the extraction section (the feed enters n), m of the scrubbing section. */
  readonly n: number;
  readonly m: number;
  readonly total: number;
  /** Every n that meets both purities with this total. */
  readonly alternatives: readonly number[];
}

/** What the smallest bank needs to know, basis 1 mol fed: component A is the more extracted one. */
export interface BankAsk {
  readonly fA: number;
  readonly beta: number;
  readonly betaScrub: number;
  readonly feed: "aq" | "org";
  readonly S: number;
  readonly outletA: number;
  readonly purityA: number;
  readonly purityB: number;
}

/** The bank for a closed-form design at some S (its own when not given). */
export function bankAsk(design: TwoComponentDesign, S: number = design.S): BankAsk {
  const { ask, outletA, purityA, purityB } = design;
  return { fA: ask.fA, beta: ask.beta, betaScrub: ask.betaScrub ?? ask.beta, feed: ask.feed, S, outletA, purityA, purityB };
}

/**
 * The smallest whole number of mixer-settlers at fixed S, exactly: with the outlet flows fixed, the two purities are tied by the balance of A,
 * so one stepping up from the raffinate at its specified purity and one down from the organic product decide every (n, m) at once. (n, m) works
 * when the liquor the scrubbing section sends down (m steps from the top) is no richer in A than the extraction section can take (n steps).
 *
 * Returns null below the minimum S, where the two steppings pinch before they meet. O(n + m) work. `limit` bounds each section.
 */
export function smallestBank(ask: BankAsk, limit = 2000): Bank | null {
  const need = liquorTaken(ask, limit);
  const sent = liquorSent(ask, limit);
  let best: { total: number } | null = null;
  const options: { n: number; m: number }[] = [];
  let m = sent.length;
  for (let n = 1; n <= need.length; n++) {
    // Longer extraction takes richer liquor, so the scrubbing section needed only shrinks as n grows.
    while (m > 0 && sent[m - 1]! <= need[n - 1]!) m--;
    if (m === sent.length) continue;
    const total = n + m + 1;
    options.push({ n, m: m + 1 });
    if (best === null || total < best.total) best = { total };
  }
  if (best === null) return null;
  const found = best;
  const alternatives = options.filter((option) => option.n + option.m === found.total);
  // Among equal totals the shortest extraction section is named, as in the published table; `alternatives` lists the others.
  const first = alternatives[0]!;
  return { n: first.n, m: first.m, total: found.total, alternatives: alternatives.map((option) => option.n) };
}

/** need[n−1]: A in the liquor entering mixer-settler n from above when 1..n hold the raffinate exactly at specification. */
function liquorTaken(ask: BankAsk, limit: number): number[] {
  const { beta, S, outletA, fA, feed } = ask;
  const outletB = 1 - outletA;
  const x1 = 1 - ask.purityB;
  const W = feed === "aq" ? S - outletA : S + outletB;
  const need: number[] = [];
  let x = x1;
  for (let n = 1; n <= limit; n++) {
    const y = (beta * x) / (1 + (beta - 1) * x);
    // Balance of A around 1..n with the feed in n: W x_{n+1} + f_A = V_n y_n + f'_B x_1.
    const organic = feed === "aq" ? S : S + 1;
    const liquor = (organic * y + outletB * x1 - fA) / W;
    if (liquor > 0) need.push(Math.min(liquor, 1));
    else need.push(-1);
    const next = (S * y + outletB * x1) / (S + outletB);
    if (!(next > x) || next >= 1 || Math.abs(next - x) < 1e-15) break;
    x = next;
  }
  return need;
}

/** sent[m−1]: A in the liquor leaving the lowest of m scrubbing mixer-settlers when the organic product is exactly at specification. */
function liquorSent(ask: BankAsk, limit: number): number[] {
  const { betaScrub: beta, S, outletA, feed } = ask;
  const W = feed === "aq" ? S - outletA : S + (1 - outletA);
  const organic = W + outletA;
  const sent: number[] = [];
  let y = ask.purityA;
  for (let m = 1; m <= limit; m++) {
    const x = y / (beta - (beta - 1) * y);
    sent.push(x);
    // Organic entering from below: V y_below = W x + f'_A P_A.
    const below = (W * x + outletA * ask.purityA) / organic;
    if (!(below < y) || below <= 0 || Math.abs(below - y) < 1e-15) break;
    y = below;
  }
  return sent;
}
