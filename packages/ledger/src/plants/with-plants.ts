import type { AssumedQuantity, Baseline, Bundle, Facility, Link, Problem, Stage, World } from "@coercivity/domain";
import { makeRoom, mostOfADraw, type Room } from "./make-room.ts";
import { plantProblems as say } from "./messages.ts";
import { madeByPool, placePlants } from "./placements.ts";
import { type Plant, plantId } from "./plant.ts";

/** A bundle with a firm's plants among its facilities, and what the world's own figures do not cover. */
export interface WithPlants {
  readonly bundle: Bundle;
  readonly problems: readonly Problem[];
  readonly offRecord: readonly OffRecord[];
}

/** What a country's plants draw from another beyond what the best fit says that it draws: trade that the figures do not show. Kg per day. */
export interface OffRecord {
  readonly stream: string;
  readonly from: string;
  readonly to: string;
  readonly kgPerDay: number;
  readonly plants: readonly string[];
}

/** What a baseline may ship more than it makes before the engine refuses it (its `compile/pools.ts`): share of shipments, and kg per day. */
const closing = 0.01;
const dustKgPerDay = 1;

/**
 * Puts plants into a bundle, in memory and without touching the one given. Each becomes a facility without outputs, with one slot an input and
 * links to the pools of its suppliers; levels and flows are appended to every stored baseline, after `makeRoom` has found them. Its eight cohorts
 * are alike (spread 0), so that it runs as one. The bundle's id says that plants were added and nothing of which.
 *
 * Reports suppliers that cannot be placed, and draws that neither the country's recorded trade nor the pool's disposal in the best fit can give.
 */
export function withPlants(bundle: Bundle, plants: readonly Plant[]): WithPlants {
  const problems: Problem[] = [];
  const { world } = bundle;
  const placements = placePlants(bundle, plants, problems);
  const rooms = bundle.baselines.map((baseline) => makeRoom(world, plants, baseline, placements));
  const best = rooms[0]!;
  problems.push(...drawsTooMuch(world, plants, best, madeByPool(world, best)));
  const own = plants.map((plant) => plant.inputs.reduce((sum, { kgPerDay }) => sum + kgPerDay, 0));
  const facilities = plants.map((plant, i) => facilityOf(plant, own[i]!, world));
  const links = placements.map(({ plant, input, pool, transitDays }): Link => {
    return { pool, facility: world.facilities.length + plant, activity: 0, slot: input, transitDays };
  });
  const flows = placements.map(({ kgPerDay }) => kgPerDay);
  const baselines = rooms.map((room): Baseline => ({ levels: appended(room.levels, own), flows: appended(room.flows, flows) }));
  const added = { ...world, facilities: [...world.facilities, ...facilities], links: [...world.links, ...links] };
  return {
    bundle: plants.length === 0 ? bundle : { id: `${bundle.id}+plants`, world: added, baselines },
    problems,
    offRecord: offRecord(world, plants, best),
  };
}

function appended(numbers: Float64Array, more: readonly number[]): Float64Array {
  const all = new Float64Array(numbers.length + more.length);
  all.set(numbers);
  all.set(more, numbers.length);
  return all;
}

function facilityOf(plant: Plant, kgPerDay: number, world: World): Facility {
  const { country, product, inputs, valueAddedUsdPerDay } = plant;
  const applications = world.facilities.flatMap(({ industry }) => (industry ? [industry.application] : []));
  const application = applications.find((name) => name.toLowerCase() === product.toLowerCase()) ?? `plant ${plant.name}`;
  return {
    id: plantId(plant),
    country,
    stage: stageOf(plant, world),
    drive: "orders",
    control: [{ controller: "the firm", seat: country, share: 1 }],
    headroom: declared(1, "times baseline", "the firm's table says what the plant uses on a normal day, and no more"),
    activities: [
      {
        process: "plant",
        slots: inputs.map((input) => ({
          stream: input.stream,
          kgPerKg: input.kgPerDay / kgPerDay,
          group: input.stream,
          efficacy: 1,
          essential: input.essential,
          coverDays: input.coverDays,
        })),
        outputs: [],
      },
    ],
    industry: {
      application,
      valueAddedUsdPerDay: declared(valueAddedUsdPerDay, "USD/day", "the firm's own figure"),
      coverSigma: declared(0, "sigma of ln(cover)", "a plant is one place with one store"),
    },
  };
}

function declared(value: number, unit: string, why: string): AssumedQuantity {
  return { kind: "assumption", value, low: value, high: value, unit, why };
}

/** A plant that buys parts makes goods; one that buys what others of its country make into parts makes parts. Measures may name stages. */
function stageOf({ inputs }: Plant, { streams }: World): Stage {
  const forms = new Map(streams.map(({ id, form }) => [id, form]));
  const main = [...inputs].sort((a, b) => b.kgPerDay - a.kgPerDay)[0];
  return main !== undefined && forms.get(main.stream) === "magnet" ? "part" : "product";
}

/** Draws beyond what the engine takes for the rounding of a baseline, counted as it counts them. */
function drawsTooMuch(world: World, plants: readonly Plant[], room: Room, made: Float64Array): Problem[] {
  const out = new Float64Array(world.pools.length);
  const lent = new Float64Array(world.pools.length);
  world.links.forEach(({ pool }, e) => {
    out[pool] = out[pool]! + room.flows[e]!;
  });
  for (const claim of room.claims) {
    out[claim.pool] = out[claim.pool]! + claim.wanted;
    lent[claim.pool] = lent[claim.pool]! + claim.lent;
  }
  return room.claims.flatMap(({ pool, country, wanted, recorded, lent: mine, placements }) => {
    const gap = out[pool]! - made[pool]!;
    if (mine === 0 || !(gap > closing * out[pool]! && gap > dustKgPerDay)) return [];
    const { stream, country: from } = world.pools[pool]!;
    const spare = Math.max(0, lent[pool]! - (gap - Math.max(closing * out[pool]!, dustKgPerDay)));
    const draw = {
      stream,
      from,
      to: country,
      wanted,
      recorded,
      most: mostOfADraw * recorded + spare,
      others: otherSources(world, room, pool, country),
    };
    return placements.map(({ plant, input }) => say.drawsTooMuch({ ...plants[plant]!.inputs[input]!.at, field: "kg_per_day" }, draw));
  });
}

/** Countries from which a country draws the stream of a pool, those it draws most from first. */
function otherSources({ pools, links, facilities }: World, { flows }: Room, pool: number, country: string): string[] {
  const { stream, country: from } = pools[pool]!;
  const drawn = new Map<string, number>();
  links.forEach((link, e) => {
    const source = pools[link.pool]!;
    if (source.stream !== stream || source.country === from || facilities[link.facility]!.country !== country || flows[e] === 0) return;
    drawn.set(source.country, (drawn.get(source.country) ?? 0) + flows[e]!);
  });
  return [...drawn].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([code]) => code);
}

function offRecord({ pools }: World, plants: readonly Plant[], { claims }: Room): OffRecord[] {
  return claims.flatMap(({ pool, country, lent, placements }) => {
    if (lent <= 0) return [];
    const { stream, country: from } = pools[pool]!;
    const names = [...new Set(placements.map(({ plant }) => plants[plant]!.name))];
    return [{ stream, from, to: country, kgPerDay: lent, plants: names }];
  });
}
