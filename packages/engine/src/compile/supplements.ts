import type { Problem, Scenario, Supplement, World } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import { Release } from "../model/codes.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { buyerCountry } from "./links.ts";
import { nearest } from "./nearest.ts";

/** The columns of supplements. */
export interface SupplementColumns {
  readonly supplementOn: readonly number[];
  readonly supplementRelease: readonly number[];
  readonly supplementReserve: readonly number[];
  readonly supplementKg: readonly number[];
  readonly supplementRate: readonly number[];
  readonly supplementDelay: readonly number[];
  readonly supplementTrigger: readonly number[];
  readonly supplementFrom: readonly number[];
  readonly supplementSlotStart: readonly number[];
  readonly supplementSlot: readonly number[];
}

/** The supplements of a world in the order of their ids: the order of the model's columns. */
export function sortedSupplements(world: World): readonly Supplement[] {
  return [...world.supplements].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Supplements, all of them, with a switch that the scenario sets: a response is put on or off without compiling again. They may feed the
 * slots of their stream in their country that were in use in the baseline.
 */
export function compileSupplements(
  declared: World,
  scenario: Scenario,
  world: CanonicalWorld,
  slotUse0: readonly number[],
  found: Problem[],
): SupplementColumns {
  const supplements = sortedSupplements(declared);
  const on = new Set(scenario.supplements);
  const ids = supplements.map(({ id }) => id);
  for (const id of on) if (!ids.includes(id)) found.push(problems.unknownSupplement(scenario.id, id, nearest(id, ids)));
  const startDay = dayNumber(scenario.start) ?? 0;
  const slotStart = [0];
  const slotOf: number[] = [];
  supplements.forEach((supplement, u) => {
    const { id, country, stream } = supplement;
    if (ids[u - 1] === id) found.push(problems.duplicateId(scenario.id, "supplement", id));
    world.slots.forEach(({ slot }, s) => {
      if (slot.stream === stream && slotUse0[s]! > 0 && buyerCountry(world, s) === country) slotOf.push(s);
    });
    if (on.has(id) && slotOf.length === slotStart.at(-1)!) found.push(problems.supplementWithoutUsers(scenario.id, id, country, stream));
    if (on.has(id) && supplement.release === "shortfall" && !supplement.triggerShare) {
      found.push(problems.supplementWithoutTrigger(scenario.id, id));
    }
    slotStart.push(slotOf.length);
  });
  return {
    supplementOn: supplements.map(({ id }) => (on.has(id) ? 1 : 0)),
    supplementRelease: supplements.map(({ release }) => Release[release]),
    supplementReserve: supplements.map(({ kind }) => (kind === "stockpile" ? 1 : 0)),
    supplementKg: supplements.map(({ kg }) => kg?.value ?? Infinity),
    supplementRate: supplements.map(({ kgPerDay }) => kgPerDay.value * scenario.stepDays),
    supplementDelay: supplements.map(({ delayDays }) => delayDays.value),
    supplementTrigger: supplements.map(({ triggerShare }) => triggerShare?.value ?? 0),
    supplementFrom: supplements.map(({ id, from }) => {
      const day = from === undefined ? startDay : dayNumber(from);
      if (day === undefined && on.has(id)) found.push(problems.noSuchDay(scenario.id, `"from" of supplement "${id}"`, from!));
      return (day ?? startDay) - startDay;
    }),
    supplementSlotStart: slotStart,
    supplementSlot: slotOf,
  };
}
