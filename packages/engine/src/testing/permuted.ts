import type { Bundle, Scenario, World } from "@coercivity/domain";
import { drawsFrom } from "./random-world.ts";

/** The same bundle with facilities, activities, slots, outputs, pools, links, streams, countries and supplements written in another order. */
export function permutedBundle(bundle: Bundle, seed: number): Bundle {
  const { world } = bundle;
  const draws = drawsFrom(seed);
  const shuffled = (count: number): number[] => {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(draws.between(0, i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  };
  const inverse = (order: readonly number[]): number[] => {
    const handles: number[] = [];
    order.forEach((old, handle) => {
      handles[old] = handle;
    });
    return handles;
  };
  const take = <T>(list: readonly T[], order: readonly number[]): T[] => order.map((i) => list[i]!);
  const poolOrder = shuffled(world.pools.length);
  const poolHandle = inverse(poolOrder);
  const facilityOrder = shuffled(world.facilities.length);
  const facilityHandle = inverse(facilityOrder);
  const activityOrder = world.facilities.map(({ activities }) => shuffled(activities.length));
  const slotOrder = world.facilities.map(({ activities }) => activities.map(({ slots }) => shuffled(slots.length)));
  const linkOrder = shuffled(world.links.length);

  const facilities = facilityOrder.map((f) => ({
    ...world.facilities[f]!,
    activities: activityOrder[f]!.map((a) => {
      const activity = world.facilities[f]!.activities[a]!;
      const outputs = take(activity.outputs, shuffled(activity.outputs.length));
      return {
        ...activity,
        slots: take(activity.slots, slotOrder[f]![a]!),
        outputs: outputs.map((output) => ({ ...output, pool: poolHandle[output.pool]! })),
      };
    }),
  }));
  const links = linkOrder.map((l) => {
    const link = world.links[l]!;
    return {
      ...link,
      pool: poolHandle[link.pool]!,
      facility: facilityHandle[link.facility]!,
      activity: inverse(activityOrder[link.facility]!)[link.activity]!,
      slot: inverse(slotOrder[link.facility]![link.activity]!)[link.slot]!,
    };
  });
  const shuffledWorld: World = {
    ...world,
    countries: take(world.countries, shuffled(world.countries.length)),
    streams: take(world.streams, shuffled(world.streams.length)),
    pools: take(world.pools, poolOrder),
    supplements: take(world.supplements, shuffled(world.supplements.length)),
    responses: take(world.responses, shuffled(world.responses.length)),
    facilities,
    links,
  };
  const firstLevel: number[] = [];
  let next = 0;
  for (const { activities } of world.facilities) {
    firstLevel.push(next);
    next += activities.length;
  }
  const baselines = bundle.baselines.map(({ levels, flows }) => ({
    levels: Float64Array.from(facilityOrder.flatMap((f) => activityOrder[f]!.map((a) => levels[firstLevel[f]! + a]!))),
    flows: Float64Array.from(linkOrder.map((l) => flows[l]!)),
  }));
  return { ...bundle, world: shuffledWorld, baselines };
}

/** The same scenario with its measures in the opposite order. */
export function permutedScenario(scenario: Scenario): Scenario {
  const { measures, supplements, responses } = scenario;
  return { ...scenario, measures: [...measures].reverse(), supplements: [...supplements].reverse(), responses: [...responses].reverse() };
}
