import type { Measure, Problem, Scenario, World } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import { Instrument } from "../model/codes.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { compileHits, facilitiesHit, type HitColumns } from "./hit-facilities.ts";
import { never, suspendedTimes } from "./in-force.ts";
import { compileLicences, type LicenceColumns } from "./licences.ts";
import { compileQuotas, type QuotaColumns } from "./quotas.ts";
import { perStep } from "./rates.ts";
import { compileThreats, type ThreatColumns } from "./threats.ts";
import { bearsOnLinks, touchedLinks } from "./touched-links.ts";

/** The columns of measures and of the edge classes they cut the links into. */
export interface MeasureColumns extends LicenceColumns, QuotaColumns, ThreatColumns, HitColumns {
  readonly measureInstrument: readonly number[];
  readonly measureFrom: readonly number[];
  readonly measureTo: readonly number[];
  readonly measureOnset: readonly number[];
  readonly measureStrength: readonly number[];
  readonly measureFlush: readonly number[];
  readonly measureIssuer: readonly number[];
  readonly measureScale: readonly number[];
  readonly measureRate: readonly number[];
  readonly measureElasticity: readonly number[];
  readonly suspensionStart: readonly number[];
  readonly suspensionFrom: readonly number[];
  readonly suspensionTo: readonly number[];
  readonly linkClass: readonly number[];
  readonly classMeasureStart: readonly number[];
  readonly classMeasure: readonly number[];
  readonly touchedLink: readonly number[];
}

/** The measures of a scenario in the order of their ids: the order of the model's columns. */
export function sortedMeasures(scenario: Scenario): readonly Measure[] {
  return [...scenario.measures].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * Measures, dated from the start of the run, and edge classes: links touched by the same set of measures share a class, class 0 is untouched.
 * `issuers` are the traced countries, in the order of their handles; `all` is the scenario with its suspensions.
 */
export function compileMeasures(
  declared: World,
  scenario: Scenario,
  all: Scenario,
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
  const ofLink: number[][] = world.links.map(() => []);
  measures.forEach((measure, m) => {
    const earlier = measures[m - 1];
    if (earlier?.id === measure.id) found.push(problems.duplicateId(scenario.id, "measure", measure.id));
    if (to[m]! < from[m]!) found.push(problems.endsBeforeStart(scenario.id, measure.id, measure.effective, measure.ended!));
    if (bearsOnLinks(measure)) for (const e of touchedLinks(measure, declared, world, scenario.id, found)) ofLink[e]!.push(m);
  });
  const suspensions = measures.map((measure) => suspendedTimes(all, measure));
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
    measureScale: measures.map((measure) => scaleOf(measure, scenario, found)),
    measureRate: measures.map((measure) => rateOf(measure, scenario, found)),
    measureElasticity: measures.map((measure) =>
      "elasticity" in measure ? within(measure.elasticity.value, 0, 50, `elasticity of "${measure.id}"`, scenario, found) : 0,
    ),
    suspensionStart: startsOf(suspensions),
    suspensionFrom: suspensions.flatMap((times) => times.map((time) => time.from - startDay)),
    suspensionTo: suspensions.flatMap((times) => times.map((time) => (time.to === never ? never : time.to - startDay))),
    ...compileHits(measures, declared, world, scenario.id, found),
    ...edgeClasses(ofLink),
    ...compileQuotas(measures, ofLink, world, scenario, (measure) => facilitiesHit(measure, world, scenario.id, found), found),
    ...compileThreats(measures, ofLink, world, scenario, found),
    ...compileLicences(measures, ofLink, world, scenario, issuers, releaseCap, found),
  };
}

/** Where the entries of each row start, and where the last ends. */
function startsOf(rows: readonly (readonly unknown[])[]): number[] {
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  return starts;
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
    case "affiliate-pressure":
      return Instrument.outage;
    case "licence":
    case "watch-list":
    case "de-minimis-rule":
    case "foreign-direct-product-rule":
      return Instrument.licence;
    case "export-tax":
    case "tariff":
      return Instrument.duty;
    case "price-manipulation":
      return Instrument.rivals;
    case "technology-ban":
    case "price-floor":
    case "suspension":
      return Instrument.none;
  }
}

/** What a measure takes away in full force, as a share; each is 0 for a measure without effect. */
function strengthOf(measure: Measure, scenario: Scenario, found: Problem[]): number {
  const share = (name: string, value: number): number => within(value, 0, 1, `${name} of "${measure.id}"`, scenario, found);
  switch (measure.instrument) {
    case "ban":
    case "import-throttle":
      return 1 - share("permit", measure.permit.value);
    case "entity-listing":
      return (1 - share("permit", measure.permit.value)) * scaleOf(measure, scenario, []);
    case "informal-slowdown":
      return share("hold", measure.hold.value);
    case "re-export-penalty":
      return share("detect", measure.detect.value) * share("care", measure.care.value);
    case "outage":
    case "affiliate-pressure":
      return 1 - share("capacity", measure.capacity.value);
    case "price-manipulation":
      return share("rivalCut", measure.rivalCut.value);
    case "licence":
    case "watch-list":
    case "de-minimis-rule":
    case "foreign-direct-product-rule": {
      const comply = "comply" in measure ? measure.comply.value : 1;
      const nexus = "nexusShare" in measure ? measure.nexusShare.value : 1;
      return reviewStrength(comply * nexus, Math.round(measure.deadDays.value), measure.meanDays.value, measure.approval.value);
    }
    case "quota":
    case "production-quota":
      return 1;
    case "export-tax":
    case "tariff":
    case "technology-ban":
    case "price-floor":
    case "suspension":
      return 0;
  }
}

/** What a review takes away: nothing where all are let go at once, else the part of goods that must apply and do. */
export function reviewStrength(applied: number, deadDays: number, meanDays: number, approval: number): number {
  return approval === 1 && deadDays + meanDays === 0 ? 0 : applied;
}

/** Part of what a measure touches that is meant. */
function scaleOf(measure: Measure, scenario: Scenario, found: Problem[]): number {
  if (!("listedShare" in measure) || !measure.listedShare) return 1;
  return within(measure.listedShare.value, 0, 1, `listedShare of "${measure.id}"`, scenario, found);
}

/** Change of the price that buyers meet, over the price at rest. */
function rateOf(measure: Measure, scenario: Scenario, found: Problem[]): number {
  if ("rate" in measure) return within(measure.rate.value, 0, 10, `rate of "${measure.id}"`, scenario, found);
  return "push" in measure ? within(measure.push.value, -0.95, 10, `push of "${measure.id}"`, scenario, found) : 0;
}

function within(value: number, min: number, max: number, what: string, scenario: Scenario, found: Problem[]): number {
  if (!(value >= min && value <= max)) found.push(problems.outOfRange(scenario.id, what, value, min, max));
  return value;
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
