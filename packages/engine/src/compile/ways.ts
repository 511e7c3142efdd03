import type { Qualification, Response, Substitution, World } from "@coercivity/domain";
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
 */
export function withWays(declared: World, world: CanonicalWorld, replies: readonly Reply[]): CanonicalWorld {
  if (!replies.some(({ response }) => opensWays(response))) return world;
  const trade = tradeOf(world);
  const transit = transitOf(declared);
  const opened = replies.flatMap((reply, r) => waysOf(world, trade, reply, r, transit));
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
export function opensWays(response: Response): response is Qualification | Substitution {
  return response.kind === "qualification" || response.kind === "substitution" || response.kind === "form-shift";
}

/** What each pool ships at rest, from which pools each slot buys, and the pools of each stream, in order. */
interface Trade {
  readonly shipped: readonly number[];
  readonly sellers: readonly ReadonlySet<number>[];
  readonly poolsOf: ReadonlyMap<string, readonly number[]>;
}

function tradeOf(world: CanonicalWorld): Trade {
  const shipped = world.pools.map(() => 0);
  const sellers = world.slots.map(() => new Set<number>());
  for (const { pool, slot, kgPerDay } of world.links) {
    shipped[pool]! += kgPerDay;
    if (kgPerDay > 0) sellers[slot]!.add(pool);
  }
  const poolsOf = new Map(world.streams.map(({ id }) => [id, [] as number[]]));
  world.pools.forEach(({ stream }, pool) => {
    poolsOf.get(stream)?.push(pool);
  });
  return { shipped, sellers, poolsOf };
}

function waysOf(
  world: CanonicalWorld,
  { shipped, sellers, poolsOf }: Trade,
  { response, slots, makers }: Reply,
  r: number,
  transit: Transit,
): CanonicalLink[] {
  if (!opensWays(response)) return [];
  return slots.flatMap((slot) => {
    const own = world.slots[slot]!.slot.stream;
    const wanted = response.kind === "qualification" ? own : response.instead[own];
    const could = (poolsOf.get(wanted ?? "") ?? []).filter(
      (pool) => makers.has(world.pools[pool]!.country) && !sellers[slot]!.has(pool) && shipped[pool]! > 0,
    );
    const all = could.reduce((sum, pool) => sum + shipped[pool]!, 0);
    const worth = could.filter((pool) => shipped[pool]! >= leastWeight * all);
    const total = worth.reduce((sum, pool) => sum + shipped[pool]!, 0);
    return worth.map((pool): CanonicalLink => {
      const transitDays = transit(world.pools[pool]!.country, buyerCountry(world, slot));
      return { pool, slot, kgPerDay: 0, transitDays, way: { reply: r, weight: shipped[pool]! / total } };
    });
  });
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
