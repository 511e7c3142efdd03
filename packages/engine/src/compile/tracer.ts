import type { Scenario } from "@coercivity/domain";
import type { CanonicalWorld } from "./canonical.ts";
import type { FacilityColumns } from "./facilities.ts";
import type { LinkColumns } from "./links.ts";
import type { PoolColumns } from "./pools.ts";
import type { SlotColumns } from "./slots.ts";

/** The columns of the tracer. */
export interface TracerColumns {
  readonly issuerCountry: readonly number[];
  readonly slotShare0: readonly number[];
  readonly slotShareIn0: readonly number[];
  readonly poolShare0: readonly number[];
  readonly poolTraced0: readonly number[];
}

/** Largest change of a share at which the resting shares count as found, and rounds after which the search stops. */
const tolerance = 1e-15;
const mostRounds = 20_000;

/** Issuers whose content is traced: those that count their content abroad, penalise re-exports, or close or slow their exports, so that leakage can be told from trade. */
export function tracedIssuers(scenario: Scenario): string[] {
  const traced = scenario.measures.filter(({ instrument }) =>
    ["re-export-penalty", "ban", "informal-slowdown", "licence", "de-minimis-rule"].includes(instrument),
  );
  return [...new Set(traced.map(({ issuer }) => issuer))].sort();
}

/**
 * Issuer-origin shares at rest. A pool in the issuer's country counts as issuer-origin (last substantial processing); any other pool carries the
 * share, by mass, of what its producers used; a slot carries the share of what its links bring. That is an absorbing chain over the pools:
 * φ_p = Σ_a Y_ap ψ_a / Σ_a Y_ap, ψ_a = Σ_s U_s σ_s / Σ_s U_s, σ_s = Σ_e f_e φ_p(e) / Σ_e f_e, solved by iterating it until it stands.
 * Goods from mines and from nowhere carry nothing. Content of a stock is its mass, not its elements: the rules count value or weight of the goods.
 */
export function compileTracer(
  issuers: readonly string[],
  world: CanonicalWorld,
  facilities: FacilityColumns,
  slots: SlotColumns,
  pools: PoolColumns,
  links: LinkColumns,
): TracerColumns {
  const issuerCountry = issuers.map((code) => world.countries.indexOf(code));
  const columns = issuerCountry.map((country) => restingShares(country, facilities, slots, pools, links));
  return {
    issuerCountry,
    slotShare0: columns.flatMap(({ slotShare }) => Array.from(slotShare)),
    slotShareIn0: columns.flatMap(({ slotShareIn }) => Array.from(slotShareIn)),
    poolShare0: columns.flatMap(({ poolShare }) => Array.from(poolShare)),
    poolTraced0: columns.flatMap(({ poolTraced }) => Array.from(poolTraced)),
  };
}

function restingShares(country: number, facilities: FacilityColumns, slots: SlotColumns, pools: PoolColumns, links: LinkColumns) {
  const { poolCountry, poolMade0 } = pools;
  const { slotLinkStart, linkFlow0, linkPool } = links;
  const { slotUse0 } = slots;
  const poolCount = poolCountry.length;
  const slotCount = slotUse0.length;
  const poolShare = new Float64Array(poolCount);
  const poolTraced = new Float64Array(poolCount);
  const slotShare = new Float64Array(slotCount);
  poolCountry.forEach((home, p) => {
    if (home === country) poolShare[p] = 1;
  });
  const shareOfArrivals = (s: number): number => {
    let traced = 0;
    const end = slotLinkStart[s + 1]!;
    for (let e = slotLinkStart[s]!; e < end; e++) traced += linkFlow0[e]! * poolShare[linkPool[e]!]!;
    return slotUse0[s]! > 0 ? traced / slotUse0[s]! : 0;
  };
  for (let round = 0; round < mostRounds; round++) {
    let change = 0;
    for (let s = 0; s < slotCount; s++) slotShare[s] = shareOfArrivals(s);
    tracedOutput(facilities, slots, slotShare, poolTraced);
    for (let p = 0; p < poolCount; p++) {
      if (poolCountry[p] === country || poolMade0[p]! === 0) continue;
      const share = poolTraced[p]! / poolMade0[p]!;
      const step = Math.abs(share - poolShare[p]!);
      if (step > change) change = step;
      poolShare[p] = share;
    }
    if (change <= tolerance) break;
  }
  tracedOutput(facilities, slots, slotShare, poolTraced);
  // What arrives is summed once more, over the shares that stand: the kernel's sums must meet these to the last bit.
  const slotShareIn = slotShare.map((_, s) => shareOfArrivals(s));
  return { slotShare, slotShareIn, poolShare, poolTraced };
}

/** Issuer-origin content of what each pool receives at rest, summed as `kernel/trace-output.ts` sums it. */
function tracedOutput(facilities: FacilityColumns, slots: SlotColumns, slotShare: Float64Array, poolTraced: Float64Array): void {
  poolTraced.fill(0);
  let group = 0;
  let s = 0;
  for (let a = 0; a < facilities.activityFacility.length; a++) {
    let used = 0;
    let traced = 0;
    for (; group < facilities.activityGroupStart[a + 1]!; group++) {
      for (; s < slots.groupSlotStart[group + 1]!; s++) {
        used += slots.slotUse0[s]!;
        traced += slots.slotUse0[s]! * slotShare[s]!;
      }
    }
    if (used === 0) continue;
    const share = traced / used;
    for (let o = facilities.activityOutputStart[a]!; o < facilities.activityOutputStart[a + 1]!; o++) {
      const p = facilities.outputPool[o]!;
      poolTraced[p] = poolTraced[p]! + facilities.outputKg0[o]! * share;
    }
  }
}
