import type { Baseline, World } from "@coercivity/domain";
import type { Placement } from "./placements.ts";
import type { Plant } from "./plant.ts";

/** What plants ask of one pool together, in one country, and where it comes from. Kg per day. */
export interface Claim {
  readonly pool: number;
  readonly country: string;
  readonly placements: readonly Placement[];
  readonly wanted: number;
  /** What the country draws from the pool in the baseline, and what of it is handed over to the plants. */
  readonly recorded: number;
  readonly handedOver: number;
  /** What the pool's disposal at rest lends beyond that. */
  readonly lent: number;
}

/** A baseline with room for plants, before their own entries are added. */
export interface Room {
  readonly levels: Float64Array;
  readonly flows: Float64Array;
  readonly claims: readonly Claim[];
}

/** Most of a country's draw on a pool that may turn out to be one firm's: the others must not be left without any. */
export const mostOfADraw = 0.9;

/**
 * Makes room for plants in one baseline. A plant is one of those that its country's users of a pool already stand for, so what it draws is taken
 * out of their flows in proportion, and what the pool ships stays as it was:
 *
 *   f_e ← f_e (1 − taken/recorded) for the country's links from the pool,  taken = min(wanted, 0.9 · recorded),  lent = wanted − taken
 *
 * What the country's recorded draw does not cover is lent by the pool's disposal at rest. A last use that gave some of its goods away runs at a
 * level lower by as much, so that its recipe holds; makers of goods keep theirs, because their customers are still there.
 */
export function makeRoom(world: World, plants: readonly Plant[], { levels, flows }: Baseline, placements: readonly Placement[]): Room {
  const room = { levels: levels.slice(), flows: flows.slice() };
  const linksOf = new Map<string, number[]>();
  world.links.forEach(({ pool, facility }, e) => {
    const key = `${pool} ${world.facilities[facility]!.country}`;
    const list = linksOf.get(key);
    if (list) list.push(e);
    else linksOf.set(key, [e]);
  });
  const asked = new Map<string, Placement[]>();
  for (const placement of placements) {
    const key = `${placement.pool} ${plants[placement.plant]!.country}`;
    const list = asked.get(key);
    if (list) list.push(placement);
    else asked.set(key, [placement]);
  }
  const claims = [...asked].map(([key, list]): Claim => {
    const links = linksOf.get(key) ?? [];
    const recorded = links.reduce((sum, e) => sum + flows[e]!, 0);
    const wanted = list.reduce((sum, { kgPerDay }) => sum + kgPerDay, 0);
    const handedOver = Math.min(wanted, mostOfADraw * recorded);
    if (handedOver > 0) for (const e of links) room.flows[e] = flows[e]! * (1 - handedOver / recorded);
    const { pool, plant } = list[0]!;
    return { pool, country: plants[plant]!.country, placements: list, wanted, recorded, handedOver, lent: wanted - handedOver };
  });
  lowerLastUses(world, flows, room);
  return { ...room, claims };
}

/** Level of each activity without outputs, by what is left of all its inputs together. */
function lowerLastUses({ facilities, links }: World, before: Float64Array, { levels, flows }: Pick<Room, "levels" | "flows">): void {
  const first: number[] = [];
  let next = 0;
  for (const { activities } of facilities) {
    first.push(next);
    next += activities.length;
  }
  const had = new Float64Array(levels.length);
  const given = new Float64Array(levels.length);
  links.forEach(({ facility, activity }, e) => {
    const a = first[facility]! + activity;
    had[a] = had[a]! + before[e]!;
    given[a] = given[a]! + (before[e]! - flows[e]!);
  });
  facilities.forEach(({ activities }, f) => {
    activities.forEach(({ outputs }, i) => {
      const a = first[f]! + i;
      if (outputs.length === 0 && given[a]! > 0) levels[a] = levels[a]! * (1 - given[a]! / had[a]!);
    });
  });
}
