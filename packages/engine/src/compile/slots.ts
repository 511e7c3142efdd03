import type { Problem } from "@coercivity/domain";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { cohortFactors } from "./cohorts.ts";
import { starts } from "./facilities.ts";

/** The columns of input groups, of their slots, and of the holdings of cohorts in them. */
export interface SlotColumns {
  readonly groupSlotStart: readonly number[];
  readonly groupEssential: readonly number[];
  readonly slotActivity: readonly number[];
  readonly slotStream: readonly number[];
  readonly slotUse0: readonly number[];
  readonly slotWorth: readonly number[];
  readonly slotCover: readonly number[];
  readonly slotHoldingStart: readonly number[];
  readonly holdingTarget: readonly number[];
}

/** kg per day of an essential input below which its absence is dust of the baseline and no fault. */
const dustKgPerDay = 1;

/**
 * Groups, slots and holdings. Use at rest is what the links bring, summed in link order; the recipe decided it in the baseline and is not
 * multiplied out again. Each cohort of an industry wants its quantile of cover; the mean over cohorts is the slot's `coverDays`.
 */
export function compileSlots(world: CanonicalWorld, stepDays: number, scenario: string, found: Problem[]): SlotColumns {
  const { groups, slots, links, activities, facilities, streams } = world;
  const use0 = new Array<number>(slots.length).fill(0);
  for (const { slot, kgPerDay } of links) use0[slot]! += kgPerDay * stepDays;
  const groupWorth = new Array<number>(groups.length).fill(0);
  slots.forEach(({ group, slot }, s) => {
    groupWorth[group]! += use0[s]! * slot.efficacy;
  });
  const groupSlotStart = starts(slots, groups.length, ({ group }) => group);
  groups.forEach(({ activity, essential, name }, g) => {
    const { kgPerDay, activity: process, facility } = activities[activity]!;
    const members = slots.slice(groupSlotStart[g], groupSlotStart[g + 1]);
    const needed = kgPerDay * Math.min(...members.map(({ slot }) => slot.kgPerKg));
    if (essential && groupWorth[g] === 0 && needed > dustKgPerDay) {
      found.push(problems.madeFromNothing(scenario, facilities[facility]!.id, process.process, name));
    }
  });
  const known = new Map<number, readonly number[]>();
  const factorsOf = (sigma: number): readonly number[] => {
    const factors = known.get(sigma) ?? cohortFactors(sigma);
    known.set(sigma, factors);
    return factors;
  };
  const holdingStart = [0];
  const holdingTarget: number[] = [];
  for (const { activity, slot } of slots) {
    const { industry } = facilities[activities[activity]!.facility]!;
    const factors = industry ? factorsOf(industry.coverSigma.value) : [1];
    for (const factor of factors) holdingTarget.push((slot.coverDays / stepDays) * factor);
    holdingStart.push(holdingTarget.length);
  }
  const streamHandle = new Map(streams.map(({ id }, i) => [id, i]));
  return {
    groupSlotStart,
    groupEssential: groups.map(({ essential }) => (essential ? 1 : 0)),
    slotActivity: slots.map(({ activity }) => activity),
    slotStream: slots.map(({ slot }) => streamHandle.get(slot.stream) ?? -1),
    slotUse0: use0,
    slotWorth: slots.map(({ group, slot }, s) => (groupWorth[group]! > 0 ? (use0[s]! * slot.efficacy) / groupWorth[group]! : 0)),
    slotCover: slots.map(({ slot }) => slot.coverDays / stepDays),
    slotHoldingStart: holdingStart,
    holdingTarget,
  };
}
