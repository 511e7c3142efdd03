import { leontiefInverse } from "./leontief.ts";
import type { Matrix } from "./matrix.ts";

/** Where the inputs of one sector come from, as customs see it and through all tiers. */
export interface LookThrough {
  /** Share of direct inputs by region: Σ_{i∈c} a_ij / Σ_i a_ij. */
  readonly faceValue: ReadonlyMap<string, number>;
  /** Share of the gross output needed upstream by region: Σ_{i∈c} (L − I)_ij / Σ_i (L − I)_ij. */
  readonly lookThrough: ReadonlyMap<string, number>;
  /** Value added by region in a unit of final use: Σ_{i∈c} v_i L_ij with v = 1 − column sums of A; sums to 1. */
  readonly valueAddedOrigin: ReadonlyMap<string, number>;
  /** lookThrough / faceValue by region: above 1 where dependence is hidden. */
  readonly hiddenRatio: ReadonlyMap<string, number>;
}

/**
 * Face-value against look-through exposure of sector `sector` (index into A) by region.
 *
 * Source: R. Baldwin, R. Freeman, A. Theodorakopoulos, "Hidden Exposure", Brookings Papers on Economic Activity (2023).
 */
export function lookThrough(A: Matrix, regions: readonly string[], sector: number): LookThrough {
  const L = leontiefInverse(A);
  const faceValue = new Map<string, number>();
  const through = new Map<string, number>();
  const valueAddedOrigin = new Map<string, number>();
  const add = (sums: Map<string, number>, region: string, value: number): void => {
    sums.set(region, (sums.get(region) ?? 0) + value);
  };
  regions.forEach((region, i) => {
    add(faceValue, region, A[i]![sector]!);
    add(through, region, L[i]![sector]! - (i === sector ? 1 : 0));
    add(valueAddedOrigin, region, (1 - A.reduce((sum, row) => sum + row[i]!, 0)) * L[i]![sector]!);
  });
  const shares = (sums: Map<string, number>): Map<string, number> => {
    const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
    return new Map([...sums].map(([region, value]) => [region, total > 0 ? value / total : 0]));
  };
  const face = shares(faceValue);
  const seen = shares(through);
  const hiddenRatio = new Map([...seen].map(([region, share]) => [region, (face.get(region) ?? 0) > 0 ? share / face.get(region)! : 0]));
  return { faceValue: face, lookThrough: seen, valueAddedOrigin, hiddenRatio };
}
