import type { Quantity } from "./quantity.ts";

/** Goods that a pillar brings to users in its country, and how much of their use at rest. */
export interface PillarPart {
  readonly streams: readonly string[];
  /** Of a flow: share of what the country uses of each stream in the baseline. Of a stock: 1 day of use is `daysOfUse` times a day's. */
  readonly shareOfUse: Quantity;
  /** Capital needed for a kg a year, where plants have to be built. */
  readonly capexUsdPerKgYear?: Quantity;
}

interface PillarBase {
  readonly id: string;
  readonly title: string;
  /** How the simulator computes it, and what that leaves out. */
  readonly how: string;
  /** Days from the decision until it works. */
  readonly leadDays: Quantity;
  /** Yearly cost over the value of the stock or of the yearly flow, at contract prices. */
  readonly yearlyCostShare: Quantity;
  readonly parts: readonly PillarPart[];
}

/** Goods held for a shortfall: released once users' stock has fallen below `triggerShare` of normal. */
export interface StockPillar extends PillarBase {
  readonly kind: "stock";
  readonly daysOfUse: Quantity;
  readonly releaseDays: Quantity;
  readonly triggerShare: Quantity;
}

/** Goods that flow whatever the issuer does, or that are no longer needed. */
export interface FlowPillar extends PillarBase {
  readonly kind: "flow";
  /** Interest and depreciation on capital, a year. */
  readonly capitalChargeShare: Quantity;
}

/** One thing a country can do to stay standing, before or after the valve closes. */
export type Pillar = StockPillar | FlowPillar;

/** Pillars from the quickest to the slowest, declared together. */
export interface PillarLadder {
  readonly id: string;
  readonly title: string;
  readonly pillars: readonly Pillar[];
}
