/** A use of the material: its share and the value added of the NACE-2 sector it goes to. */
export interface EuUse {
  readonly use: string;
  readonly share: number;
  readonly valueAdded: number;
}

export interface EuEconomicImportance {
  /** Σ A_s · VA_s, in the unit of the value added. */
  readonly weightedValueAdded: number;
  readonly economicImportance: number;
}

/**
 * Economic importance EI = Σ_s A_s · Q_s · SI_EI with Q_s = 10 · VA_s / VA of the largest sector.
 *
 * Source: Blengini et al. (2017); Regulation (EU) 2024/1252, Annex II.
 */
export function euEconomicImportance(uses: readonly EuUse[], largestValueAdded: number, substitution: number): EuEconomicImportance {
  const weightedValueAdded = uses.reduce((sum, { share, valueAdded }) => sum + share * valueAdded, 0);
  return { weightedValueAdded, economicImportance: (weightedValueAdded / largestValueAdded) * 10 * substitution };
}
