import type { Measure, Response } from "@coercivity/domain";

/** One step of the walk from a halt back to a measure. Levels, shares and permits are relative to normal; days count from the start of the run. */
export type Hop = FacilityHop | InputHop | LinkHop | PoolHop | SurgeHop | ResponseHop | MeasureHop | EndHop;

/** A facility makes less than normal. */
export interface FacilityHop {
  readonly kind: "facility";
  readonly day: number;
  readonly facility: string;
  readonly process: string;
  readonly level: number;
  readonly heldBackBy: "orders" | "capacity" | "input";
  /** Of an industry: the cohort that is worst off, its level, and how many there are. */
  readonly cohort?: { readonly index: number; readonly level: number; readonly of: number };
}

/** It makes less for want of this input. */
export interface InputHop {
  readonly kind: "input";
  readonly day: number;
  readonly stream: string;
  readonly label: string;
  readonly stockDays: number;
  readonly normalStockDays: number;
  /** First day since when the stock was never normal again. */
  readonly shortSinceDay: number;
}

/** Most of what is missing should have come this way. */
export interface LinkHop {
  readonly kind: "link";
  readonly day: number;
  readonly from: string;
  readonly to: string;
  readonly stream: string;
  /** What was sent since the shortage began, over what is sent normally. */
  readonly sentShare: number;
  /** Its part of all that is missing in this input. */
  readonly shareOfMissing: number;
  readonly lagDays: number;
  readonly because: LinkCause;
}

/**
 * Why a link brought less: a permit, goods held, goods that wait for a licence or were refused one, a price that a duty raised or a rival pushed down, a
 * pool that ran short, or a buyer who ordered less.
 */
export type LinkCause = MeasureCause | "pool" | "orders";

/** Those that are a measure's doing. */
export type MeasureCause = "permit" | "held" | "licence" | "price";

/** The pool ran short because its producers made less. */
export interface PoolHop {
  readonly kind: "pool";
  readonly day: number;
  readonly pool: string;
  readonly madeShare: number;
  readonly stockShare: number;
}

/** The pool ran short because others turned to it, this buyer most. */
export interface SurgeHop {
  readonly kind: "surge";
  readonly day: number;
  readonly pool: string;
  readonly demandShare: number;
  readonly buyer: string;
}

/** What a response does about the shortage: it meets a part of the use (of a plant: it adds to its level), or is decided and has still to begin. */
export interface ResponseHop {
  readonly kind: "response";
  readonly day: number;
  readonly id: string;
  readonly title: string;
  readonly response: Response["kind"];
  readonly country: string;
  /** Stream whose users it serves, or the facility that it enlarges. */
  readonly about: string;
  /** Part of normal use that it met in this step; of a plant, of its normal level. */
  readonly share: number;
  /** It gives all it can: more of it would help. */
  readonly atMost: boolean;
  readonly decidedDay?: number;
  /** Day of its first kilogram, where that is still to come. */
  readonly beginsDay?: number;
}

/** The walk ends at a measure and its legal basis. `left` is what it leaves of normal: the permit, what is not held, the capacity. */
export interface MeasureHop {
  readonly kind: "measure";
  readonly day: number;
  readonly id: string;
  readonly title: string;
  readonly instrument: Measure["instrument"];
  readonly issuer: string;
  readonly legal: string;
  readonly left: number;
  /** Of a re-export penalty: the issuer-origin share of the pool it bears on. */
  readonly issuerShare?: number;
}

/** The walk ends without one: nobody ordered more, the plant was full, or the shortage feeds itself. */
export interface EndHop {
  readonly kind: "end";
  readonly day: number;
  readonly why: "orders" | "full" | "feedback" | "use";
  readonly at: string;
  readonly share: number;
}
