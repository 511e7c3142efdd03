import type { DeMinimisRule, ForeignDirectProductRule, Licence, Measure, Problem, Quantity, Scenario, WatchList } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { never } from "./in-force.ts";
import { pricedInputs, valueShare } from "./listed-content.ts";
import { matchStreams } from "./patterns.ts";
import { perStep } from "./rates.ts";
import { nexusPools } from "./touched-links.ts";

/** The columns of licences, and of the queues in which goods wait for one: a queue for each link that a licence touches. */
export interface LicenceColumns {
  readonly licenceMeasure: readonly number[];
  readonly licenceDead: readonly number[];
  readonly licenceStages: readonly number[];
  readonly licenceMean: readonly number[];
  readonly licenceApproval: readonly number[];
  readonly licenceValidity: readonly number[];
  readonly licenceCovered: readonly number[];
  readonly licenceCoveredFrom: readonly number[];
  readonly licenceReliefFrom: readonly number[];
  readonly licenceRelief: readonly number[];
  readonly licenceCap: readonly number[];
  readonly licenceComply: readonly number[];
  readonly licenceNexus: readonly number[];
  readonly licenceThreshold: readonly number[];
  readonly licenceIssuer: readonly number[];
  readonly queueWorth: readonly number[];
  readonly queueLicence: readonly number[];
  readonly queueLink: readonly number[];
  readonly queueBound: readonly number[];
  readonly queueBoundTo: readonly number[];
  readonly queueCellStart: readonly number[];
  readonly linkLicensed: readonly number[];
}

/** All that makes shipments wait for a review. */
type Reviewed = Licence | WatchList | DeMinimisRule | ForeignDirectProductRule;

const mostStages = 24;
const longestDays = 3650;

/**
 * Licences among the measures (in their order) and a queue for each link they touch. `ofLink` lists the measures on each link; queues stand in
 * the order of links, then of measures. A queue has room for the longest dead time and the most stages that are declared, so that a draw changes no
 * layout. Watch lists and rules on goods made abroad are
 * licences for what goes to listed plants, for goods with enough listed content, for what plants with the issuer's technology make.
 */
