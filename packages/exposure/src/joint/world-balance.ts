import type { Bundle, Element } from "@coercivity/domain";
import { activityStarts } from "../chain/element-frame.ts";
import { allocateByMass, allocateByShadowPrice, allocateByValue } from "./allocate-joint-cost.ts";
import { balanceProblem, type Ore } from "./balance-problem.ts";

/** A mine added to the world's, with the ore of a feed that is known. */
export interface AddedMine {
  readonly name: string;
  /** Stream of the feed, e.g. `feed.mountain-pass`. */
  readonly feed: string;
  readonly tonnesPerYear: number;
  readonly usdPerKg: number;
}

export interface BalanceOptions {
  /** Cost of a kg REO of mixed oxides from mine to separated oxides, by country of the mine. */
  readonly usdPerKg: (country: string) => number;
  /** Mines (facility ids, areas or countries) that do not run. */
  readonly without?: ReadonlySet<string>;
  readonly add?: readonly AddedMine[];
  /** Cost of disposing of a kg of element nobody wants; 0 where it is absorbed (stored, polished, cracked with). */
  readonly disposalUsdPerKg?: number;
  readonly baseline?: number;
}

export interface ElementBalance {
  readonly element: Element;
  /** Tonnes of element a year. */
  readonly demand: number;
  readonly surplus: number;
  /** Demand that no ore can meet. */
  readonly gap: number;
  /** USD per kg of element that one more kg of demand would cost; at the price of a shortage where there is a gap. */
  readonly shadowPrice: number;
  /** Cost per kg of element by three keys; the joint cost of all ores run is shared out. */
  readonly byMass: number;
  readonly byValue: number;
  readonly byShadowPrice: number;
}

export interface WorldBalance {
  readonly ores: readonly { readonly name: string; readonly tonnes: number; readonly cap: number; readonly reducedCost: number }[];
  readonly elements: readonly ElementBalance[];
  readonly costUsd: number;
}

/** What a missing kg counts as, above any ore's cost per kg of the scarcest element. */
const shortageUsdPerKg = 1e5;

/**
 * The balance problem of a world: which mines to run so that the primary demand for every separated oxide is met at least cost. Yields are
 * the feed's contents times the recovery the baseline shows from mine to oxide; caps are output times headroom; demand is what users take
 * from oxide pools less what recycling puts in. Tonnes of element.
 */
export async function worldBalance({ world, baselines }: Bundle, options: BalanceOptions): Promise<WorldBalance> {
  const { levels, flows } = baselines[options.baseline ?? 0]!;
  const starts = activityStarts(world);
  const streams = new Map(world.streams.map((stream) => [stream.id, stream]));
  const oxides = world.streams.filter(({ form }) => form === "oxide");
  const elements = oxides.map(({ elementPerKg }) => Object.keys(elementPerKg)[0] as Element);
  const tonnes = 365 / 1000;
  const mined = elements.map(() => 0);
  const separated = elements.map(() => 0);
  const recycled = elements.map(() => 0);
  const mines: { name: string; country: string; area: string; feed: string; tonnes: number; cap: number }[] = [];
  world.facilities.forEach((facility, i) => {
    facility.activities.forEach(({ outputs, slots }, a) => {
      const level = levels[starts[i]! + a]!;
      const fromSwarf = slots.some(({ stream }) => stream.startsWith("swarf."));
      for (const { pool, kgPerKg } of outputs) {
        const stream = streams.get(world.pools[pool]!.stream)!;
        const made = level * kgPerKg * tonnes;
        if (stream.form === "feed") {
          mines.push({
            name: facility.id,
            country: facility.country,
            area: `${facility.country} ${facility.area ?? ""}`,
            feed: stream.id,
            tonnes: made,
            cap: made * facility.headroom.value,
          });
          elements.forEach((element, e) => {
            mined[e]! += made * (stream.elementPerKg[element] ?? 0);
          });
        }
        if (stream.form === "oxide") {
          const e = elements.indexOf(Object.keys(stream.elementPerKg)[0] as Element);
          (fromSwarf ? recycled : separated)[e]! += made * Object.values(stream.elementPerKg)[0]!;
        }
      }
    });
  });
  const taken = elements.map(() => 0);
  world.links.forEach(({ pool }, at) => {
    const e = oxides.findIndex(({ id }) => id === world.pools[pool]!.stream);
    if (e >= 0) taken[e]! += flows[at]! * tonnes * Object.values(oxides[e]!.elementPerKg)[0]!;
  });
  const demand = elements.map((_, e) => Math.max(0, Math.min(taken[e]! - recycled[e]!, separated[e]!)));
  const recovery = elements.map((_, e) => (mined[e]! > 0 ? separated[e]! / mined[e]! : 0));
  const yields = (feed: string): number[] => elements.map((element, e) => (streams.get(feed)?.elementPerKg[element] ?? 0) * recovery[e]!);
  const ores: Ore[] = [
    ...mines
      .filter(({ name, area, country }) => ![name, area, country].some((one) => options.without?.has(one)))
      .map(({ name, country, feed, cap }) => ({ name, yields: yields(feed), cost: options.usdPerKg(country), cap })),
    ...(options.add ?? []).map(({ name, feed, tonnesPerYear, usdPerKg }) => ({
      name,
      yields: yields(feed),
      cost: usdPerKg,
      cap: tonnesPerYear,
    })),
  ];
  const missing: Ore[] = elements.map((element, e) => ({
    name: `missing ${element}`,
    yields: elements.map((_, k) => (k === e ? 1 : 0)),
    cost: shortageUsdPerKg,
    cap: demand[e]!,
  }));
  const disposal = options.disposalUsdPerKg ?? 0;
  const found = await balanceProblem([...ores, ...missing], demand, disposal > 0 ? { disposalCost: elements.map(() => disposal) } : {});
  if (!found.feasible) throw new RangeError(`the balance of the world is not feasible: ${found.message}`);
  const gap = elements.map((_, e) => found.run[ores.length + e]!);
  const output = elements.map((_, e) => ores.reduce((sum, ore, k) => sum + found.run[k]! * ore.yields[e]!, 0));
  // Of tonnes at USD per kg, so in thousand USD.
  const cost =
    ores.reduce((sum, ore, k) => sum + found.run[k]! * ore.cost, 0) + disposal * found.surplus.reduce((sum, left) => sum + left, 0);
  const prices = oxides.map(({ usdPerKg, elementPerKg }) => (usdPerKg?.value ?? 0) / Object.values(elementPerKg)[0]!);
  const [mass, value, shadow] = [
    allocateByMass(output, cost),
    allocateByValue(output, prices, cost),
    allocateByShadowPrice(output, found.shadowPrice, cost),
  ];
  return {
    ores: ores.map(({ name, cap }, k) => ({ name, tonnes: found.run[k]!, cap, reducedCost: found.reducedCost[k]! })),
    elements: elements.map((element, e) => ({
      element,
      demand: demand[e]!,
      surplus: found.surplus[e]!,
      gap: gap[e]!,
      shadowPrice: found.shadowPrice[e]!,
      byMass: mass.costPerKg[e]!,
      byValue: value.costPerKg[e]!,
      byShadowPrice: shadow.costPerKg[e]!,
    })),
    costUsd: cost * 1000,
  };
}
