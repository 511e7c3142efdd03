import type { Bundle, Stream } from "@coercivity/domain";

/** What a table of plants is read beside: the countries and streams of a world, and who puts out what. */
export interface PlantContext {
  readonly countries: readonly string[];
  readonly streams: readonly Stream[];
  readonly facilities: ReadonlySet<string>;
  /** Countries that put out a stream in the best fit, those that put out most first. */
  readonly makers: ReadonlyMap<string, readonly string[]>;
}

/** Gathers it from a bundle. */
export function plantContext({ world, baselines }: Bundle): PlantContext {
  const made = new Map<string, Map<string, number>>();
  const levels = baselines[0]?.levels ?? new Float64Array();
  let next = 0;
  for (const { activities } of world.facilities) {
    for (const { outputs } of activities) {
      const level = levels[next++] ?? 0;
      for (const { pool, kgPerKg } of outputs) {
        const { stream, country } = world.pools[pool]!;
        const of = made.get(stream) ?? new Map<string, number>();
        made.set(stream, of.set(country, (of.get(country) ?? 0) + level * kgPerKg));
      }
    }
  }
  const makers = new Map<string, readonly string[]>();
  for (const [stream, of] of made) {
    const some = [...of].filter(([, kgPerDay]) => kgPerDay > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    makers.set(
      stream,
      some.map(([country]) => country),
    );
  }
  return {
    countries: world.countries.map(({ code }) => code),
    streams: world.streams,
    facilities: new Set(world.facilities.map(({ id }) => id)),
    makers,
  };
}
