import type { CountryPattern, StreamPattern } from "./pattern.ts";
import type { Quantity } from "./quantity.ts";

/** When a response is decided, how long it takes, and how far it gets. */
export interface Schedule {
  /** Day of the decision. Without it the response is decided once stocks have been under `triggerShare` of normal for `spellDays`. */
  readonly decided?: string;
  readonly triggerShare?: Quantity;
  readonly spellDays?: Quantity;
  /** Days from the decision until the first kilogram, as planned. */
  readonly leadDays: Quantity;
  /** Share by which the plan is overrun. */
  readonly overrunShare?: Quantity;
  /** Days lost where know-how or machines of the issuer would be needed and are barred. */
  readonly technologyDelayDays?: Quantity;
  /** Days from the first kilogram to all of it, in a straight line. */
  readonly rampDays?: Quantity;
  /** Share of the whole reached in the first, the second and every later year after the lead time; instead of a ramp. */
  readonly trackRecord?: readonly [Quantity, Quantity, Quantity];
  /** Adverse decisions on its permit a year, how long one shuts it, and the quantile at which the first one falls (drawn, 0 to 1). */
  readonly adversePerYear?: Quantity;
  readonly outDays?: Quantity;
  readonly permitLuck?: Quantity;
}

interface ResponseBase extends Schedule {
  readonly id: string;
  readonly title: string;
  /** Countries that respond; `target` stands for the scenario's. Each decides for itself. */
  readonly to: readonly CountryPattern[];
  /** Most of the users' normal use it can meet, or, for plants, what it adds to the baseline level. */
  readonly share: Quantity;
}

interface OnUsers {
  /** Only users of these stages, or of these applications. */
  readonly stages?: readonly string[];
  readonly applications?: readonly string[];
}

/** Users need less of a stream for the same output; only where elements leave the chain (parts and products). */
export interface Thrift extends ResponseBase, OnUsers {
  readonly kind: "thrift";
  readonly streams: readonly StreamPattern[];
}

/**
 * Users take another stream: `substitution` a material that does the same work, `form-shift` an earlier form that they have finished themselves.
 * Only where elements leave the chain.
 */
export interface Substitution extends ResponseBase, OnUsers {
  readonly kind: "substitution" | "form-shift";
  /** What stands in for what: stream of the slot → stream that is bought. */
  readonly instead: Readonly<Record<string, string>>;
  readonly from: readonly CountryPattern[];
  /** kg of what is bought that do the work of one kg of what it replaces. */
  readonly kgPerKg: Quantity;
}

/** Ways from makers that these users do not buy from at rest, open after their goods have been tested. */
export interface Qualification extends ResponseBase, OnUsers {
  readonly kind: "qualification";
  readonly streams: readonly StreamPattern[];
  readonly from: readonly CountryPattern[];
}

/** Goods from outside the chain: old products taken apart, or a mine and plants of its own that hold nothing of the issuer's. */
export interface NewSupply extends ResponseBase, OnUsers {
  readonly kind: "recycling" | "new-supply";
  readonly streams: readonly StreamPattern[];
}

/** Plants that run can do more than at rest: idle lines that are manned again, or lines that are built. Fed from the chain. */
export interface Capacity extends ResponseBase {
  readonly kind: "restart" | "new-capacity";
  /** Process ids or prefixes with a star: `sinter.*`. */
  readonly processes: readonly string[];
}

/**
 * What countries do when goods are missing. A response is an ability: it is used only as far as something is missing, so that with nothing closed
 * nothing moves, dated or not.
 */
export type Response = Thrift | Substitution | Qualification | NewSupply | Capacity;
