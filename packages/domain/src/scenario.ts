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

export type Measure = Ban | InformalSlowdown | ReExportPenalty | Outage;

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
