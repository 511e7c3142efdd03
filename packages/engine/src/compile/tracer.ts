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
  const chain = chainOf(facilities, slots, pools, links);
  const columns = issuerCountry.map((country) => restingShares(country, chain));
  return {
    issuerCountry,
    slotShare0: columns.flatMap(({ slotShare }) => Array.from(slotShare)),
    slotShareIn0: columns.flatMap(({ slotShareIn }) => Array.from(slotShareIn)),
    poolShare0: columns.flatMap(({ poolShare }) => Array.from(poolShare)),
    poolTraced0: columns.flatMap(({ poolTraced }) => Array.from(poolTraced)),
  };
}

/** What the search reads, some sixty times over: typed arrays, whose reads are cheap from the first baseline on. */
interface Chain {
  readonly poolCountry: Int32Array;
  readonly poolMade0: Float64Array;
  readonly slotUse0: Float64Array;
  readonly slotLinkStart: Int32Array;
  readonly linkFlow0: Float64Array;
  readonly linkPool: Int32Array;
  /** Slots of each activity: its groups stand side by side. */
  readonly activitySlotStart: Int32Array;
  readonly activityOutputStart: Int32Array;
  readonly outputPool: Int32Array;
  readonly outputKg0: Float64Array;
}

function chainOf(facilities: FacilityColumns, slots: SlotColumns, pools: PoolColumns, links: LinkColumns): Chain {
  return {
    poolCountry: new Int32Array(pools.poolCountry),
    poolMade0: new Float64Array(pools.poolMade0),
    slotUse0: new Float64Array(slots.slotUse0),
    slotLinkStart: new Int32Array(links.slotLinkStart),
    linkFlow0: new Float64Array(links.linkFlow0),
    linkPool: new Int32Array(links.linkPool),
    activitySlotStart: new Int32Array(facilities.activityGroupStart.map((group) => slots.groupSlotStart[group]!)),
    activityOutputStart: new Int32Array(facilities.activityOutputStart),
    outputPool: new Int32Array(facilities.outputPool),
    outputKg0: new Float64Array(facilities.outputKg0),
  };
}

function restingShares(country: number, chain: Chain) {
  const { poolCountry, slotUse0 } = chain;
  const poolShare = Float64Array.from(poolCountry, (home) => (home === country ? 1 : 0));
  const poolTraced = new Float64Array(poolCountry.length);
  const slotShare = new Float64Array(slotUse0.length);
  for (let round = 0; round < mostRounds; round++) {
    tracedArrivals(chain, poolShare, slotShare);
    tracedOutput(chain, slotShare, poolTraced);
    if (moveShares(chain, country, poolTraced, poolShare) <= tolerance) break;
  }
  tracedOutput(chain, slotShare, poolTraced);
  // What arrives is summed once more, over the shares that stand: the kernel's sums must meet these to the last bit.
  const slotShareIn = new Float64Array(slotUse0.length);
  tracedArrivals(chain, poolShare, slotShareIn);
  return { slotShare, slotShareIn, poolShare, poolTraced };
}

/** Issuer-origin share of what the links of each slot bring. */
function tracedArrivals({ slotUse0, slotLinkStart, linkFlow0, linkPool }: Chain, poolShare: Float64Array, slotShare: Float64Array): void {
  for (let s = 0; s < slotShare.length; s++) {
    let traced = 0;
    const end = slotLinkStart[s + 1]!;
    for (let e = slotLinkStart[s]!; e < end; e++) traced += linkFlow0[e]! * poolShare[linkPool[e]!]!;
    slotShare[s] = slotUse0[s]! > 0 ? traced / slotUse0[s]! : 0;
  }
}

/** Issuer-origin content of what each pool receives at rest, summed as `kernel/trace-output.ts` sums it. */
function tracedOutput(chain: Chain, slotShare: Float64Array, poolTraced: Float64Array): void {
  const { slotUse0, activitySlotStart, activityOutputStart, outputPool, outputKg0 } = chain;
  poolTraced.fill(0);
  for (let a = 0; a + 1 < activitySlotStart.length; a++) {
    let used = 0;
    let traced = 0;
    for (let s = activitySlotStart[a]!; s < activitySlotStart[a + 1]!; s++) {
      used += slotUse0[s]!;
      traced += slotUse0[s]! * slotShare[s]!;
    }
    if (used === 0) continue;
    const share = traced / used;
    for (let o = activityOutputStart[a]!; o < activityOutputStart[a + 1]!; o++) {
      const p = outputPool[o]!;
      poolTraced[p] = poolTraced[p]! + outputKg0[o]! * share;
    }
  }
}

/** Takes over what pools abroad receive as their share; the largest change. */
function moveShares({ poolCountry, poolMade0 }: Chain, country: number, poolTraced: Float64Array, poolShare: Float64Array): number {
  let change = 0;
  for (let p = 0; p < poolShare.length; p++) {
    if (poolCountry[p] === country || poolMade0[p] === 0) continue;
    const share = poolTraced[p]! / poolMade0[p]!;
    const step = Math.abs(share - poolShare[p]!);
    if (step > change) change = step;
    poolShare[p] = share;
  }
  return change;
}
