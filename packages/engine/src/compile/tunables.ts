import type { Bundle, Licence, Measure, Quantity, Response, Scenario, Supplement, World } from "@coercivity/domain";
import type { Names } from "../model/names.ts";
import { inForce } from "./in-force.ts";
import { type ParameterName, type ParameterSpec, parameterTable } from "./parameters.ts";
import { matchStreams } from "./patterns.ts";
import { type ReplyTermName, replyTerms, termsOf } from "./reply-terms.ts";

/** Where a drawn number goes in a compiled model. Everything is named, so that one list serves the models of all baselines. */
export type TunablePlace =
  | {
      readonly kind: "parameter";
      readonly name: ParameterName /** Licences that take it for want of a number of their own. */;
      readonly licences: readonly string[];
    }
  | {
      readonly kind: "measure";
      readonly id: string;
      readonly part: MeasurePart;
      readonly declared: Readonly<Record<string, number>>;
      /** Of a share that customs stop by code alone: the streams, by id. */
      readonly streams?: readonly string[];
    }
  | { readonly kind: "supplement"; readonly ids: readonly string[]; readonly part: SupplementPart; readonly declared: readonly number[] }
  | { readonly kind: "response"; readonly id: string; readonly part: ReplyTermName }
  | { readonly kind: "cover"; readonly country: string }
  | { readonly kind: "coverSigma" | "headroom" | "valueAdded"; readonly facilities: readonly string[] };

export type MeasurePart =
  | "permit"
  | "hold"
  | "onsetDays"
  | "flushPerWeek"
  | "detect"
  | "care"
  | "capacity"
  | "deadDays"
  | "queueStages"
  | "overBlockedShare"
  | "meanDays"
  | "approval"
  | "validityDays"
  | "coveredShare"
  | "reliefPerWeek"
  | "releaseCap"
  | "capTonnes"
  | "firstBatchShare"
  | "outputShare"
  | "comply"
  | "nexusShare"
  | "rate"
  | "push"
  | "elasticity"
  | "rivalCut";
export type SupplementPart = "kg" | "kgPerDay" | "delayDays" | "triggerShare";

/**
 * A number of the world or of a scenario that has a range, and so can be drawn. `path` names it everywhere and for good: two scenarios that
 * have it in common draw the same luck for it. A range is cut where the model would refuse its end.
 */
export interface Tunable {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Only multiples of this are drawn: 1 for a switch; 0 where any value is. */
  readonly grid: number;
  /** Who says so. */
  readonly quantity: Quantity;
  readonly place: TunablePlace;
}

export interface TunableOptions {
  /** Every number with a range, not just those that can matter to the target. */
  readonly all?: boolean;
  /** Those of prices too, which change no loss: for whoever reads off what exports earned. */
  readonly prices?: boolean;
}

/** Least share of a stream's use in the target that a country supplies, for its cover to be worth drawing. */
const worthDrawing = 0.01;

/**
 * Everything that can be drawn for a scenario, by path: parameters, the numbers of its measures and of the supplements and responses it switches on, cover and
 * its spread, headroom by stage, exposed value added. Numbers without a range (low = high) are none. Cover is drawn for the target, the
 * issuers and their direct suppliers (1 % of a stream's use); value added for the target's industries.
 */
