import { exp, log } from "@coercivity/numerics";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { Market, type Prices } from "./markets.ts";

/**
 * Lets the permits of a quota be paid for by all who ship under it:
 *
 *   r   = max over streams that the quota cuts of P0 (e^s outside − e^s inside)/q      USD for each kilogram that counts
 *   s_x ← max(s_x, ln(e^s inside + r q_x/P0_x)) outside, for every stream under the quota, up to the choke
 *
 * q is what a kilogram takes of the quota, P0 its price at rest. Permits are traded, so one costs the same whatever is shipped with it: what the best
 * bidder who goes short would pay. A cheap oxide rises by the same USD as a dear one, and so by many more times. Where a quota cuts nobody, its permits are
 * worth nothing new, and prices go back as they do. Source: docs/model.md §3.7; Japan Metal Bulletin, August 2010 (15 USD/kg for a permit, lanthanum and cerium
 * oxide within a dollar of each other).
 */
export function payForPermits(model: Model, state: State, prices: Prices): void {
  const { quotaMeasure, quotaRankStart, rankLinkStart, rankLink, rankKgPerKg, linkSlot, slotStream, streamUsd } = model;
  const { spot, most, use0 } = prices;
  for (let k = 0; k < quotaMeasure.length; k++) {
    const cut = rankLinkStart[state.quotaCut[k]!]!;
    const end = rankLinkStart[quotaRankStart[k + 1]!]!;
    if (state.intensity[quotaMeasure[k]!] === 0 || cut === end) continue;
    let rent = 0;
    for (let i = cut; i < end; i++) {
      const x = slotStream[linkSlot[rankLink[i]!]!]!;
      const gap = exp(spot[2 * x + Market.outside]!) - exp(spot[2 * x + Market.inside]!);
      rent = Math.max(rent, (streamUsd[x]! * gap) / rankKgPerKg[i]!);
    }
    if (rent === 0) continue;
    for (let i = rankLinkStart[quotaRankStart[k]!]!; i < end; i++) {
      const x = slotStream[linkSlot[rankLink[i]!]!]!;
      const at = 2 * x + Market.outside;
      if (streamUsd[x]! === 0 || use0[at] === 0) continue;
      const least = log(exp(spot[2 * x + Market.inside]!) + (rent * rankKgPerKg[i]!) / streamUsd[x]!);
      if (spot[at]! < least) spot[at] = Math.min(least, most[at]!);
    }
  }
}
