import type { Bundle, Problem, Scenario } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import { type Model, packModel } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { type CanonicalWorld, canonical } from "./canonical.ts";
import { compileFacilities } from "./facilities.ts";
import { holdsBack } from "./holds-back.ts";
import { inForce } from "./in-force.ts";
import { compileIndustries } from "./industries.ts";
import { compileLinks, linkPriorities } from "./links.ts";
import { compileMeasures, sortedMeasures } from "./measures.ts";
import { nearest } from "./nearest.ts";
import { onBaseline } from "./on-baseline.ts";
import { compileParameters, parameterIndex } from "./parameters.ts";
import { matchCountries } from "./patterns.ts";
import { compilePools } from "./pools.ts";
import { ratesFrom } from "./rates.ts";
import { compileReplies, type Reply, repliesOf } from "./replies.ts";
import { compileSlots } from "./slots.ts";
import { compileSupplements, sortedSupplements } from "./supplements.ts";
import { compileTracer, tracedIssuers } from "./tracer.ts";
import { withWays } from "./ways.ts";

export interface Compiled {
  readonly model: Model;
  readonly names: Names;
}

export interface NotCompiled {
  readonly problems: readonly Problem[];
}

export interface CompileOptions {
  /** Which of the bundle's baselines; 0, the best fit, unless given. */
  readonly baseline?: number;
}

/**
 * Turns a bundle and a scenario into numbers: a model in one buffer, and the names its handles stand for. The order in which the world's
 * entries are written changes nothing. Whatever is wrong comes back as problems, all at once, with the scenario's id for the file.
 */
export function compile(bundle: Bundle, all: Scenario, options: CompileOptions = {}): Compiled | NotCompiled {
  return compileEach(bundle, all, [options.baseline ?? 0])[0]!;
}

/**
 * Compiles on several baselines, by place in the bundle and in their order: the first whole, and of the others what differs by their numbers
 * (on-baseline.ts), to the same bytes as one by one.
 */
export function compileEach(bundle: Bundle, scenario: Scenario, baselines: readonly number[]): (Compiled | NotCompiled)[] {
  let first: Whole | undefined;
  return baselines.map((index) => {
    const again = first && onBaseline(first, bundle, index);
    if (again) return again;
    const whole = compileWhole(bundle, scenario, index);
    if ("problems" in whole) return whole;
    first ??= whole;
    return { model: whole.model, names: whole.names };
  });
}

/** What was compiled, with what it was compiled from. */
export interface Whole extends Compiled {
  /** As it is in force. */
  readonly scenario: Scenario;
  readonly world: CanonicalWorld;
  readonly linkPriority: readonly number[];
}

