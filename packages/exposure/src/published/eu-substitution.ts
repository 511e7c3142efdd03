/** A substitute within one use: its part of that use, and what the guidelines score it with. */
export interface EuSubstitute {
  /** Part of the use it could take, 0 to 1; what no substitute takes carries 1. */
  readonly share: number;
  /** Substitute cost–performance parameter (economic importance). */
  readonly costPerformance?: number;
  /** Substitute production, criticality and co-production scores (supply risk). */
  readonly production?: number;
  readonly criticality?: number;
  readonly coProduction?: number;
}

export interface EuSubstitutedUse {
  readonly share: number;
  readonly substitutes: readonly EuSubstitute[];
}

/** SI_EI = Σ_a share_a Σ_i sub_ia · SCP_ia; the part without a substitute carries 1. */
export function substitutionForImportance(uses: readonly EuSubstitutedUse[]): number {
  return index(uses, ({ costPerformance = 1 }) => costPerformance);
}

/** SI_SR = Σ_a share_a Σ_i sub_ia · (SP_i · SCr_i · SCo_i)^⅓; the part without a substitute carries 1. */
export function substitutionForRisk(uses: readonly EuSubstitutedUse[]): number {
  return index(uses, ({ production = 1, criticality = 1, coProduction = 1 }) => Math.cbrt(production * criticality * coProduction));
}

function index(uses: readonly EuSubstitutedUse[], score: (substitute: EuSubstitute) => number): number {
  return uses.reduce((sum, { share, substitutes }) => {
    const taken = substitutes.reduce((part, substitute) => part + substitute.share, 0);
    const scored = substitutes.reduce((part, substitute) => part + substitute.share * score(substitute), 0);
    return sum + share * (scored + Math.max(0, 1 - taken));
  }, 0);
}
