import type { CascadeProblem } from "../problem.ts";
import { factorMissing } from "../problems.ts";

/** A measured or recalled separation factor of two neighbours, with who says so. `pair` is heavier/lighter, e.g. "Nd/Pr". */
export interface SeparationFactor {
  readonly extractant: string;
  readonly medium: string;
  readonly pair: string;
  readonly beta: number;
  readonly sources: readonly string[];
  readonly confidence: "high" | "medium" | "low";
  readonly note: string;
}

/** A factor used in a ladder. `verified` is false where the only source is recollection (S90) or the confidence is low. */
export interface Rung extends SeparationFactor {
  readonly verified: boolean;
}

/** Separation factors of a list of elements relative to the first (least extracted), multiplied up from neighbours. */
export interface Ladder {
  readonly elements: readonly string[];
  readonly beta: readonly number[];
  readonly rungs: readonly Rung[];
}

/** Order of extraction by P507 (EHEHPA) from chloride: heavier is stronger, Y stands between Ho and Er. */
export const p507Order: readonly string[] = ["La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Y", "Er", "Tm", "Yb", "Lu"];

const rank = { high: 0, medium: 1, low: 2 } as const;

/** True where a source other than recollection stands behind a factor. */
function isVerified(factor: SeparationFactor): boolean {
  return factor.confidence !== "low" && factor.sources.some((source) => source !== "S90");
}

/**
 * Builds the ladder for some elements of an extractant: neighbours are multiplied along `order`; of two values for a pair the one with the
 * better confidence is taken (the first of equals). Reports pairs that no source gives.
 */
export function ladder(
  factors: readonly SeparationFactor[],
  elements: readonly string[],
  extractant = "P507",
  order: readonly string[] = p507Order,
): { readonly value: Ladder; readonly problems: readonly CascadeProblem[] } {
  const problems: CascadeProblem[] = [];
  const sorted = order.filter((element) => elements.includes(element));
  for (const element of elements) if (!order.includes(element)) problems.push(factorMissing(extractant, element));
  const first = order.indexOf(sorted[0] ?? "");
  const last = order.indexOf(sorted.at(-1) ?? "");
  const rungs: Rung[] = [];
  const beta: number[] = [];
  let product = 1;
  for (let k = first; k <= last && first >= 0; k++) {
    if (k > first) {
      const pair = `${order[k]!}/${order[k - 1]!}`;
      const found = factors
        .filter((factor) => factor.pair === pair && factor.extractant.startsWith(extractant))
        .sort((a, b) => rank[a.confidence] - rank[b.confidence])[0];
      if (found === undefined) problems.push(factorMissing(extractant, pair));
      else {
        product *= found.beta;
        rungs.push({ ...found, verified: isVerified(found) });
      }
    }
    if (sorted.includes(order[k]!)) beta.push(product);
  }
  return { value: { elements: sorted, beta, rungs }, problems };
}
