import type { Counted } from "./element.ts";
import type { Quantity } from "./quantity.ts";
import type { Response } from "./response.ts";

/** Steps of the value chain, in order. A stage of solvent extraction is a mixer-settler, never a stage. */
export const stages = ["mine", "crack", "separate", "metal", "magnet", "part", "product"] as const;
export type Stage = (typeof stages)[number];

/** What a stream is physically; the stage that puts it out follows from it. */
export const forms = ["feed", "carbonate", "seg", "oxide", "metal", "alloy", "blank", "magnet", "swarf", "part"] as const;
export type Form = (typeof forms)[number];

/** ISO 3166 alpha-3, or one of the few aggregates the world uses: `XEU` (rest of EU27) and `OTH` (rest of the world). */
export type Country = string;

export interface CountryOfWorld {
  readonly code: Country;
  readonly name: string;
  /** Country groups that facts speak of: `EU27`, `ASEAN` and so on. */
  readonly groups: readonly string[];
}

/**
 * A named material form. One kg of a feed, carbonate, SEG+ or oxide stream is one kg of contained rare-earth oxide (REO), whatever the
 * drum weighs; one kg of metal, alloy, blank, magnet or swarf is one kg of the thing; one kg of a part is one kg of magnet inside it.
 */
export interface Stream {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly form: Form;
  /** kg of element in a kg of stream. */
  readonly elementPerKg: Readonly<Partial<Record<Counted, number>>>;
  /** Customs codes without dots. */
  readonly hs: readonly string[];
  /** Control-list entries that name it, e.g. `CHN-18-2025`. */
  readonly controlled: readonly string[];
  /** Contract price in the issuer's market in the baseline year; weighs the orders of joint outputs. */
  readonly usdPerKg?: Quantity;
}

/** Who decides over a facility: a firm, a state or an armed group, with the share of the decision. The owner is not always the territory. */
export interface Control {
  readonly controller: string;
  /** Country the controller answers to; `none` for armed groups. */
  readonly seat: Country | "none";
  readonly share: number;
}

/**
 * A plant, mine, use or industry at a place. It may hold several activities (a process each) over one capacity.
 * `orders` facilities make what is ordered; `push` facilities (mines) make what they can.
 */
export interface Facility {
  /** `CHN heavy separation`, `JPN vehicles`: country, then what it is. */
  readonly id: string;
  readonly country: Country;
  /** A part of a country that facts or scenarios name, e.g. `Kachin`. */
  readonly area?: string;
  readonly stage: Stage;
  readonly drive: "orders" | "push";
  readonly control: readonly Control[];
  /** Capacity over the baseline level, at least 1. */
  readonly headroom: Quantity;
  readonly activities: readonly Activity[];
  /** Only the last facilities of the chain carry one. */
  readonly industry?: Industry;
}

/** One process as run by one facility: fixed recipe per kg of throughput. */
export interface Activity {
  readonly process: string;
  /** Slots of this activity; each slot holds one stream. */
  readonly slots: readonly Slot[];
  readonly outputs: readonly Output[];
}

/**
 * Where a facility keeps one input. Slots with the same `group` replace each other, each kg worth `efficacy`; a group runs dry only when all of
 * them do. A group that is not essential never holds the facility back.
 */
export interface Slot {
  readonly stream: string;
  readonly kgPerKg: number;
  readonly group: string;
  readonly efficacy: number;
  readonly essential: boolean;
  /** This tier's portion of the cover of the chain it stands in. */
  readonly coverDays: number;
}

export interface Output {
  /** Index into `World.pools`. */
  readonly pool: number;
  readonly kgPerKg: number;
}

/** Industries are many firms: they are run as eight cohorts at the quantiles of a lognormal of cover days. */
export interface Industry {
  readonly application: string;
  /** Value added that stops when the industry stops, USD per day. */
  readonly valueAddedUsdPerDay: Quantity;
  /** Spread of cover over firms (sigma of the logarithm). */
  readonly coverSigma: Quantity;
}

/** What producers of one stream in one country (and, where it matters, under one controller) feed, and buyers' slots draw from. */
export interface Pool {
  /** `CHN oxide.Dy`, or `MYS Lynas oxide.NdPr` where the controller sets it apart. */
  readonly id: string;
  readonly country: Country;
  readonly controller?: string;
  readonly stream: string;
  readonly coverDays: number;
  /** By-products may be dumped when nobody wants them; the rest is only stored. */
  readonly byProduct: boolean;
}

/** A possible way of goods from a pool to a slot. Baselines give its flow; zero in a baseline means that it is not used there. */
export interface Link {
  readonly pool: number;
  readonly facility: number;
  readonly activity: number;
  readonly slot: number;
  readonly transitDays: number;
}

/** Goods a country can add to its own users' slots beside their links: a strategic stockpile, or supply that began after the baseline year. */
export interface Supplement {
  readonly id: string;
  readonly kind: "stockpile" | "new-supply";
  readonly country: Country;
  readonly stream: string;
  /** What it holds; `null` where only the rate limits it. */
  readonly kg: Quantity | null;
  readonly kgPerDay: Quantity;
  /** Days from the decision to delivery. */
  readonly delayDays: Quantity;
  /** `shortfall`: released when users' stock falls below `triggerShare` of normal; `always`: flows from `from` on. */
  readonly release: "shortfall" | "always";
  readonly triggerShare?: Quantity;
  readonly from?: string;
}

/** The declared world of one year, resolved: every number carries who says so. Rates live in the baselines. */
export interface World {
  readonly year: number;
  readonly countries: readonly CountryOfWorld[];
  readonly streams: readonly Stream[];
  readonly facilities: readonly Facility[];
  readonly pools: readonly Pool[];
  readonly links: readonly Link[];
  readonly supplements: readonly Supplement[];
  /** What countries can do when goods are missing; a scenario says which of it they do. */
  readonly responses: readonly Response[];
  /** Parameters of the engine, by name; see `packages/engine/src/compile/parameters.ts` for meaning and unit. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  /** Cover of the whole chain by country, days: slots and pools of a country hold their tier's portion of it. */
  readonly chainCoverDays: Readonly<Record<Country, Quantity>>;
  /** GDP of countries, USD a year, to say what a loss is a share of. */
  readonly gdpUsd: Readonly<Record<Country, Quantity>>;
}

/**
 * One reconciled year. `levels`: kg of throughput per day by activity, in the order of facilities and their activities; `flows`: kg per day by link.
 * Pool outputs and slot uses follow from them: what a pool receives and no link takes is the pool's disposal at rest.
 */
export interface Baseline {
  readonly levels: Float64Array;
  readonly flows: Float64Array;
}

/** The one thing that crosses from facts to everything else. */
export interface Bundle {
  /** Hash of its content; also the name of its folder. */
  readonly id: string;
  readonly world: World;
  /** The first is the best fit; the others are drawn inside what the facts leave free. */
  readonly baselines: readonly Baseline[];
}
