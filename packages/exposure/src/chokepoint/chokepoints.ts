import type { Bundle, Element } from "@coercivity/domain";
import { elementFlows, elementFrame } from "../chain/element-frame.ts";
import { type Range, rangeOf } from "../dependence/range.ts";
import { type Candidate, type CandidateKind, candidates, keepWithout } from "./candidates.ts";
import { type StaticFrame, staticFrame, staticSupply } from "./static-supply.ts";

/** What a country's industries lose when something is taken away. */
export interface StaticLoss {
  /** Share of the element they use that is no longer used. */
  readonly useLost: Range;
  /** Direct value added that stops, USD a year, and its share of what depends on rare earths there. */
  readonly valueAddedUsdPerYear: Range;
  readonly valueAddedShare: Range;
}

export interface Chokepoint {
  readonly kind: CandidateKind;
  readonly name: string;
  readonly candidate: Candidate;
  /** By country asked for, in that order. */
  readonly loss: ReadonlyMap<string, StaticLoss>;
  /** Mean share of use lost over the countries asked for, best fit: what the list is sorted by, then by value added. */
  readonly score: number;
}

export interface ChokepointOptions {
  readonly element: Element;
  /** Countries whose loss counts. */
  readonly countries: readonly string[];
  readonly homeFirst: ReadonlySet<string>;
  readonly kinds?: readonly CandidateKind[];
  /** How many of the stored baselines; all where not given. The sweep is over the best fit alone, the range is added for the first `ranged`. */
  readonly ranged?: number;
}

/**
 * Static loss of every removable thing for some countries, worst first. The sweep uses the best fit; the first `ranged` get their range
 * over all stored baselines.
 */
export function chokepoints(bundle: Bundle, options: ChokepointOptions): Chokepoint[] {
  const { world, baselines } = bundle;
  const kinds = options.kinds;
  const best = staticFrame(world, baselines[0]!);
  const frames = [best];
  const measure = measurer(bundle, options);
  const home = new Set(options.countries);
  const rows = candidates(world)
    .filter(({ kind, name }) => (kinds === undefined || kinds.includes(kind)) && !(kind === "country" && home.has(name)))
    .map((candidate) => {
      const found = measure(best, 0, candidate);
      return { candidate, found, score: mean(found.map(({ use }) => use)) };
    })
    .filter(({ score }) => score > 1e-6)
    .sort(
      (a, b) => Math.round((b.score - a.score) * 1e4) || usdOf(b.found) - usdOf(a.found) || (a.candidate.name < b.candidate.name ? -1 : 1),
    );
  return rows.map(({ candidate, found, score }, rank) => {
    const all = [found];
    if (rank < (options.ranged ?? 0)) {
      for (let b = 1; b < baselines.length; b++) {
        frames[b] ??= staticFrame(world, baselines[b]!);
        all.push(measure(frames[b]!, b, candidate));
      }
    }
    const loss = new Map(
      options.countries.map((country, c): [string, StaticLoss] => [
        country,
        {
          useLost: rangeOf(all.map((one) => one[c]!.use)),
          valueAddedUsdPerYear: rangeOf(all.map((one) => one[c]!.usd)),
          valueAddedShare: rangeOf(all.map((one) => one[c]!.share)),
        },
      ]),
    );
    return { kind: candidate.kind, name: candidate.name, candidate, loss, score };
  });
}

interface Measured {
  readonly use: number;
  readonly usd: number;
  readonly share: number;
}

/** Measures one candidate on one baseline, for each country asked for. */
function measurer(
  { world, baselines }: Bundle,
  { element, countries, homeFirst }: Pick<ChokepointOptions, "element" | "countries" | "homeFirst">,
): (frame: StaticFrame, baseline: number, candidate: Candidate) => Measured[] {
  const frame = elementFrame(world, element);
  const used = baselines.map((baseline) => elementFlows(frame, baseline).into);
  return (layout, baseline, candidate) => {
    const { level } = staticSupply(layout, { keep: keepWithout(world, candidate), homeFirst });
    return countries.map((country) => {
      let [use, lost, usd, whole] = [0, 0, 0, 0];
      world.facilities.forEach((facility, i) => {
        if (!facility.industry || facility.country !== country) return;
        const activity = layout.starts[i]!;
        const kg = used[baseline]![activity]!;
        const value = facility.industry.valueAddedUsdPerDay.value * 365;
        use += kg;
        lost += kg * (1 - level[activity]!);
        whole += value;
        usd += value * (1 - level[activity]!);
      });
      return { use: use > 0 ? lost / use : 0, usd, share: whole > 0 ? usd / whole : 0 };
    });
  };
}

function usdOf(found: readonly Measured[]): number {
  return found.reduce((sum, { usd }) => sum + usd, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
