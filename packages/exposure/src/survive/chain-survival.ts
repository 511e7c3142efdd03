import type { StaticFrame, StaticSupply } from "../chokepoint/static-supply.ts";
import type { StockpileBook } from "./stockpile-book.ts";

/** When each part of the chain first falls short, days after the cut; ∞ where it never does. */
export interface ChainSurvival {
  /** By activity. */
  readonly activityDays: Float64Array;
  /** By activity, the link whose group runs out first; −1 where none does. */
  readonly binding: Int32Array;
}

/**
 * Time to survive along the chain: an activity falls short when the first of its essential groups runs dry. A group holds `coverDays` of its
 * need; each link goes on as at rest until its source falls short and then delivers what the static supply leaves; stock bridges the gap, so
 * the group runs dry at the t where ∫ (need − supply) reaches the stock. A pool passes a shortfall on after its own cover, a link after its
 * transit. `cutLinks` stop at their border at once. `stockpiles` are let go of on the day of the cut, reach users after their delay in
 * proportion to use, and bridge no more than is missing; one that arrives after the group has run dry comes too late. Solved downwards from never, in any order to the same result.
 */
export function chainSurvival(
  frame: StaticFrame,
  supply: StaticSupply,
  cutLinks: ReadonlySet<number>,
  stockpiles?: StockpileBook,
): ChainSurvival {
  const { world, activityCount, makers, groups, order } = frame;
  const { level, delivered } = supply;
  const activityDays = new Float64Array(activityCount).fill(Infinity);
  const poolDays = new Float64Array(world.pools.length).fill(Infinity);
  const binding = new Int32Array(activityCount).fill(-1);
  const cover = coverOfLinks(frame);
  for (let round = 0; round < 60; round++) {
    let changed = false;
    for (const node of order) {
      if (node >= activityCount) {
        const pool = node - activityCount;
        let first = Infinity;
        for (const [maker, kg] of makers[pool]!) if (kg > 0 && level[maker]! < 1 - 1e-6) first = Math.min(first, activityDays[maker]!);
        const days = first + world.pools[pool]!.coverDays;
        if (days < poolDays[pool]! - 1e-9) {
          poolDays[pool] = days;
          changed = true;
        }
        continue;
      }
      for (const { links, worth } of groups[node]!) {
        const events: [number, number][] = [];
        const lostOf = new Map<string, { worth: number; lost: number }>();
        let stock = 0;
        let longest = -1;
        let widest = 0;
        for (const [at, each] of links) {
          stock += each * cover[at]!;
          const lost = each * (1 - delivered[at]!);
          if (stockpiles) addUp(lostOf, world.pools[world.links[at]!.pool]!.stream, each, lost);
          if (!(lost > 1e-6 * worth)) continue;
          const from = (cutLinks.has(at) ? 0 : poolDays[world.links[at]!.pool]!) + world.links[at]!.transitDays;
          events.push([from, lost]);
          if (lost > widest) [widest, longest] = [lost, at];
        }
        const country = world.facilities[world.links[links[0]![0]]!.facility]!.country;
        const days = stockpiles ? bridged(events, stock, country, lostOf, stockpiles) : runsDry(events, stock);
        if (days < activityDays[node]! - 1e-9) {
          activityDays[node] = days;
          binding[node] = longest;
          changed = true;
        }
      }
    }
    if (!changed) break;
  }
  return { activityDays, binding };
}

function addUp(sums: Map<string, { worth: number; lost: number }>, stream: string, worth: number, lost: number): void {
  const known = sums.get(stream);
  if (known) {
    known.worth += worth;
    known.lost += lost;
  } else sums.set(stream, { worth, lost });
}

/** As `runsDry`, with the country's stockpiles of the group's streams: each gives from its delay on, once its stream is missing, for as long as it lasts. */
function bridged(
  events: readonly [number, number][],
  stock: number,
  country: string,
  lostOf: ReadonlyMap<string, { worth: number; lost: number }>,
  stockpiles: StockpileBook,
): number {
  const all = [...events];
  const missing = Math.min(...events.map(([day]) => day));
  for (const [stream, { worth, lost }] of lostOf) {
    for (const { kgPerUse, kgPerDayPerUse, delayDays } of stockpiles.of(country, stream)) {
      const rate = Math.min(lost, worth * kgPerDayPerUse);
      const opens = Math.max(delayDays, missing);
      if (!(rate > 0) || opens >= runsDry(all, stock)) continue;
      all.push([opens, -rate], [opens + (worth * kgPerUse) / rate, rate]);
    }
  }
  return runsDry(all, stock);
}

/** The day on which a stock is used up by gaps that open (rate above 0) or close one after the other: [day, rate]. */
function runsDry(gaps: readonly [number, number][], stock: number): number {
  const events = [...gaps].sort((a, b) => a[0] - b[0]);
  let left = stock;
  let gap = 0;
  for (let i = 0; i < events.length; i++) {
    const [day, rate] = events[i]!;
    if (day === Infinity) break;
    gap += rate;
    const next = events[i + 1]?.[0] ?? Infinity;
    if (left <= gap * (next - day)) return day + left / gap;
    left -= gap * (next - day);
  }
  return Infinity;
}

/** Days of need that the slot behind each link holds. */
function coverOfLinks({ world }: StaticFrame): Float64Array {
  return Float64Array.from(
    world.links,
    ({ facility, activity, slot }) => world.facilities[facility]!.activities[activity]!.slots[slot]!.coverDays,
  );
}

/** The pools from an activity's own input up to the border where the cut is. */
export function bindingChain(
  frame: StaticFrame,
  { binding, activityDays }: ChainSurvival,
  activity: number,
  cutLinks: ReadonlySet<number>,
  most = 12,
): string[] {
  const { world, makers } = frame;
  const names: string[] = [];
  let at = activity;
  for (let hop = 0; hop < most; hop++) {
    const link = binding[at]!;
    if (link < 0) break;
    const { pool } = world.links[link]!;
    names.push(world.pools[pool]!.id);
    if (cutLinks.has(link)) break;
    let next = -1;
    for (const [maker] of makers[pool]!) if (activityDays[maker]! < (next < 0 ? Infinity : activityDays[next]!)) next = maker;
    if (next < 0) break;
    at = next;
  }
  return names;
}
