import type { Baseline, Bundle, Qualification, Response, Substitution, World } from "@coercivity/domain";
import type { CanonicalLink, CanonicalWorld } from "./canonical.ts";
import { buyerCountry } from "./links.ts";
import type { Reply } from "./replies.ts";

/** A link that a reply opens: nothing flows on it at rest. */
export interface Way {
  readonly reply: number;
  /** Its part of what the reply may bring to the slot; the parts of a slot's ways sum to 1. */
  readonly weight: number;
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
      const worth = makersWorth(own, into[slot]!, named);
      const total = worth.reduce((sum, pool) => sum + own.shipped[pool]!, 0);
      const open = new Set(worth);
      for (const trade of trades) for (const pool of makersWorth(trade, into[slot]!, named)) open.add(pool);
      return [...open].map((pool): CanonicalLink => {
        const transitDays = transit(world.pools[pool]!.country, buyerCountry(world, slot));
        const weight = worth.includes(pool) ? own.shipped[pool]! / total : 0;
        return { pool, slot, kgPerDay: 0, transitDays, declared: -1, way: { reply, weight } };
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
  for (const { pool, declared } of links) shipped[pool] = shipped[pool]! + flows[declared]!;
  return { flows, shipped };
}

function poolsByStream({ streams, pools }: CanonicalWorld): Map<string, number[]> {
  const found = new Map(streams.map(({ id }) => [id, [] as number[]]));
  pools.forEach(({ stream }, pool) => {
    found.get(stream)?.push(pool);
  });
  return found;
}

/** Pools among those named from which a slot buys nothing over its links, and that ship enough to be worth an approval. */
function makersWorth({ flows, shipped }: Trade, links: readonly CanonicalLink[], named: readonly number[]): number[] {
  const could = named.filter((pool) => shipped[pool]! > 0 && !links.some((link) => link.pool === pool && flows[link.declared]! > 0));
  const all = could.reduce((sum, pool) => sum + shipped[pool]!, 0);
  return could.filter((pool) => shipped[pool]! >= leastWeight * all);
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
