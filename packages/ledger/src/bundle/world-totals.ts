import { type Bundle, type Element, elementPerOxide, type Stage, stages } from "@coercivity/domain";

const tonnesPerYear = 365 / 1000;

/** What a country puts out at a stage, of one element or of all, in tonnes of oxide equivalent a year. */
export interface StageTotal {
  readonly stage: Stage;
  readonly country: string;
  readonly element: Element | "all";
  readonly tonnes: number;
  /** Lowest and highest over the stored baselines. */
  readonly low: number;
  readonly high: number;
  /** Share of the world's output of the stage, in the best fit. */
  readonly share: number;
}

/**
 * Stage × country × element of a bundle. Output is counted as oxide equivalent (REO) so that stages compare; the product stage counts what its
 * industries use, and the magnet stage counts finished magnets, since blanks would be counted twice.
 */
export function worldTotals({ world, baselines }: Bundle): StageTotal[] {
  const content = new Map(world.streams.map((stream) => [stream.id, stream.elementPerKg]));
  const sums = new Map<string, Float64Array>();
  const put = (stage: Stage, country: string, element: string, baseline: number, tonnes: number): void => {
    const key = `${stage} ${country} ${element}`;
    const values = sums.get(key) ?? new Float64Array(baselines.length);
    values[baseline] = (values[baseline] ?? 0) + tonnes;
    sums.set(key, values);
  };
  baselines.forEach(({ levels }, baseline) => {
    let at = 0;
    for (const { country, stage, activities } of world.facilities) {
      for (const { process, outputs, slots } of activities) {
        const level = levels[at++] ?? 0;
        const moved =
          stage === "product"
            ? slots.map(({ stream, kgPerKg }) => ({ stream, kgPerKg }))
            : outputs.map(({ pool, kgPerKg }) => ({ stream: world.pools[pool]?.stream ?? "", kgPerKg }));
        for (const { stream, kgPerKg } of moved) {
          if (/^(swarf|seg)\./.test(stream) || (stage === "magnet" && !stream.startsWith("magnet.")) || process.startsWith("recycle."))
            continue;
          if (stage === "metal" && stream.startsWith("alloy.")) continue;
          for (const [element, share] of Object.entries(content.get(stream) ?? {}) as [Element, number][]) {
            const tonnes = (level * kgPerKg * share * tonnesPerYear) / elementPerOxide[element];
            put(stage, country, element, baseline, tonnes);
            put(stage, country, "all", baseline, tonnes);
          }
        }
      }
    }
  });
  const worldOf = new Map<string, number>();
  for (const [key, values] of sums) {
    const [stage, , element] = key.split(" ");
    worldOf.set(`${stage} ${element}`, (worldOf.get(`${stage} ${element}`) ?? 0) + (values[0] ?? 0));
  }
  return [...sums]
    .map(([key, values]): StageTotal => {
      const [stage, country, element] = key.split(" ") as [Stage, string, Element | "all"];
      const tonnes = values[0] ?? 0;
      const total = worldOf.get(`${stage} ${element}`) ?? 0;
      return {
        stage,
        country,
        element,
        tonnes,
        low: Math.min(...values),
        high: Math.max(...values),
        share: total > 0 ? tonnes / total : 0,
      };
    })
    .sort(
      (a, b) =>
        stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.element < b.element ? -1 : a.element > b.element ? 1 : b.tonnes - a.tonnes),
    );
}
