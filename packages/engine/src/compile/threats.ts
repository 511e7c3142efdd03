import type { Measure, Problem, Scenario } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { threatenedPart } from "./threatened-part.ts";

/** The columns of who sees a measure coming: slots with links that it will touch or touches. */
export interface ThreatColumns {
  readonly measureAnnounced: readonly number[];
  readonly threatMeasure: readonly number[];
  readonly threatSlot: readonly number[];
  readonly threatShare: readonly number[];
}

/**
 * For each measure that holds goods back (a price does not) and each slot it touches, the share of the slot's use at rest that comes over touched links and
 * is meant (threatened-part.ts).
 */
export function compileThreats(
  measures: readonly Measure[],
  ofLink: readonly (readonly number[])[],
  world: CanonicalWorld,
  scenario: Scenario,
  found: Problem[],
): ThreatColumns {
  const startDay = dayNumber(scenario.start) ?? 0;
  const use = new Array<number>(world.slots.length).fill(0);
  for (const { slot, kgPerDay } of world.links) use[slot]! += kgPerDay;
  const touched = measures.map(() => new Map<number, number>());
  const parts = measures.map((measure) => threatenedPart(measure, world, scenario.id));
  ofLink.forEach((list, e) => {
    const { slot, kgPerDay } = world.links[e]!;
    for (const m of list) {
      const kg = kgPerDay * parts[m]!(e);
      if (kg > 0) touched[m]!.set(slot, (touched[m]!.get(slot) ?? 0) + kg);
    }
  });
  const rows = touched.flatMap((slots, m) => [...slots].map(([slot, kg]) => ({ m, slot, share: kg / use[slot]! })));
  return {
    measureAnnounced: measures.map(({ id, announced, effective }) => {
      const day = dayNumber(announced);
      if (day === undefined) found.push(problems.noSuchDay(scenario.id, `"announced" of measure "${id}"`, announced));
      return Math.min(day ?? startDay, dayNumber(effective) ?? startDay) - startDay;
    }),
    threatMeasure: rows.map(({ m }) => m),
    threatSlot: rows.map(({ slot }) => slot),
    threatShare: rows.map(({ share }) => share),
  };
}
