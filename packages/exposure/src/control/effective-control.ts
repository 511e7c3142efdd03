/** A stake: who holds which share of what. Owners may be owned themselves. */
export interface Stake {
  readonly owner: string;
  readonly owned: string;
  /** 0 to 1. */
  readonly share: number;
  /** Where it was read, for problems. */
  readonly at?: string;
}

export type StakeProblem =
  | { readonly code: "control/no-share"; readonly owner: string; readonly owned: string; readonly share: number; readonly at: string }
  | { readonly code: "control/over-whole"; readonly owned: string; readonly sum: number; readonly at: string }
  | { readonly code: "control/loop"; readonly names: readonly string[]; readonly at: string };

export interface EffectiveControl {
  /** Who controls what in the end: the owner that, with all it controls, holds half or more; `undefined` where nobody does. */
  readonly controllerOf: ReadonlyMap<string, string>;
  /** Everything each owner controls in this way. */
  readonly holds: ReadonlyMap<string, ReadonlySet<string>>;
  readonly problems: readonly StakeProblem[];
}

/**
 * Recursive aggregation: an owner controls what it holds half or more of, its own stake and those of everything it controls counted
 * together, and so on until nothing is added. The rule of many control lists (affiliates held 50 % or more). Of two with exactly half each
 * the first by name stands. Stakes that are no share, sums above the whole and loops of control are named as problems; the first kind counts for nothing.
 */
export function effectiveControl(given: readonly Stake[], threshold = 0.5): EffectiveControl {
  const stakes = given.filter(isShare);
  const owned = [...new Set(stakes.map((stake) => stake.owned))].sort();
  const owners = [...new Set(stakes.map((stake) => stake.owner))].sort();
  const problems: StakeProblem[] = given
    .filter((stake) => !isShare(stake))
    .map(({ owner, owned, share, at }) => ({ code: "control/no-share", owner, owned, share, at: at ?? owned }));
  for (const name of owned) {
    const of = stakes.filter((stake) => stake.owned === name);
    const sum = of.reduce((total, { share }) => total + share, 0);
    if (sum > 1 + 1e-9) problems.push({ code: "control/over-whole", owned: name, sum, at: of[0]?.at ?? name });
  }
  const top = owners.filter((owner) => !owned.includes(owner));
  const holds = new Map(owners.map((owner) => [owner, controlledBy(owner, stakes, threshold)]));
  for (const owner of owners) {
    const back = [...(holds.get(owner) ?? [])].filter((name) => name === owner || holds.get(name)?.has(owner));
    const loop = [...new Set([owner, ...back])].sort();
    if (back.length > 0 && loop[0] === owner)
      problems.push({ code: "control/loop", names: loop, at: stakes.find((stake) => stake.owner === owner)?.at ?? owner });
  }
  const controllerOf = new Map<string, string>();
  for (const owner of [...top, ...owners]) {
    for (const name of holds.get(owner) ?? []) if (!controllerOf.has(name) && name !== owner) controllerOf.set(name, owner);
  }
  return { controllerOf, holds, problems };
}

function isShare({ share }: Stake): boolean {
  return share >= 0 && share <= 1 + 1e-9;
}

function controlledBy(owner: string, stakes: readonly Stake[], threshold: number): Set<string> {
  const held = new Set<string>();
  for (;;) {
    const sums = new Map<string, number>();
    for (const stake of stakes) {
      if (stake.owner === owner || held.has(stake.owner)) sums.set(stake.owned, (sums.get(stake.owned) ?? 0) + stake.share);
    }
    const before = held.size;
    for (const [name, sum] of sums) if (sum >= threshold - 1e-12) held.add(name);
    if (held.size === before) return held;
  }
}
