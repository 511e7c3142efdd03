import type { Bundle, Element, Stage } from "@coercivity/domain";
import { activityStarts, elementFlows, elementFrame } from "../chain/element-frame.ts";
import { byArea, bySeat, byTerritory, type Labeller } from "../chain/labels.ts";
import { concentration } from "../concentration/concentration.ts";
import { originStages } from "../dependence/embedded.ts";
import { type Range, rangeOf } from "../dependence/range.ts";

/** How few hands one stage of an element is in. */
export interface StageConcentration {
  readonly stage: Stage;
  readonly hhiTerritory: Range;
  readonly hhiSeat: Range;
  /** max of the two: either can close the valve. */
  readonly hhiJoint: Range;
  readonly largestTerritory: { readonly name: string; readonly share: Range };
  readonly largestSeat: { readonly name: string; readonly share: Range };
}

/** Share of an element's output at a stage by label, for each stored baseline; recycled and primary together. */
export function stageShares(bundle: Bundle, element: Element, stage: Stage, label: Labeller): Map<string, number[]> {
  const { world, baselines } = bundle;
  const frame = elementFrame(world, element);
  const starts = activityStarts(world);
  const shares = new Map<string, number[]>();
  baselines.forEach((baseline, b) => {
    const flows = elementFlows(frame, baseline);
    const out = new Float64Array(frame.activityCount);
    for (let node = frame.activityCount; node < frame.nodeCount; node++) {
      for (let edge = frame.start[node]!; edge < frame.start[node + 1]!; edge++) out[frame.from[edge]!]! += flows.kg[edge]!;
    }
    let total = 0;
    const sums = new Map<string, number>();
    world.facilities.forEach((facility, i) => {
      if (facility.stage !== stage) return;
      for (let activity = starts[i]!; activity < starts[i + 1]!; activity++) {
        total += out[activity]!;
        for (const [name, share] of label(facility)) sums.set(name, (sums.get(name) ?? 0) + out[activity]! * share);
      }
    });
    for (const [name, kg] of sums) {
      const list = shares.get(name) ?? baselines.map(() => 0);
      list[b] = total > 0 ? kg / total : 0;
      shares.set(name, list);
    }
  });
  return shares;
}

/** Concentration of each stage of an element by territory, by who controls it, and joint. Armed groups count by name. */
export function stageConcentrations(bundle: Bundle, element: Element): StageConcentration[] {
  return originStages.flatMap((stage) => {
    const territory = stageShares(bundle, element, stage, byTerritory);
    const seat = stageShares(bundle, element, stage, bySeat);
    if (![...territory.values()].some((list) => list[0]! > 0)) return [];
    const hhi = (shares: Map<string, number[]>): number[] =>
      bundle.baselines.map((_, b) => concentration([...shares.values()].map((list) => list[b]!)).hhi);
    const [byPlace, byOwner] = [hhi(territory), hhi(seat)];
    return [
      {
        stage,
        hhiTerritory: rangeOf(byPlace),
        hhiSeat: rangeOf(byOwner),
        hhiJoint: rangeOf(byPlace.map((value, b) => Math.max(value, byOwner[b]!))),
        largestTerritory: largest(territory),
        largestSeat: largest(seat),
      },
    ];
  });
}

/** The stage whose joint concentration is highest: the bottleneck of an element. */
export function bottleneckStage(stages: readonly StageConcentration[]): StageConcentration | undefined {
  return stages.reduce<StageConcentration | undefined>(
    (worst, one) => (worst === undefined || one.hhiJoint.value > worst.hhiJoint.value + 1e-12 ? one : worst),
    undefined,
  );
}

/** Places, countries or areas without which less than `left` of a stage remains: single points of failure. */
export function singlePoints(bundle: Bundle, element: Element, left = 0.5): { stage: Stage; name: string; share: Range }[] {
  return originStages.flatMap((stage) =>
    [...stageShares(bundle, element, stage, byArea)]
      .filter(([, list]) => list[0]! >= 1 - left)
      .map(([name, list]) => ({ stage, name, share: rangeOf(list) })),
  );
}

function largest(shares: Map<string, number[]>): { name: string; share: Range } {
  const [name, list] = [...shares].reduce((most, one) => (one[1][0]! > most[1][0]! ? one : most), ["nobody", [0]] as [string, number[]]);
  return { name, share: rangeOf(list) };
}
