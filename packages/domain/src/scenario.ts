import type { Quantity } from "./quantity.ts";
import type { Country, Stage } from "./world.ts";

/** Picks streams by id, by prefix with a star (`oxide.*`, `magnet.*`), or all (`*`). */
export type StreamPattern = string;
/** A country code, a group of countries, `ALL`, or `!CHN` for everyone but. */
export type CountryPattern = string;

interface MeasureBase {
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

interface OnLinks {
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
 * Shipments wait for a permit: days in which nothing is decided, then a review of `queueStages` stages, `meanDays` long on average. A share
 * `approval` is let go, the rest goes back to the supplier. What has been let go passes at most at `releaseCap` times the flow at rest.
 */
export interface Licence extends MeasureBase, OnLinks {
  readonly instrument: "licence";
  readonly deadDays: Quantity;
  readonly meanDays: Quantity;
  /** Stages of the review, a whole number: one makes waits spread widely, many make them alike. */
  readonly queueStages: Quantity;
  readonly approval: Quantity;
  readonly onsetDays: Quantity;
  /** How long a licence covers further shipments of the same pair of seller and buyer; without it each shipment needs one. */
  readonly validityDays?: Quantity;
  /** Share of the flow under a general licence from `coveredFrom` on: it skips the queue. */
  readonly coveredShare?: Quantity;
  readonly coveredFrom?: string;
  /** Times the flow at rest; the parameter `releaseCap` where it is not given. */
  readonly releaseCap?: Quantity;
  /** A deal: from this day on a share of all that waits is approved each week. */
  readonly reliefFrom?: string;
  readonly reliefPerWeek?: Quantity;
  /** Streams that are not controlled but share a customs code with those that are: a share of them waits too, until the codes are told apart. */
  readonly overBlockedStreams?: readonly StreamPattern[];
  readonly overBlockedShare?: Quantity;
  readonly overBlockedTo?: string;
}

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

/** Listed firms, plants, and plants of which they control at least `affiliateShare` (a half unless given) are no longer supplied across the border. */
export interface EntityListing extends MeasureBase {
  readonly instrument: "entity-listing";
  readonly streams: readonly StreamPattern[];
  readonly from: readonly CountryPattern[];
  /** Facility ids, or controllers. */
  readonly entities: readonly string[];
  readonly affiliateShare?: Quantity;
  readonly permit: Quantity;
  readonly onsetDays: Quantity;
}

export type Measure = Ban | InformalSlowdown | ReExportPenalty | Outage | Licence | Quota | ProductionQuota | EntityListing;

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What it is about, in our own words. */
  readonly context: string;
  readonly parent?: string;
  /** No row that describes a later day may be cited. */
  readonly asOf: string;
  /** First day of the run. */
  readonly start: string;
  readonly horizonDays: number;
  readonly stepDays: number;
  readonly seed: number;
  readonly target: readonly Country[];
  readonly measures: readonly Measure[];
  /** Supplements switched on, by id. */
  readonly supplements: readonly string[];
  /** Parameters that differ from the world's. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly sources: readonly string[];
}
