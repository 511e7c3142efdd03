import type { Quantity } from "./quantity.ts";
import type { Schedule } from "./response.ts";

/** Goods that a pillar brings to users in its country, or spares them, and how much of their use at rest. */
export interface PillarPart {
  readonly streams: readonly string[];
  /** Share of what the country uses of each stream at rest. Of a stock: 1 day of use is `daysOfUse` times a day's. */
  readonly shareOfUse: Quantity;
  /** Capital needed for a kg a year, where plants have to be built. */
  readonly capexUsdPerKgYear?: Quantity;
  /** Of a saving: what is bought in place of each stream, `kgPerKg` kg for each kg; nothing where it is not given. */
  readonly instead?: Readonly<Record<string, string>>;
  readonly kgPerKg?: Quantity;
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

/** How a pillar that has to be built gets going: what a response says of itself, beside the lead time. */
export type PillarSchedule = Pick<
  Schedule,
  "overrunShare" | "technologyDelayDays" | "rampDays" | "trackRecord" | "adversePerYear" | "outDays" | "permitLuck"
>;

/** `supply`: goods from outside the chain that flow by right, as far as something is missing. `saving`: users need less, or take another stream. */
export interface BuiltPillar extends PillarBase, PillarSchedule {
  readonly kind: "supply" | "saving";
  /** Interest and depreciation on capital, a year. */
  readonly capitalChargeShare: Quantity;
}

/** One thing a country can do to stay standing, before or after the valve closes. */
export type Pillar = StockPillar | BuiltPillar;

/** Pillars from the quickest to the slowest, declared together. */
export interface PillarLadder {
  readonly id: string;
  readonly title: string;
  readonly pillars: readonly Pillar[];
}
