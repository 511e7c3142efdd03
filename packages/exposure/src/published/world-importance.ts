import type { Bundle, Element, Facility } from "@coercivity/domain";
import { activityStarts, elementFlows, elementFrame } from "../chain/element-frame.ts";
import type { Subject } from "../chain/subject.ts";
import { type EuUse, euEconomicImportance } from "./eu-economic-importance.ts";

export interface WorldImportance {
  readonly economicImportance: number;
  /** Where the region's industries use the element: sector, share of the element, value added of the sector, in the unit given. Largest first. */
  readonly uses: readonly EuUse[];
  /** Share of the element used in sectors whose value added is not known; they count as nothing. */
  readonly unknown: number;
}

/**
 * Economic importance of the EU method on our own world, EI = Σ_s A_s · Q_s · SI_EI: A_s is the share of the element that a region's industries
 * of sector s use in the best fit, Q_s = 10 · VA_s / VA of the largest sector. `sectorOf` says which sector an industry stands in,
 * `valueAdded` what the region's sectors add, in any one unit.
 */
export function worldImportance(
  { world, baselines }: Bundle,
  element: Element,
  region: Subject,
  sectorOf: (industry: Facility) => string | undefined,
  valueAdded: ReadonlyMap<string, number>,
  substitution: number,
): WorldImportance {
  const { into } = elementFlows(elementFrame(world, element), baselines[0]!);
  const starts = activityStarts(world);
  const kg = new Map<string, number>();
  let all = 0;
  for (const i of region.facilities) {
    const facility = world.facilities[i]!;
    if (!facility.industry) continue;
    const sector = sectorOf(facility) ?? "";
    const used = into[starts[i]!]!;
    all += used;
    kg.set(sector, (kg.get(sector) ?? 0) + used);
  }
  const uses = [...kg]
    .filter(([, used]) => used > 0)
    .map(([use, used]): EuUse => ({ use, share: used / all, valueAdded: valueAdded.get(use) ?? 0 }))
    .sort((a, b) => b.share - a.share || (a.use < b.use ? -1 : 1));
  const largest = Math.max(0, ...valueAdded.values());
  return {
    economicImportance: largest > 0 ? euEconomicImportance(uses, largest, substitution).economicImportance : 0,
    uses,
    unknown: uses.reduce((sum, { use, share }) => sum + (valueAdded.has(use) ? 0 : share), 0),
  };
}
