import type {
  Ban,
  DeMinimisRule,
  Duty,
  EntityListing,
  ForeignDirectProductRule,
  InformalSlowdown,
  Licence,
  Measure,
  PriceManipulation,
  Problem,
  Quota,
  ReExportPenalty,
  WatchList,
  World,
} from "@coercivity/domain";
import { problems } from "../messages.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { facilitiesNamed } from "./hit-facilities.ts";
import { buyerCountry } from "./links.ts";
import { nearest } from "./nearest.ts";
import { matchCountries, matchStreams } from "./patterns.ts";
import { listedFacilities } from "./quotas.ts";

/** Measures that bear on links; the others bear on plants, on new capacity, or on measures. */
export type MeasureOnLinks =
  | Ban
  | InformalSlowdown
  | ReExportPenalty
  | Licence
  | WatchList
  | DeMinimisRule
  | ForeignDirectProductRule
  | Duty
  | Quota
  | EntityListing
  | PriceManipulation;

export function bearsOnLinks(measure: Measure): measure is MeasureOnLinks {
  return "streams" in measure && measure.instrument !== "price-floor";
}

/** What a measure says of the links it touches, in the same words for every instrument. */
interface Reach extends Partial<Pick<Ban, "stages" | "applications">> {
  readonly streams: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Handles of the links a measure touches. Only goods that cross a border are touched. A throttle on imports and a tariff touch only what their issuer
 * buys; rules on goods made abroad touch neither what the issuer sells nor what it buys; a listing touches what listed plants buy; a pushed price
 * all that the issuer sells.
 */
export function touchedLinks(
  measure: MeasureOnLinks,
  declared: World,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): number[] {
  const where = `measure "${measure.id}"`;
  const before = found.length;
  const reach = reachOf(measure);
  const streams = matchStreams(world.streams, reach.streams, scenario, where, found);
  const from = matchCountries(declared, reach.from, scenario, where, found);
  const to = matchCountries(declared, reach.to, scenario, where, found);
  narrow(measure, from, to);
  const buyers = "entities" in measure ? listedFacilities(measure, world, scenario, found) : undefined;
  const pools = measure.instrument === "foreign-direct-product-rule" ? nexusPools(measure, world, scenario, found) : undefined;
  const stages = optionalSet(
    reach.stages,
    world.facilities.map(({ stage }) => stage),
    (name, near) => found.push(problems.unknownStage(scenario, where, name, near)),
  );
  const known = world.facilities.flatMap(({ industry }) => (industry ? [industry.application] : []));
  const applications = optionalSet(reach.applications, known, (name, near) =>
    found.push(problems.unknownApplication(scenario, where, name, near)),
  );
  const touched: number[] = [];
  world.links.forEach(({ pool, slot }, e) => {
    const { country, stream } = world.pools[pool]!;
    const facility = world.activities[world.slots[slot]!.activity]!.facility;
    const buyer = world.facilities[facility]!;
    if ((buyers && !buyers.has(facility)) || (pools && !pools.has(pool))) return;
    if (!streams.has(stream) || !from.has(country) || !to.has(buyerCountry(world, slot)) || country === buyer.country) return;
    if (stages && !stages.has(buyer.stage)) return;
    if (applications && !(buyer.industry && applications.has(buyer.industry.application))) return;
    touched.push(e);
  });
  if (touched.length === 0 && found.length === before) found.push(problems.noLinkMatched(scenario, measure.id));
  return touched;
}

function reachOf(measure: MeasureOnLinks): Reach {
  switch (measure.instrument) {
    case "entity-listing":
    case "watch-list":
      return { streams: measure.streams, from: measure.from, to: ["ALL"] };
    case "price-manipulation":
      return { streams: measure.streams, from: [measure.issuer], to: ["ALL"] };
    case "licence":
      return { ...measure, streams: [...measure.streams, ...(measure.overBlockedStreams ?? [])] };
    default:
      return measure;
  }
}

function narrow({ instrument, issuer }: MeasureOnLinks, from: Set<string>, to: Set<string>): void {
  if (instrument === "import-throttle" || instrument === "tariff") for (const code of to) if (code !== issuer) to.delete(code);
  if (instrument !== "de-minimis-rule" && instrument !== "foreign-direct-product-rule") return;
  from.delete(issuer);
  to.delete(issuer);
}

/** Share of what each pool receives at rest that plants with the nexus make; pools without any are left out. */
export function nexusPools(
  { id, plants }: ForeignDirectProductRule,
  world: CanonicalWorld,
  scenario: string,
  found: Problem[],
): ReadonlyMap<number, number> {
  const named = new Set(facilitiesNamed(plants, `measure "${id}"`, world, scenario, found));
  const made = new Map<number, { all: number; named: number }>();
  for (const { facility, kgPerDay, outputs } of world.activities) {
    for (const { pool, kgPerKg } of outputs) {
      const sum = made.get(pool) ?? { all: 0, named: 0 };
      const kg = kgPerDay * kgPerKg;
      made.set(pool, { all: sum.all + kg, named: sum.named + (named.has(facility) ? kg : 0) });
    }
  }
  return new Map([...made].flatMap(([pool, sum]) => (sum.named > 0 ? [[pool, sum.named / sum.all] as const] : [])));
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
