import type {
  Activity,
  Baseline,
  Bundle,
  Control,
  Facility,
  Link,
  Pool,
  Quantity,
  Response,
  Slot,
  Stage,
  Stream,
  Supplement,
  World,
} from "@coercivity/domain";

/** A number of a made-up world, in the form every number has. */
export function assumed(value: number, unit = "1"): Quantity {
  return { kind: "assumption", value, low: value, high: value, unit, why: "made up for a test" };
}

/** What a country of a made-up chain does. */
export interface CountrySpec {
  readonly code: string;
  readonly groups?: readonly string[];
  readonly mines: boolean;
  readonly separates: boolean;
  readonly smelts: boolean;
  readonly makesMagnets: boolean;
  /** Share of its swarf that it recycles; 0 for none. */
  readonly recycles: number;
  readonly buildsMotors: boolean;
  readonly industries: readonly IndustrySpec[];
}

export interface IndustrySpec {
  readonly application: string;
  /** What it uses: motors, or lanthanum oxide for polishing. */
  readonly uses: "part.motor" | "oxide.La";
  readonly kgPerDay: number;
  readonly usdPerDay: number;
  readonly coverSigma: number;
}

export interface ChainSpec {
  readonly countries: readonly CountrySpec[];
  /** How much of a stream a country buys from another, relative to the rest; 0 for none. */
  readonly weight: (stream: string, from: string, to: string) => number;
  readonly transitDays: (stream: string, from: string, to: string) => number;
  readonly slotCoverDays: (stream: string, country: string) => number;
  readonly poolCoverDays: (stream: string, country: string) => number;
  readonly headroom: number;
  /** Also declare the links that are not used. */
  readonly latentLinks: boolean;
  readonly supplements?: readonly Supplement[];
  readonly responses?: readonly Response[];
  readonly parameters: Readonly<Record<string, number>>;
}

/** The values; `sourcingExponent` 1 lets orders move. */
export const usualParameters: Readonly<Record<string, number>> = {
  orderCap: 2.5,
  releaseCap: 2.5,
  stockRebuildDays: 28,
  poolRebuildDays: 28,
  demandMemoryPerWeek: 0.25,
  expectedUseFloor: 0.3,
  fillMemoryGain: 0.2,
  fillMemoryFloor: 0.02,
  sourcingExponent: 1,
  issuerOwnFirst: 0,
  byProductCeiling: 2,
  byProductPull: 1,
  linkGrowthPerWeek: 0,
  haltLevel: 0.5,
  recoveryLevel: 0.95,
  frontLoadTarget: 1,
  hoardTarget: 1,
  priceJump: 0.2,
  priceUnservedPerWeek: 0.04,
  priceThinness: 2,
  priceStockPerWeek: 0.1,
  priceReversionPerWeek: 0.05,
  priceContractPerWeek: 0.08,
  priceAnchorPerWeek: 0.02,
  priceLookAheadDays: 56,
  priceChoke: 12,
  priceChokeOxides: 30,
  priceUsePerWeek: 0,
  priceStocking: 0,
  priceSpotShare: 0.1,
};

type Form = Stream["form"];
const stream = (id: string, name: string, stage: Stage, form: Form, elementPerKg: Stream["elementPerKg"], usd: number): Stream => ({
  id,
  name,
  stage,
  form,
  elementPerKg,
  hs: [],
  controlled: [],
  ...(usd > 0 ? { usdPerKg: assumed(usd, "USD/kg") } : {}),
});

/** Downstream first: the order in which demand is worked back. */
export const chainStreams: readonly Stream[] = [
  stream("part.motor", "traction motors", "part", "part", { NdPr: 0.286, Dy: 0.012 }, 0),
  stream("magnet.high", "magnets for high temperatures", "magnet", "magnet", { NdPr: 0.28, Dy: 0.02 }, 70),
  stream("magnet.mid", "magnets for middling temperatures", "magnet", "magnet", { NdPr: 0.295 }, 55),
  stream("swarf", "swarf", "magnet", "swarf", { NdPr: 0.28, Dy: 0.01 }, 0),
  stream("metal.NdPr", "didymium metal", "metal", "metal", { NdPr: 1 }, 75),
  stream("metal.Dy", "dysprosium metal", "metal", "metal", { Dy: 1 }, 320),
  stream("oxide.NdPr", "didymium oxide", "separate", "oxide", { NdPr: 0.857 }, 60),
  stream("oxide.Dy", "dysprosium oxide", "separate", "oxide", { Dy: 0.871 }, 260),
  stream("oxide.La", "lanthanum oxide", "separate", "oxide", { La: 0.853 }, 0.6),
  stream("feed.clay", "ion-adsorption clay", "mine", "feed", { NdPr: 0.22, Dy: 0.05, La: 0.3 }, 12),
];

