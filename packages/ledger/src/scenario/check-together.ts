import type { Measure, Problem } from "@coercivity/domain";
import { expandCountries, expandStreams } from "./expand.ts";
import type { Laid } from "./lay-over.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** What of two measures cannot both hold. */
export type Contradiction =
  | "two permits"
  | "two holds"
  | "two licences"
  | "two caps"
  | "two rates"
  | "the same act"
  | "two limits"
  | "two floors"
  | "opposite pushes"
  | "two ends of a suspension";

/** Reports pairs of one issuer that say different things of the same goods, plants or measures at the same time, and quotas on what nobody ships. */
export function checkTogether(measures: readonly Measure[], laid: Laid, context: ScenarioContext, found: Problem[]): void {
  measures.forEach((measure, i) => {
    for (const earlier of measures.slice(0, i)) {
      const why = contradiction(earlier, measure, context);
      if (why) found.push(say.contradiction(laid.measures.get(measure.id)!, measure.id, earlier.id, why));
    }
    if (measure.instrument === "quota") checkShipped(measure, laid, context, found);
  });
}

function contradiction(a: Measure, b: Measure, context: ScenarioContext): Contradiction | undefined {
  if (a.issuer !== b.issuer || !sameTime(a, b)) return undefined;
  if (a.instrument === "suspension" && b.instrument === "suspension") {
    const both = a.suspends.some((id) => b.suspends.includes(id));
    return both && (a.branch !== b.branch || a.ended !== b.ended) ? "two ends of a suspension" : undefined;
  }
  if (a.instrument === "production-quota" && b.instrument === "production-quota") {
    return a.facilities.some((id) => b.facilities.includes(id)) ? "two limits" : undefined;
  }
  if (a.instrument === "price-floor" && b.instrument === "price-floor") {
    return a.facilities.some((id) => b.facilities.includes(id)) && sameGoods(a, b, context) ? "two floors" : undefined;
  }
  if (a.instrument === "price-manipulation" && b.instrument === "price-manipulation") {
    return a.push.value * b.push.value < 0 && sameGoods(a, b, context) ? "opposite pushes" : undefined;
  }
  if (a.instrument !== b.instrument || !("to" in a && "to" in b && "streams" in a && "streams" in b)) return undefined;
  if (!sameGoods(a, b, context) || !sameWay(a, b, context)) return undefined;
  const versions = contradictingTerms(a, b);
  if (versions) return versions;
  if (a.instrument === "quota") return "two caps";
  if (a.instrument === "export-tax" || a.instrument === "tariff") return "two rates";
  return a.legal === b.legal && a.legal.includes("(facts: ") ? "the same act" : undefined;
}

/**
 * Two shares for the same goods, or one list of goods under two licences. A measure that names stages or applications which the other does not name is
 * the special rule beside the general one, and no contradiction.
 */
function contradictingTerms(a: Measure, b: Measure): Contradiction | undefined {
  if (!equallyNarrow(a, b)) return undefined;
  if ((a.instrument === "ban" || a.instrument === "import-throttle") && "permit" in b) {
    return a.permit.value !== b.permit.value ? "two permits" : undefined;
  }
  if (a.instrument === "informal-slowdown" && "hold" in b) return a.hold.value !== b.hold.value ? "two holds" : undefined;
  if (a.instrument !== "licence" || b.instrument !== "licence") return undefined;
  return sameList(a.streams, b.streams) ? "two licences" : undefined;
}

function equallyNarrow(a: Measure, b: Measure): boolean {
  const narrowed = (one: Measure): string[] => [
    ...("stages" in one && one.stages ? one.stages : []),
    ...("applications" in one && one.applications ? one.applications : []),
  ];
  return sameList(narrowed(a), narrowed(b));
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function sameTime(a: Measure, b: Measure): boolean {
  // A suspension that has run out may still hold, so its end does not part it from another.
  const endOf = (one: Measure): string => (one.instrument === "suspension" ? "9999" : (one.ended ?? "9999"));
  return a.effective < endOf(b) && b.effective < endOf(a);
}

function sameGoods(
  a: { readonly streams: readonly string[] },
  b: { readonly streams: readonly string[] },
  context: ScenarioContext,
): boolean {
  return meet(expandStreams(a.streams, context), expandStreams(b.streams, context));
}

interface Way {
  readonly from?: readonly string[];
  readonly to: readonly string[];
  readonly stages?: readonly string[];
  readonly applications?: readonly string[];
}

function sameWay(a: Way, b: Way, context: ScenarioContext): boolean {
  const lists = (x: readonly string[] | undefined, y: readonly string[] | undefined): boolean =>
    !x || !y || x.some((one) => y.includes(one));
  const countries = (x: readonly string[] | undefined, y: readonly string[] | undefined): boolean =>
    !x || !y || meet(expandCountries(x, context), expandCountries(y, context));
  return countries(a.from, b.from) && countries(a.to, b.to) && lists(a.stages, b.stages) && lists(a.applications, b.applications);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/**
 * Each stream that a quota names must be one that somebody ships this way in the baseline: a cap on nothing is a slip of the pen. Of a pattern such as
 * `seg.*`, which an act names for completeness, it is enough that another of the quota's is shipped.
 */
function checkShipped(measure: Extract<Measure, { instrument: "quota" }>, laid: Laid, context: ScenarioContext, found: Problem[]): void {
  const entry = laid.entries.get(`measures.${measure.id}.streams`);
  if (!context.shipped || !entry) return;
  const [from, to] = [expandCountries(measure.from, context), expandCountries(measure.to, context)];
  const shipped = new Set(context.shipped.flatMap((way) => (from.has(way.from) && to.has(way.to) ? [way.stream] : [])));
  const patterns = typeof entry.value === "string" ? [entry.value] : (entry.value as readonly string[]);
  const some = meet(expandStreams(patterns, context), shipped);
  patterns.forEach((pattern, i) => {
    if (meet(expandStreams([pattern], context), shipped) || (some && pattern.includes("*"))) return;
    found.push(say.quotaOnNothing(entry.at(typeof entry.value === "string" ? [] : [i]), measure.id, pattern));
  });
}
