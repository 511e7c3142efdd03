import type { Bundle, Element, Stage } from "@coercivity/domain";
import { activityStarts, elementFlows, elementFrame } from "../chain/element-frame.ts";
import { byTerritory, type Labeller } from "../chain/labels.ts";
import { touchedShares } from "../chain/origins.ts";
import { walkUpstream } from "../chain/walk-upstream.ts";
import { originStages } from "./embedded.ts";
import { type Range, rangeOf } from "./range.ts";

/** A cell of the table country × stage × element. */
export interface DependenceCell {
  readonly country: string;
  readonly element: Element;
  readonly stage: Stage | "any";
  /** Share of the element its industries use that was in `on` at the stage, of what passed the stage; for `any`, that touched it anywhere. */
  readonly share: Range;
  /** Share of the element that passed the stage at all. */
  readonly passed: Range;
}

/**
 * Embedded dependence of every country with industries on `on`, by stage and element, over the stored baselines: one walk upstream for each
 * stage, baseline and element, whatever the number of countries.
 */
export function dependenceTable(bundle: Bundle, on: string, elements: readonly Element[], label: Labeller = byTerritory): DependenceCell[] {
  const { world, baselines } = bundle;
  const starts = activityStarts(world);
  const part = world.facilities.map((facility) => label(facility).reduce((sum, [name, share]) => sum + (name === on ? share : 0), 0));
  const users = world.facilities.flatMap((facility, i) =>
    facility.industry ? [{ country: facility.country, from: starts[i]!, to: starts[i + 1]! }] : [],
  );
  const countries = [...new Set(users.map(({ country }) => country))].sort();
  const place = new Map(countries.map((country, at) => [country, at]));
  const cells: DependenceCell[] = [];
  for (const element of elements) {
    const frame = elementFrame(world, element);
    const stages = [...originStages, "any"] as const;
    const share = stages.map(() => countries.map((): number[] => []));
    const passed = stages.map(() => countries.map((): number[] => []));
    for (const baseline of baselines) {
      const flows = elementFlows(frame, baseline);
      const put = (s: number, width: number, rows: Float64Array): void => {
        const sums = new Float64Array(countries.length * 3);
        for (const { country, from, to } of users) {
          const base = place.get(country)! * 3;
          for (let activity = from; activity < to; activity++) {
            const kg = flows.into[activity]!;
            sums[base]! += kg;
            sums[base + 1]! += kg * rows[activity * width]!;
            sums[base + 2]! += kg * (width === 2 ? rows[activity * width + 1]! : 1);
          }
        }
        countries.forEach((_, c) => {
          const through = sums[c * 3 + 2]!;
          share[s]![c]!.push(through > 1e-12 ? sums[c * 3 + 1]! / through : 0);
          passed[s]![c]!.push(sums[c * 3]! > 0 ? through / sums[c * 3]! : 0);
        });
      };
      originStages.forEach((stage, s) => {
        const rows = walkUpstream(flows, 2, (node, row) => {
          if (node >= frame.activityCount) return false;
          const facility = frame.facilityOf[node]!;
          const source = !(flows.into[node]! > 0);
          if (world.facilities[facility]!.stage !== stage) return source;
          row[0] = part[facility]!;
          row[1] = 1;
          return true;
        });
        put(s, 2, rows);
      });
      put(originStages.length, 1, touchedShares(world, flows, label, new Map([[on, 0]])));
    }
    stages.forEach((stage, s) => {
      countries.forEach((country, c) => {
        const through = rangeOf(passed[s]![c]!);
        if (through.high > 1e-9) cells.push({ country, element, stage, share: rangeOf(share[s]![c]!), passed: through });
      });
    });
  }
  return cells;
}
