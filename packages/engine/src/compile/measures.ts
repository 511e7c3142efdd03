import type {
  Ban,
  EntityListing,
  InformalSlowdown,
  Licence,
  Measure,
  Outage,
  Problem,
  ProductionQuota,
  Quota,
  ReExportPenalty,
  Scenario,
  World,
} from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import { Instrument } from "../model/codes.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { compileLicences, type LicenceColumns } from "./licences.ts";
import { buyerCountry } from "./links.ts";
import { nearest } from "./nearest.ts";
import { matchCountries, matchStreams } from "./patterns.ts";
import { compileQuotas, listedFacilities, type QuotaColumns } from "./quotas.ts";
import { perStep } from "./rates.ts";
import { compileThreats, type ThreatColumns } from "./threats.ts";

/** The columns of measures and of the edge classes they cut the links into. */
export interface MeasureColumns extends LicenceColumns, QuotaColumns, ThreatColumns {
  readonly measureInstrument: readonly number[];
  readonly measureFrom: readonly number[];
  readonly measureTo: readonly number[];
  readonly measureOnset: readonly number[];
  readonly measureStrength: readonly number[];
  readonly measureFlush: readonly number[];
  readonly measureIssuer: readonly number[];
  readonly outageMeasure: readonly number[];
  readonly outageFacility: readonly number[];
  readonly linkClass: readonly number[];
  readonly classMeasureStart: readonly number[];
  readonly classMeasure: readonly number[];
  readonly touchedLink: readonly number[];
}

type MeasureOnLinks = Ban | InformalSlowdown | ReExportPenalty | Licence | Quota | EntityListing;

/** Day of a measure that never ends. */
const never = 0x7fffffff;

