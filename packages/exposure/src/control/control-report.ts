import type { Bundle, Control, Element, Stage, World } from "@coercivity/domain";
import { bySeat, byTerritory, type Labeller, seatOrName } from "../chain/labels.ts";
import { stageShares } from "../chokepoint/bottleneck-stage.ts";
import { concentration } from "../concentration/concentration.ts";
import { originStages } from "../dependence/embedded.ts";
import { type Range, rangeOf } from "../dependence/range.ts";
import { effectiveControl, type Stake, type StakeProblem } from "./effective-control.ts";
import { heldShare, stakesByOwned } from "./held-share.ts";

/** A plant that somebody from elsewhere holds a part of. */
export interface ForeignStake {
  readonly facility: string;
  readonly stage: Stage;
  readonly territory: string;
  readonly controller: string;
  readonly seat: string;
  readonly share: number;
  /** Whether the seat holds half or more of it. */
  readonly controls: boolean;
}

export interface StageControl {
  readonly stage: Stage;
  /** The holder asked about: by where plants stand, by stakes in proportion, and with all it controls by half or more. */
  readonly territory: Range;
  readonly proportional: Range;
  readonly effective: Range;
  readonly hhiTerritory: Range;
  readonly hhiController: Range;
  readonly hhiJoint: Range;
  /** Largest controllers, armed groups by name. */
  readonly controllers: readonly { readonly name: string; readonly share: Range }[];
}

export interface ControlReport {
  readonly stages: readonly StageControl[];
  /** Plants abroad held from the country, and plants in it held from abroad. */
  readonly abroad: readonly ForeignStake[];
  readonly within: readonly ForeignStake[];
  readonly problems: readonly StakeProblem[];
}

/** Stakes of a world: controllers in facilities, and seats over their controllers as a whole. */
export function stakesOf(world: World): Stake[] {
  const stakes: Stake[] = [];
  const seen = new Set<string>();
  for (const { id, control } of world.facilities) {
    for (const one of control) {
      const { seat, share } = one;
      const name = ownerName(one);
      stakes.push({ owner: name, owned: id, share, at: id });
      if (seat === "none" || seen.has(name)) continue;
      seen.add(name);
      stakes.push({ owner: seat, owned: name, share: 1, at: id });
    }
  }
  return stakes;
}

/** Name in the stakes of a world of a controller of one of its facilities. */
export function ownerName({ controller, seat }: Control): string {
  return seat === "none" ? controller : `${controller} (${seat})`;
}

/**
 * Control against territory for one element and one holder (a country, or an owner by its name in the stakes), over the stored baselines.
 * `stakes` are the world's own unless others are given.
 */
export function controlReport(
  bundle: Bundle,
  element: Element,
  holder: string,
  stakes: readonly Stake[] = stakesOf(bundle.world),
): ControlReport {
  const { world } = bundle;
  const { controllerOf, holds, problems } = effectiveControl(stakes);
  const byOwned = stakesByOwned(stakes);
  const held = new Map(world.facilities.map(({ id }) => [id, heldShare(byOwned, holder, id)]));
  const own: Labeller = ({ id }) => [[holder, held.get(id)!]];
  const ruled: Labeller = ({ id }) => [[holder, controllerOf.has(id) ? (holds.get(holder)?.has(id) ? 1 : 0) : held.get(id)!]];
  const effective: Labeller = (facility) => {
    const who = controllerOf.get(facility.id);
    return who === undefined ? bySeat(facility) : [[who, 1]];
  };
  const stages = originStages.flatMap((stage): StageControl[] => {
    const place = stageShares(bundle, element, stage, byTerritory);
    const part = stageShares(bundle, element, stage, own);
    const rule = stageShares(bundle, element, stage, ruled);
    const whole = stageShares(bundle, element, stage, effective);
    if (![...place.values()].some((list) => list[0]! > 0)) return [];
    const hhi = (shares: Map<string, number[]>): number[] =>
      bundle.baselines.map((_, b) => concentration([...shares.values()].map((list) => list[b]!)).hhi);
    const [byPlace, byOwner] = [hhi(place), hhi(whole)];
    return [
      {
        stage,
        territory: rangeOf(place.get(holder) ?? [0]),
        proportional: rangeOf(part.get(holder) ?? [0]),
        effective: rangeOf(rule.get(holder) ?? [0]),
        hhiTerritory: rangeOf(byPlace),
        hhiController: rangeOf(byOwner),
        hhiJoint: rangeOf(byPlace.map((value, b) => Math.max(value, byOwner[b]!))),
        controllers: [...whole]
          .map(([name, list]) => ({ name, share: rangeOf(list) }))
          .filter(({ share }) => share.value > 0.005)
          .sort((a, b) => b.share.value - a.share.value),
      },
    ];
  });
  const foreign = world.facilities.flatMap((facility): ForeignStake[] =>
    facility.industry
      ? []
      : facility.control
          .filter(({ seat }) => seat !== facility.country)
          .map((held) => ({
            facility: facility.id,
            stage: facility.stage,
            territory: facility.country,
            ...held,
            controls: controllerOf.get(facility.id) === seatOrName(held),
          })),
  );
  return {
    stages,
    abroad: foreign.filter((one) => one.seat === holder || ownerName(one) === holder),
    within: foreign.filter(({ territory }) => territory === holder),
    problems,
  };
}
