import type { Stake } from "./effective-control.ts";

/**
 * Share of `owned` that `holder` has in proportion, through whatever it holds a part of: its own stake and Σ stake of each other owner · the
 * holder's share of that owner. Owners that own each other in a circle are followed once.
 */
export function heldShare(
  stakes: ReadonlyMap<string, readonly Stake[]>,
  holder: string,
  owned: string,
  above: readonly string[] = [],
): number {
  let share = 0;
  for (const stake of stakes.get(owned) ?? []) {
    if (stake.owner === holder) share += stake.share;
    else if (!above.includes(stake.owner)) share += stake.share * heldShare(stakes, holder, stake.owner, [...above, owned]);
  }
  return share;
}

/** Stakes by what they are a part of. */
export function stakesByOwned(stakes: readonly Stake[]): Map<string, Stake[]> {
  const found = new Map<string, Stake[]>();
  for (const stake of stakes) found.set(stake.owned, [...(found.get(stake.owned) ?? []), stake]);
  return found;
}
