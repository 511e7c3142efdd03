import type { CountryPattern, StreamPattern } from "./pattern.ts";
import type { Quantity } from "./quantity.ts";
import type { Country, Stage } from "./world.ts";

export interface MeasureBase {
  /** `CHN-1-2026`: issuer, number, year; unique in a scenario. */
  readonly id: string;
  readonly title: string;
  readonly issuer: Country;
  readonly legal: string;
  readonly sources: readonly string[];
  /** ISO days. `ended` is the first day it no longer applies. */
  readonly announced: string;
  readonly effective: string;
  readonly ended?: string;
}

export interface OnLinks {
  readonly streams: readonly StreamPattern[];
  readonly from: readonly CountryPattern[];
  readonly to: readonly CountryPattern[];
  /** Only links into facilities of these stages, or of these applications. */
  readonly stages?: readonly Stage[];
  readonly applications?: readonly string[];
}

/**
 * Shipments may pass only up to `permit` of their baseline flow. Without notice it bites over `onsetDays` (goods under clearance pass);
 * `import-throttle` is the issuer doing it to what it buys itself.
 */
export interface Ban extends MeasureBase, OnLinks {
  readonly instrument: "ban" | "import-throttle";
  readonly permit: Quantity;
  readonly onsetDays: Quantity;
}

/** No legal act: a share of every shipment is held and goes out, bit by bit, when the slowdown ends. */
export interface InformalSlowdown extends MeasureBase, OnLinks {
  readonly instrument: "informal-slowdown";
  /** Share of each shipment that is held, 0 to 1. */
  readonly hold: Quantity;
  readonly onsetDays: Quantity;
  /** Share of what is held that goes out per week once it has ended. */
  readonly flushPerWeek: Quantity;
}

/** Third countries that pass the issuer's goods on to the target are threatened; pass-through = 1 − detect · care · (issuer-origin share). */
export interface ReExportPenalty extends MeasureBase, OnLinks {
  readonly instrument: "re-export-penalty";
  readonly detect: Quantity;
  readonly care: Quantity;
  readonly onsetDays: Quantity;
}

/** A facility or area runs at `capacity` of its baseline between two dates: fighting, an outage, a permit withdrawn. */
export interface Outage extends MeasureBase {
  readonly instrument: "outage";
  /** Facility ids, or areas. */
  readonly facilities: readonly string[];
  readonly capacity: Quantity;
  readonly onsetDays: Quantity;
}

/**
 * Terms of a review that shipments wait for: days in which nothing is decided, then `queueStages` stages, `meanDays` long on average. A share
 * `approval` is let go, the rest goes back to the supplier. What has been let go passes at most at `releaseCap` times the flow at rest.
 */
export interface ReviewTerms {
  readonly deadDays: Quantity;
  readonly meanDays: Quantity;
  /** Stages of the review, a whole number: one makes waits spread widely, many make them alike. */
  readonly queueStages: Quantity;
  readonly approval: Quantity;
  readonly onsetDays: Quantity;
  /** Times the flow at rest; the parameter `releaseCap` where it is not given. */
  readonly releaseCap?: Quantity;
  /** How long a licence covers further shipments of the same pair of seller and buyer; without it each shipment needs one. */
  readonly validityDays?: Quantity;
  /** A deal: from this day on a share of all that waits is approved each week. */
  readonly reliefFrom?: string;
  readonly reliefPerWeek?: Quantity;
}

/** Shipments wait for a permit of the issuer. */
export interface Licence extends MeasureBase, OnLinks, ReviewTerms {
  readonly instrument: "licence";
  /** Share of the flow under a general licence from `coveredFrom` on: it skips the queue. */
  readonly coveredShare?: Quantity;
  readonly coveredFrom?: string;
  /** Streams that are not controlled but share a customs code with those that are: a share of them waits too, until the codes are told apart. */
  readonly overBlockedStreams?: readonly StreamPattern[];
  readonly overBlockedShare?: Quantity;
  readonly overBlockedTo?: string;
}

/** What goes to listed firms waits for a review of its own, on top of any licence and without the cover of a general one. */
export interface WatchList extends MeasureBase, Listed, ReviewTerms {
  readonly instrument: "watch-list";
}

/**
 * Goods made abroad need the issuer's permit to go on to another country where listed inputs of the issuer's origin make up at least `threshold` of their
 * value. Sellers obey with probability `comply`. Only the streams named are listed; only content of the inputs named counts.
 */
export interface DeMinimisRule extends MeasureBase, OnLinks, ReviewTerms {
  readonly instrument: "de-minimis-rule";
  readonly inputs: readonly StreamPattern[];
  /** Share of the value of the goods, e.g. 0.001. */
  readonly threshold: Quantity;
  readonly comply: Quantity;
}

/** Goods made abroad with the issuer's technology need its permit. `plants` have the nexus; `nexusShare` is the part of their output that does. */
export interface ForeignDirectProductRule extends MeasureBase, OnLinks, ReviewTerms {
  readonly instrument: "foreign-direct-product-rule";
  /** Facility ids, or areas, outside the issuer. */
  readonly plants: readonly string[];
  readonly nexusShare: Quantity;
  readonly comply: Quantity;
}

