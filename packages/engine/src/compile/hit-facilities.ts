import type { AffiliatePressure, Measure, Outage, PriceFloor, PriceManipulation, Problem, World } from "@coercivity/domain";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { nearest } from "./nearest.ts";
import { matchCountries, matchStreams } from "./patterns.ts";

/** The columns of facilities that measures hold down. */
export interface HitColumns {
  readonly outageMeasure: readonly number[];
  readonly outageFacility: readonly number[];
  readonly outageShare: readonly number[];
  readonly outageFloorStart: readonly number[];
  readonly outageFloor: readonly number[];
}

/** Facilities that outages, pressure on affiliates and falling prices hold down, the part of each that is hit, and the floors that keep it off. */
export function compileHits(
  measures: readonly Measure[],
  declared: World,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): HitColumns {
  const floors = measures.flatMap((measure, m) => (measure.instrument === "price-floor" ? [{ measure, m }] : []));
  const columns = { measure: [] as number[], facility: [] as number[], share: [] as number[], floorStart: [0], floor: [] as number[] };
  measures.forEach((measure, m) => {
    for (const { facility, share } of hitBy(measure, declared, world, scenario, found)) {
      columns.measure.push(m);
      columns.facility.push(facility);
      columns.share.push(share);
      if (measure.instrument === "price-manipulation") {
        for (const floor of floors) if (holds(floor.measure, measure, facility, world, scenario, found)) columns.floor.push(floor.m);
      }
      columns.floorStart.push(columns.floor.length);
    }
  });
  for (const { measure } of floors) facilitiesNamed(measure.facilities, `measure "${measure.id}"`, world, scenario, found);
  return {
    outageMeasure: columns.measure,
    outageFacility: columns.facility,
    outageShare: columns.share,
    outageFloorStart: columns.floorStart,
    outageFloor: columns.floor,
  };
}

interface Hit {
  readonly facility: number;
  readonly share: number;
}

function hitBy(measure: Measure, declared: World, world: CanonicalWorld, scenario: string, found: Problem[]): readonly Hit[] {
  switch (measure.instrument) {
    case "outage":
      return facilitiesHit(measure, world, scenario, found).map((facility) => ({ facility, share: 1 }));
    case "affiliate-pressure":
      return affiliates(measure, declared, world, scenario, found);
    case "price-manipulation":
      return rivals(measure, world, scenario, found);
    default:
      return [];
  }
}

/** Facilities of an outage or a production quota. */
export function facilitiesHit(
  measure: { readonly id: string } & Pick<Outage, "facilities">,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): number[] {
  return facilitiesNamed(measure.facilities, `measure "${measure.id}"`, world, scenario, found);
}

/** Handles of facilities by id or area; what names none becomes a problem. */
export function facilitiesNamed(
  names: readonly string[],
  where: string,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): number[] {
  const hit = new Set<number>();
  for (const name of names) {
    const matches = world.facilities.flatMap(({ id, area }, i) => (id === name || area === name ? [i] : []));
    if (matches.length === 0) {
      const known = new Set(world.facilities.flatMap(({ id, area }) => (area === undefined ? [id] : [id, area])));
      found.push(problems.unknownFacilityOrArea(scenario, where, name, nearest(name, [...known].sort())));
    }
    for (const i of matches) hit.add(i);
  }
  return [...hit].sort((a, b) => a - b);
}

/** Plants in the issuer's country, each with the share of the decision that firms of the target have. */
function affiliates(measure: AffiliatePressure, declared: World, world: CanonicalWorld, scenario: string, found: Problem[]): Hit[] {
  const before = found.length;
  const seats = matchCountries(declared, measure.to, scenario, `measure "${measure.id}"`, found);
  const hits = world.facilities.flatMap(({ country, stage, control }, facility) => {
    if (country !== measure.issuer || (measure.stages && !measure.stages.includes(stage))) return [];
    const share = control.reduce((sum, one) => (seats.has(one.seat) && one.seat !== country ? sum + one.share : sum), 0);
    return share > 0 ? [{ facility, share: Math.min(share, 1) }] : [];
  });
  if (hits.length === 0 && found.length === before) found.push(problems.noFacilityHit(scenario, measure.id));
  return hits;
}

/** Plants abroad that make the streams whose price the issuer pushes down, each with the part of its output that they are. */
function rivals(measure: PriceManipulation, world: CanonicalWorld, scenario: string, found: Problem[]): Hit[] {
  if (!(measure.push.value < 0)) return [];
  const streams = matchStreams(world.streams, measure.streams, scenario, `measure "${measure.id}"`, found);
  const made = world.facilities.map(() => ({ all: 0, pushed: 0 }));
  for (const { facility, kgPerDay, outputs } of world.activities) {
    for (const { pool, kgPerKg } of outputs) {
      const kg = kgPerDay * kgPerKg * worth(world, world.pools[pool]!.stream);
      made[facility]!.all += kg;
      if (streams.has(world.pools[pool]!.stream)) made[facility]!.pushed += kg;
    }
  }
  return world.facilities.flatMap(({ country }, facility) => {
    const { all, pushed } = made[facility]!;
    return country !== measure.issuer && pushed > 0 ? [{ facility, share: pushed / all }] : [];
  });
}

/** A floor keeps a plant running where it covers it, lies above the pushed price, and is for a stream that is pushed. */
function holds(
  floor: PriceFloor,
  measure: PriceManipulation,
  facility: number,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): boolean {
  const named = facilitiesNamed(floor.facilities, `measure "${floor.id}"`, world, scenario, []);
  if (!named.includes(facility)) return false;
  const where = `measure "${floor.id}"`;
  const covered = matchStreams(world.streams, floor.streams, scenario, where, found);
  const pushed = matchStreams(world.streams, measure.streams, scenario, where, []);
  return [...covered].some((stream) => pushed.has(stream) && floor.floorUsdPerKg.value > worth(world, stream) * (1 + measure.push.value));
}

/** Price of a stream at rest, USD per kg; 1 where none is declared. */
function worth(world: CanonicalWorld, stream: string): number {
  return world.streams.find(({ id }) => id === stream)?.usdPerKg?.value ?? 1;
}
