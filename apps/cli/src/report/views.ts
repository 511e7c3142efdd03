import type { World } from "@coercivity/domain";
import type { CountryOutcome, IndustryOutcome, Outcome } from "@coercivity/engine";
import type { Band, EnsembleSummary, HaltSummary, IndustrySummary } from "@coercivity/study";
import { messages } from "./messages.ts";
import type { CostView, CountryView, IndustryView, Ranged } from "./report-data.ts";

/** Cohorts of an industry. */
const cohorts = 8;
/** Sellers named of the feed that an issuer buys abroad. */
const mostSellers = 2;

/** The target's industries, the largest loss first; of an ensemble medians and bands. */
export function industryViews(outcome: Outcome, summary: EnsembleSummary | undefined, world: World): IndustryView[] {
  const several = outcome.target.length > 1;
  const nameOf = (country: string, application: string): string =>
    several ? messages.industryOf(messages.application(application), countryName(world, country)) : messages.application(application);
  const views: IndustryView[] = summary
    ? summary.industries.map((one) => ofDraws(one, nameOf(one.country, one.application)))
    : outcome.industries
        .filter(({ country }) => outcome.target.includes(country))
        .map((one) => ofRun(one, nameOf(one.country, one.application)));
  return views.sort((a, b) => b.lost.value - a.lost.value || (b.lost.high ?? 0) - (a.lost.high ?? 0) || (a.id < b.id ? -1 : 1));
}

function ofRun(one: IndustryOutcome, label: string): IndustryView {
  return {
    id: one.id,
    label,
    output: one.output,
    down: one.cohortsHalted.map((halted) => halted / cohorts),
    haltDay: one.firstHalt?.day ?? null,
    lost: { value: one.lost.usd },
    lowest: { value: one.trough?.output ?? 1 },
  };
}

function ofDraws(one: IndustrySummary, label: string): IndustryView {
  const { median, half, most } = one.output;
  return {
    id: one.id,
    label,
    output: median,
    bands: { low90: most[0], low50: half[0], high50: half[1], high90: most[1] },
    down: median.map((output) => 1 - output),
    ...haltOf(one.firstHalt),
    lost: ranged(one.lossUsd),
    lowest: ranged(one.lowest),
  };
}

/** Every country with industries. */
export function countryViews(outcome: Outcome, summary: EnsembleSummary | undefined, world: World): CountryView[] {
  const industry = (id: string | null): string | null =>
    id === null ? null : messages.application(outcome.industries.find((one) => one.id === id)?.application ?? id);
  if (!summary)
    return outcome.countries.map((one) => countryOfRun(one, countryName(world, one.country), industry(one.firstHalt?.industry ?? null)));
  return summary.countries.map(({ country, lossUsd, firstYearUsd, lossShareOfGdp, firstYearShareOfGdp, firstHalt }) => ({
    code: country,
    name: countryName(world, country),
    lost: ranged(lossUsd),
    firstYear: ranged(firstYearUsd),
    ...(lossShareOfGdp ? { lostShare: ranged(lossShareOfGdp) } : {}),
    ...(firstYearShareOfGdp ? { firstYearShare: ranged(firstYearShareOfGdp) } : {}),
    firstIndustry: industry(firstHalt.industry),
    ...haltOf(firstHalt),
  }));
}

function countryOfRun(one: CountryOutcome, name: string, firstIndustry: string | null): CountryView {
  return {
    code: one.country,
    name,
    lost: { value: one.lost.usd },
    firstYear: { value: one.lost.usdInFirstYear },
    ...(one.lostShareOfYearGdp === null ? {} : { lostShare: { value: one.lostShareOfYearGdp } }),
    ...(one.lostInFirstYearShareOfGdp === null ? {} : { firstYearShare: { value: one.lostInFirstYearShareOfGdp } }),
    firstIndustry,
    haltDay: one.firstHalt?.day ?? null,
  };
}

/** What the measures cost each country that takes them; of an ensemble medians and bands. */
export function costViews(outcome: Outcome, summary: EnsembleSummary | undefined, world: World): CostView[] {
  const name = (code: string): string => countryName(world, code);
  if (summary && summary.issuers.length > 0)
    return summary.issuers.map((one) => ({
      code: one.issuer,
      name: name(one.issuer),
      normal: ranged(one.normalUsd),
      unsold: ranged(one.unsoldUsd),
      earned: ranged(one.earnedUsd),
      ownLost: ranged(one.ownLostUsd),
      customersGone: ranged(one.customersGone),
      customers: one.customers,
      customersShare: ranged(one.customersShareOfRevenue),
      feed: one.foreignFeed.map(({ element, share, from }) => ({
        element,
        share: ranged(share),
        from: from.slice(0, mostSellers).map(name),
      })),
    }));
  return outcome.blowBack.map(({ issuer, exports, ownLost, customers, foreignFeed }) => ({
    code: issuer,
    name: name(issuer),
    normal: { value: exports.normalUsd },
    unsold: { value: Math.max(0, exports.normalUsd - exports.usdAtNormalPrices) },
    earned: { value: exports.usd - exports.usdAtNormalPrices },
    ownLost: { value: ownLost?.usd ?? 0 },
    customersGone: { value: customers.links },
    customers: customers.of,
    customersShare: { value: customers.shareOfRevenue },
    feed: foreignFeed.map(({ element, share, from }) => ({
      element,
      share: { value: share },
      from: from.slice(0, mostSellers).map(({ country }) => name(country)),
    })),
  }));
}

function haltOf({ day, never }: HaltSummary): Pick<IndustryView, "haltDay" | "haltRange" | "haltShare"> {
  if (!Number.isFinite(day.median)) return { haltDay: null, haltShare: 1 - never };
  const high = day.most[1];
  return {
    haltDay: Math.round(day.median),
    haltRange: [Math.round(day.most[0]), Number.isFinite(high) ? Math.round(high) : null],
    haltShare: 1 - never,
  };
}

function ranged({ median, most }: Band): Ranged {
  return { value: median, low: most[0], high: most[1] };
}

function countryName(world: World, code: string): string {
  return world.countries.find((one) => one.code === code)?.name ?? code;
}
