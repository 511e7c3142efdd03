import { requireFractions } from "../concentration/require-shares.ts";
import { netImportReliance } from "../trade/net-import-reliance.ts";

/** A supplier as the EU method sees it. */
export interface EuSupplier {
  readonly country: string;
  /** Fraction of supply. */
  readonly share: number;
  /** World Governance Indicators, mean of six, scaled (2.5 − mean) · 2: 0 best, 10 worst. */
  readonly wgi: number;
  /** Trade parameter: 0.8 for EU members, 1 without restriction, above 1 with export restrictions. */
  readonly t: number;
}

/** From this on a material is at risk, or important. */
export const euThresholds = { supplyRisk: 1, economicImportance: 2.8 } as const;

/** Governance as the method counts it: (2.5 − mean of the six World Governance Indicators) · 2, 0 best and 10 worst. */
export function euGovernance(indicators: readonly number[]): number {
  return (2.5 - indicators.reduce((sum, one) => sum + one, 0) / indicators.length) * 2;
}

/** Governance-weighted concentration HHI_WGI,t = Σ S² · WGI · t, 0 to 10 and beyond where t > 1. */
export function euConcentration(suppliers: readonly EuSupplier[]): number {
  requireFractions(
    "suppliers",
    suppliers.map(({ share }) => share),
  );
  return suppliers.reduce((sum, { share, wgi, t }) => sum + share * share * wgi * t, 0);
}

export interface EuSupplyRiskInput {
  readonly global: readonly EuSupplier[];
  /** Sourcing of the EU; `null` where it is unknown: then the world's supply alone counts. */
  readonly eu: readonly EuSupplier[] | null;
  /** Import reliance, 0 to 1. */
  readonly importReliance: number;
  /** End-of-life recycling input rate, 0 to 1. */
  readonly endOfLifeRecycling: number;
  /** Substitution index of supply risk, 0 to 1. */
  readonly substitution: number;
}

export interface EuSupplyRisk {
  readonly hhiGlobal: number;
  readonly hhiEu: number | null;
  readonly supplyRisk: number;
}

/**
 * Supply risk of one stage: SR = [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL-RIR) · SI_SR; HHI_GS alone where EU sourcing is unknown.
 *
 * Source: G. A. Blengini et al., "Methodology for establishing the EU list of critical raw materials" (2017); Regulation (EU) 2024/1252, Annex II.
 */
export function euSupplyRisk(input: EuSupplyRiskInput): EuSupplyRisk {
  const hhiGlobal = euConcentration(input.global);
  const hhiEu = input.eu && input.eu.length > 0 ? euConcentration(input.eu) : null;
  const weight = input.importReliance / 2;
  const mixed = hhiEu === null ? hhiGlobal : hhiGlobal * weight + hhiEu * (1 - weight);
  return { hhiGlobal, hhiEu, supplyRisk: mixed * (1 - input.endOfLifeRecycling) * input.substitution };
}

/** Import reliance of the EU method, (M − X) / (P + M − X) within 0 and 1. */
export function euImportReliance(imports: number, exports: number, production: number): number {
  return netImportReliance({ imports, exports, production });
}

/** Stage rule: both stages are assessed and the larger supply risk stands; extraction where they are alike. */
export function euStageRule(extraction: number, processing: number): { readonly stage: "E" | "P"; readonly supplyRisk: number } {
  return processing > extraction ? { stage: "P", supplyRisk: processing } : { stage: "E", supplyRisk: extraction };
}

/** Supply risk of a group (LREE, HREE): arithmetic mean of its members; 0 of a group without any. */
export function euGroupRisk(members: readonly number[]): number {
  return members.length === 0 ? 0 : members.reduce((sum, value) => sum + value, 0) / members.length;
}

/** Flows into the EU's processing and manufacture, one unit. */
export interface RecyclingFlows {
  readonly primaryInEu: number;
  readonly importedPrimary: number;
  readonly importedProcessed: number;
  readonly oldScrapToProcessing: number;
  readonly importedOldScrapToProcessing: number;
  readonly oldScrapToManufacture: number;
}

/** End-of-life recycling input rate: old scrap to processing and manufacture / (that + all primary inputs); 0 where nothing flows. */
export function endOfLifeRecyclingRate(flows: RecyclingFlows): number {
  const old = flows.oldScrapToProcessing + flows.importedOldScrapToProcessing + flows.oldScrapToManufacture;
  const all = old + flows.primaryInEu + flows.importedPrimary + flows.importedProcessed;
  return all > 0 ? old / all : 0;
}
