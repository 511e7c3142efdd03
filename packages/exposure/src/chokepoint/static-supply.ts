import type { Baseline, World } from "@coercivity/domain";
import { activityStarts, chainRanks } from "../chain/element-frame.ts";

/** The chain of one baseline, laid out for asking what is left when something is taken away. */
export interface StaticFrame {
  readonly world: World;
  readonly baseline: Baseline;
  readonly starts: Uint32Array;
  readonly activityCount: number;
  /** Essential groups of each activity, each a list of [link, worth at rest]; links that replace each other share a group. */
  readonly groups: readonly (readonly { readonly worth: number; readonly links: readonly (readonly [link: number, worth: number])[] }[])[];
  /** Producers of each pool: [activity, kg a day at rest]. */
  readonly makers: readonly (readonly (readonly [activity: number, kg: number])[])[];
  /** Links out of each pool with flow at rest, its own country's users and the others apart. */
  readonly home: readonly (readonly number[])[];
  readonly abroad: readonly (readonly number[])[];
  /** kg a day that users of each pool take at rest, at home and abroad, and what makers put in, scaled to cover them. */
  readonly homeNeed: Float64Array;
  readonly abroadNeed: Float64Array;
  readonly scale: Float64Array;
  /** Activities, and pools counted after them, along the chain. */
  readonly order: Uint32Array;
}

/** Lays out one baseline of a world. */
export function staticFrame(world: World, baseline: Baseline): StaticFrame {
  const starts = activityStarts(world);
  const activityCount = starts[world.facilities.length]!;
  const makers = world.pools.map((): [number, number][] => []);
  const gathered = Array.from({ length: activityCount }, () => new Map<string, [number, number][]>());
  world.facilities.forEach(({ activities }, i) => {
    activities.forEach(({ outputs }, a) => {
      for (const { pool, kgPerKg } of outputs) makers[pool]!.push([starts[i]! + a, baseline.levels[starts[i]! + a]! * kgPerKg]);
    });
  });
  const home = world.pools.map((): number[] => []);
  const abroad = world.pools.map((): number[] => []);
  world.links.forEach(({ pool, facility, activity, slot }, at) => {
    const owner = world.facilities[facility]!;
    if (!(baseline.flows[at]! > 0)) return;
    (world.pools[pool]!.country === owner.country ? home : abroad)[pool]!.push(at);
    const { essential, group, efficacy } = owner.activities[activity]!.slots[slot]!;
    if (!essential) return;
    const groups = gathered[starts[facility]! + activity]!;
    const list = groups.get(group);
    if (list) list.push([at, baseline.flows[at]! * efficacy]);
    else groups.set(group, [[at, baseline.flows[at]! * efficacy]]);
  });
  const groups = gathered.map((found) =>
    [...found.values()].map((links) => ({ links, worth: links.reduce((sum, [, worth]) => sum + worth, 0) })),
  );
  const homeNeed = Float64Array.from(home, (links) => sumFlows(links, baseline.flows));
  const abroadNeed = Float64Array.from(abroad, (links) => sumFlows(links, baseline.flows));
  // Reconciled to 0.5 %: what is short of that at rest is no shortfall.
  const scale = Float64Array.from(makers, (list, pool) => {
    const made = list.reduce((sum, [, kg]) => sum + kg, 0);
    return made > 0 ? Math.max(1, (homeNeed[pool]! + abroadNeed[pool]!) / made) : 1;
  });
  const nodeCount = activityCount + world.pools.length;
  const rank = chainRanks(world, nodeCount);
  const order = Uint32Array.from({ length: nodeCount }, (_, node) => node).sort((x, y) => rank[x]! - rank[y]! || x - y);
  return { world, baseline, starts, activityCount, groups, makers, home, abroad, homeNeed, abroadNeed, scale, order };
}

/** What is taken away, and who is served first from what is left. */
export interface Removal {
  /** Share of each activity that may run; 1 where not given. */
  readonly keep?: Float64Array;
  /** Share of each link's flow at rest that may pass; 1 where not given. */
  readonly permit?: Float64Array;
  /** Countries that serve users at home before anybody abroad; elsewhere all get the same share. */
  readonly homeFirst: ReadonlySet<string>;
}

export interface StaticSupply {
  /** Level of each activity over rest. */
  readonly level: Float64Array;
  /** What each link delivers over its flow at rest. */
  readonly delivered: Float64Array;
}

const settled = 1e-10;
const mostRounds = 400;

/**
 * The chain after stocks have run out and before anybody has found a new supplier: level_a = min(keep_a, min over essential groups of
 * delivered / need); a pool hands out what it gets in two stages, users at home first where `homeFirst` says so, then all others alike,
 * nobody more than at rest. Goods that a halted user leaves are not handed on, headroom is not used: an upper bound of the loss.
 *
 * Starts at rest and goes down until nothing changes; since every step is monotone, that is the largest fixed point, it does not depend on
 * the order, and taking away more never leaves more.
 */
export function staticSupply(frame: StaticFrame, { keep, permit, homeFirst }: Removal): StaticSupply {
  const { world, groups, order, activityCount } = frame;
  const level = new Float64Array(activityCount).fill(1);
  const delivered = new Float64Array(world.links.length).fill(1);
  if (keep) for (let a = 0; a < activityCount; a++) level[a] = Math.min(1, keep[a]!);
  for (let round = 0; round < mostRounds; round++) {
    let change = 0;
    for (const node of order) {
      if (node >= activityCount) handOut(frame, node - activityCount, level, delivered, permit, homeFirst);
      else {
        const least = withinReach(groups[node]!, level[node]!, delivered);
        change = Math.max(change, level[node]! - least);
        level[node] = least;
      }
    }
    if (change < settled) break;
  }
  return { level, delivered };
}

/** What is in a pool, in two stages: home users first where the country says so, then all others alike. */
function handOut(
  { world, makers, home, abroad, homeNeed, abroadNeed, scale }: StaticFrame,
  pool: number,
  level: Float64Array,
  delivered: Float64Array,
  permit: Float64Array | undefined,
  homeFirst: ReadonlySet<string>,
): void {
  let made = 0;
  for (const [activity, kg] of makers[pool]!) made += kg * level[activity]!;
  made *= scale[pool]!;
  const near = homeNeed[pool]!;
  const far = abroadNeed[pool]!;
  const first = homeFirst.has(world.pools[pool]!.country);
  const nearShare = ratio(made, first ? near : near + far);
  const farShare = first ? ratio(Math.max(0, made - near), far) : nearShare;
  for (const at of home[pool]!) delivered[at] = Math.min(delivered[at]!, nearShare, permit ? permit[at]! : 1);
  for (const at of abroad[pool]!) delivered[at] = Math.min(delivered[at]!, farShare, permit ? permit[at]! : 1);
}

/** Level that the scarcest essential group allows; unchanged where the difference is rounding. */
function withinReach(groups: StaticFrame["groups"][number], level: number, delivered: Float64Array): number {
  let least = level;
  for (const { links, worth } of groups) {
    let got = 0;
    for (const [at, each] of links) got += each * delivered[at]!;
    if (got < least * worth) least = got / worth;
  }
  if (least < 1e-9) return 0;
  return least < level - 1e-9 ? least : level;
}

function sumFlows(links: readonly number[], flows: Float64Array): number {
  let sum = 0;
  for (const at of links) sum += flows[at]!;
  return sum;
}

function ratio(have: number, need: number): number {
  return need > 0 ? Math.min(1, have / need) : 1;
}