export function tunables(bundle: Bundle, declared: Scenario, names: Names, options: TunableOptions = {}): Tunable[] {
  const scenario = inForce(declared);
  const { world } = bundle;
  const all = options.all === true;
  const countries = all ? new Set(names.countries) : countriesThatMatter(bundle, scenario, names.target);
  const found = [
    ...ofParameters(world, scenario, all, all || options.prices === true),
    ...scenario.measures.flatMap((measure) => ofMeasure(world, measure)),
    ...ofSupplements(world.supplements.filter(({ id }) => scenario.supplements.includes(id))),
    ...world.responses.filter(({ id }) => scenario.responses.includes(id)).flatMap((one) => ofResponse(one, names)),
    ...ofCover(world, countries),
    ...ofFacilities(world, all ? undefined : new Set(names.target)),
  ];
  return found.flatMap((one) => (one && one.low < one.high ? [one] : [])).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function tunable(path: string, quantity: Quantity, place: TunablePlace, { min, max }: Bounds, grid = 0): Tunable | undefined {
  const { value, unit } = quantity;
  const low = Math.max(min, Math.min(quantity.low ?? value, value));
  const high = Math.min(max, Math.max(quantity.high ?? value, value));
  return { path, value, low, high, unit, grid, quantity, place };
}

/** Switches are 0 or 1; the sourcing exponent is drawn in halves, whose powers are cheap (`kernel/trust-weight.ts`). */
const grids: Partial<Record<ParameterName, number>> = { issuerOwnFirst: 1, sourcingExponent: 0.5 };

function ofParameters(world: World, scenario: Scenario, all: boolean, prices: boolean): (Tunable | undefined)[] {
  const given: Readonly<Partial<Record<string, Quantity>>> = { ...world.parameters, ...scenario.parameters };
  const moving: ParameterName[] = ["priceUsePerWeek", "priceStocking"];
  const heeded = prices || moving.some((name) => (given[name]?.high ?? given[name]?.value ?? 0) > 0);
  const licences = scenario.measures.flatMap((one) => ("deadDays" in one && !one.releaseCap ? [one.id] : []));
  return Object.entries<ParameterSpec>(parameterTable).map(([name, spec]) => {
    // When an industry counts as recovered changes no loss and no halt; nor do prices where nobody heeds them.
    if (!given[name] || (name === "recoveryLevel" && !all) || (name.startsWith("price") && !heeded)) return undefined;
    return tunable(
      `parameters.${name}`,
      given[name],
      { kind: "parameter", name: name as ParameterName, licences: name === "releaseCap" ? licences : [] },
      spec,
      grids[name as ParameterName],
    );
  });
}

function ofMeasure(world: World, measure: Measure): (Tunable | undefined)[] {
  const given: Readonly<Record<string, unknown>> = { ...measure };
  const parts = (measureParts[measure.instrument] ?? []).flatMap((part) => {
    const quantity = given[part] as Quantity | undefined;
    return quantity ? [[part, quantity] as const] : [];
  });
  const declared = Object.fromEntries(parts.map(([part, { value }]) => [part, value]));
  return parts.map(([part, quantity]) => {
    const bounds = { min: least[part] ?? 0, max: most[part] ?? 1 };
    const place: TunablePlace = { kind: "measure", id: measure.id, part, declared };
    const streams = part === "overBlockedShare" && measure.instrument === "licence" ? { streams: overBlocked(world, measure) } : {};
    const path = `measures.${measure.id}.${part}`;
    if (!counted.has(part)) return tunable(path, quantity, { ...place, ...streams }, bounds);
    const { value, low, high } = quantity;
    const whole = { ...quantity, low: Math.ceil(low ?? value), high: Math.floor(high ?? value) };
    return tunable(path, whole, place, bounds, 1);
  });
}

/** What is drawn in whole numbers: days and stages that a queue has cells for. */
const counted: ReadonlySet<MeasurePart> = new Set(["deadDays", "queueStages"]);

/** Streams that a licence does not control and customs stop all the same. */
function overBlocked({ streams }: World, { streams: own, overBlockedStreams = [] }: Licence): string[] {
  const named = (patterns: readonly string[]): ReadonlySet<string> => matchStreams(streams, patterns, "", "", []);
  const controlled = named(own);
  return [...named(overBlockedStreams)].filter((id) => !controlled.has(id));
}

/** The numbers of whatever makes goods wait for a review. */
const review: readonly MeasurePart[] = [
  "deadDays",
  "queueStages",
  "meanDays",
  "approval",
  "validityDays",
  "reliefPerWeek",
  "releaseCap",
  "onsetDays",
];

/** The numbers of each instrument that a patch knows where to put; those of other instruments stay at their values. */
const measureParts: Readonly<Record<string, readonly MeasurePart[]>> = {
  ban: ["permit", "onsetDays"],
  "import-throttle": ["permit", "onsetDays"],
  "informal-slowdown": ["hold", "flushPerWeek", "onsetDays"],
  "re-export-penalty": ["detect", "care", "onsetDays"],
  outage: ["capacity", "onsetDays"],
  // Affiliates and listed shares shape whom a listing touches: these are not drawn.
  licence: [...review, "coveredShare", "overBlockedShare"],
  quota: ["capTonnes", "firstBatchShare", "onsetDays"],
  "production-quota": ["outputShare", "onsetDays"],
  "entity-listing": ["permit", "onsetDays"],
  "watch-list": review,
  "de-minimis-rule": ["comply", ...review],
  "foreign-direct-product-rule": ["comply", "nexusShare", ...review],
  "export-tax": ["rate", "elasticity", "onsetDays"],
  tariff: ["rate", "elasticity", "onsetDays"],
  "affiliate-pressure": ["capacity", "onsetDays"],
  "price-manipulation": ["push", "elasticity", "rivalCut", "onsetDays"],
};

/** Most that the model takes for each, where that is not a share. */
const most: Partial<Record<MeasurePart, number>> = {
  onsetDays: 3650,
  deadDays: 3650,
  queueStages: 24,
  meanDays: 3650,
  validityDays: 3650,
  releaseCap: 100,
  capTonnes: 1e9,
  outputShare: 10,
  rate: 10,
  push: 10,
  elasticity: 50,
};

/** Least that the model takes for each, where that is not 0. */
const least: Partial<Record<MeasurePart, number>> = { push: -0.95, queueStages: 1 };

/** The numbers of a response, where anybody can give it. */
function ofResponse(response: Response, names: Names): (Tunable | undefined)[] {
  const { id } = response;
  if (!names.replies.some((reply) => reply.id === id)) return [];
  return termsOf(response).map(([part, quantity]) =>
    tunable(`responses.${id}.${part}`, quantity, { kind: "response", id, part }, replyTerms[part]),
  );
}

/**
 * A reserve that holds several streams is declared once, and its supplements (`jpn-reserve metal.Dy`, …) share one draw: as it is where all have
 * the same number, relative to what is declared where only the relative ranges agree.
 */
function ofSupplements(supplements: readonly Supplement[]): (Tunable | undefined)[] {
  const declared = new Map<string, { part: SupplementPart; owner: string; members: { id: string; quantity: Quantity }[] }>();
  for (const one of supplements) {
    const ending = ` ${one.stream}`;
    const owner = one.id.endsWith(ending) ? one.id.slice(0, -ending.length) : one.id;
    const parts = { kg: one.kg, kgPerDay: one.kgPerDay, delayDays: one.delayDays, triggerShare: one.triggerShare };
    for (const [part, quantity] of Object.entries(parts) as [SupplementPart, Quantity | null | undefined][]) {
      if (!quantity) continue;
      const key = `${owner}/${part}/${relativeRange(quantity)}`;
      const group = declared.get(key) ?? { part, owner, members: [] };
      group.members.push({ id: one.id, quantity });
      declared.set(key, group);
    }
  }
  return [...declared.values()].map(({ part, owner, members }) => {
    const { id, quantity: first } = members[0]!;
    const alike = members.every(({ quantity }) => quantity.value === first.value);
    const values = members.map(({ quantity }) => (alike ? 1 : quantity.value));
    const place: TunablePlace = { kind: "supplement", ids: members.map((one) => one.id), part, declared: values };
    const name = members.length > 1 ? owner : id;
    const max = part === "triggerShare" ? 1 : Infinity;
    return tunable(`supplements.${name}.${part}`, alike ? first : relative(first), place, { min: 0, max });
  });
}

function relativeRange({ value, low, high }: Quantity): string {
  return value === 0 ? `0 ${high}` : `${((low ?? value) / value).toPrecision(9)} ${((high ?? value) / value).toPrecision(9)}`;
}

/** The same quantity as a multiple of what is declared. */
function relative(quantity: Quantity): Quantity {
  const { value } = quantity;
  return { ...quantity, value: 1, low: (quantity.low ?? value) / value, high: (quantity.high ?? value) / value, unit: "times declared" };
}

function ofCover(world: World, countries: ReadonlySet<string>): (Tunable | undefined)[] {
  return Object.entries(world.chainCoverDays).map(([country, quantity]) => {
    if (!countries.has(country) || !(quantity.value > 0)) return undefined;
    return tunable(`chainCoverDays.${country}`, quantity, { kind: "cover", country }, { min: 0, max: 36_500 });
  });
}

/** Headroom and spread of cover are declared for many facilities at once: those that share a number share its draw. */
function ofFacilities(world: World, only: ReadonlySet<string> | undefined): (Tunable | undefined)[] {
  const shared = new Map<string, { kind: "headroom" | "coverSigma"; path: string; quantity: Quantity; facilities: string[] }>();
  const found: (Tunable | undefined)[] = [];
  const share = (kind: "headroom" | "coverSigma", path: string, quantity: Quantity, id: string): void => {
    const key = `${path}/${JSON.stringify(quantity)}`;
    const known = shared.get(key);
    if (known) return void known.facilities.push(id);
    const taken = [...shared.values()].some((one) => one.path === path);
    shared.set(key, { kind, path: taken ? `${path}.${id}` : path, quantity, facilities: [id] });
  };
  for (const { id, stage, country, headroom, industry } of [...world.facilities].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    share("headroom", `headroom.${stage}`, headroom, id);
    if (!industry) continue;
    share("coverSigma", "coverSigma", industry.coverSigma, id);
    if (only && !only.has(country)) continue;
    const place: TunablePlace = { kind: "valueAdded", facilities: [id] };
    found.push(tunable(`valueAdded.${id}`, industry.valueAddedUsdPerDay, place, { min: 0, max: Infinity }));
  }
  for (const { kind, path, quantity, facilities } of shared.values()) {
    found.push(tunable(path, quantity, { kind, facilities }, kind === "headroom" ? { min: 1, max: Infinity } : { min: 0, max: 3 }));
  }
  return found;
}

/** The target, the issuers, and who supplies at least a hundredth of what the target uses of some stream in the best fit. */
function countriesThatMatter({ world, baselines }: Bundle, scenario: Scenario, target: readonly string[]): ReadonlySet<string> {
  const matter = new Set([...target, ...scenario.measures.map(({ issuer }) => issuer)]);
  const flows = baselines[0]?.flows;
  const total = new Map<string, number>();
  const from = new Map<string, number>();
  world.links.forEach((link, e) => {
    const { country, stream } = world.pools[link.pool]!;
    if (!target.includes(world.facilities[link.facility]!.country)) return;
    const kg = flows?.[e] ?? 0;
    total.set(stream, (total.get(stream) ?? 0) + kg);
    from.set(`${stream} ${country}`, (from.get(`${stream} ${country}`) ?? 0) + kg);
  });
  for (const [key, kg] of from) {
    const [stream = "", country = ""] = key.split(" ");
    if (kg > 0 && kg >= worthDrawing * (total.get(stream) ?? 0)) matter.add(country);
  }
  return matter;
}
