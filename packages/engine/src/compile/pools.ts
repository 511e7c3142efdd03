import type { Problem } from "@coercivity/domain";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";

/** The columns of pools. */
export interface PoolColumns {
  readonly poolStream: readonly number[];
  readonly poolCountry: readonly number[];
  readonly poolOut0: readonly number[];
  readonly poolMade0: readonly number[];
  readonly poolStock0: readonly number[];
  readonly poolDisposal0: readonly number[];
  readonly poolByProduct: readonly number[];
}

/** Cover of a pool that declares none, days: enough that rounding in a sum of flows never reads as a shortage. */
const leastCoverDays = 1e-6;

/** What a baseline may ship more than it makes, as a share of what it ships, before that is a problem and no rounding. */
const closing = 0.01;
/** kg per day below which a gap is not worth a word. */
const dustKgPerDay = 1;

/**
 * Pools. Shipped and made at rest are sums in the order in which the kernel sums them; what is made and not shipped is disposal at rest, which
 * also takes up the rounding of the baseline (it may be slightly negative: not on record). Priority links are summed first, as in `allocate`.
 */
export function compilePools(
  world: CanonicalWorld,
  stepDays: number,
  linkPriority: readonly number[],
  scenario: string,
  found: Problem[],
): PoolColumns {
  const { pools, links, activities, streams, countries } = world;
  const first = new Array<number>(pools.length).fill(0);
  const rest = new Array<number>(pools.length).fill(0);
  links.forEach(({ pool, kgPerDay }, e) => {
    const sum = linkPriority[e] === 1 ? first : rest;
    sum[pool]! += kgPerDay * stepDays;
  });
  const made = new Array<number>(pools.length).fill(0);
  for (const { kgPerDay, outputs } of activities) {
    for (const { pool, kgPerKg } of outputs) made[pool]! += kgPerDay * kgPerKg * stepDays;
  }
  const out = first.map((kg, p) => kg + rest[p]!);
  pools.forEach(({ id }, p) => {
    const gap = out[p]! - made[p]!;
    if (gap > closing * out[p]! && gap > dustKgPerDay * stepDays) {
      found.push(problems.poolDoesNotClose(scenario, id, made[p]! / stepDays, out[p]! / stepDays));
    }
  });
  const streamHandle = new Map(streams.map(({ id }, i) => [id, i]));
  return {
    poolStream: pools.map(({ stream }) => streamHandle.get(stream) ?? -1),
    poolCountry: pools.map(({ country }) => countries.indexOf(country)),
    poolOut0: out,
    poolMade0: made,
    poolStock0: pools.map(({ coverDays }, p) => (Math.max(coverDays, leastCoverDays) * out[p]!) / stepDays),
    poolDisposal0: made.map((kg, p) => kg - out[p]!),
    poolByProduct: pools.map(({ byProduct }) => (byProduct ? 1 : 0)),
  };
}
