import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

const daysInYear = 365;

/**
 * Cuts what may be shipped to what a quota leaves for this step:
 *
 *   allowance = (given out so far this year − used) / steps left in the batch
 *
 * Permits are traded, so the kilograms worth most for each kilogram of quota go first; links of equal worth are cut alike. What a step leaves unused is
 * there for the next ones of its year, and lost with the year. A year begins on the day the quota takes effect and on the same day after; the
 * second batch, where there is one, adds to what the first left. A quota that nobody needs in full cuts nothing.
 * The rank at which it runs out is remembered: what permits are worth follows from who goes short (permits.ts).
 * Law: used ≤ given out ≤ cap, in each year. Source: docs/model.md §3.4.
 */
export function ration(model: Model, state: State): Phase {
  return (t) => {
    const { quotaMeasure, quotaCap, quotaFirstShare, quotaSecondDay, measureFrom, stepDays } = model;
    for (let k = 0; k < quotaMeasure.length; k++) {
      const m = quotaMeasure[k]!;
      if (state.intensity[m] === 0) continue;
      const since = Math.max(t * stepDays - measureFrom[m]!, 0);
      const day = since % daysInYear;
      const year = (since - day) / daysInYear;
      if (state.quotaYear[k] !== year) {
        state.quotaYear[k] = year;
        state.quotaUsed[k] = 0;
      }
      const second = quotaSecondDay[k]!;
      const early = second > 0 && day < second;
      const given = quotaCap[k]! * (early ? quotaFirstShare[k]! : 1);
      const stepsLeft = Math.max(1, Math.ceil(((early ? second : daysInYear) - day) / stepDays));
      const left = Math.max(0, given - state.quotaUsed[k]!) / stepsLeft;
      state.quotaCut[k] = model.quotaRankStart[k + 1]!;
      shareOut(model, state, k, left);
    }
  };
}

/** Gives an allowance to the ranks in turn; the rank in which it runs out is cut alike, and those after it get nothing. */
function shareOut(model: Model, state: State, k: number, allowance: number): void {
  const { quotaRankStart, rankLinkStart, rankLink, rankKgPerKg } = model;
  const { linkDemand } = state;
  let left = allowance;
  for (let r = quotaRankStart[k]!; r < quotaRankStart[k + 1]!; r++) {
    let asked = 0;
    for (let i = rankLinkStart[r]!; i < rankLinkStart[r + 1]!; i++) asked += linkDemand[rankLink[i]!]! * rankKgPerKg[i]!;
    if (asked <= left) {
      left -= asked;
      continue;
    }
    if (r < state.quotaCut[k]!) state.quotaCut[k] = r;
    const share = left / asked;
    for (let i = rankLinkStart[r]!; i < rankLinkStart[r + 1]!; i++) linkDemand[rankLink[i]!] = linkDemand[rankLink[i]!]! * share;
    left = 0;
  }
}

/** Counts what was shipped against the quotas in force. */
export function countQuotas(model: Model, state: State): Phase {
  return () => {
    const { quotaMeasure, quotaRankStart, rankLinkStart, rankLink, rankKgPerKg, linkClaim } = model;
    const { intensity, quotaUsed, linkDemand, poolFill } = state;
    for (let k = 0; k < quotaMeasure.length; k++) {
      if (intensity[quotaMeasure[k]!] === 0) continue;
      let used = 0;
      for (let i = rankLinkStart[quotaRankStart[k]!]!; i < rankLinkStart[quotaRankStart[k + 1]!]!; i++) {
        const e = rankLink[i]!;
        used += linkDemand[e]! * poolFill[linkClaim[e]!]! * rankKgPerKg[i]!;
      }
      quotaUsed[k] = quotaUsed[k]! + used;
    }
  };
}
