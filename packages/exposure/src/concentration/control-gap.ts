import { concentration } from "./concentration.ts";

/** A part of a supply: where it stands and who can stop it. A controller need not be a country: armed groups are controllers too. */
export interface ControlledShare {
  readonly territory: string;
  readonly controller: string;
  readonly share: number;
}

export interface ControlGap {
  /** Share by territory, in the order first met. */
  readonly territory: ReadonlyMap<string, number>;
  readonly controller: ReadonlyMap<string, number>;
  readonly hhiTerritory: number;
  readonly hhiController: number;
  /** HHI over pairs of territory and controller. */
  readonly hhiPairs: number;
  /** max(HHI territory, HHI controller): either can close the valve. */
  readonly hhiJoint: number;
  /** HHI by controller − HHI by territory: what maps of countries hide. */
  readonly hiddenGap: number;
}

/** Concentration of one supply by territory, by controller, and joint: max of the two, because either can stop it. */
export function controlGap(parts: readonly ControlledShare[]): ControlGap {
  const territory = sumBy(parts, (part) => part.territory);
  const controller = sumBy(parts, (part) => part.controller);
  const pairs = sumBy(parts, (part) => `${part.territory}\t${part.controller}`);
  const hhiTerritory = concentration([...territory.values()]).hhi;
  const hhiController = concentration([...controller.values()]).hhi;
  return {
    territory,
    controller,
    hhiTerritory,
    hhiController,
    hhiPairs: concentration([...pairs.values()]).hhi,
    hhiJoint: Math.max(hhiTerritory, hhiController),
    hiddenGap: hhiController - hhiTerritory,
  };
}

function sumBy(parts: readonly ControlledShare[], key: (part: ControlledShare) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) sums.set(key(part), (sums.get(key(part)) ?? 0) + part.share);
  return sums;
}