/** The measures of a scenario in the order of their ids: the order of the model's columns. */
export function sortedMeasures(scenario: Scenario): readonly Measure[] {
  return [...scenario.measures].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Measures, dated from the start of the run, and edge classes: links touched by the same set of measures share a class, class 0 is untouched.
 * `issuers` are the traced countries, in the order of their handles.
 */
export function compileMeasures(
  declared: World,
  scenario: Scenario,
  world: CanonicalWorld,
  issuers: readonly string[],
  releaseCap: number,
  found: Problem[],
): MeasureColumns {
  const measures = sortedMeasures(scenario);
  const startDay = dayNumber(scenario.start) ?? 0;
  const from = measures.map((measure) => dayOf(scenario, measure, "effective", measure.effective, startDay, found));
  const to = measures.map((measure) =>
    measure.ended === undefined ? never : dayOf(scenario, measure, "ended", measure.ended, startDay, found),
  );
  const outages: { measure: number; facility: number }[] = [];
  const ofLink: number[][] = world.links.map(() => []);
  measures.forEach((measure, m) => {
    const earlier = measures[m - 1];
    if (earlier?.id === measure.id) found.push(problems.duplicateId(scenario.id, "measure", measure.id));
    if (to[m]! < from[m]!) found.push(problems.endsBeforeStart(scenario.id, measure.id, measure.effective, measure.ended!));
    if (measure.instrument === "outage") {
      for (const facility of facilitiesHit(measure, world, scenario.id, found)) outages.push({ measure: m, facility });
    } else if (measure.instrument !== "production-quota") {
      const links = linksTouched(measure, declared, world, scenario.id, found);
      for (const e of links) ofLink[e]!.push(m);
    }
  });
  return {
    measureInstrument: measures.map(codeOf),
    measureFrom: from,
    measureTo: to,
    measureOnset: measures.map((measure) =>
      "onsetDays" in measure ? within(measure.onsetDays.value, 0, 3650, `onsetDays of "${measure.id}"`, scenario, found) : 0,
    ),
    measureStrength: measures.map((measure) => strengthOf(measure, scenario, found)),
    measureFlush: measures.map((measure) =>
      measure.instrument === "informal-slowdown"
        ? perStep(within(measure.flushPerWeek.value, 0, 1, `flushPerWeek of "${measure.id}"`, scenario, found), scenario.stepDays)
        : 0,
    ),
    measureIssuer: measures.map((measure) => (measure.instrument === "re-export-penalty" ? issuers.indexOf(measure.issuer) : -1)),
    outageMeasure: outages.map(({ measure }) => measure),
    outageFacility: outages.map(({ facility }) => facility),
    ...edgeClasses(ofLink),
    ...compileQuotas(measures, ofLink, world, scenario, (measure) => facilitiesHit(measure, world, scenario.id, found), found),
    ...compileThreats(measures, ofLink, world, scenario, found),
    ...compileLicences(measures, ofLink, world, scenario, releaseCap, found),
  };
}

function dayOf(scenario: Scenario, { id }: Measure, what: string, iso: string, startDay: number, found: Problem[]): number {
  const day = dayNumber(iso);
  if (day === undefined) found.push(problems.noSuchDay(scenario.id, `"${what}" of measure "${id}"`, iso));
  return (day ?? startDay) - startDay;
}

function codeOf(measure: Measure): number {
  switch (measure.instrument) {
    case "ban":
    case "import-throttle":
    case "entity-listing":
      return Instrument.ban;
    case "quota":
      return Instrument.quota;
    case "production-quota":
      return Instrument.productionQuota;
    case "informal-slowdown":
      return Instrument.slowdown;
    case "re-export-penalty":
      return Instrument.penalty;
    case "outage":
      return Instrument.outage;
    case "licence":
      return Instrument.licence;
  }
}

/** What a measure takes away in full force, as a share; each is 0 for a measure without effect. */
function strengthOf(measure: Measure, scenario: Scenario, found: Problem[]): number {
  const share = (name: string, value: number): number => within(value, 0, 1, `${name} of "${measure.id}"`, scenario, found);
  switch (measure.instrument) {
    case "ban":
    case "import-throttle":
    case "entity-listing":
      return 1 - share("permit", measure.permit.value);
    case "informal-slowdown":
      return share("hold", measure.hold.value);
    case "re-export-penalty":
      return share("detect", measure.detect.value) * share("care", measure.care.value);
    case "outage":
      return 1 - share("capacity", measure.capacity.value);
    case "licence":
    case "quota":
    case "production-quota":
      return 1;
  }
}

function within(value: number, min: number, max: number, what: string, scenario: Scenario, found: Problem[]): number {
  if (!(value >= min && value <= max)) found.push(problems.outOfRange(scenario.id, what, value, min, max));
  return value;
}

function facilitiesHit(measure: Outage | ProductionQuota, world: CanonicalWorld, scenario: string, found: Problem[]): number[] {
  const hit = new Set<number>();
  for (const name of measure.facilities) {
    const matches = world.facilities.flatMap(({ id, area }, i) => (id === name || area === name ? [i] : []));
    if (matches.length === 0) {
      const known = new Set(world.facilities.flatMap(({ id, area }) => (area === undefined ? [id] : [id, area])));
      found.push(problems.unknownFacilityOrArea(scenario, `measure "${measure.id}"`, name, nearest(name, [...known].sort())));
    }
    for (const i of matches) hit.add(i);
  }
  return [...hit].sort((a, b) => a - b);
}

/**
 * Handles of the links a measure touches. Only goods that cross a border are touched; a throttle on imports touches only what its issuer buys.
 */
function linksTouched(measure: MeasureOnLinks, declared: World, world: CanonicalWorld, scenario: string, found: Problem[]): number[] {
  const where = `measure "${measure.id}"`;
  const before = found.length;
  const named = measure.instrument === "licence" ? [...measure.streams, ...(measure.overBlockedStreams ?? [])] : measure.streams;
  const streams = matchStreams(world.streams, named, scenario, where, found);
  const from = matchCountries(declared, measure.from, scenario, where, found);
  const listed = measure.instrument === "entity-listing" ? listedFacilities(measure, world, scenario, found) : undefined;
  const all: Partial<Pick<Ban, "to" | "stages" | "applications">> = measure.instrument === "entity-listing" ? {} : measure;
  const to = matchCountries(declared, all.to ?? ["ALL"], scenario, where, found);
  const stages = optionalSet(
    all.stages,
    world.facilities.map(({ stage }) => stage),
    (name, near) => found.push(problems.unknownStage(scenario, where, name, near)),
  );
  const known = world.facilities.flatMap(({ industry }) => (industry ? [industry.application] : []));
  const applications = optionalSet(all.applications, known, (name, near) =>
    found.push(problems.unknownApplication(scenario, where, name, near)),
  );
  if (measure.instrument === "import-throttle") for (const code of to) if (code !== measure.issuer) to.delete(code);
  const touched: number[] = [];
  world.links.forEach(({ pool, slot }, e) => {
    const { country, stream } = world.pools[pool]!;
    const facility = world.activities[world.slots[slot]!.activity]!.facility;
    const buyer = world.facilities[facility]!;
    if (listed && !listed.has(facility)) return;
    if (!streams.has(stream) || !from.has(country) || !to.has(buyerCountry(world, slot)) || country === buyer.country) return;
    if (stages && !stages.has(buyer.stage)) return;
    if (applications && !(buyer.industry && applications.has(buyer.industry.application))) return;
    touched.push(e);
  });
  if (touched.length === 0 && found.length === before) found.push(problems.noLinkMatched(scenario, measure.id));
  return touched;
}

function optionalSet(
  picked: readonly string[] | undefined,
  known: readonly string[],
  report: (name: string, near: readonly string[]) => void,
): ReadonlySet<string> | undefined {
  if (!picked) return undefined;
  const all = [...new Set(known)].sort();
  for (const name of picked) if (!all.includes(name)) report(name, nearest(name, all));
  return new Set(picked);
}

/** Links with the same measures share a class; classes are numbered as the links meet them. */
function edgeClasses(ofLink: readonly (readonly number[])[]) {
  const handle = new Map<string, number>([["", 0]]);
  const classMeasureStart = [0, 0];
  const classMeasure: number[] = [];
  const linkClass = ofLink.map((measures) => {
    const key = measures.join();
    const known = handle.get(key);
    if (known !== undefined) return known;
    classMeasure.push(...measures);
    classMeasureStart.push(classMeasure.length);
    handle.set(key, handle.size);
    return handle.size - 1;
  });
  const touchedLink = linkClass.flatMap((k, e) => (k === 0 ? [] : [e]));
  return { linkClass, classMeasureStart, classMeasure, touchedLink };
}
