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
 * Disruption potential DP = Σ share² · max(ability, willingness): concentration weighted by the worse of the two reasons why a producer
 * may fail. How the two are combined is our reading; the published equation was not at hand.
 */
export function usgs2021Disruption(producers: readonly UsgsProducer[]): number {
  return producers.reduce((sum, { share, ability, willingness }) => sum + share * share * Math.max(ability, willingness), 0);
}

/** Mean of yearly values, oldest first, with weights 1, 2, 3, … so that recent years count more. */
export function recencyWeightedMean(values: readonly number[]): number {
  const total = (values.length * (values.length + 1)) / 2;
  return values.reduce((sum, value, at) => sum + value * (at + 1), 0) / total;
}
