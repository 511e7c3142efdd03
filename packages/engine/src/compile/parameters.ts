import type { Problem, Quantity, Scenario, World } from "@coercivity/domain";
import { problems } from "../messages.ts";
import { nearest } from "./nearest.ts";

/** What a parameter of the engine is, where its equation uses it, and between which values it makes sense. */
export interface ParameterSpec {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
  /** File of the kernel or of the outcome in which it stands. */
  readonly usedIn: string;
}

/**
 * The parameters of the engine, declared once. Values come from the world and may be overridden by a scenario; each must be there, and no other.
 * The order is that of the model's column.
 */
export const parameterTable = {
  orderCap: {
    unit: "1",
    min: 1,
    max: 10,
    meaning: "most that a slot orders, over its use at rest; also the most that orders and rebuilding ask of a producer",
    usedIn: "kernel/order.ts, kernel/produce.ts",
  },
  releaseCap: {
    unit: "1",
    min: 1,
    max: 100,
    meaning: "most that a link is asked for, or lets out of its queue, over its flow at rest",
    usedIn: "kernel/order.ts, kernel/dispatch.ts",
  },
  stockRebuildDays: {
    unit: "days",
    min: 1,
    max: 365,
    meaning: "time over which a buyer makes good what its stock lacks (at least one step)",
    usedIn: "kernel/order.ts",
  },
  poolRebuildDays: {
    unit: "days",
    min: 1,
    max: 365,
    meaning: "time over which producers make good what their pool lacks (at least one step)",
    usedIn: "kernel/produce.ts",
  },
  demandMemoryPerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "weight of this week's orders in what producers take demand to be",
    usedIn: "kernel/allocate.ts",
  },
  expectedUseFloor: {
    unit: "1",
    min: 0,
    max: 1,
    meaning: "least use that a buyer expects, over its use at rest",
    usedIn: "kernel/order.ts",
  },
  fillMemoryGain: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "weight of this week's delivery in how far a buyer trusts a link",
    usedIn: "kernel/order.ts",
  },
  fillMemoryFloor: {
    unit: "1",
    min: 0,
    max: 1,
    meaning: "least trust in a link, so that it can be won back",
    usedIn: "kernel/order.ts",
  },
  sourcingExponent: {
    unit: "1",
    min: 0,
    max: 8,
    meaning: "how strongly orders move to links that deliver; 0 freezes sourcing: every link keeps its share, even a closed one",
    usedIn: "kernel/order.ts",
  },
  issuerOwnFirst: {
    unit: "0 or 1",
    min: 0,
    max: 1,
    meaning: "1: pools of an issuer serve users in its own country first",
    usedIn: "compile/links.ts, kernel/allocate.ts",
  },
  linkGrowthPerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "how fast the most that a link is asked for grows while it is asked for that and delivers",
    usedIn: "kernel/order.ts",
  },
  byProductCeiling: {
    unit: "1",
    min: 1,
    max: 100,
    meaning: "stock of a by-product, over its stock at rest, above which the excess is dumped",
    usedIn: "kernel/dispose.ts",
  },
  byProductPull: {
    unit: "1",
    min: 0,
    max: 1,
    meaning:
      "weight of by-products, over their revenue, in what a plant with other products too is asked to make; 0: they never hold it back",
    usedIn: "kernel/ask-for-output.ts",
  },
  haltLevel: {
    unit: "1",
    min: 0,
    max: 1,
    meaning: "a cohort whose output falls below this share of normal counts as halted",
    usedIn: "outcome/first-halt.ts",
  },
  recoveryLevel: {
    unit: "1",
    min: 0,
    max: 1,
    meaning: "output that stays above this share of normal counts as recovered",
    usedIn: "outcome/recovery.ts",
  },
  frontLoadTarget: {
    unit: "1",
    min: 1,
    max: 5,
    meaning: "stock that buyers want between the announcement of a measure and the day it takes effect, over their target",
    usedIn: "kernel/raise-targets.ts",
  },
  hoardTarget: {
    unit: "1",
    min: 1,
    max: 5,
    meaning: "stock that buyers want while a measure on their supply is in force, over their target",
    usedIn: "kernel/raise-targets.ts",
  },
  priceJump: {
    unit: "1",
    min: 0,
    max: 3,
    meaning: "rise of the logarithm of the spot price outside when a measure is announced that touches all of a stream's supply",
    usedIn: "kernel/price.ts",
  },
  priceUnservedPerWeek: {
    unit: "1/week",
    min: 0,
    max: 2,
    meaning: "rise of the logarithm of the spot price while all of a stream's use goes unserved and the issuer is its only source",
    usedIn: "kernel/price.ts",
  },
  priceThinness: {
    unit: "1",
    min: 0,
    max: 8,
    meaning: "how fast that rise falls with the issuer's share in a market's supply",
    usedIn: "kernel/price.ts",
  },
  priceStockPerWeek: {
    unit: "1/week",
    min: 0,
    max: 2,
    meaning: "rise of the logarithm of the spot price while stocks and expected inflow of a stream's elements are nil",
    usedIn: "kernel/price.ts",
  },
  priceReversionPerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "share of its distance to the contract price that spot loses",
    usedIn: "kernel/price.ts",
  },
  priceContractPerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "share of its distance to spot that the contract price makes up",
    usedIn: "kernel/price.ts",
  },
  priceAnchorPerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "share of its distance to the price at rest that the contract price loses",
    usedIn: "kernel/price.ts",
  },
  priceLookAheadDays: {
    unit: "days",
    min: 0,
    max: 365,
    meaning: "how far ahead traders count what is coming in",
    usedIn: "kernel/price.ts",
  },
  priceChoke: {
    unit: "1",
    min: 1,
    max: 100,
    meaning: "price over rest at which nobody buys any more: makers of parts, and all inside the chain",
    usedIn: "kernel/price.ts, kernel/heed-prices.ts",
  },
  priceChokeOxides: {
    unit: "1",
    min: 1,
    max: 100,
    meaning: "the same for those who use oxides and metals without a magnet between: glass, polishing, catalysts, lamps",
    usedIn: "kernel/price.ts, kernel/heed-prices.ts",
  },
  priceUsePerWeek: {
    unit: "1/week",
    min: 0,
    max: 1,
    meaning: "how fast makers of parts and of products take less for the same output as prices rise; 0: prices move no use",
    usedIn: "kernel/heed-prices.ts",
  },
  priceStocking: {
    unit: "1",
    min: 0,
    max: 10,
    meaning:
      "stock that buyers want more, over their target, for each time its contract price that spot stands above it, and less where it stands below; 0: prices move no orders",
    usedIn: "kernel/heed-prices.ts",
  },
  priceSpotShare: {
    unit: "1",
    min: 0,
    max: 1,
    meaning: "share of trade that is made at the spot price, for the volume-weighted price",
    usedIn: "outcome/prices.ts, outcome/blow-back.ts",
  },
} as const;

export type ParameterName = keyof typeof parameterTable;

const places = new Map(Object.keys(parameterTable).map((name, i) => [name, i]));

/** Place of a parameter in the model's column. */
export function parameterIndex(name: ParameterName): number {
  return places.get(name)!;
}

/** The values in the order of the table; missing, unknown and senseless ones become problems. */
export function compileParameters(world: World, scenario: Scenario, found: Problem[]): number[] {
  const known = Object.keys(parameterTable);
  const given: Readonly<Record<string, Quantity>> = { ...world.parameters, ...scenario.parameters };
  for (const name of Object.keys(given).sort()) {
    if (!known.includes(name)) found.push(problems.unknownParameter(scenario.id, name, nearest(name, known)));
  }
  return Object.entries<ParameterSpec>(parameterTable).map(([name, spec]) => {
    const quantity = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!quantity) {
      found.push(problems.missingParameter(scenario.id, name, spec));
      return 0;
    }
    const { value } = quantity;
    const whole = spec.unit !== "0 or 1" || value === 0 || value === 1;
    if (!(value >= spec.min && value <= spec.max && whole)) found.push(problems.parameterOutOfRange(scenario.id, name, value, spec));
    return value;
  });
}
