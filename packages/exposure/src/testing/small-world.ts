import type { Activity, Baseline, Bundle, Facility, Link, Pool, Quantity, World } from "@coercivity/domain";

const one: Quantity = { kind: "assumption", value: 1, low: 1, high: 1, unit: "times baseline", why: "example" };

/** A plant of the example: what it draws (pool → kg a day) and the pool it fills. */
interface Plant {
  readonly id: string;
  readonly country: string;
  readonly area?: string;
  readonly stage: Facility["stage"];
  readonly control?: Facility["control"];
  readonly draws: Readonly<Record<string, number>>;
  readonly fills?: readonly [pool: string, kg: number];
}

/**
 * A chain small enough to reckon by hand, in kg of one element: Kachin (48) and China (47) feed Chinese separation (95), Australia (5) feeds
 * Malaysia's; Korea buys 17 from China and 3 from Malaysia, 85 % direct; China's own industry takes 78 and 2.
 */
export function smallWorld(turned = false): Bundle {
  const plants: Plant[] = [
    {
      id: "MMR Kachin clays",
      country: "MMR",
      area: "Kachin",
      stage: "mine",
      control: [
        { controller: "KIA", seat: "none", share: 0.8 },
        { controller: "Tengchong Mining", seat: "CHN", share: 0.2 },
      ],
      draws: {},
      fills: ["MMR feed", 48],
    },
    { id: "CHN mines", country: "CHN", stage: "mine", draws: {}, fills: ["CHN feed", 47] },
    { id: "AUS mine", country: "AUS", stage: "mine", draws: {}, fills: ["AUS feed", 5] },
    { id: "CHN separation", country: "CHN", stage: "separate", draws: { "MMR feed": 48, "CHN feed": 47 }, fills: ["CHN oxide", 95] },
    { id: "MYS separation", country: "MYS", stage: "separate", draws: { "AUS feed": 5 }, fills: ["MYS oxide", 5] },
    { id: "CHN vehicles", country: "CHN", stage: "product", draws: { "CHN oxide": 78, "MYS oxide": 2 } },
    { id: "KOR vehicles", country: "KOR", stage: "product", draws: { "CHN oxide": 17, "MYS oxide": 3 } },
  ];
  if (turned) plants.reverse();
  const poolNames = plants.flatMap(({ fills }) => (fills ? [fills[0]] : []));
  const pools: Pool[] = poolNames.map((id) => ({
    id,
    country: id.slice(0, 3),
    stream: id.endsWith("feed") ? "feed.x" : "oxide.Dy",
    coverDays: 5,
    byProduct: false,
  }));
  const links: Link[] = [];
  const flows: number[] = [];
  const facilities = plants.map((plant, facility): Facility => {
    const total = Object.values(plant.draws).reduce((sum, kg) => sum + kg, 0);
    const level = plant.fills?.[1] ?? total;
    const stream = plant.stage === "product" ? "oxide.Dy" : "feed.x";
    for (const [pool, kg] of Object.entries(plant.draws)) {
      links.push({ pool: poolNames.indexOf(pool), facility, activity: 0, slot: 0, transitDays: 10 });
      flows.push(kg);
    }
    const activity: Activity = {
      process: "example",
      slots: total > 0 ? [{ stream, kgPerKg: total / level, group: stream, efficacy: 1, essential: true, coverDays: 20 }] : [],
      outputs: plant.fills ? [{ pool: poolNames.indexOf(plant.fills[0]), kgPerKg: 1 }] : [],
    };
    return {
      id: plant.id,
      country: plant.country,
      ...(plant.area === undefined ? {} : { area: plant.area }),
      stage: plant.stage,
      drive: plant.stage === "mine" ? "push" : "orders",
      control: plant.control ?? [{ controller: "firms of the country", seat: plant.country, share: 1 }],
      headroom: one,
      activities: [activity],
      ...(plant.stage === "product"
        ? { industry: { application: "vehicles", valueAddedUsdPerDay: { ...one, value: 100 }, coverSigma: one } }
        : {}),
    };
  });
  const world: World = {
    year: 2024,
    countries: ["AUS", "CHN", "KOR", "MMR", "MYS"].map((code) => ({ code, name: code, groups: [] })),
    streams: [
      { id: "feed.x", name: "feed", stage: "mine", form: "feed", elementPerKg: { Dy: 1 }, hs: [], controlled: [] },
      {
        id: "oxide.Dy",
        name: "oxide",
        stage: "separate",
        form: "oxide",
        elementPerKg: { Dy: 1 },
        hs: [],
        controlled: [],
        usdPerKg: { ...one, value: 250 },
      },
    ],
    facilities,
    pools,
    links,
    supplements: [],
    responses: [],
    parameters: {},
    chainCoverDays: {},
    gdpUsd: {},
  };
  const baseline: Baseline = {
    levels: Float64Array.from(plants, ({ draws, fills }) => fills?.[1] ?? Object.values(draws).reduce((sum, kg) => sum + kg, 0)),
    flows: Float64Array.from(flows),
  };
  return { id: "small", world, baselines: [baseline] };
}
