import type { Baseline, Counted, Facility, Link, Pool, Quantity, Slot, Stream, World } from "@coercivity/domain";
import type { QuantitySpec, SmallWorldFile } from "@coercivity/domain/schema";
import { exp, normalQuantile, uniform } from "@coercivity/numerics";
import type { Declared } from "../world/declarations.ts";
import type { FactBook } from "../world/fact-book.ts";
import { type Gather, gather } from "../world/gather.ts";
import { worldProblems } from "../world/messages.ts";
import { checkNames } from "./check-names.ts";
import { smallWorldProblems as say } from "./messages.ts";
import { orderOfProcesses, type WorkedBack, workBack, type YearNumbers } from "./work-back.ts";

/** A small world with its baselines, and the numbers it is made of; nothing may be used while there are problems. */
export interface SmallWorld {
  readonly world: World;
  readonly baselines: readonly Baseline[];
  readonly out: Gather;
}

const kgPerDay = 1000 / 365;
/** Streams of the random numbers. */
const useStream = 1;
const shareStream = 2;
/** Nine tenths of a normal distribution lie within so many standard deviations. */
const ninety = 1.645;

/**
 * Puts a small world together: uses as declared, everything upstream of them worked back through shares of supply, so that it balances without a
 * fit. The first baseline has every number at its declared value; the others draw uses between their ends and shares around theirs, from `seed`.
 * `parameters` are those of the world in full: the engine's equations have one set.
 */
export function buildSmallWorld(
  declared: Declared<SmallWorldFile>,
  parameters: Readonly<Record<string, QuantitySpec>>,
  book: FactBook,
  count: number,
  seed: number,
): SmallWorld {
  const { value: file, at } = declared;
  const out = gather(book, (place, unit, expected) => worldProblems.unitUnexpected(place, "the number", unit, expected));
  const number = (spec: QuantitySpec, unit: string, ...path: (string | number)[]): Quantity => out.quantity(spec, at(...path), unit);
  checkNames(declared, out);

  const streams = Object.entries(file.streams).map(([id, one]): Stream => {
    const { stage, form, name, hs } = one;
    const content = Object.entries(one.content) as [Counted, QuantitySpec][];
    const elementPerKg = content.map(([what, spec]) => [what, number(spec, "kg/kg", "streams", id, "content", what).value]);
    const price = one.price ? { usdPerKg: number(one.price, "USD/kg", "streams", id, "price") } : {};
    return { id, name, stage, form, elementPerKg: Object.fromEntries(elementPerKg), hs, controlled: [], ...price };
  });
  const amounts = (side: "in" | "out"): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(file.processes).flatMap(([process, one]) =>
        Object.entries(one[side]).map(([stream, spec]) => [
          `${process} ${stream}`,
          number(spec, "kg/kg", "processes", process, side, stream).value,
        ]),
      ),
    );
  const [into, outOf] = [amounts("in"), amounts("out")];
  const tonnes = file.uses.map((use, i) => number(use.tonnes, "t/y", "uses", i, "tonnes"));
  file.supply.forEach(({ stream, to, from, spread, why }) => {
    for (const [supplier, share] of Object.entries(from)) {
      const [low, high] = [share * (1 - spread), Math.min(100, share * (1 + spread))];
      out.quantities.push({
        kind: "assumption",
        value: share,
        low,
        high,
        unit: "%",
        why: `${supplier} to ${to.join(", ")}, ${stream}: ${why}`,
      });
    }
  });
  const { order, ring } = orderOfProcesses(file);
  if (ring.length > 0) out.add(say.circular(at("processes"), ring));

  const pools = poolsOf(declared, number(file.cover.pool, "days", "cover", "pool").value);
  const poolAt = new Map(pools.map(({ id }, i) => [id, i]));
  const covers = coversOf(declared, number);
  const facilities = facilitiesOf(declared, { covers, into, outOf, tonnes, streams, poolAt }, number, out);
  const days = transitOf(declared, number);
  const { links, keys } = linksOf(file, facilities, poolAt, days, (stream, country) =>
    out.add(say.noSupply(at("supply"), stream, country)),
  );
  const baselines = Array.from({ length: count }, (_, run): Baseline => {
    const numbers = yearNumbers(file, tonnes, { into, outOf }, seed, run);
    return baselineOf(file, facilities, keys, numbers, workBack(file, order, numbers));
  });
  return {
    world: {
      year: file.year,
      countries: [...file.countries].sort((a, b) => (a.code < b.code ? -1 : 1)),
      streams,
      facilities,
      pools,
      links,
      supplements: [],
      responses: [],
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, spec]) => [name, out.quantity(spec, { file: "facts/world/parameters.yaml" })]),
      ),
      chainCoverDays: covers,
      gdpUsd: {},
    },
    baselines,
    out,
  };
}

