import type { CanonicalWorld } from "./canonical.ts";

/** The columns of links, but for their edge class. */
export interface LinkColumns {
  readonly linkPool: readonly number[];
  readonly linkSlot: readonly number[];
  readonly linkFlow0: readonly number[];
  readonly linkLag: readonly number[];
  readonly linkRing: readonly number[];
  readonly slotLinkStart: readonly number[];
  readonly slotTransit0: readonly number[];
}

/** Links, with a transit line of max(1, round(days/Δ)) steps each, and the goods that are under way to each slot at rest. */
export function compileLinks(world: CanonicalWorld, stepDays: number): LinkColumns {
  const { links, slots } = world;
  const lag = links.map(({ transitDays }) => Math.max(1, Math.round(transitDays / stepDays)));
  const ring: number[] = [];
  const linkStart = [0];
  const transit0 = new Array<number>(slots.length).fill(0);
  let ringEnd = 0;
  let e = 0;
  for (let s = 0; s < slots.length; s++) {
    for (; e < links.length && links[e]!.slot === s; e++) {
      ring.push(ringEnd);
      ringEnd += lag[e]!;
      transit0[s]! += links[e]!.kgPerDay * stepDays * lag[e]!;
    }
    linkStart.push(e);
  }
  return {
    linkPool: links.map(({ pool }) => pool),
    linkSlot: links.map(({ slot }) => slot),
    linkFlow0: links.map(({ kgPerDay }) => kgPerDay * stepDays),
    linkLag: lag,
    linkRing: ring,
    slotLinkStart: linkStart,
    slotTransit0: transit0,
  };
}

/**
 * Which links are served first: those from a pool in an issuer's country to a user in the same country, where the scenario says that issuers
 * look after their own. Within a class, what there is goes round in proportion to what is asked.
 */
export function linkPriorities(world: CanonicalWorld, issuers: ReadonlySet<string>, ownFirst: boolean): number[] {
  return world.links.map(({ pool, slot }) => {
    const { country } = world.pools[pool]!;
    return ownFirst && issuers.has(country) && buyerCountry(world, slot) === country ? 1 : 0;
  });
}

/** Country in which the facility of a slot stands. */
export function buyerCountry(world: CanonicalWorld, slot: number): string {
  const activity = world.activities[world.slots[slot]!.activity]!;
  return world.facilities[activity.facility]!.country;
}
