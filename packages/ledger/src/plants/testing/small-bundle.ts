import type { AssumedQuantity, Bundle, Facility, Stream } from "@coercivity/domain";

const assumed = (value: number): AssumedQuantity => ({ kind: "assumption", value, low: value, high: value, unit: "1", why: "made up" });

const stream = (id: string, name: string, form: Stream["form"]): Stream => {
  return { id, name, form, stage: form === "oxide" ? "separate" : "magnet", elementPerKg: {}, hs: [], controlled: [] };
};

function facility(id: string, buys: readonly string[], pool: number | undefined, application?: string): Facility {
  return {
    id,
    country: id.slice(0, 3),
    stage: application === undefined ? "separate" : "product",
    drive: "orders",
    control: [],
    headroom: assumed(1.1),
    activities: [
      {
        process: id.slice(4),
        slots: buys.map((name) => ({ stream: name, kgPerKg: 1 / buys.length, group: name, efficacy: 1, essential: true, coverDays: 10 })),
        outputs: pool === undefined ? [] : [{ pool, kgPerKg: 1 }],
      },
    ],
    ...(application === undefined ? {} : { industry: { application, valueAddedUsdPerDay: assumed(1e6), coverSigma: assumed(0.5) } }),
  };
}

/**
 * China and Malaysia put out cerium oxide and China high-temperature magnets; Japan polishes and builds motors, Korea polishes. In the second of
 * the two baselines Japan polishes more.
 */
export function smallPlantBundle(): Bundle {
  const pool = (country: string, id: string) => ({ id: `${country} ${id}`, country, stream: id, coverDays: 5, byProduct: false });
  return {
    id: "small",
    world: {
      year: 2024,
      countries: ["CHN", "MYS", "JPN", "KOR", "XEU", "OTH"].map((code) => ({ code, name: code, groups: [] })),
      streams: [
        stream("oxide.Ce", "Ce oxide", "oxide"),
        stream("magnet.high", "high-temperature NdFeB magnets", "magnet"),
        stream("magnet.std", "standard NdFeB magnets", "magnet"),
      ],
      facilities: [
        facility("CHN separation", [], 0),
        facility("MYS separation", [], 1),
        facility("CHN magnets", [], 2),
        facility("JPN polishing", ["oxide.Ce"], undefined, "polishing"),
        facility("JPN motors", ["magnet.high"], 3),
        facility("KOR polishing", ["oxide.Ce"], undefined, "polishing"),
      ],
      pools: [pool("CHN", "oxide.Ce"), pool("MYS", "oxide.Ce"), pool("CHN", "magnet.high"), pool("JPN", "magnet.std")],
      links: [
        { pool: 0, facility: 3, activity: 0, slot: 0, transitDays: 14 },
        { pool: 1, facility: 3, activity: 0, slot: 0, transitDays: 14 },
        { pool: 2, facility: 4, activity: 0, slot: 0, transitDays: 14 },
        { pool: 0, facility: 5, activity: 0, slot: 0, transitDays: 7 },
      ],
      supplements: [],
      responses: [],
      parameters: {},
      chainCoverDays: {},
      gdpUsd: {},
    },
    baselines: [
      { levels: Float64Array.of(1000, 500, 200, 600, 200, 800), flows: Float64Array.of(200, 400, 200, 800) },
      { levels: Float64Array.of(1200, 500, 200, 900, 200, 700), flows: Float64Array.of(500, 400, 200, 700) },
    ],
  };
}