type Numbers = (spec: QuantitySpec, unit: string, ...path: (string | number)[]) => Quantity;

function poolsOf({ value: file }: Declared<SmallWorldFile>, coverDays: number): Pool[] {
  return file.plants
    .flatMap(({ process, in: countries }) =>
      countries.flatMap((country) =>
        Object.keys(file.processes[process]?.out ?? {}).map(
          (stream): Pool => ({
            id: `${country} ${stream}`,
            country,
            stream,
            coverDays,
            byProduct: file.streams[stream]?.byProduct === true,
          }),
        ),
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Parts extends Pick<YearNumbers, "into" | "outOf"> {
  readonly covers: Readonly<Record<string, Quantity>>;
  readonly tonnes: readonly Quantity[];
  readonly streams: readonly Stream[];
  readonly poolAt: ReadonlyMap<string, number>;
}

function facilitiesOf(declared: Declared<SmallWorldFile>, parts: Parts, number: Numbers, out: Gather): Facility[] {
  const { value: file } = declared;
  const plantCover = number(file.cover.plant, "days", "cover", "plant").value;
  const coverSigma = number(file.cover.sigma, "sigma of ln(cover)", "cover", "sigma");
  const headroom = new Map(
    Object.entries(file.processes).map(([process, { utilisation }]) => [
      process,
      roomAbove(number(utilisation, "share", "processes", process, "utilisation")),
    ]),
  );
  const slot = (stream: string, kgPerKg: number, coverDays: number): Slot => ({
    stream,
    kgPerKg,
    group: stream,
    efficacy: 1,
    essential: true,
    coverDays,
  });
  const control = (country: string) => [{ controller: "firms of the country", seat: country, share: 1 }];
  const plants = file.plants.flatMap(({ process, in: countries, area }) => {
    const one = file.processes[process];
    if (!one) return [];
    return countries.map(
      (country): Facility => ({
        id: `${country} ${process}`,
        country,
        ...(area === undefined ? {} : { area }),
        stage: one.stage,
        drive: one.push ? "push" : "orders",
        control: control(country),
        headroom: headroom.get(process) as Quantity,
        activities: [
          {
            process,
            slots: Object.keys(one.in).map((stream) => slot(stream, parts.into.get(`${process} ${stream}`) ?? 0, plantCover)),
            outputs: Object.keys(one.out).map((stream) => ({
              pool: parts.poolAt.get(`${country} ${stream}`) ?? -1,
              kgPerKg: parts.outOf.get(`${process} ${stream}`) ?? 0,
            })),
          },
        ],
      }),
    );
  });
  const users = file.uses.map(
    ({ application, country, stream }, i): Facility => ({
      id: `${country} ${application}`,
      country,
      stage: "product",
      drive: "orders",
      control: control(country),
      headroom: { kind: "assumption", value: 1.1, low: 1, high: 1.3, unit: "times baseline", why: "users run near full; no survey" },
      activities: [{ process: `use.${application}`, slots: [slot(stream, 1, parts.covers[country]?.value ?? 0)], outputs: [] }],
      industry: { application, valueAddedUsdPerDay: worthOf(parts.streams, stream, parts.tonnes[i] as Quantity), coverSigma },
    }),
  );
  const all = [...plants, ...users].sort((a, b) => (a.id < b.id ? -1 : 1));
  all.forEach(({ id }, i) => {
    if (id === all[i - 1]?.id) out.add(worldProblems.duplicateId({ file: declared.file }, "facility", id));
  });
  return all;
}

/** Capacity over what is made at rest: 1 / utilisation. */
function roomAbove(used: Quantity): Quantity {
  const why = used.kind === "assumption" ? used.why : "the inverse of utilisation";
  const [low, high] = [1 / (used.high ?? used.value), 1 / (used.low ?? used.value)];
  return { kind: "assumption", value: 1 / used.value, low, high, unit: "times baseline", why };
}

/** What stands in for value added: the material's own worth. What stops with it is many times as much, and is not estimated here. */
function worthOf(streams: readonly Stream[], id: string, tonnes: Quantity): Quantity {
  const usd = streams.find((stream) => stream.id === id)?.usdPerKg?.value ?? 0;
  const note = "worth of the material used; value added that stops with it is not estimated in a small world";
  return {
    kind: "derivation",
    value: tonnes.value * kgPerDay * usd,
    unit: "USD/day",
    formula: "tonnes * price * 1000 / 365",
    facts: {},
    note,
  };
}

function transitOf({ value: { transitDays } }: Declared<SmallWorldFile>, number: Numbers): (from: string, to: string) => number {
  const [home, abroad] = (["home", "abroad"] as const).map((key) => number(transitDays[key], "days", "transitDays", key).value);
  const pairs = new Map(
    transitDays.pairs.flatMap(({ between: [a, b], days }, i) => {
      const { value } = number(days, "days", "transitDays", "pairs", i, "days");
      return [
        [`${a} ${b}`, value],
        [`${b} ${a}`, value],
      ] as const;
    }),
  );
  return (from, to) => (from === to ? home : (pairs.get(`${from} ${to}`) ?? abroad)) as number;
}

/** A link from each supplier to each slot that uses the stream; `keys` say which share it takes of what need. */
function linksOf(
  file: SmallWorldFile,
  facilities: readonly Facility[],
  poolAt: ReadonlyMap<string, number>,
  days: (from: string, to: string) => number,
  noSupply: (stream: string, country: string) => void,
): { readonly links: Link[]; readonly keys: readonly LinkKey[] } {
  const links: Link[] = [];
  const keys: LinkKey[] = [];
  facilities.forEach(({ country, activities }, facility) => {
    activities.forEach(({ slots }, activity) => {
      slots.forEach(({ stream, kgPerKg }, slot) => {
        const row = file.supply.find((one) => one.stream === stream && one.to.includes(country));
        if (!row) noSupply(stream, country);
        for (const from of Object.keys(row?.from ?? {}).sort()) {
          const pool = poolAt.get(`${from} ${stream}`);
          if (pool === undefined) continue;
          links.push({ pool, facility, activity, slot, transitDays: days(from, country) });
          keys.push({ facility, kgPerKg, share: `${stream} ${country} ${from}` });
        }
      });
    });
  });
  return { links, keys };
}

interface LinkKey {
  readonly facility: number;
  readonly kgPerKg: number;
  readonly share: string;
}

function yearNumbers(
  file: SmallWorldFile,
  tonnes: readonly Quantity[],
  recipes: Pick<YearNumbers, "into" | "outOf">,
  seed: number,
  run: number,
): YearNumbers {
  const drawn = ({ value, low = value, high = value }: Quantity, at: number): number => {
    if (run === 0) return value;
    const u = uniform(seed, run, at, 0, useStream);
    return u < 0.5 ? low + (value - low) * 2 * u : value + (high - value) * (2 * u - 1);
  };
  const share = new Map<string, number>();
  let next = 0;
  for (const { stream, to, from, spread } of file.supply) {
    for (const country of to) {
      const weights = Object.entries(from).map(([supplier, percent]) => {
        const u = Math.max(1e-12, uniform(seed, run, next++, 0, shareStream));
        return [supplier, run === 0 ? percent : percent * exp((spread / ninety) * normalQuantile(u))] as const;
      });
      const sum = weights.reduce((total, [, weight]) => total + weight, 0);
      for (const [supplier, weight] of weights) share.set(`${stream} ${country} ${supplier}`, weight / sum);
    }
  }
  return { tonnes: tonnes.map(drawn), share, ...recipes };
}

function baselineOf(
  file: SmallWorldFile,
  facilities: readonly Facility[],
  keys: readonly LinkKey[],
  { tonnes, share }: YearNumbers,
  { level }: WorkedBack,
): Baseline {
  const useOf = new Map(file.uses.map(({ application, country }, i) => [`${country} ${application}`, tonnes[i] ?? 0]));
  const levels = facilities.map(({ id, country, activities, industry }) =>
    industry ? (useOf.get(id) ?? 0) : (level.get(`${activities[0]?.process} ${country}`) ?? 0),
  );
  return {
    levels: Float64Array.from(levels, (one) => one * kgPerDay),
    flows: Float64Array.from(
      keys,
      ({ facility, kgPerKg, share: key }) => (levels[facility] ?? 0) * kgPerKg * (share.get(key) ?? 0) * kgPerDay,
    ),
  };
}

/** Cover of users by country, its own or the default. */
function coversOf({ value: file }: Declared<SmallWorldFile>, number: Numbers): Readonly<Record<string, Quantity>> {
  const declared = new Map(Object.entries(file.cover.use).map(([code, spec]) => [code, number(spec, "days", "cover", "use", code)]));
  return Object.fromEntries(
    file.countries.flatMap(({ code }) => {
      const cover = declared.get(code) ?? declared.get("default");
      return cover ? [[code, cover]] : [];
    }),
  );
}