export function compileLicences(
  measures: readonly Measure[],
  ofLink: readonly (readonly number[])[],
  world: CanonicalWorld,
  scenario: Scenario,
  issuers: readonly string[],
  defaultCap: number,
  found: Problem[],
): LicenceColumns {
  const startDay = dayNumber(scenario.start) ?? 0;
  const licences = measures.flatMap((measure, m) => ("deadDays" in measure ? [{ measure: measure as Reviewed, m }] : []));
  const number = ({ id }: Reviewed, name: string, quantity: Quantity | undefined, otherwise: number, max: number, min = 0): number => {
    const value = quantity?.value ?? otherwise;
    if (quantity && !(value >= min && value <= max)) {
      found.push(problems.outOfRange(scenario.id, `${name} of "${id}"`, value, min, max));
    }
    return value;
  };
  const day = ({ id }: Reviewed, name: string, iso: string | undefined): number => {
    if (iso === undefined) return never;
    const at = dayNumber(iso);
    if (at === undefined) found.push(problems.noSuchDay(scenario.id, `"${name}" of measure "${id}"`, iso));
    return (at ?? startDay) - startDay;
  };
  const of = <T>(read: (measure: Reviewed) => T): T[] => licences.map(({ measure }) => read(measure));
  const dead = of((one) => Math.round(number(one, "deadDays", one.deadDays, 0, longestDays)));
  const stages = of((one) => wholeStages(one, scenario, found));
  const mean = of((one) => number(one, "meanDays", one.meanDays, 0, longestDays));
  const approval = of((one) => number(one, "approval", one.approval, 1, 1));
  const room = of(({ deadDays, queueStages }) => mostOf(deadDays, longestDays) + mostOf(queueStages, mostStages));
  for (const { measure } of licences) reportHalfPairs(measure, scenario, found);
  const nexus = of((one) => (one.instrument === "foreign-direct-product-rule" ? nexusPools(one, world, scenario.id, []) : undefined));
  const inputs = of((one) => (one.instrument === "de-minimis-rule" ? pricedInputs(one, world, scenario.id, found) : undefined));

  const queueLicence: number[] = [];
  const queueLink: number[] = [];
  const queueBound: number[] = [];
  const queueBoundTo: number[] = [];
  const queueWorth: number[] = [];
  const queueCellStart = [0];
  const controlled = of((one) => matchStreams(world.streams, one.streams, scenario.id, `measure "${one.id}"`, []));
  ofLink.forEach((list, e) => {
    const stream = world.pools[world.links[e]!.pool]!.stream;
    licences.forEach(({ measure, m }, l) => {
      if (!list.includes(m)) return;
      const own = controlled[l]!.has(stream);
      const part = boundPart(measure, nexus[l], world.links[e]!.pool);
      queueLicence.push(l);
      queueLink.push(e);
      queueBound.push(own ? part : number(measure, "overBlockedShare", overBlocked(measure)?.overBlockedShare, 1, 1));
      queueBoundTo.push(own ? never : day(measure, "overBlockedTo", overBlocked(measure)?.overBlockedTo));
      queueWorth.push(inputs[l] ? valueShare(inputs[l], stream, world) : 0);
      queueCellStart.push(queueCellStart.at(-1)! + room[l]!);
    });
  });
  const licensed = new Set(queueLink);
  return {
    licenceMeasure: licences.map(({ m }) => m),
    licenceDead: dead,
    licenceStages: stages,
    licenceMean: mean,
    licenceApproval: approval,
    licenceValidity: of((one) => number(one, "validityDays", one.validityDays, 0, longestDays)),
    licenceCovered: of((one) => number(one, "coveredShare", overBlocked(one)?.coveredShare, 0, 1)),
    licenceCoveredFrom: of((one) => day(one, "coveredFrom", overBlocked(one)?.coveredFrom)),
    licenceReliefFrom: of((one) => day(one, "reliefFrom", one.reliefFrom)),
    licenceRelief: of((one) => perStep(number(one, "reliefPerWeek", one.reliefPerWeek, 0, 1), scenario.stepDays)),
    licenceCap: of((one) => number(one, "releaseCap", one.releaseCap, defaultCap, 100, 0)),
    licenceComply: of((one) => number(one, "comply", "comply" in one ? one.comply : undefined, 1, 1)),
    licenceNexus: of((one) => number(one, "nexusShare", "nexusShare" in one ? one.nexusShare : undefined, 1, 1)),
    licenceThreshold: of((one) => number(one, "threshold", "threshold" in one ? one.threshold : undefined, 0, 1)),
    licenceIssuer: of((one) => ("threshold" in one ? issuers.indexOf(one.issuer) : -1)),
    queueWorth,
    queueLicence,
    queueLink,
    queueBound,
    queueBoundTo,
    queueCellStart,
    linkLicensed: world.links.map((_, e) => (licensed.has(e) ? 1 : 0)),
  };
}

/** Terms that only a licence has. */
function overBlocked(measure: Reviewed): Licence | undefined {
  return measure.instrument === "licence" ? measure : undefined;
}

/** Part of what is on a link that must apply: all; the listed firms' part; or the part that plants with the nexus make. */
function boundPart(measure: Reviewed, nexus: ReadonlyMap<number, number> | undefined, pool: number): number {
  if (measure.instrument === "watch-list") return measure.listedShare?.value ?? 1;
  return nexus ? (nexus.get(pool) ?? 0) : 1;
}

function wholeStages({ id, queueStages }: Reviewed, scenario: Scenario, found: Problem[]): number {
  const { value } = queueStages;
  if (Number.isInteger(value) && value >= 1 && value <= mostStages) return value;
  found.push(problems.notWhole(scenario.id, `queueStages of "${id}"`, value, 1, mostStages));
  return 1;
}

/** The largest whole number that a declared one can be drawn as. */
function mostOf({ value, high }: Quantity, most: number): number {
  return Math.max(Math.round(value), Math.min(Math.floor(high ?? value), most));
}

/** Terms that say nothing without each other. */
function reportHalfPairs(reviewed: Reviewed, scenario: Scenario, found: Problem[]): void {
  const measure: Partial<Licence> & Pick<Licence, "id"> = reviewed as Licence;
  const pairs = [
    ["coveredShare", "coveredFrom"],
    ["reliefPerWeek", "reliefFrom"],
    ["overBlockedShare", "overBlockedStreams"],
  ] as const;
  for (const [one, other] of pairs) {
    if ((measure[one] === undefined) === (measure[other] === undefined)) continue;
    const [given, missing] = measure[one] === undefined ? [other, one] : [one, other];
    found.push(problems.halfAPair(scenario.id, measure.id, given, missing));
  }
}
