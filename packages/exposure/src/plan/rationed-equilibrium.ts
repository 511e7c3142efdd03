/** A market of constant elasticities that loses part of its supply. */
export interface DisruptedMarket {
  readonly disruptedShare: number;
  readonly supplyElasticity: number;
  readonly demandElasticity: number;
  /** Most the remaining suppliers can make, over normal supply of the market; none where `null`. */
  readonly capacity: number | null;
  /** Price, over normal, at which users stop rather than pay; none where `null`. */
  readonly chokePrice: number | null;
}

export interface RationedEquilibrium {
  /** Price and quantity over normal as elasticities alone would have it. */
  readonly unboundedPrice: number;
  readonly unboundedQuantity: number;
  /** The same under the choke price. */
  readonly price: number;
  readonly supply: number;
  /** What users would still buy at the choke price and do not get, over normal demand. */
  readonly shortage: number;
}

/**
 * One-year equilibrium min(cap, (1 − d) p^η) = p^−ε, held at a choke price with rationing. With the small elasticities of heavy rare earths
 * the unbounded price explodes, so a choke price is needed for any answer.
 *
 * Source: after USGS Open-File Report 2024-1057 (Nassar et al.).
 */
export function rationedEquilibrium(market: DisruptedMarket): RationedEquilibrium {
  const { supplyElasticity, demandElasticity, chokePrice } = market;
  const left = 1 - market.disruptedShare;
  const cap = market.capacity ?? Infinity;
  const supplyAt = (price: number): number => Math.min(cap, left * price ** supplyElasticity);
  const demandAt = (price: number): number => price ** -demandElasticity;
  const free = left >= 1 ? 1 : left ** (-1 / (supplyElasticity + demandElasticity));
  const capped = left * free ** supplyElasticity > cap;
  const unboundedPrice = capped ? cap ** (-1 / demandElasticity) : free;
  const unboundedQuantity = capped ? cap : demandAt(free);
  if (chokePrice === null || unboundedPrice <= chokePrice) {
    return { unboundedPrice, unboundedQuantity, price: unboundedPrice, supply: unboundedQuantity, shortage: 0 };
  }
  const supply = supplyAt(chokePrice);
  return { unboundedPrice, unboundedQuantity, price: chokePrice, supply, shortage: Math.max(0, demandAt(chokePrice) - supply) };
}
