import { type PriceCountry, unitPrices } from "../reagents/assumptions.ts";
import { consumption } from "../reagents/consumption.ts";
import { cost, sizes } from "../reagents/cost.ts";
import { times } from "../reagents/figure.ts";
import { bankAsk, smallestBank } from "./smallest-bank.ts";
import { ratiosAt, type TwoComponentDesign } from "./two-component.ts";

/** One S on the way: its smallest bank, solvent volume and cost. */
export interface OptimumPoint {
  readonly S: number;
  readonly overMinimum: number;
  readonly n: number;
  readonly m: number;
  /** Φ = S · N, the solvent in the bank (mol RE per unit time, proportional to volume). */
  readonly phi: number;
  /** USD per t REO fed: capital charge plus operating cost (middle of the assumptions). */
  readonly usdPerTonne: number;
}

/** S by volume and by cost. */
export interface Optimum {
  readonly points: readonly OptimumPoint[];
  readonly byVolume: OptimumPoint;
  readonly byCost: OptimumPoint;
  /** Cost at the volume optimum over cost at the cost optimum. */
  readonly costOfVolumeOptimum: number;
}

/**
 * Walks S from just above its minimum and finds the exact smallest bank at each: Φ = S N is U-shaped and flat, the cost adds reagents (∝ S) and the rare earths held, and so
 * stands further left. Null when no S up to 6 × the minimum has a bank. Source: S02 for Φ; unit prices are assumptions.
 */
export function optimum(
  design: TwoComponentDesign,
  gramsPerMole: number,
  tonnesReoPerYear: number,
  country: PriceCountry,
  usdPerKgReo = 0,
): Optimum | null {
  const points: OptimumPoint[] = [];
  for (let over = 1.002; over < 6; over = 1 + (over - 1) * 1.12) {
    const S = over * design.sMin;
    const bank = smallestBank(bankAsk(design, S));
    if (bank === null) continue;
    const { W } = ratiosAt(S, design.ask.feed, design.outletA, design.outletB);
    const use = consumption({ S, W, stripped: design.outletA, precipitated: 1 }, gramsPerMole);
    const plant = sizes([{ mixerSettlers: bank.total, S, L: W + 1 }], tonnesReoPerYear, gramsPerMole);
    const total = cost(plant, use, unitPrices[country], tonnesReoPerYear, times(plant.heldKgReo, usdPerKgReo)).total.value;
    points.push({ S, overMinimum: over, n: bank.n, m: bank.m, phi: S * bank.total, usdPerTonne: total });
  }
  if (points.length === 0) return null;
  const least = (of: (point: OptimumPoint) => number): OptimumPoint =>
    points.reduce((best, point) => (of(point) < of(best) ? point : best));
  const byVolume = least((point) => point.phi);
  const byCost = least((point) => point.usdPerTonne);
  return { points, byVolume, byCost, costOfVolumeOptimum: byVolume.usdPerTonne / byCost.usdPerTonne };
}
