import type { Bundle, Element, Stage } from "@coercivity/domain";
import { activityStarts, type ElementFlows, elementFlows, elementFrame } from "../chain/element-frame.ts";
import { byTerritory, type Labeller, labelIndex } from "../chain/labels.ts";
import { pushRoom, pushUpstream } from "../chain/push-upstream.ts";
import type { Subject } from "../chain/subject.ts";
import { type Range, rangeOf } from "./range.ts";

/** Stages of origin that are told apart; parts and products come after what a subject depends on. */
export const originStages: readonly ["mine", "crack", "separate", "metal", "magnet", "part"] = [
  "mine",
  "crack",
  "separate",
  "metal",
  "magnet",
  "part",
];

export interface OriginShare {
  readonly name: string;
  readonly share: Range;
}

/** Where the element that a subject uses was at one stage. */
export interface EmbeddedOrigins {
  readonly stage: Stage;
  /** Share of the element that passed this stage at all; the origins below sum to 1 of that. */
  readonly passed: Range;
  readonly origins: readonly OriginShare[];
}

export interface Embedded {
  /** kg of element a day that reaches the subject. */
  readonly kgPerDay: Range;
  readonly stages: readonly EmbeddedOrigins[];
  /** Share whose path touches each place anywhere upstream, largest first, of all that hold a hundredth of some stage or were asked for; these overlap and do not sum to 1. */
  readonly anyStage: readonly OriginShare[];
}

/**
 * Embedded dependence of a subject for one element, over every stored baseline: origins by stage from the absorbing chain on the reconciled
 * flows, and any-stage dependence. `label` says who a facility counts as: its territory unless told otherwise. `asked` are names whose
 * any-stage share is wanted however small it is.
 */
export function embedded(
  bundle: Bundle,
  subject: Subject,
  element: Element,
  label: Labeller = byTerritory,
  asked: readonly string[] = [],
): Embedded {
  const { world, baselines } = bundle;
  const frame = elementFrame(world, element);
  const indices = originStages.map((stage) => labelIndex(world, label, stage));
  const starts = activityStarts(world);
  const own = subject.facilities.flatMap((i) => range(starts[i]!, starts[i + 1]!));
  const kgPerDay: number[] = [];
  const passed = originStages.map((): number[] => []);
  const shares = indices.map((index) => Array.from(index, (): number[] => []));
  const room = pushRoom(frame.nodeCount);
  const flowsOf = baselines.map((baseline) => elementFlows(frame, baseline));
  const stageOf = originStages.map((stage) => Uint8Array.from(frame.facilityOf, (i) => (world.facilities[i]!.stage === stage ? 1 : 0)));
  const labels = world.facilities.map(label);
  // Who each activity of a stage counts as: activity, place of the label, share.
  const holders = originStages.map((_, s) =>
    Array.from(frame.facilityOf).flatMap((i, a) =>
      stageOf[s]![a] ? labels[i]!.map(([name, share]) => [a, indices[s]!.get(name)!, share] as const) : [],
    ),
  );
  for (const flows of flowsOf) {
    const total = own.reduce((sum, activity) => sum + flows.into[activity]!, 0);
    kgPerDay.push(total);
    const start = new Float64Array(frame.nodeCount);
    for (const activity of own) start[activity] = total > 0 ? flows.into[activity]! / total : 0;
    originStages.forEach((stage, s) => {
      const stops = new Uint8Array(frame.nodeCount);
      // Every path ends at a mine; what stops there on the way to another stage never passed it.
      for (let a = 0; a < frame.activityCount; a++)
        stops[a] = stage === "mine" ? (flows.into[a]! > 0 ? 0 : stageOf[s]![a]!) : stageOf[s]![a]!;
      const mass = pushUpstream(flows, start, stops, room);
      const mix = new Float64Array(indices[s]!.size);
      for (const [a, k, share] of holders[s]!) mix[k]! += share * mass[a]!;
      const sum = mix.reduce((through, share) => through + share, 0);
      passed[s]!.push(sum);
      for (let k = 0; k < mix.length; k++) shares[s]![k]!.push(sum > 1e-9 ? mix[k]! / sum : 0);
    });
  }
  // Whoever holds a hundredth of some stage in the best fit; the others cannot be touched by much more.
  const large = originStages.flatMap((_, s) => [...indices[s]!].filter(([, k]) => shares[s]![k]![0]! >= 0.01).map(([name]) => name));
  const touchable = new Map([...new Set([...large, ...asked])].sort().map((name, k) => [name, k]));
  const any = Array.from(touchable, (): number[] => []);
  const parts = [...touchable.keys()].map((name) => {
    const held = labels.map((list) => list.reduce((sum, [one, share]) => sum + (one === name ? share : 0), 0));
    return Float64Array.from({ length: frame.nodeCount }, (_, node) => (node < frame.activityCount ? held[frame.facilityOf[node]!]! : 0));
  });
  flowsOf.forEach((flows, at) => {
    const suppliers = firstHop(flows, own, kgPerDay[at]!);
    parts.forEach((stops, k) => {
      const mass = pushUpstream(flows, suppliers, stops, room);
      let sum = 0;
      for (let node = 0; node < frame.activityCount; node++) sum += mass[node]!;
      any[k]!.push(sum);
    });
  });
  const ownStages = new Set(subject.facilities.map((i) => world.facilities[i]!.stage));
  const first = Math.min(...[...ownStages].map((stage) => stageNumber(stage)));
  const list = (index: ReadonlyMap<string, number>, rows: readonly (readonly number[])[]): OriginShare[] =>
    [...index]
      .map(([name, k]) => ({ name, share: rangeOf(rows[k]!) }))
      .filter(({ share }) => share.high > 5e-7)
      .sort((a, b) => b.share.value - a.share.value || (a.name < b.name ? -1 : 1));
  return {
    kgPerDay: rangeOf(kgPerDay),
    stages: originStages
      .map((stage, s) => ({ stage, passed: rangeOf(passed[s]!), origins: list(indices[s]!, shares[s]!) }))
      .filter(({ stage, passed: through }) => through.high > 1e-9 && stageNumber(stage) < first),
    anyStage: list(touchable, any),
  };
}

/** What the subject uses, at the pools it comes from, as shares: its own plants are not what it depends on. */
function firstHop({ frame, kg }: ElementFlows, own: readonly number[], total: number): Float64Array {
  const mass = new Float64Array(frame.nodeCount);
  if (!(total > 0)) return mass;
  for (const activity of own) {
    for (let edge = frame.start[activity]!; edge < frame.start[activity + 1]!; edge++) mass[frame.from[edge]!]! += kg[edge]! / total;
  }
  return mass;
}

function stageNumber(stage: Stage): number {
  const at = (originStages as readonly Stage[]).indexOf(stage);
  return at < 0 ? originStages.length : at;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
