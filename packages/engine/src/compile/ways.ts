import type { Baseline, Bundle, Qualification, Response, Substitution, World } from "@coercivity/domain";
import type { CanonicalLink, CanonicalWorld } from "./canonical.ts";
import { buyerCountry } from "./links.ts";
import type { Reply } from "./replies.ts";

/** A link that a reply opens: nothing flows on it at rest. */
export interface Way {
  readonly reply: number;
  /** Its part of what the reply may bring to the slot; the parts of a slot's ways sum to 1. */
  readonly weight: number;
  /** Pools that the reply may buy from for this slot, whether they are worth an approval or not. */
  readonly makers: readonly number[];
}

/** Part of what a reply may bring under which a maker is not worth an approval. */
const leastWeight = 0.02;

/**
 * The world with the links that replies open, sorted as all links are. A qualification leads from every maker named whom the slot does not buy from at
 * rest; a substitution or form-shift from every maker of what is bought instead. Makers share by what they ship at rest. A way takes as long as any
 * declared link between the two countries, or, where there is none, as the longest into the buyer's.
 *
 * A way that is worth its approval on one of the bundle's baselines is there on all, with no weight on the others: so all models of a scenario have the
 * same links, and differ in numbers alone.
 */
export function withWays(
  { world: declared, baselines }: Bundle,
  baseline: Baseline,
  world: CanonicalWorld,
  replies: readonly Reply[],
): CanonicalWorld {
  if (!replies.some(({ response }) => opensWays(response))) return world;
  const poolsOf = poolsByStream(world);
  const into = world.slots.map((): CanonicalLink[] => []);
  for (const link of world.links) into[link.slot]!.push(link);
  const own = tradeOf(world, baseline.flows);
  const others = baselines.filter((one) => one !== baseline && one.flows.length === declared.links.length);
  const trades = others.map(({ flows }) => tradeOf(world, flows));
  const transit = transitOf(declared);
  const opened = replies.flatMap(({ response, slots, makers }, reply) => {
    if (!opensWays(response)) return [];
    return slots.flatMap((slot) => {
      const bought = world.slots[slot]!.slot.stream;
      const wanted = response.kind === "qualification" ? bought : response.instead[bought];
      const named = (poolsOf.get(wanted ?? "") ?? []).filter((pool) => makers.has(world.pools[pool]!.country));
      const could = makersFor(own, into[slot]!, named);
      const weights = weightsOf(could, own.shipped);
      const open = new Set(weights.keys());
      for (const trade of trades) for (const pool of weightsOf(makersFor(trade, into[slot]!, named), trade.shipped).keys()) open.add(pool);
      return [...open].map((pool): CanonicalLink => {
        const transitDays = transit(world.pools[pool]!.country, buyerCountry(world, slot));
        return { pool, slot, kgPerDay: 0, transitDays, declared: -1, way: { reply, weight: weights.get(pool) ?? 0, makers: could } };
      });
    });
  });
  if (opened.length === 0) return world;
  const links = [...world.links, ...opened].sort(
    (a, b) =>
      a.slot - b.slot ||
      a.pool - b.pool ||
      a.transitDays - b.transitDays ||
      a.kgPerDay - b.kgPerDay ||
      (a.way?.reply ?? -1) - (b.way?.reply ?? -1),
  );
  return { ...world, links };
}

/** The links of a world and the ways among them, in their order, with the flows of another baseline that rests where this one does. */
export function linksOn(world: CanonicalWorld, flows: Baseline["flows"]): readonly CanonicalLink[] {
  const { shipped } = tradeOf(world, flows);
  const known = new Map<readonly number[], ReadonlyMap<number, number>>();
  return world.links.map(({ pool, slot, transitDays, declared, way }) => {
    if (!way) return { pool, slot, kgPerDay: flows[declared]!, transitDays, declared };
    const weights = known.get(way.makers) ?? weightsOf(way.makers, shipped);
    known.set(way.makers, weights);
    return { pool, slot, kgPerDay: 0, transitDays, declared, way: { ...way, weight: weights.get(pool) ?? 0 } };
  });
}

/** Whether a response opens links. */
function opensWays(response: Response): response is Qualification | Substitution {
  return response.kind === "qualification" || response.kind === "substitution" || response.kind === "form-shift";
}

/** A baseline's flows, link by link as declared, and what each pool ships on it. */
interface Trade {
  readonly flows: Baseline["flows"];
  readonly shipped: Float64Array;
}

function tradeOf({ links, pools }: CanonicalWorld, flows: Trade["flows"]): Trade {
  const shipped = new Float64Array(pools.length);
  for (const { pool, declared } of links) if (declared >= 0) shipped[pool] = shipped[pool]! + flows[declared]!;
  return { flows, shipped };
}

function poolsByStream({ streams, pools }: CanonicalWorld): Map<string, number[]> {
  const found = new Map(streams.map(({ id }) => [id, [] as number[]]));
  pools.forEach(({ stream }, pool) => {
    found.get(stream)?.push(pool);
  });
  return found;
}

/** Pools among those named that ship something, and from which a slot buys nothing over its links. */
function makersFor({ flows, shipped }: Trade, links: readonly CanonicalLink[], named: readonly number[]): number[] {
  return named.filter((pool) => shipped[pool]! > 0 && !links.some((link) => link.pool === pool && flows[link.declared]! > 0));
}

/** Of makers that ship enough to be worth an approval, the part that each ships of what they ship together. */
function weightsOf(makers: readonly number[], shipped: Float64Array): Map<number, number> {
  const all = makers.reduce((sum, pool) => sum + shipped[pool]!, 0);
  const worth = makers.filter((pool) => shipped[pool]! >= leastWeight * all);
  const total = worth.reduce((sum, pool) => sum + shipped[pool]!, 0);
  return new Map(worth.map((pool) => [pool, shipped[pool]! / total]));
}

type Transit = (from: string, to: string) => number;

function transitOf({ links, pools, facilities }: World): Transit {
  const into = new Map<string, Map<string, number>>();
  for (const { pool, facility, transitDays } of links) {
    const { country } = facilities[facility]!;
    const from = into.get(country) ?? new Map<string, number>();
    into.set(country, from);
    const origin = pools[pool]!.country;
    from.set(origin, Math.max(from.get(origin) ?? 0, transitDays));
  }
  return (from, to) => into.get(to)?.get(from) ?? Math.max(0, ...(into.get(to)?.values() ?? []));
}