function compileWhole(bundle: Bundle, all: Scenario, index: number): Whole | NotCompiled {
  const scenario = inForce(all);
  const found: Problem[] = [];
  const declared = bundle.world;
  const baseline = bundle.baselines[index];
  if (!baseline) return { problems: [problems.noSuchBaseline(scenario.id, index, bundle.baselines.length)] };
  const { stepDays, horizonDays } = scenario;
  const startDay = dayNumber(scenario.start);
  if (startDay === undefined) found.push(problems.noSuchDay(scenario.id, "start", scenario.start));
  if (!(Number.isInteger(stepDays) && stepDays >= 1 && stepDays <= 28 && horizonDays >= stepDays && horizonDays <= 36_525)) {
    found.push(problems.badHorizon(scenario.id, stepDays, horizonDays));
  }
  const parameters = compileParameters(declared, scenario, found);
  const resting = canonical(declared, baseline, scenario.id, found);
  reportUnknownStreams(resting, scenario.id, found);
  if (found.length > 0) return { problems: found };

  const issuers = tracedIssuers(scenario);
  const target = [...matchCountries(declared, scenario.target, scenario.id, "the target", found)].sort();
  const allIssuers = new Set(scenario.measures.filter(holdsBack).map(({ issuer }) => issuer));
  for (const issuer of [...new Set(scenario.measures.map((one) => one.issuer))].sort())
    matchCountries(declared, [issuer], scenario.id, "the issuer of a measure", found);
  const replies = repliesOf(declared, scenario, resting, target, found);
  const world = withWays(bundle, baseline, resting, replies);
  const linkPriority = linkPriorities(world, allIssuers, parameters[parameterIndex("issuerOwnFirst")] === 1);
  const pools = compilePools(world, stepDays, linkPriority, scenario.id, found);
  const slots = compileSlots(world, stepDays, scenario.id, found);
  const links = compileLinks(world, stepDays);
  const facilities = compileFacilities(world, stepDays, pools);
  const measures = compileMeasures(declared, scenario, all, world, issuers, parameters[parameterIndex("releaseCap")]!, found);
  const supplements = compileSupplements(declared, scenario, world, slots.slotUse0, found);
  const answers = compileReplies(replies, declared, world, scenario, slots.slotUse0, found);
  const industries = compileIndustries(declared, world);
  if (found.length > 0) return { problems: found };

  const elements = [...new Set(world.streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg)))].sort();
  const model = packModel({
    clock: [stepDays, Math.ceil(horizonDays / stepDays), startDay!, world.streams.length],
    parameters,
    rates: ratesFrom(parameters, stepDays),
    linkClaim: links.linkPool.map((pool, e) => (linkPriority[e] === 1 ? pool : pool + world.pools.length)),
    ...pools,
    ...slots,
    ...links,
    ...facilities,
    ...measures,
    ...supplements,
    ...answers,
    ...industries.columns,
    ...compileTracer(issuers, world, facilities, slots, pools, links),
    countryTarget: world.countries.map((code) => (target.includes(code) ? 1 : 0)),
    streamUsd: world.streams.map(({ usdPerKg }) => usdPerKg?.value ?? 0),
    streamElement: world.streams.flatMap(({ elementPerKg }) =>
      elements.map((element) => (elementPerKg as Readonly<Record<string, number | undefined>>)[element] ?? 0),
    ),
  });
  const names = namesOf(bundle, scenario, index, world, { industries: industries.names, replies, elements, issuers, target });
  return { model, names, scenario, world, linkPriority };
}

/** Pools, slots and facilities must stand in a country and hold a stream of this world. */
function reportUnknownStreams(world: CanonicalWorld, scenario: string, found: Problem[]): void {
  const streams = new Set(world.streams.map(({ id }) => id));
  const countries = new Set(world.countries);
  const check = (known: ReadonlySet<string>, owner: string, name: string, report: typeof problems.unknownStream): void => {
    if (!known.has(name)) found.push(report(scenario, owner, name, nearest(name, [...known])));
  };
  for (const { id, stream, country } of world.pools) {
    check(streams, `pool "${id}"`, stream, problems.unknownStream);
    check(countries, `pool "${id}"`, country, problems.unknownCountry);
  }
  for (const { id, country } of world.facilities) check(countries, `facility "${id}"`, country, problems.unknownCountry);
  for (const { slot, activity } of world.slots) {
    const { id } = world.facilities[world.activities[activity]!.facility]!;
    check(streams, `facility "${id}"`, slot.stream, problems.unknownStream);
  }
}

function namesOf(
  bundle: Bundle,
  scenario: Scenario,
  baseline: number,
  world: CanonicalWorld,
  { replies, ...rest }: Pick<Names, "industries" | "elements" | "issuers" | "target"> & { readonly replies: readonly Reply[] },
): Names {
  return {
    bundle: bundle.id,
    scenario: scenario.id,
    baseline,
    start: scenario.start,
    facilities: world.facilities.map(({ id, country, area, stage }) => ({ id, country, stage, ...(area === undefined ? {} : { area }) })),
    activities: world.activities.map(({ activity }) => activity.process),
    streams: world.streams.map(({ id, name, form }) => ({ id, name, form })),
    pools: world.pools.map(({ id, country }) => ({ id, country })),
    measures: sortedMeasures(scenario).map(({ id, title, instrument, issuer, legal }) => ({ id, title, instrument, issuer, legal })),
    supplements: sortedSupplements(bundle.world).map(({ id }) => id),
    replies: replies.map(({ response: { id, title, kind }, country, about }) => ({ id, title, kind, country, about })),
    countries: world.countries,
    ...rest,
  };
}