interface Input {
  readonly stream: string;
  readonly kgPerKg: number;
  readonly group: string;
  readonly efficacy?: number;
}

interface Recipe {
  readonly process: string;
  readonly inputs: readonly Input[];
  readonly outputs: readonly { readonly stream: string; readonly kgPerKg: number }[];
}

const separation: Recipe = {
  process: "separation",
  inputs: [{ stream: "feed.clay", kgPerKg: 1, group: "feed" }],
  outputs: [
    { stream: "oxide.NdPr", kgPerKg: 0.23 },
    { stream: "oxide.Dy", kgPerKg: 0.05 },
    { stream: "oxide.La", kgPerKg: 0.32 },
  ],
};
const recycling: Recipe = {
  process: "recycling",
  inputs: [{ stream: "swarf", kgPerKg: 1, group: "swarf" }],
  outputs: [
    { stream: "oxide.NdPr", kgPerKg: 0.3 },
    { stream: "oxide.Dy", kgPerKg: 0.01 },
  ],
};
const smelting = (element: string): Recipe => ({
  process: `metal ${element}`,
  inputs: [{ stream: `oxide.${element}`, kgPerKg: 1.19, group: "oxide" }],
  outputs: [{ stream: `metal.${element}`, kgPerKg: 1 }],
});
const magnetsHigh: Recipe = {
  process: "magnets high",
  inputs: [
    { stream: "metal.NdPr", kgPerKg: 0.4, group: "NdPr" },
    { stream: "metal.Dy", kgPerKg: 0.03, group: "Dy" },
  ],
  outputs: [
    { stream: "magnet.high", kgPerKg: 1 },
    { stream: "swarf", kgPerKg: 0.38 },
  ],
};
const magnetsMid: Recipe = {
  process: "magnets mid",
  inputs: [{ stream: "metal.NdPr", kgPerKg: 0.42, group: "NdPr" }],
  outputs: [
    { stream: "magnet.mid", kgPerKg: 1 },
    { stream: "swarf", kgPerKg: 0.38 },
  ],
};
const motors: Recipe = {
  process: "motors",
  inputs: [
    { stream: "magnet.high", kgPerKg: 0.6, group: "magnets" },
    { stream: "magnet.mid", kgPerKg: 0.4, group: "magnets", efficacy: 0.9 },
  ],
  outputs: [{ stream: "part.motor", kgPerKg: 1 }],
};
const mining: Recipe = { process: "mining", inputs: [], outputs: [{ stream: "feed.clay", kgPerKg: 1 }] };

/**
 * A made-up but balanced world: mine → separate → metal → magnet → part → industry, with recycled swarf, joint outputs, and a by-product nobody
 * wants all of. Demand of the industries is worked back to the mines, so that every pool makes at least what it ships.
 */
