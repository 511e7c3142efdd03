import type { Baseline, Bundle, Problem, World } from "@coercivity/domain";
import { plantProblems as say } from "./messages.ts";
import type { Plant } from "./plant.ts";

/** A part of one input of a plant, on its way from one pool. */
export interface Placement {
  /** Index into the list of plants, and into the inputs of the plant. */
  readonly plant: number;
  readonly input: number;
  readonly pool: number;
  readonly kgPerDay: number;
  readonly transitDays: number;
}

/**
 * Finds the pools that the suppliers of plants stand for. Where a country has several pools of a stream, a plant buys from them as its country
 * does in the best fit, or, where that buys from none of them, in proportion to what they put out.
 */
export function placePlants({ world, baselines }: Bundle, plants: readonly Plant[], problems: Problem[]): readonly Placement[] {
  const best = baselines[0]!;
  const made = madeByPool(world, best);
  const bought = boughtByCountry(world, best);
  const days = transitByPair(world);
  const pools = new Map<string, number[]>();
  world.pools.forEach(({ country, stream }, p) => {
    if (made[p]! > 0) pools.set(`${country} ${stream}`, [...(pools.get(`${country} ${stream}`) ?? []), p]);
  });
  return plants.flatMap(({ country: to, inputs }, plant) =>
    inputs.flatMap(({ stream, kgPerDay, suppliers, transitDays, at }, input) =>
      suppliers.flatMap(({ country: from, share }): Placement[] => {
        const found = pools.get(`${from} ${stream}`) ?? [];
        const shipped = found.map((p) => bought.get(`${p} ${to}`) ?? 0);
        const weights = shipped.some((kg) => kg > 0) ? shipped : found.map((p) => made[p]!);
        const sum = weights.reduce((total, kg) => total + kg, 0);
        const transit = transitDays ?? days.get(`${from} ${to}`);
        if (found.length === 0) problems.push(say.noPool({ ...at, field: "suppliers" }, from, stream, []));
        else if (transit === undefined) problems.push(say.noTransit({ ...at, field: "transit_days" }, from, to));
        return found.flatMap((pool, i) => {
          if (weights[i] === 0) return [];
          return [{ plant, input, pool, kgPerDay: (kgPerDay * share * weights[i]!) / sum, transitDays: transit ?? 0 }];
        });
      }),
    ),
  );
}

/** What each pool receives in a baseline, kg per day. */
export function madeByPool({ facilities, pools }: World, { levels }: Baseline): Float64Array {
  const made = new Float64Array(pools.length);
  let next = 0;
  for (const { activities } of facilities) {
    for (const { outputs } of activities) {
      const level = levels[next++]!;
      for (const { pool, kgPerKg } of outputs) made[pool] = made[pool]! + level * kgPerKg;
    }
  }
  return made;
}

/** What each country draws from each pool in a baseline, kg per day, by `pool country`. */
export function boughtByCountry({ facilities, links }: World, { flows }: Baseline): Map<string, number> {
  const bought = new Map<string, number>();
  links.forEach(({ pool, facility }, e) => {
    const key = `${pool} ${facilities[facility]!.country}`;
    bought.set(key, (bought.get(key) ?? 0) + flows[e]!);
  });
  return bought;
}

/** Days from country to country on the links of the world. */
function transitByPair({ facilities, pools, links }: World): Map<string, number> {
  return new Map(links.map(({ pool, facility, transitDays }) => [`${pools[pool]!.country} ${facilities[facility]!.country}`, transitDays]));
}
