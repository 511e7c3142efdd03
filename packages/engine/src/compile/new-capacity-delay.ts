import type { Problem, Scenario, World } from "@coercivity/domain";
import type { CanonicalWorld } from "./canonical.ts";
import { matchCountries, matchStreams } from "./patterns.ts";
import type { Reply } from "./replies.ts";

/** Days by which measures put off what a reply builds. */
export interface NewCapacityDelay {
  /** For want of the issuer's technology: the longest of the bans on it that reach the country and the stage. */
  readonly barredDays: number;
  /** For want of anybody who would lend: the longest of the pushes on the price of what it would make. */
  readonly deterredDays: number;
}

const none: NewCapacityDelay = { barredDays: 0, deterredDays: 0 };

/** What bans on technology and pushed prices cost a reply that builds something; nothing for one that does not. */
export function newCapacityDelay(
  { response, country, slots, facilities }: Reply,
  declared: World,
  world: CanonicalWorld,
  { id, measures }: Scenario,
  found: Problem[],
): NewCapacityDelay {
  if (response.kind !== "new-capacity" && response.kind !== "new-supply" && response.kind !== "recycling") return none;
  const made = new Set(slots.map((s) => world.slots[s]!.slot.stream));
  for (const { facility, outputs } of world.activities) {
    if (facilities.includes(facility)) for (const { pool } of outputs) made.add(world.pools[pool]!.stream);
  }
  const stages = new Set<string>(world.streams.flatMap(({ id: stream, stage }) => (made.has(stream) ? [stage] : [])));
  let [barredDays, deterredDays] = [0, 0];
  for (const measure of measures) {
    const where = `measure "${measure.id}"`;
    if (measure.instrument === "technology-ban") {
      const hit = matchCountries(declared, measure.to, id, where, found).has(country) && measure.stages.some((stage) => stages.has(stage));
      if (hit) barredDays = Math.max(barredDays, measure.delayDays.value);
    } else if (measure.instrument === "price-manipulation") {
      const pushed = matchStreams(world.streams, measure.streams, id, where, found);
      if ([...made].some((stream) => pushed.has(stream))) deterredDays = Math.max(deterredDays, measure.delayDays.value);
    }
  }
  return { barredDays, deterredDays };
}