export function chainBundle(spec: ChainSpec): Bundle {
  const pools: Pool[] = [];
  const poolAt = new Map<string, number>();
  const facilities: Facility[] = [];
  const levels: number[] = [];
  const links: Link[] = [];
  const flows: number[] = [];
  const shipped = new Map<number, number>();
  const made = new Map<number, number>();

  const poolOf = (streamId: string, country: string): number => {
    const key = `${country} ${streamId}`;
    const known = poolAt.get(key);
    if (known !== undefined) return known;
    const byProduct = streamId === "oxide.La" || streamId === "swarf";
    pools.push({ id: key, country, stream: streamId, coverDays: spec.poolCoverDays(streamId, country), byProduct });
    poolAt.set(key, pools.length - 1);
    return pools.length - 1;
  };
  const slotFor = ({ stream: id, kgPerKg, group, efficacy }: Input, country: string): Slot => ({
    stream: id,
    kgPerKg,
    group,
    efficacy: efficacy ?? 1,
    essential: true,
    coverDays: spec.slotCoverDays(id, country),
  });
  const activityOf = (recipe: Recipe, country: string): Activity => ({
    process: recipe.process,
    slots: recipe.inputs.map((input) => slotFor(input, country)),
    outputs: recipe.outputs.map((output) => ({ pool: poolOf(output.stream, country), kgPerKg: output.kgPerKg })),
  });
  const add = (
    id: string,
    country: string,
    stage: Stage,
    recipes: readonly Recipe[],
    kgPerDay: readonly number[],
    extra: Partial<Facility>,
  ): void => {
    const activities = recipes.map((recipe) => activityOf(recipe, country));
    const control: Control[] = [{ controller: country, seat: country, share: 1 }];
    facilities.push({ id, country, stage, drive: "orders", control, headroom: assumed(spec.headroom), activities, ...extra });
    recipes.forEach((recipe, i) => {
      levels.push(kgPerDay[i]!);
      for (const output of recipe.outputs) {
        const p = poolOf(output.stream, country);
        made.set(p, (made.get(p) ?? 0) + kgPerDay[i]! * output.kgPerKg);
      }
      recipe.inputs.forEach((input, slot) => {
        buy(input.stream, kgPerDay[i]! * input.kgPerKg, country, { facility: facilities.length - 1, activity: i, slot });
      });
    });
  };
  const buy = (id: string, kgPerDay: number, to: string, place: Pick<Link, "facility" | "activity" | "slot">): void => {
    const makers = spec.countries.filter((country) => makes(country, id)).map(({ code }) => code);
    let weights = makers.map((from) => (id === "swarf" ? (from === to ? 1 : 0) : spec.weight(id, from, to)));
    if (!weights.some((weight) => weight > 0)) weights = makers.map((_, i) => (i === 0 ? 1 : 0));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    makers.forEach((from, i) => {
      if (weights[i] === 0 && !(spec.latentLinks && id !== "swarf")) return;
      const p = poolOf(id, from);
      const flow = (kgPerDay * weights[i]!) / whole;
      links.push({ pool: p, ...place, transitDays: spec.transitDays(id, from, to) });
      flows.push(flow);
      shipped.set(p, (shipped.get(p) ?? 0) + flow);
    });
  };
  const wanted = (id: string, country: string): number => shipped.get(poolOf(id, country)) ?? 0;
  const rest = (id: string, country: string): number => Math.max(0, wanted(id, country) - (made.get(poolOf(id, country)) ?? 0));
  const inCountries = (does: (country: CountrySpec) => boolean, build: (code: string, country: CountrySpec) => void): void => {
    for (const country of spec.countries) if (does(country)) build(country.code, country);
  };

  for (const { code, industries } of spec.countries) {
    for (const { application, uses, kgPerDay, usdPerDay, coverSigma } of industries) {
      const recipe: Recipe = { process: application, inputs: [{ stream: uses, kgPerKg: 1, group: uses }], outputs: [] };
      const industry = { application, valueAddedUsdPerDay: assumed(usdPerDay, "USD/day"), coverSigma: assumed(coverSigma) };
      add(`${code} ${application}`, code, "product", [recipe], [kgPerDay], { industry });
    }
  }
  inCountries(
    (c) => c.buildsMotors,
    (code) => add(`${code} motors`, code, "part", [motors], [wanted("part.motor", code)], {}),
  );
  inCountries(
    (c) => c.makesMagnets,
    (code) =>
      add(`${code} magnets`, code, "magnet", [magnetsHigh, magnetsMid], [wanted("magnet.high", code), wanted("magnet.mid", code)], {}),
  );
  inCountries(
    (c) => c.smelts,
    (code) =>
      add(`${code} metal`, code, "metal", [smelting("NdPr"), smelting("Dy")], [wanted("metal.NdPr", code), wanted("metal.Dy", code)], {}),
  );
  inCountries(
    (c) => c.recycles > 0 && c.makesMagnets,
    (code, country) => {
      const kgPerDay = country.recycles * (made.get(poolOf("swarf", code)) ?? 0);
      add(`${code} recycling`, code, "separate", [recycling], [kgPerDay], {});
    },
  );
  inCountries(
    (c) => c.separates,
    (code) => {
      const level = Math.max(...separation.outputs.map((output) => rest(output.stream, code) / output.kgPerKg));
      add(`${code} separation`, code, "separate", [separation], [level], {});
    },
  );
  inCountries(
    (c) => c.mines,
    (code) => add(`${code} mine`, code, "mine", [mining], [wanted("feed.clay", code)], { drive: "push", area: `${code} hills` }),
  );
  const world: World = {
    year: 2024,
    countries: spec.countries.map(({ code, groups }) => ({ code, name: code, groups: groups ?? [] })),
    streams: chainStreams,
    facilities,
    pools,
    links,
    supplements: spec.supplements ?? [],
    responses: spec.responses ?? [],
    parameters: Object.fromEntries(Object.entries(spec.parameters).map(([name, value]) => [name, assumed(value)])),
    chainCoverDays: {},
    gdpUsd: Object.fromEntries(spec.countries.map(({ code }) => [code, assumed(1e10, "USD/year")])),
  };
  const baseline: Baseline = { levels: Float64Array.from(levels), flows: Float64Array.from(flows) };
  return { id: "made-up", world, baselines: [baseline] };
}

function makes(country: CountrySpec, id: string): boolean {
  if (id === "part.motor") return country.buildsMotors;
  if (id.startsWith("magnet.") || id === "swarf") return country.makesMagnets;
  if (id.startsWith("metal.")) return country.smelts;
  if (id.startsWith("oxide.")) return country.separates;
  return country.mines;
}
