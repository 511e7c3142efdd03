import { requireShares } from "../concentration/require-shares.ts";

/** From this recency-weighted mean on a commodity is listed. */
export const usgs2021Threshold = 0.4;

/** A producer: its share of production outside the assessed country, and how able and willing it is to supply, both 0 to 1 with 1 worst. */
export interface UsgsProducer {
  readonly share: number;
  readonly ability: number;
  readonly willingness: number;
}

/**
 * Supply risk of USGS's 2021 list: SR = (DP · TE · EV)^⅓, the geometric mean of disruption potential, trade exposure and economic
 * vulnerability, each 0 to 1.
 *
 * Source: N. Nassar et al., Science Advances 6 (2020); N. Nassar, S. Fortier, USGS Open-File Report 2021-1045.
 */
export function usgs2021SupplyRisk(disruption: number, exposure: number, vulnerability: number): number {
  return Math.cbrt(disruption * exposure * vulnerability);
}

/**
 * Disruption potential DP = Σ share² · ability · willingness over producers outside the assessed country: concentration, weighted by how likely each
 * is to fail for either reason. An index that is not known counts as 1.
 *
 * Source: Nassar et al. (2020), eq. 2, as a public model built on it writes it; the paper's own print of the equation was not at hand.
 */
export function usgs2021Disruption(producers: readonly UsgsProducer[]): number {
  requireShares(
    "producers",
    producers.map(({ share }) => share),
  );
  return producers.reduce((sum, { share, ability, willingness }) => sum + share * share * ability * willingness, 0);
}

/** A sector that uses the commodity: its part of the economy's value added, what it spends on the commodity and its operating profit, one unit. */
export interface UsgsSector {
  readonly valueAddedShare: number;
  readonly spend: number;
  readonly operatingProfit: number;
}

/**
 * Economic vulnerability before it is normalised over commodities, EV = Σ_s VA_s / GDP · spend_s / profit_s. A sector without profit cannot
 * pay more: it throws a `RangeError`.
 *
 * Source: Nassar et al. (2020).
 */
export function usgs2021Vulnerability(sectors: readonly UsgsSector[]): number {
  return sectors.reduce((sum, { valueAddedShare, spend, operatingProfit }, at) => {
    if (!(operatingProfit > 0)) throw new RangeError(`operating profit of sector ${at} is ${operatingProfit}; it must be above 0`);
    return sum + (valueAddedShare * spend) / operatingProfit;
  }, 0);
}

/** Mean of yearly values, oldest first, with weights 1, 2, 3, … unless given, so that recent years count more; 0 of no years. */
export function recencyWeightedMean(values: readonly number[], weights: readonly number[] = values.map((_, at) => at + 1)): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? values.reduce((sum, value, at) => sum + value * weights[at]!, 0) / total : 0;
}
