import type { Quantity } from "./quantity.ts";
import type { Country } from "./world.ts";

/** First day, and first day after it. ISO days. */
export type Window = readonly [string, string];

/** Goods between countries: streams by id or prefix with a star, countries by code or `!CODE` for everyone but. */
export interface FlowReading {
  readonly streams: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Counts the element in the goods instead of their weight. */
  readonly element?: string;
  /** Counted when it leaves the exporter, or when it reaches the buyer. */
  readonly at: "border" | "arrival";
}

/** Rest (the baseline), another window, or so many tonnes. */
export type Against = "rest" | Window | { readonly tonnes: Quantity };

/** What a target reads off a run, as one number. */
export type Reading =
  /** Mean flow of a window over that of another, or over rest; a total over a number of tonnes. */
  | ({ readonly kind: "flow"; readonly during: Window; readonly against: Against } & FlowReading)
  /** Share of the flow that comes from `part` of the suppliers. */
  | ({ readonly kind: "flow-share"; readonly during: Window; readonly part: readonly Country[] } & FlowReading)
  /** Number of the first calendar month, counted from `since` as 1, in which the flow is at least `level` of rest. */
  | ({ readonly kind: "months-until"; readonly since: string; readonly level: number } & FlowReading)
  /** Mean spot price of a window over that of another, or over rest; several streams by a basket of kilograms. */
  | {
      readonly kind: "price";
      readonly basket: Readonly<Record<string, number>>;
      readonly market: "inside" | "outside";
      readonly during: Window;
      readonly against: "rest" | Window;
    }
  /** 1 where prices have risen in this order, the most first, streams of a rank in any order among themselves; else 0. */
  | {
      readonly kind: "price-order";
      readonly ranks: readonly (readonly string[])[];
      readonly market: "inside" | "outside";
      readonly during: Window;
      readonly against: "rest" | Window;
    }
  /** Price outside over price inside. */
  | { readonly kind: "price-gap"; readonly stream: string; readonly during: Window }
  /** What was paid by weight of what came, over rest, spot and contract together. */
  | { readonly kind: "paid"; readonly stream: string; readonly market: "inside" | "outside"; readonly during: Window }
  /** Share of what was applied for under licences that has been approved by a day. */
  | { readonly kind: "approved"; readonly measures: readonly string[]; readonly to: readonly string[]; readonly by: string }
  /** Days from `since` to the first halt of an industry; infinite where there is none. */
  | {
      readonly kind: "first-halt";
      readonly since: string;
      readonly countries: readonly Country[];
      readonly applications: readonly string[];
    }
  /** Longest unbroken time in which firms of an industry stand, days. */
  | { readonly kind: "halt-length"; readonly countries: readonly Country[]; readonly applications: readonly string[] }
  /** What is used of streams in countries in a window over another, or over rest. */
  | {
      readonly kind: "use";
      readonly streams: readonly string[];
      readonly in: readonly string[];
      readonly during: Window;
      readonly against: "rest" | Window;
    };

/** One published outcome that a run is held against. */
export interface Target {
  /** `K16a`: its number in the list and the part of it. */
  readonly id: string;
  /** Calibrated on, or looked at only after the parameters were frozen. */
  readonly set: "calibration" | "later";
  readonly episode: string;
  readonly title: string;
  readonly unit: string;
  readonly observed: Quantity;
  /** What counts as met. */
  readonly band: readonly [number, number];
  readonly bandWhy: string;
  /** Other readings of the same outcome where sources conflict. */
  readonly otherReadings: readonly { readonly value: number; readonly why: string }[];
  readonly sources: readonly string[];
  /** Named beforehand: why the model cannot say it. */
  readonly notExpressible?: string;
  readonly reads?: Reading;
}

/** A back-tested episode: the scenarios that are run for it. */
export interface EpisodeRuns {
  readonly id: string;
  readonly title: string;
  readonly set: "calibration" | "later";
  /** What was known on the day it began; the targets are scored on it. */
  readonly scenario: string;
  /** The same told of what was agreed later; shown beside, never scored for skill. */
  readonly told?: string;
  /** First day on which its measures bite: the naive forecast of a statutory wait counts from it. */
  readonly effective: string;
  /** What the measures touch, for that forecast. */
  readonly touches: FlowReading;
}

/** What was observed beside the course of a target, over what was normal: for the eye, never scored. */
export interface ObservedCourse {
  readonly target: string;
  readonly what: string;
  readonly unit: string;
  /** Each with the fact it stands on and the ISO day in the middle of its period. */
  readonly points: readonly { readonly fact: string; readonly day: string; readonly value: number }[];
}
