export interface JointCost {
  /** Part of the joint cost each element carries; sums to 1. */
  readonly shares: readonly number[];
  /** Cost per unit of each element. */
  readonly costPerKg: readonly number[];
}

/** Joint cost by mass: every kg costs the same. Misleads: a kg of cerium is charged like a kg of terbium. */
export function allocateByMass(yields: readonly number[], jointCost: number): JointCost {
  return allocate(yields, yields, jointCost);
}

/** Joint cost by market value: shares g_e p_e / Σ g p. Usual in life-cycle assessment. */
export function allocateByValue(yields: readonly number[], prices: readonly number[], jointCost: number): JointCost {
  return allocate(
    yields,
    yields.map((amount, e) => amount * prices[e]!),
    jointCost,
  );
}

/** Joint cost by shadow price of the balance problem: elements in surplus carry nothing. */
export function allocateByShadowPrice(yields: readonly number[], shadowPrices: readonly number[], jointCost: number): JointCost {
  return allocateByValue(yields, shadowPrices, jointCost);
}

function allocate(yields: readonly number[], weights: readonly number[], jointCost: number): JointCost {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total > 0 ? weight / total : 0));
  return { shares, costPerKg: shares.map((share, e) => (yields[e]! > 0 ? (share * jointCost) / yields[e]! : 0)) };
}
