// A made-up world of the size the real one will have: 20 countries, 500 facilities, 120 industries, 900 slots, about 3,000 links. Balanced by working
// demand back from the industries; the same every time.

const countries = Array.from({ length: 20 }, (_, i) => `C${String(i).padStart(2, "0")}`);
const tiers = [
  { name: "part", streams: ["part.a", "part.b"], inputs: ["magnet.a", "magnet.b"], plants: 5 },
  { name: "magnet", streams: ["magnet.a", "magnet.b"], inputs: ["metal.a", "metal.b"], plants: 5 },
  { name: "metal", streams: ["metal.a", "metal.b"], inputs: ["oxide.a", "oxide.b"], plants: 4 },
  { name: "separate", streams: ["oxide.a", "oxide.b", "oxide.c"], inputs: ["feed.a"], plants: 4 },
  { name: "mine", streams: ["feed.a"], inputs: [], plants: 1 },
];

const assumed = (value) => ({ kind: "assumption", value, low: value, high: value, unit: "1", why: "made up for a benchmark" });

/** Numbers between 0 and 1, the same every time (a linear congruence: good enough to scatter sizes). */
function scatter() {
  let x = 12_345;
  return () => {
    x = (x * 1_103_515_245 + 12_345) % 2_147_483_648;
    return x / 2_147_483_648;
  };
}

/** The made-up world, under parameters that somebody else declares. */
export function engineWorld(parameters) {
  const random = scatter();
  const streams = [...new Set(tiers.flatMap(({ streams }) => streams))].map((id) => ({
    id,
    name: id,
    stage: tiers.find((tier) => tier.streams.includes(id)).name,
    form: "oxide",
    elementPerKg: { NdPr: 0.3, Dy: 0.02 },
    hs: [],
    controlled: [],
    usdPerKg: assumed(10 + 90 * random()),
  }));
  const pools = countries.flatMap((country) =>
    streams.map(({ id }) => ({ id: `${country} ${id}`, country, stream: id, coverDays: 10, byProduct: id === "oxide.c" })),
  );
  const poolOf = (country, stream) => countries.indexOf(country) * streams.length + streams.findIndex(({ id }) => id === stream);
  const facilities = [];
  const levels = [];
  const links = [];
  const flows = [];
  const shipped = new Float64Array(pools.length);

  const buy = (facility, slot, stream, kgPerDay) => {
    const { country } = facilities[facility];
    const at = countries.indexOf(country);
    const from = [country, "C00", countries[(at + 1 + Math.floor(4 * random())) % 20], ...(slot % 2 ? [countries[(at + 7) % 20]] : [])];
    const sellers = [...new Set(from)];
    const weights = sellers.map(() => 0.2 + random());
    const whole = weights.reduce((a, b) => a + b);
    sellers.forEach((seller, i) => {
      const pool = poolOf(seller, stream);
      links.push({ pool, facility, activity: 0, slot, transitDays: seller === country ? 3 : 7 + 28 * random() });
      flows.push((kgPerDay * weights[i]) / whole);
      shipped[pool] += flows.at(-1);
    });
  };
  const add = (id, country, stage, inputs, outputs, kgPerDay, industry) => {
    facilities.push({
      id,
      country,
      stage,
      drive: stage === "mine" ? "push" : "orders",
      control: [],
      headroom: assumed(1.3),
      activities: [
        {
          process: stage,
          slots: inputs.map((stream) => ({ stream, kgPerKg: 1, group: stream, efficacy: 1, essential: true, coverDays: 14 })),
          outputs: outputs.map((stream) => ({ pool: poolOf(country, stream), kgPerKg: 1 })),
        },
      ],
      ...(industry ? { industry } : {}),
    });
    levels.push(kgPerDay);
    inputs.forEach((stream, slot) => {
      buy(facilities.length - 1, slot, stream, kgPerDay);
    });
  };

  for (const country of countries) {
    for (let i = 0; i < 6; i++) {
      const industry = { application: `use ${i}`, valueAddedUsdPerDay: assumed(1e6 * (1 + random())), coverSigma: assumed(0.5) };
      add(`${country} use ${i}`, country, "product", ["part.a", "part.b", "oxide.c"], [], 100 * (1 + random()), industry);
    }
  }
  for (const { name, streams: outputs, inputs, plants } of tiers) {
    const demand = Float64Array.from(shipped);
    for (const country of countries) {
      const level = Math.max(...outputs.map((stream) => demand[poolOf(country, stream)])) / plants;
      for (let i = 0; i < plants; i++) add(`${country} ${name} ${i}`, country, name, inputs, outputs, level);
    }
  }
  const world = {
    year: 2024,
    countries: countries.map((code) => ({ code, name: code, groups: [] })),
    streams,
    facilities,
    pools,
    links,
    supplements: [],
    responses: [],
    parameters: { ...parameters, issuerOwnFirst: assumed(1) },
    chainCoverDays: {},
    gdpUsd: Object.fromEntries(countries.map((code) => [code, assumed(1e12)])),
  };
  return { id: "bench", world, baselines: [{ levels: Float64Array.from(levels), flows: Float64Array.from(flows) }] };
}

/** Three years in weeks: C00 closes its exports of two tiers to C01, slows the rest, and threatens everyone who passes them on. */
export function engineScenario(measures = true) {
  const base = {
    issuer: "C00",
    title: "made up",
    legal: "made up",
    sources: [],
    announced: "2026-01-06",
    effective: "2026-01-06",
    onsetDays: assumed(21),
  };
  return {
    id: "bench",
    title: "made up",
    context: "",
    asOf: "2026-01-01",
    start: "2026-01-01",
    horizonDays: 157 * 7,
    stepDays: 7,
    seed: 1,
    target: ["C01"],
    supplements: [],
    responses: [],
    parameters: {},
    sources: [],
    measures: measures
      ? [
          { ...base, id: "ban", instrument: "ban", streams: ["magnet.*", "metal.*"], from: ["C00"], to: ["C01"], permit: assumed(0) },
          {
            ...base,
            id: "slow",
            instrument: "informal-slowdown",
            streams: ["oxide.*"],
            from: ["C00"],
            to: ["C01", "C02"],
            hold: assumed(0.5),
            flushPerWeek: assumed(0.5),
            ended: "2026-09-01",
          },
          {
            ...base,
            id: "penalty",
            instrument: "re-export-penalty",
            streams: ["*"],
            from: ["!C00"],
            to: ["C01"],
            detect: assumed(0.6),
            care: assumed(0.8),
          },
        ]
      : [],
  };
}
