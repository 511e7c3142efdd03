import type { Bundle, Element } from "@coercivity/domain";
import { elementFlows, elementFrame } from "../chain/element-frame.ts";
import type { Subject } from "../chain/subject.ts";
import { type StaticFrame, type StaticSupply, staticFrame, staticSupply } from "../chokepoint/static-supply.ts";
import { type Range, rangeOf } from "../dependence/range.ts";
import { bindingChain, type ChainSurvival, chainSurvival } from "./chain-survival.ts";
import { performanceImpact } from "./performance-impact.ts";
import { stockpileBook } from "./stockpile-book.ts";

/** A way back to normal and how long it takes. */
export interface Recovery {
  readonly name: string;
  readonly days: Range;
}

export interface SurviveRow {
  readonly facility: string;
  readonly country: string;
  /** Days until it first falls short, with strategic stockpiles let go of on the day of the cut; ∞ where it does not. */
  readonly survive: Range;
  /** The same with firms' own stocks alone. */
  readonly withoutStockpiles: Range;
  /** Output left once stocks are gone, over rest. */
  readonly levelAfter: Range;
  /** Pools on the binding chain, from its own input upwards. */
  readonly chain: readonly string[];
  /** Time to recover − time to survive by way back; above 0 it stops before that way opens. */
  readonly gaps: readonly { readonly name: string; readonly days: number }[];
}

/** Border links of a country: everything it sends to others stops, or everything that holds one of `elements`. */
function exportCut(
  { world }: StaticFrame,
  issuer: string,
  elements?: readonly Element[],
): { permit: Float64Array; cut: ReadonlySet<number> } {
  const held = new Set(
    world.streams.flatMap(({ id, elementPerKg }) => (!elements || elements.some((one) => (elementPerKg[one] ?? 0) > 0) ? [id] : [])),
  );
  const permit = new Float64Array(world.links.length).fill(1);
  const cut = new Set<number>();
  world.links.forEach(({ pool, facility }, at) => {
    if (world.pools[pool]!.country !== issuer || world.facilities[facility]!.country === issuer) return;
    if (!held.has(world.pools[pool]!.stream)) return;
    permit[at] = 0;
    cut.add(at);
  });
  return { permit, cut };
}

/**
 * Time to survive against time to recover when `issuer` stops all exports: cover along the binding chain for each facility of a subject, with
 * its range over the stored baselines, beside each way back; the largest gap (by the first way) first. Every stockpile that the world declares is
 * let go of on the day of the cut. With `elements` only goods that hold one of them stop,
 * and only facilities that take one of them in count.
 */
export function surviveRecover(
  bundle: Bundle,
  subject: Subject,
  issuer: string,
  ways: readonly Recovery[],
  elements?: readonly Element[],
): SurviveRow[] {
  const { world, baselines } = bundle;
  const solved = baselines.map(
    (baseline): { frame: StaticFrame; supply: StaticSupply; cut: ReadonlySet<number>; survival: ChainSurvival; bare: ChainSurvival } => {
      const frame = staticFrame(world, baseline);
      const { permit, cut } = exportCut(frame, issuer, elements);
      const supply = staticSupply(frame, { permit, homeFirst: new Set() });
      const survival = chainSurvival(frame, supply, cut, stockpileBook(world, baseline));
      return { frame, supply, cut, survival, bare: chainSurvival(frame, supply, cut) };
    },
  );
  const { starts } = solved[0]!.frame;
  const taken = elements?.map((element) => elementFlows(elementFrame(world, element), baselines[0]!).into);
  const takes = (i: number): boolean => !taken || taken.some((into) => into.subarray(starts[i]!, starts[i + 1]!).some((kg) => kg > 0));
  return subject.facilities
    .filter(takes)
    .map((i): SurviveRow => {
      const facility = world.facilities[i]!;
      const first = ({ survival }: (typeof solved)[number]): number => {
        let [days, activity] = [Infinity, starts[i]!];
        for (let a = starts[i]!; a < starts[i + 1]!; a++)
          if (survival.activityDays[a]! < days) [days, activity] = [survival.activityDays[a]!, a];
        return activity;
      };
      const survive = rangeOf(solved.map((one) => one.survival.activityDays[first(one)]!));
      return {
        facility: facility.id,
        country: facility.country,
        survive,
        withoutStockpiles: rangeOf(solved.map(({ bare }) => Math.min(...bare.activityDays.subarray(starts[i]!, starts[i + 1]!)))),
        levelAfter: rangeOf(solved.map((one) => one.supply.level[first(one)]!)),
        chain: bindingChain(solved[0]!.frame, solved[0]!.survival, first(solved[0]!), solved[0]!.cut),
        gaps: ways.map(({ name, days }) => ({ name, days: days.value - survive.value })),
      };
    })
    .sort(
      (a, b) => (b.gaps[0]?.days ?? 0) - (a.gaps[0]?.days ?? 0) || a.survive.value - b.survive.value || (a.facility < b.facility ? -1 : 1),
    );
}

export interface SharedImpact {
  readonly industries: readonly { readonly facility: string; readonly daysMade: number }[];
  /** Least value added lost until recovery, USD. */
  readonly impactUsd: number;
  readonly timeToSurvive: number;
}

/**
 * The same with inputs shared: the industries of a subject draw on one common stock and what still arrives of each element, and the least
 * value added is given up until recovery (a linear programme). One unit is a day of an industry at rest. Best fit.
 */
export async function sharedImpact(
  bundle: Bundle,
  subject: Subject,
  issuer: string,
  elements: readonly Element[],
  timeToRecover: number,
): Promise<SharedImpact> {
  const { world, baselines } = bundle;
  const frame = staticFrame(world, baselines[0]!);
  const { permit, cut } = exportCut(frame, issuer, elements);
  const supply = staticSupply(frame, { permit, homeFirst: new Set() });
  const survival = chainSurvival(frame, supply, cut, stockpileBook(world, baselines[0]!));
  const industries = subject.facilities.filter((i) => world.facilities[i]!.industry);
  const inputs = elements
    .map((element) => elementFlows(elementFrame(world, element), baselines[0]!).into)
    .filter((into) => industries.some((i) => into[frame.starts[i]!]! > 0));
  const cover = (i: number): number => Math.min(survival.activityDays[frame.starts[i]!]!, timeToRecover);
  const found = await performanceImpact({
    margins: industries.map((i) => world.facilities[i]!.industry!.valueAddedUsdPerDay.value / 1e6),
    demand: industries.map(() => 1),
    need: inputs.map((into) => industries.map((i) => into[frame.starts[i]!]!)),
    // What bridges the gap until each industry falls short, and what arrives all along.
    stock: inputs.map((into) =>
      industries.reduce((sum, i) => sum + into[frame.starts[i]!]! * (1 - supply.level[frame.starts[i]!]!) * cover(i), 0),
    ),
    residual: inputs.map((into) => industries.reduce((sum, i) => sum + into[frame.starts[i]!]! * supply.level[frame.starts[i]!]!, 0)),
    timeToRecover,
  });
  return {
    industries: industries.map((i, j) => ({ facility: world.facilities[i]!.id, daysMade: found.production[j]! })),
    impactUsd: found.impact * 1e6,
    timeToSurvive: found.timeToSurvive,
  };
}
