import type { Prices } from "../kernel/markets.ts";
import { Instrument } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/** A link whose goods a duty makes dearer or a push on the price cheaper or dearer, and the measure that does it. */
export interface LeviedLink {
  readonly link: number;
  readonly measure: number;
}

/** Every pair of a link and a duty or pushed price on it; none where a scenario has neither. */
export function leviedLinks({ touchedLink, linkClass, classMeasureStart, classMeasure, measureInstrument }: Model): LeviedLink[] {
  return [...touchedLink].flatMap((link) => {
    const k = linkClass[link]!;
    return [...classMeasure.subarray(classMeasureStart[k]!, classMeasureStart[k + 1]!)].flatMap((measure) => {
      const instrument = measureInstrument[measure]!;
      return instrument === Instrument.duty || instrument === Instrument.rivals ? [{ link, measure }] : [];
    });
  });
}

/**
 * What duties and pushed prices add to the mean price that buyers of a market meet, over the market's own price, by entry 2x + m:
 *
 *   levy = Σ links into the market (f0 / use at rest) · Σ x · rate
 *
 * x is how far the measure bites. The whole of it reaches buyers, as the split of orders takes for granted (kernel/apply-measures.ts); weights are those of
 * rest, so that a levy that turns buyers away is not counted as less of a levy. `into` is cleared first. Source: docs/model.md §3.7.
 */
export function addLevies(
  { measureRate, linkFlow0, linkSlot }: Model,
  { intensity }: State,
  { use0, slotAt }: Prices,
  levied: readonly LeviedLink[],
  into: Float64Array,
): void {
  into.fill(0);
  for (const { link, measure } of levied) {
    const price = intensity[measure]! * measureRate[measure]!;
    const at = slotAt[linkSlot[link]!]!;
    if (price !== 0 && use0[at]! > 0) into[at] = into[at]! + price * (linkFlow0[link]! / use0[at]!);
  }
}
