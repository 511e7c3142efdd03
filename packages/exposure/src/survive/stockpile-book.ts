import type { Baseline, World } from "@coercivity/domain";

/** A strategic stockpile as its country's users see it, per kg a day that they use of the stream at rest. */
export interface UsersStockpile {
  /** Days of use it holds; ∞ where only its rate limits it. */
  readonly kgPerUse: number;
  /** Share of use it can replace. */
  readonly kgPerDayPerUse: number;
  readonly delayDays: number;
}

export interface StockpileBook {
  of(country: string, stream: string): readonly UsersStockpile[];
}

/** Every stockpile that a world declares, spread over its country's users of the stream in proportion to use. */
export function stockpileBook(world: World, { flows }: Baseline): StockpileBook {
  const use = new Map<string, number>();
  world.links.forEach(({ pool, facility }, at) => {
    const key = `${world.facilities[facility]!.country} ${world.pools[pool]!.stream}`;
    use.set(key, (use.get(key) ?? 0) + flows[at]!);
  });
  const book = new Map<string, UsersStockpile[]>();
  for (const { kind, country, stream, kg, kgPerDay, delayDays } of world.supplements) {
    const key = `${country} ${stream}`;
    const used = use.get(key) ?? 0;
    if (kind !== "stockpile" || !(used > 0)) continue;
    const one: UsersStockpile = {
      kgPerUse: kg === null ? Infinity : kg.value / used,
      kgPerDayPerUse: kgPerDay.value / used,
      delayDays: delayDays.value,
    };
    book.set(key, [...(book.get(key) ?? []), one]);
  }
  return { of: (country, stream) => book.get(`${country} ${stream}`) ?? [] };
}
