import { type EuSupplier, euStageRule, euSupplyRisk } from "./eu-supply-risk.ts";

/** Shares of world supply at extraction (E) and processing (P), country by country, as a study states them. */
export interface EuStageShares {
  readonly E: readonly (readonly [country: string, share: number])[];
  readonly P: readonly (readonly [country: string, share: number])[];
}

/** What the method adds to shares; every entry may be edited. */
export interface EuJudgement {
  readonly wgi: ReadonlyMap<string, number>;
  readonly wgiMissing: number;
  /** Trade parameter, 1 where not given. */
  readonly t: ReadonlyMap<string, number>;
  /** Import reliance, 1 where not given; without known sourcing it changes nothing. */
  readonly importReliance?: number;
  readonly endOfLifeRecycling: number;
  readonly substitution: number;
}

/** Supply risk of the EU method on stated shares of world supply, sourcing unknown, with the stage rule. None where a stage has no shares. */
export function euRiskOfShares(
  shares: EuStageShares,
  by: EuJudgement,
): { readonly stage: "E" | "P"; readonly supplyRisk: number } | undefined {
  if (shares.E.length === 0 || shares.P.length === 0) return undefined;
  const risk = (stage: "E" | "P"): number =>
    euSupplyRisk({
      global: shares[stage].map(
        ([country, share]): EuSupplier => ({ country, share, wgi: by.wgi.get(country) ?? by.wgiMissing, t: by.t.get(country) ?? 1 }),
      ),
      eu: null,
      importReliance: by.importReliance ?? 1,
      endOfLifeRecycling: by.endOfLifeRecycling,
      substitution: by.substitution,
    }).supplyRisk;
  return euStageRule(risk("E"), risk("P"));
}
