import type { Baseline, Bundle, Stream, World } from "@coercivity/domain";
import { rangeOf } from "@coercivity/exposure";
import type { ImportShareQuery, WorldShareQuery } from "./claim-query.ts";
import { type Good, goods } from "./goods.ts";
import type { Reading } from "./reading.ts";

/** Forms a step puts out. */
const formsOf: Readonly<Record<string, readonly string[]>> = {
  mining: ["feed"],
  separation: ["oxide"],
  metal: ["metal"],
  magnet: ["magnet"],
};

/**
 * The share of a country's imports that comes from a supplier in the reconciled year: Σ flow · rare earths per kg over links that cross the
 * border, weight of contained rare-earth metal, best fit with the range over the stored baselines.
 */
export function fittedImportShare(
  bundle: Bundle | undefined,
  good: Good,
  { by, from }: Pick<ImportShareQuery, "by" | "from">,
): Reading | undefined {
  if (!bundle || good.streams.length === 0) return undefined;
  const { world } = bundle;
  const weights = weightByPool(world, (stream) => good.streams.some((named) => named === stream.id || named === `${stream.form}.*`));
  const buyer = membersOf(world, by);
  const seller = membersOf(world, from);
  const links = world.links.flatMap(({ pool, facility }, at) => {
    const origin = world.pools[pool]!.country;
    if (weights[pool]! === 0 || !buyer.has(world.facilities[facility]!.country) || buyer.has(origin)) return [];
    return [{ at, kg: weights[pool]!, wanted: seller.has(origin) }];
  });
  const shares = bundle.baselines.map(({ flows }) => shareOf(links.map(({ at, kg, wanted }) => ({ amount: flows[at]! * kg, wanted }))));
  return fitReading(bundle, shares, `${good.name}, weight of contained rare earths, the reconciled year`);
}

/** The share of a country in what the world puts out at a step in the reconciled year, by weight of contained rare-earth metal. */
export function fittedWorldShare(
  bundle: Bundle | undefined,
  { of, at, by }: Pick<WorldShareQuery, "of" | "at" | "by">,
): Reading | undefined {
  const good = goods.find(({ id }) => id === of);
  const forms = formsOf[at] ?? [];
  if (!bundle || !good || good.streams.length === 0) return undefined;
  const { world } = bundle;
  const weights = weightByPool(world, (stream) => forms.includes(stream.form), good.elements);
  const makers = membersOf(world, by);
  const shares = bundle.baselines.map((baseline) => shareOf(outputs(world, baseline, weights, makers)));
  return fitReading(bundle, shares, `${good.name}, ${at}, weight of contained rare earths, the reconciled year`);
}

function outputs(
  world: World,
  { levels }: Baseline,
  weights: readonly number[],
  makers: ReadonlySet<string>,
): { amount: number; wanted: boolean }[] {
  let level = 0;
  return world.facilities.flatMap(({ activities, country }) =>
    activities.flatMap(({ outputs: puts }) => {
      const kg = levels[level++]!;
      return puts.map(({ pool, kgPerKg }) => ({ amount: kg * kgPerKg * weights[pool]!, wanted: makers.has(country) }));
    }),
  );
}

function weightByPool(world: World, wanted: (stream: Stream) => boolean, elements?: readonly string[]): number[] {
  const kg = new Map(
    world.streams.map((stream) => {
      const held = Object.entries(stream.elementPerKg).filter(([element]) => !elements || elements.includes(element));
      return [stream.id, wanted(stream) ? held.reduce((sum, [, share]) => sum + share, 0) : 0] as const;
    }),
  );
  return world.pools.map(({ stream }) => kg.get(stream) ?? 0);
}

/** A country of the world, or the countries of a group. */
function membersOf(world: World, code: string): ReadonlySet<string> {
  return new Set(world.countries.filter((one) => one.code === code || one.groups.includes(code)).map((one) => one.code));
}

function shareOf(amounts: readonly { readonly amount: number; readonly wanted: boolean }[]): number {
  let whole = 0;
  let part = 0;
  for (const { amount, wanted } of amounts) {
    whole += amount;
    if (wanted) part += amount;
  }
  return whole > 0 ? part / whole : Number.NaN;
}

function fitReading({ world }: Bundle, shares: readonly number[], scope: string): Reading | undefined {
  const { low, high } = rangeOf(shares);
  if (!Number.isFinite(low)) return undefined;
  return { meant: { low, high }, scope, time: String(world.year), confidence: "medium", facts: [], sources: [], fitted: true };
}
