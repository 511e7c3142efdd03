import type { EntityListing, Measure, Problem, ProductionQuota, Quota, Scenario, Stream, WatchList } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { nearest } from "./nearest.ts";

/** The columns of export quotas and of production quotas. */
export interface QuotaColumns {
  readonly quotaMeasure: readonly number[];
  readonly quotaCap: readonly number[];
  readonly quotaFirstShare: readonly number[];
  readonly quotaSecondDay: readonly number[];
  readonly quotaRankStart: readonly number[];
  readonly rankLinkStart: readonly number[];
  readonly rankLink: readonly number[];
  readonly rankKgPerKg: readonly number[];
  readonly productionMeasure: readonly number[];
  readonly productionFacility: readonly number[];
  readonly productionShare: readonly number[];
}

const daysInYear = 365;

/** Quotas among the measures, each with the links that count against it by rank: the most valuable kilogram of quota first. */
export function compileQuotas(
  measures: readonly Measure[],
  ofLink: readonly (readonly number[])[],
  world: CanonicalWorld,
  scenario: Scenario,
  facilitiesOf: (measure: ProductionQuota) => readonly number[],
  found: Problem[],
): QuotaColumns {
  const quotas = measures.flatMap((measure, m) => (measure.instrument === "quota" ? [{ measure, m }] : []));
  const production = measures.flatMap((measure, m) => (measure.instrument === "production-quota" ? [{ measure, m }] : []));
  const within = (value: number, min: number, max: number, what: string): number => {
    if (!(value >= min && value <= max)) found.push(problems.outOfRange(scenario.id, what, value, min, max));
    return value;
  };
  const quotaRankStart = [0];
  const rankLinkStart = [0];
  const rankLink: number[] = [];
  const rankKgPerKg: number[] = [];
  for (const { measure, m } of quotas) {
    const counted = ofLink.flatMap((list, e) => (list.includes(m) ? [countedLink(measure, world, e)] : []));
    counted.sort((a, b) => b.usdPerKg - a.usdPerKg || a.link - b.link);
    counted.forEach(({ link, kgPerKg, usdPerKg }, i) => {
      if (i > 0 && counted[i - 1]!.usdPerKg !== usdPerKg) rankLinkStart.push(rankLink.length);
      rankLink.push(link);
      rankKgPerKg.push(kgPerKg);
    });
    if (counted.length > 0) rankLinkStart.push(rankLink.length);
    quotaRankStart.push(rankLinkStart.length - 1);
  }
  const pairs = production.flatMap(({ measure, m }) => facilitiesOf(measure).map((facility) => ({ measure, m, facility })));
  return {
    quotaMeasure: quotas.map(({ m }) => m),
    quotaCap: quotas.map(({ measure }) => 1000 * within(measure.capTonnes.value, 0, 1e9, `capTonnes of "${measure.id}"`)),
    quotaFirstShare: quotas.map(({ measure }) => within(measure.firstBatchShare?.value ?? 1, 0, 1, `firstBatchShare of "${measure.id}"`)),
    quotaSecondDay: quotas.map(({ measure }) => secondDay(measure, scenario, found)),
    quotaRankStart,
    rankLinkStart,
    rankLink,
    rankKgPerKg,
    productionMeasure: pairs.map(({ m }) => m),
    productionFacility: pairs.map(({ facility }) => facility),
    productionShare: pairs.map(({ measure }) => within(measure.outputShare.value, 0, 10, `outputShare of "${measure.id}"`)),
  };
}

/** What a kilogram on a link takes of the quota, and what it is worth for each kilogram of quota taken. */
function countedLink({ basis }: Quota, world: CanonicalWorld, link: number) {
  const stream = world.streams.find(({ id }) => id === world.pools[world.links[link]!.pool]!.stream)!;
  const kgPerKg = basis === "reo" ? reoPerKg(stream, world.streams) : 1;
  return { link, kgPerKg, usdPerKg: (stream.usdPerKg?.value ?? 0) / kgPerKg };
}

/** kg REO in a kg of stream: 1 for what is counted as oxide anyway, else its elements over their share in their own oxides. */
function reoPerKg({ form, elementPerKg }: Stream, streams: readonly Stream[]): number {
  if (form === "feed" || form === "carbonate" || form === "seg" || form === "oxide") return 1;
  let reo = 0;
  for (const [element, kg] of Object.entries(elementPerKg).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const oxide = streams.find(({ id }) => id === `oxide.${element}`)?.elementPerKg as Readonly<Record<string, number>> | undefined;
    reo += kg / (oxide?.[element] ?? usualElementInOxide);
  }
  return reo > 0 ? reo : 1;
}

/** Nd in Nd2O3 by weight; near it for all lanthanides. */
const usualElementInOxide = 0.857;

/** Day of the quota's year on which the second batch is given out; 0 where all is given at once. */
function secondDay(measure: Quota, scenario: Scenario, found: Problem[]): number {
  const { id, firstBatchShare, secondBatch, effective } = measure;
  if ((firstBatchShare === undefined) !== (secondBatch === undefined)) {
    const [given, missing] = firstBatchShare === undefined ? ["secondBatch", "firstBatchShare"] : ["firstBatchShare", "secondBatch"];
    found.push(problems.halfAPair(scenario.id, id, given!, missing!));
  }
  if (secondBatch === undefined) return 0;
  const day = dayNumber(secondBatch);
  const from = dayNumber(effective);
  if (day === undefined || from === undefined || day <= from || day >= from + daysInYear) {
    found.push(problems.badBatch(scenario.id, id, secondBatch, effective));
    return 0;
  }
  return day - from;
}

/** Facilities that a listing hits: those named, and those of which the named controllers decide over at least the affiliates' share. */
export function listedFacilities(
  measure: EntityListing | WatchList,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): ReadonlySet<number> {
  const share = measure.affiliateShare?.value ?? defaultAffiliateShare;
  const known = new Set(world.facilities.flatMap(({ id, control }) => [id, ...control.map(({ controller }) => controller)]));
  for (const name of measure.entities) {
    if (!known.has(name)) found.push(problems.unknownEntity(scenario, `measure "${measure.id}"`, name, nearest(name, [...known].sort())));
  }
  const listed = new Set(measure.entities);
  const hit = world.facilities.flatMap(({ id, control }, f) => {
    const held = control.reduce((sum, one) => (listed.has(one.controller) ? sum + one.share : sum), 0);
    return listed.has(id) || (held > 0 && held >= share) ? [f] : [];
  });
  return new Set(hit);
}

/** Half: the roll-down to affiliates of Announcement No. 61 of 2025 and of the American rule before it. */
const defaultAffiliateShare = 0.5;
