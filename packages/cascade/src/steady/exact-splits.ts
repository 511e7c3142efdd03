import { plantFlows } from "../network/phase-flows.ts";
import type { Plant } from "../network/plant.ts";
import type { CascadeProblem } from "../problem.ts";
import { exactSplit } from "../problems.ts";

/**
 * Finds cascades whose product flow equals the exact sum of feed components above or below a cut. In a long bank the place of the front then
 * rests on 1e-20 effects (see docs/separation.md). Only single cascades fed from outside are looked at: what a linked feed holds is not known beforehand.
 */
export function exactSplits(plant: Plant, file: string): CascadeProblem[] {
  const found: CascadeProblem[] = [];
  const flows = plantFlows(plant);
  plant.cascades.forEach((cascade, k) => {
    if (flows.links.some((link) => link.to === cascade.tag) || cascade.draws.length > 0) return;
    const amounts = plant.components.map((_, i) => cascade.feeds.reduce((sum, feed) => sum + feed.flow * (feed.z[i] ?? 0), 0));
    const order = [...amounts.keys()].sort((a, b) => cascade.beta[0]![a]! - cascade.beta[0]![b]!);
    const raffinate = flows.byCascade[k]!.aqueous[0]!;
    let below = 0;
    for (const i of order.slice(0, -1)) {
      below += amounts[i]!;
      if (below > 0 && Math.abs(raffinate - below) <= 1e-9 * below)
        found.push(exactSplit(file, cascade.tag, "raffinate", raffinate, raffinate * 1.001, raffinate * 0.999));
    }
  });
  return found;
}
