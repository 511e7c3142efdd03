import type { Bundle, Measure, Problem } from "@coercivity/domain";
import { canonical } from "./canonical.ts";
import { facilitiesNamed } from "./hit-facilities.ts";
import { buyerCountry } from "./links.ts";
import { matchCountries, matchStreams } from "./patterns.ts";
import { bearsOnLinks, touchedLinks } from "./touched-links.ts";

/** A way of goods that a measure touches. */
export interface MeasureLink {
  readonly stream: string;
  /** Country whose goods they are, and pool they come from. */
  readonly from: string;
  readonly pool: string;
  /** Country and facility that buys. */
  readonly to: string;
  readonly facility: string;
  /** Whether the law lists the goods; not so for those that are only caught by a customs code they share. */
  readonly listed: boolean;
  /** kg a day in the best fit. */
  readonly kgPerDay: number;
}

/**
 * The links of a world that a measure touches when in force, in the order of stream, seller and buyer; none for a measure that bears on plants or on
 * other measures. A measure that touches nothing gives none and is no problem here: a rule may name goods that nobody trades.
 */
export function measureLinks(bundle: Bundle, measure: Measure): MeasureLink[] {
  if (!bearsOnLinks(measure)) return [];
  const unheard: Problem[] = [];
  const world = canonical(bundle.world, bundle.baselines[0]!, measure.id, unheard);
  const caught = measure.instrument === "licence" && measure.overBlockedStreams ? measure.overBlockedStreams : [];
  const own = matchStreams(world.streams, caught.length > 0 ? measure.streams : ["*"], measure.id, "", unheard);
  const links = touchedLinks(measure, bundle.world, world, measure.id, unheard).map((e): MeasureLink => {
    const { pool, slot, kgPerDay } = world.links[e]!;
    const { id, stream, country } = world.pools[pool]!;
    const facility = world.facilities[world.activities[world.slots[slot]!.activity]!.facility]!.id;
    return { stream, from: country, pool: id, to: buyerCountry(world, slot), facility, listed: own.has(stream), kgPerDay };
  });
  const key = ({ stream, pool, facility }: MeasureLink): string => `${stream}\0${pool}\0${facility}`;
  return links.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Countries that a measure without links bears on: where the plants it hits stand, where new ones would; none for a suspension. */
export function measureCountries({ world, baselines }: Bundle, measure: Measure): ReadonlySet<string> {
  const unheard: Problem[] = [];
  switch (measure.instrument) {
    case "technology-ban":
    case "affiliate-pressure":
      return matchCountries(world, measure.to, measure.id, "", unheard);
    case "outage":
    case "production-quota":
    case "price-floor": {
      const ordered = canonical(world, baselines[0]!, measure.id, unheard);
      const hit = facilitiesNamed(measure.facilities, "", ordered, measure.id, unheard);
      return new Set(hit.map((f) => ordered.facilities[f]!.country));
    }
    default:
      return new Set();
  }
}