/** A duty on the value of goods: an export tax (VAT that is not refunded acts as one), or a tariff that the issuer levies on what it buys. */
export interface Duty extends MeasureBase, OnLinks {
  readonly instrument: "export-tax" | "tariff";
  /** Share of the price at rest. */
  readonly rate: Quantity;
  /** How strongly buyers turn to untaxed sources: orders go with (1 + rate) to the power of −elasticity. */
  readonly elasticity: Quantity;
  readonly onsetDays: Quantity;
}

/** Nobody in the issuer may hand technology, equipment or help to plants abroad: new capacity there comes later and costs more. */
export interface TechnologyBan extends MeasureBase {
  readonly instrument: "technology-ban";
  /** Countries whose new capacity is hit. */
  readonly to: readonly CountryPattern[];
  readonly stages: readonly Stage[];
  readonly delayDays: Quantity;
  /** Part by which building costs more. */
  readonly costShare: Quantity;
}

/** Plants inside the issuer that firms of the target decide over are held down: they run at `capacity` of what those firms' share of them made. */
export interface AffiliatePressure extends MeasureBase {
  readonly instrument: "affiliate-pressure";
  /** Seats of the firms. */
  readonly to: readonly CountryPattern[];
  readonly stages?: readonly Stage[];
  readonly capacity: Quantity;
  readonly onsetDays: Quantity;
}

/**
 * The issuer moves the price abroad: down by flooding, up by a squeeze of quotas, either way by trading on its exchange. Buyers follow the price with
 * `elasticity`; where it falls, rivals leave `rivalCut` of their output unmade; either way new capacity abroad comes `delayDays` later.
 */
export interface PriceManipulation extends MeasureBase {
  readonly instrument: "price-manipulation";
  readonly means: "flooding" | "quota-squeeze" | "exchange-trading";
  readonly streams: readonly StreamPattern[];
  /** Change of the price of the issuer's goods abroad as a share of the price at rest; below 0 it falls. */
  readonly push: Quantity;
  readonly elasticity: Quantity;
  readonly rivalCut: Quantity;
  readonly delayDays: Quantity;
  readonly onsetDays: Quantity;
}

/** The issuer makes good what plants get below a floor: price manipulation that stays under it neither idles them nor delays new capacity there. */
export interface PriceFloor extends MeasureBase {
  readonly instrument: "price-floor";
  readonly streams: readonly StreamPattern[];
  /** Facility ids, or areas. */
  readonly facilities: readonly string[];
  readonly floorUsdPerKg: Quantity;
}

/**
 * Puts measures out of force from `effective` on. `ended` is the first day on which it has run out on its face; what happens then is a choice, not
 * a fact: `extended` (goes on), `lapsed` (all return), `partly-revived` (those under `revives` return).
 */
export interface Suspension extends MeasureBase {
  readonly instrument: "suspension";
  /** Ids of measures; those the scenario does not have are passed over. */
  readonly suspends: readonly string[];
  readonly branch?: (typeof suspensionBranches)[number];
  readonly revives?: readonly string[];
}

export const suspensionBranches = ["extended", "lapsed", "partly-revived"] as const;

/**
 * So many tonnes a year and no more, over all touched links together. Permits are traded: the most valuable kilogram goes first. The year begins on
 * the day it takes effect; a share may be kept back for a second batch.
 */
export interface Quota extends MeasureBase, OnLinks {
  readonly instrument: "quota";
  readonly capTonnes: Quantity;
  /** What is counted: kg REO, or the weight of the goods. */
  readonly basis: "reo" | "weight";
  readonly firstBatchShare?: Quantity;
  /** Day in the first year on which the rest is given out; the same day each year. */
  readonly secondBatch?: string;
}

/** Facilities or areas may make, or take in, only a share of a year's baseline; what is not used early in the year can be used later in it. */
export interface ProductionQuota extends MeasureBase {
  readonly instrument: "production-quota";
  readonly facilities: readonly string[];
  readonly outputShare: Quantity;
}

interface Listed {
  readonly streams: readonly StreamPattern[];
  readonly from: readonly CountryPattern[];
  /** Facility ids, or controllers. */
  readonly entities: readonly string[];
  /** Share of the decision from which a plant counts as an affiliate; a half unless given. */
  readonly affiliateShare?: Quantity;
  /** Part of what the plants use that is the listed firms', where an entry of the world stands for several; 1 unless given. */
  readonly listedShare?: Quantity;
}

/** Listed firms, plants, and plants of which they control at least `affiliateShare` (a half unless given) are no longer supplied across the border. */
export interface EntityListing extends MeasureBase, Listed {
  readonly instrument: "entity-listing";
  readonly permit: Quantity;
  readonly onsetDays: Quantity;
}

export type Measure =
  | Ban
  | InformalSlowdown
  | ReExportPenalty
  | Outage
  | Licence
  | WatchList
  | DeMinimisRule
  | ForeignDirectProductRule
  | Duty
  | Quota
  | ProductionQuota
  | EntityListing
  | TechnologyBan
  | AffiliatePressure
  | PriceManipulation
  | PriceFloor
  | Suspension;

export type Instrument = Measure["instrument"];
