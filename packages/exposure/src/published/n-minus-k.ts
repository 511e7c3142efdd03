import { requireAmounts } from "../concentration/require-shares.ts";

/** What is left when the largest suppliers drop out. */
export interface NMinusK {
  /** Who dropped out, largest first. */
  readonly out: readonly string[];
  readonly supply: number;
  /** Left supply / demand of the world. */
  readonly coverageWorld: number;
  /** Left supply / demand outside those who dropped out; the denominator changes the message. */
  readonly coverageOutside: number;
}

/**
 * N-k coverage: supply without its k largest suppliers over demand, of the world and of the rest (`ownDemand` is the demand of those who
 * dropped out). Suppliers may be countries or controllers. Of equally large ones the first by name goes first. `unnamed` is supply of many who
 * are not named apart; none of them drops out.
 *
 * Source: IEA, Global Critical Minerals Outlook 2025 (N-1 analysis).
 */
export function nMinusK(supply: ReadonlyMap<string, number>, demand: number, ownDemand: number, k = 1, unnamed = 0): NMinusK {
  requireAmounts("supply", [...supply.values()]);
  const sorted = [...supply].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const left = sorted.slice(k).reduce((sum, [, amount]) => sum + amount, unnamed);
  const outside = demand - ownDemand;
  return {
    out: sorted.slice(0, k).map(([name]) => name),
    supply: left,
    coverageWorld: demand > 0 ? left / demand : 0,
    coverageOutside: outside > 0 ? left / outside : 0,
  };
}
