import type { Activity, Baseline, Facility, Pool, Problem, Slot, Stream, World } from "@coercivity/domain";
import { problems } from "../messages.ts";
import type { Way } from "./ways.ts";

/**
 * A world and one of its baselines in an order of their own: by id, by process, by group and stream, by buyer and pool. The order in which a
 * person wrote the entries is gone from here on, so that permuting them changes not one bit of a model. Rates are still kg per day.
 */
export interface CanonicalWorld {
  readonly countries: readonly string[];
  readonly streams: readonly Stream[];
  readonly facilities: readonly Facility[];
  readonly activities: readonly CanonicalActivity[];
  readonly groups: readonly CanonicalGroup[];
  readonly slots: readonly CanonicalSlot[];
  readonly pools: readonly Pool[];
  readonly links: readonly CanonicalLink[];
}

export interface CanonicalActivity {
  readonly facility: number;
  readonly activity: Activity;
  readonly kgPerDay: number;
  /** Its place among a baseline's levels. */
  readonly declared: number;
  /** Outputs by handle of their pool. */
  readonly outputs: readonly { readonly pool: number; readonly kgPerKg: number }[];
}

export interface CanonicalGroup {
  readonly activity: number;
  readonly name: string;
  readonly essential: boolean;
}

export interface CanonicalSlot {
  readonly activity: number;
  readonly group: number;
  readonly slot: Slot;
}

export interface CanonicalLink {
  readonly pool: number;
  readonly slot: number;
  readonly kgPerDay: number;
  readonly transitDays: number;
  /** Its place among the declared links, and so among a baseline's flows; −1 where a reply opens it. */
  readonly declared: number;
  /** Of a link that a reply opens. */
  readonly way?: Way;
}

/** Sorts a world; a baseline that does not fit, a handle that points nowhere and a double id become problems. */
export function canonical(world: World, baseline: Baseline, scenario: string, found: Problem[]): CanonicalWorld {
  if (!fits(world, baseline, scenario, found)) return empty;
  const poolOrder = sortedBy(world.pools, (a, b) => text(a.id, b.id));
  const facilityOrder = sortedBy(world.facilities, (a, b) => text(a.id, b.id));
  const poolHandle = inverse(poolOrder);
  const firstLevel = firstLevels(world);
  const activities: CanonicalActivity[] = [];
  const groups: CanonicalGroup[] = [];
  const slots: CanonicalSlot[] = [];
  const slotHandle = world.facilities.map(({ activities }) => activities.map((): number[] => []));
  facilityOrder.forEach((oldFacility, facility) => {
    const { activities: declared } = world.facilities[oldFacility]!;
    const level = (i: number): number => baseline.levels[firstLevel[oldFacility]! + i]!;
    for (const oldActivity of sortedBy(declared, (a, b, i, j) => text(a.process, b.process) || level(i) - level(j))) {
      const activity = declared[oldActivity]!;
      const outputs = activity.outputs
        .map(({ pool, kgPerKg }) => ({ pool: poolHandle[pool]!, kgPerKg }))
        .sort((a, b) => a.pool - b.pool || a.kgPerKg - b.kgPerKg);
      for (const oldSlot of sortedBy(activity.slots, compareSlots)) {
        const slot = activity.slots[oldSlot]!;
        const last = groups.at(-1);
        if (last?.activity !== activities.length || last.name !== slot.group) {
          const essential = activity.slots.some((other) => other.group === slot.group && other.essential);
          groups.push({ activity: activities.length, name: slot.group, essential });
        }
        slotHandle[oldFacility]![oldActivity]![oldSlot] = slots.length;
        slots.push({ activity: activities.length, group: groups.length - 1, slot });
      }
      activities.push({ facility, activity, kgPerDay: level(oldActivity), declared: firstLevel[oldFacility]! + oldActivity, outputs });
    }
  });
  const links: CanonicalLink[] = [];
  world.links.forEach((link, i) => {
    const slot = slotHandle[link.facility]?.[link.activity]?.[link.slot];
    const pool = poolHandle[link.pool];
    if (slot === undefined) found.push(problems.unknownHandle(scenario, `the slot of link ${i}`, link.slot));
    else if (pool === undefined) found.push(problems.unknownHandle(scenario, `the pool of link ${i}`, link.pool));
    else links.push({ pool, slot, kgPerDay: baseline.flows[i]!, transitDays: link.transitDays, declared: i });
  });
  links.sort((a, b) => a.slot - b.slot || a.pool - b.pool || a.transitDays - b.transitDays || a.kgPerDay - b.kgPerDay);
  const facilities = facilityOrder.map((i) => world.facilities[i]!);
  const pools = poolOrder.map((i) => world.pools[i]!);
  const streams = [...world.streams].sort((a, b) => text(a.id, b.id));
  const countries = world.countries.map(({ code }) => code).sort(text);
  reportDuplicates("facility", facilities, scenario, found);
  reportDuplicates("pool", pools, scenario, found);
  reportDuplicates("stream", streams, scenario, found);
  return { countries, streams, facilities, activities, groups, slots, pools, links };
}

const empty: CanonicalWorld = { countries: [], streams: [], facilities: [], activities: [], groups: [], slots: [], pools: [], links: [] };

function fits(world: World, baseline: Baseline, scenario: string, found: Problem[]): boolean {
  const before = found.length;
  const activityCount = world.facilities.reduce((sum, { activities }) => sum + activities.length, 0);
  if (baseline.levels.length !== activityCount) {
    found.push(problems.baselineDoesNotFit(scenario, "levels", baseline.levels.length, activityCount));
  }
  if (baseline.flows.length !== world.links.length) {
    found.push(problems.baselineDoesNotFit(scenario, "flows", baseline.flows.length, world.links.length));
  }
  baseline.levels.forEach((value, i) => {
    if (!(value >= 0 && value < Infinity)) found.push(problems.baselineNotANumber(scenario, `level ${i}`, value));
  });
  baseline.flows.forEach((value, i) => {
    if (!(value >= 0 && value < Infinity)) found.push(problems.baselineNotANumber(scenario, `flow ${i}`, value));
  });
  for (const { id, activities } of world.facilities) {
    for (const { outputs } of activities) {
      for (const { pool } of outputs) if (!world.pools[pool]) found.push(problems.unknownHandle(scenario, `an output of "${id}"`, pool));
    }
  }
  return found.length === before;
}

/** Place of a facility's first activity in `Baseline.levels`. */
function firstLevels(world: World): number[] {
  const first: number[] = [];
  let next = 0;
  for (const { activities } of world.facilities) {
    first.push(next);
    next += activities.length;
  }
  return first;
}

function compareSlots(a: Slot, b: Slot): number {
  return (
    text(a.group, b.group) || text(a.stream, b.stream) || a.kgPerKg - b.kgPerKg || a.efficacy - b.efficacy || a.coverDays - b.coverDays
  );
}

/** Indices of a list in the order of a comparison; equal entries keep their order. */
function sortedBy<T>(list: readonly T[], compare: (a: T, b: T, i: number, j: number) => number): number[] {
  return list.map((_, i) => i).sort((i, j) => compare(list[i]!, list[j]!, i, j));
}

function inverse(order: readonly number[]): number[] {
  const handles: number[] = [];
  order.forEach((old, handle) => {
    handles[old] = handle;
  });
  return handles;
}

function reportDuplicates(kind: string, sorted: readonly { readonly id: string }[], scenario: string, found: Problem[]): void {
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i]!.id === sorted[i - 1]!.id) found.push(problems.duplicateId(scenario, kind, sorted[i]!.id));
  }
}

/** By code units: the same in every place and language. */
function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
