import type { CanonicalWorld } from "./canonical.ts";
import { cohortCount } from "./cohorts.ts";
import type { PoolColumns } from "./pools.ts";

/** The columns of facilities, of their activities and of what these put out. */
export interface FacilityColumns {
  readonly facilityActivityStart: readonly number[];
  readonly facilityHeadroom: readonly number[];
  readonly facilityLevel0: readonly number[];
  readonly facilityCountry: readonly number[];
  readonly activityFacility: readonly number[];
  readonly activityPush: readonly number[];
  readonly activityLevel0: readonly number[];
  readonly activityCellStart: readonly number[];
  readonly activityGroupStart: readonly number[];
  readonly activityOutputStart: readonly number[];
  readonly activityRevenue: readonly number[];
  readonly outputPool: readonly number[];
  readonly outputKg0: readonly number[];
  readonly outputWeight: readonly number[];
}

/**
 * Facilities, activities and outputs. Outputs weigh an activity's orders by their revenue at rest (kg × contract price); where no output has
 * a price, by their kg. An output whose pool ships nothing at rest has no orders to be driven by and weighs nothing.
 */
export function compileFacilities(world: CanonicalWorld, stepDays: number, pools: PoolColumns): FacilityColumns {
  const { facilities, activities, groups, streams, pools: stores } = world;
  const usdPerKg = new Map(streams.map(({ id, usdPerKg: price }) => [id, price?.value ?? 0]));
  const cellStart = [0];
  const outputStart = [0];
  const revenue: number[] = [];
  const outputPool: number[] = [];
  const outputKg0: number[] = [];
  const outputWeight: number[] = [];
  for (const { facility, kgPerDay, outputs } of activities) {
    cellStart.push(cellStart.at(-1)! + (facilities[facility]!.industry ? cohortCount : 1));
    const kg0 = outputs.map(({ kgPerKg }) => kgPerDay * kgPerKg * stepDays);
    const price = outputs.map(({ pool }) => usdPerKg.get(stores[pool]!.stream) ?? 0);
    const priced = price.some((usd) => usd > 0);
    let sum = 0;
    outputs.forEach(({ pool }, i) => {
      const weight = pools.poolOut0[pool]! > 0 ? kg0[i]! * (priced ? price[i]! : 1) : 0;
      sum += weight;
      outputPool.push(pool);
      outputKg0.push(kg0[i]!);
      outputWeight.push(weight);
    });
    revenue.push(sum);
    outputStart.push(outputPool.length);
  }
  const level0 = activities.map(({ kgPerDay }) => kgPerDay * stepDays);
  const facilityLevel0 = new Array<number>(facilities.length).fill(0);
  activities.forEach(({ facility }, a) => {
    facilityLevel0[facility]! += level0[a]!;
  });
  return {
    facilityActivityStart: starts(activities, facilities.length, ({ facility }) => facility),
    facilityHeadroom: facilities.map(({ headroom }) => headroom.value),
    facilityLevel0,
    facilityCountry: facilities.map(({ country }) => world.countries.indexOf(country)),
    activityFacility: activities.map(({ facility }) => facility),
    activityPush: activities.map(({ facility }) => (facilities[facility]!.drive === "push" ? 1 : 0)),
    activityLevel0: level0,
    activityCellStart: cellStart,
    activityGroupStart: starts(groups, activities.length, ({ activity }) => activity),
    activityOutputStart: outputStart,
    activityRevenue: revenue,
    outputPool,
    outputKg0,
    outputWeight,
  };
}

/** Row starts of a list that is sorted by its rows. */
export function starts<T>(list: readonly T[], rows: number, rowOf: (item: T) => number): number[] {
  const start = new Array<number>(rows + 1).fill(0);
  for (const item of list) start[rowOf(item) + 1]! += 1;
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  return start;
}
