import { type Band, band, quantileOfSorted } from "../statistics/band.ts";
import type { Draws } from "./collect.ts";
import { type IssuerSummary, issuerSummaries } from "./issuer-summary.ts";
import type { OpenEnsemble } from "./run-chunk.ts";

/** When draws first halt: days from the start, `Infinity` standing for "not within the run", and the share of draws without any halt. */
export interface HaltSummary {
  readonly day: Band;
  readonly never: number;
}

/** Bands step by step: one entry a step in each series. */
export interface BandSeries {
  readonly median: readonly number[];
  readonly half: readonly [readonly number[], readonly number[]];
  readonly most: readonly [readonly number[], readonly number[]];
}

/** What the draws say of one industry of the target. Output is relative to normal. */
export interface IndustrySummary {
  readonly id: string;
  readonly country: string;
  readonly application: string;
  readonly lossUsd: Band;
  readonly lowest: Band;
  readonly firstHalt: HaltSummary;
  readonly output: BandSeries;
}

/** What the draws say of one country: all its industries together. Shares are of a year's GDP, `null` where none is given. */
export interface CountrySummary {
  readonly country: string;
  readonly lossUsd: Band;
  readonly firstYearUsd: Band;
  readonly lossShareOfGdp: Band | null;
  readonly firstYearShareOfGdp: Band | null;
  readonly firstHalt: HaltSummary & { readonly industry: string | null };
}

/** An ensemble in figures, as plain data; `Infinity` becomes `null` in JSON. */
export interface EnsembleSummary {
  readonly bundle: string;
  readonly scenario: string;
  readonly start: string;
  readonly stepDays: number;
  readonly steps: number;
  readonly seed: number;
  readonly target: readonly string[];
  /** Runs done, and planned: fewer are done where the ensemble was broken off. */
  readonly runs: number;
  readonly planned: number;
  /** Baselines drawn among, and left out because they do not balance. */
  readonly baselines: number;
  readonly failedBaselines: number;
  /** Numbers drawn in each run. */
  readonly drawn: number;
  readonly industries: readonly IndustrySummary[];
  readonly countries: readonly CountrySummary[];
  /** What the measures cost those who take them; empty where that was not kept. */
  readonly issuers: readonly IssuerSummary[];
}

/** Medians and bands of everything, exact: every draw is kept. Throws where no run is done. */
export function summarise(open: OpenEnsemble, draws: Draws): EnsembleSummary {
  const { ensemble, models } = open;
  const { names, keep, plan, tunables } = ensemble;
  const { stepDays, steps, industryCount, countryGdp } = models[0]!;
  const runs = draws.runs.length;
  const column = (table: ArrayLike<number>, i: number): Float64Array =>
    Float64Array.from({ length: runs }, (_, r) => table[r * industryCount + i]!);
  const haltDays = (i: number): Float64Array => column(draws.haltStep, i).map((step) => (step < 0 ? Infinity : step * stepDays));
  const industries = keep.industries.map(
    (i, n): IndustrySummary => ({
      ...names.industries[i]!,
      lossUsd: band(column(draws.lossUsd, i)),
      lowest: band(column(draws.lowest, i)),
      firstHalt: haltSummary(haltDays(i)),
      output: bandSeries(draws.output, runs, keep.industries.length, n, steps),
    }),
  );
  const countries = names.countries.flatMap((country, k): CountrySummary[] => {
    const own = names.industries.flatMap((industry, i) => (industry.country === country ? [i] : []));
    if (own.length === 0) return [];
    const lossUsd = together(draws.lossUsd, own, runs, industryCount);
    const firstYearUsd = together(draws.firstYearUsd, own, runs, industryCount);
    const gdp = countryGdp[k]!;
    const days = own.map(haltDays);
    const first = Float64Array.from({ length: runs }, (_, r) => days.reduce((least, one) => Math.min(least, one[r]!), Infinity));
    return [
      {
        country,
        lossUsd: band(lossUsd),
        firstYearUsd: band(firstYearUsd),
        lossShareOfGdp: gdp > 0 ? band(lossUsd.map((usd) => usd / gdp)) : null,
        firstYearShareOfGdp: gdp > 0 ? band(firstYearUsd.map((usd) => usd / gdp)) : null,
        firstHalt: {
          ...haltSummary(first),
          industry: oftenFirst(
            days,
            first,
            own.map((i) => names.industries[i]!.id),
          ),
        },
      },
    ];
  });
  return {
    bundle: names.bundle,
    scenario: names.scenario,
    start: names.start,
    stepDays,
    steps,
    seed: plan.seed,
    target: names.target,
    runs,
    planned: plan.runs,
    baselines: models.length,
    failedBaselines: ensemble.failed,
    drawn: tunables.length,
    industries,
    countries,
    issuers: issuerSummaries(open, draws),
  };
}

/** Loss of the target's industries together, draw by draw, USD. */
export function targetLoss({ ensemble, models }: OpenEnsemble, draws: Draws): Float64Array {
  const { industries, target } = ensemble.names;
  const own = industries.flatMap(({ country }, i) => (target.includes(country) ? [i] : []));
  return together(draws.lossUsd, own, draws.runs.length, models[0]!.industryCount);
}

function together(table: Float64Array, own: readonly number[], runs: number, industryCount: number): Float64Array {
  return Float64Array.from({ length: runs }, (_, r) => own.reduce((sum, i) => sum + table[r * industryCount + i]!, 0));
}

function haltSummary(days: Float64Array): HaltSummary {
  return { day: band(days), never: days.filter((day) => day === Infinity).length / days.length };
}

/** The industry that is the first to halt in most draws; `null` where none halts in any. */
function oftenFirst(days: readonly Float64Array[], first: Float64Array, ids: readonly string[]): string | null {
  const counts = ids.map((_, i) => days[i]!.reduce((sum, day, r) => (day !== Infinity && day === first[r] ? sum + 1 : sum), 0));
  const most = Math.max(0, ...counts);
  return most > 0 ? ids[counts.indexOf(most)]! : null;
}

function bandSeries(table: Float64Array, runs: number, columns: number, column: number, steps: number): BandSeries {
  const at = [0.05, 0.25, 0.5, 0.75, 0.95].map((): number[] => []);
  const sorted = new Float64Array(runs);
  for (let t = 0; t < steps; t++) {
    for (let r = 0; r < runs; r++) sorted[r] = table[(r * columns + column) * steps + t]!;
    sorted.sort();
    [0.05, 0.25, 0.5, 0.75, 0.95].forEach((p, n) => {
      at[n]!.push(quantileOfSorted(sorted, p));
    });
  }
  const [low90, low50, median, high50, high90] = at as [number[], number[], number[], number[], number[]];
  return { median, half: [low50, high50], most: [low90, high90] };
}
