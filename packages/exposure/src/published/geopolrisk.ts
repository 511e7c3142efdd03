import { requireAmounts } from "../concentration/require-shares.ts";

/** An import of the assessed country, with the risk of its origin. */
export interface RiskyImport {
  readonly origin: string;
  readonly amount: number;
  /** Political stability of the World Governance Indicators, 0 to 1 with 1 worst; 0.5 where missing, 0 for partners inside the assessed region. */
  readonly instability: number;
}

/** GeoPolRisk midpoint of copper, USD per kg, which characterisation factors are counted in. */
const copperMidpoint = 0.409412948;
/** What an origin without a governance score counts as. */
export const missingInstability = 0.5;

export interface GeoPolRiskInput {
  /** HHI of world mine production, 0 to 1. */
  readonly hhi: number;
  readonly imports: readonly RiskyImport[];
  readonly domestic: number;
  readonly usdPerKg: number;
  readonly copper?: number;
}

export interface GeoPolRisk {
  readonly importRisk: number;
  /** HHI · import risk. */
  readonly score: number;
  /** score · price, USD per kg. */
  readonly midpoint: number;
  /** kg of copper equivalent per kg. */
  readonly factor: number;
}

/**
 * GeoPolRisk of one material for one country: import risk = Σ g_i f_i / (p + Σ f_i), score = HHI · import risk, CF = score · price / copper.
 * In the company mode the imports are the firm's own purchases.
 *
 * Source: A. Koyamparambath et al., "Implementing the geopolitical supply risk method", Sustainable Production and Consumption (2024).
 */
export function geoPolRisk({ hhi, imports, domestic, usdPerKg, copper = copperMidpoint }: GeoPolRiskInput): GeoPolRisk {
  requireAmounts(
    "imports",
    imports.map(({ amount }) => amount),
  );
  const bought = imports.reduce((sum, { amount }) => sum + amount, 0);
  const weighted = imports.reduce((sum, { amount, instability }) => sum + amount * instability, 0);
  const importRisk = domestic + bought > 0 ? weighted / (domestic + bought) : 0;
  const score = hhi * importRisk;
  return { importRisk, score, midpoint: score * usdPerKg, factor: (score * usdPerKg) / copper };
}
