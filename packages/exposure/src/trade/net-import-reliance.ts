/** What a country makes, buys and sells of one thing in a year; any unit, one basis. */
export interface TradeBalance {
  readonly imports: number;
  readonly exports: number;
  readonly production: number;
  /** Drawn from stocks counts positive, built up negative. */
  readonly fromStocks?: number;
}

/**
 * Net import reliance (M − X + ΔS) / (P + M − X + ΔS), held within 0 and 1; 0 where nothing is used. Without stocks it is the import
 * reliance of the EU criticality method.
 *
 * Source: USGS Mineral Commodity Summaries, appendix B; Regulation (EU) 2024/1252, Annex II.
 */
export function netImportReliance({ imports, exports, production, fromStocks = 0 }: TradeBalance): number {
  const net = imports - exports + fromStocks;
  const use = production + net;
  if (!(use > 0)) return net > 0 ? 1 : 0;
  return Math.min(1, Math.max(0, net / use));
}
