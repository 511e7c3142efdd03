import type { Form, Measure, Response, Stage } from "@coercivity/domain";

/**
 * What the handles of a model stand for: plain data that travels beside the buffer. Entry i names row i of the columns of its kind.
 */
export interface Names {
  readonly bundle: string;
  readonly scenario: string;
  readonly baseline: number;
  /** ISO day on which step 0 begins. */
  readonly start: string;
  readonly facilities: readonly FacilityName[];
  /** Process of each activity. */
  readonly activities: readonly string[];
  readonly industries: readonly IndustryName[];
  readonly streams: readonly StreamName[];
  readonly pools: readonly PoolName[];
  readonly measures: readonly MeasureName[];
  readonly supplements: readonly string[];
  /** Responses that are not frozen, one entry for the users of each stream in each country, and for each plant. */
  readonly replies: readonly ReplyName[];
  readonly countries: readonly string[];
  readonly elements: readonly string[];
  /** Countries whose content is traced. */
  readonly issuers: readonly string[];
  readonly target: readonly string[];
}

export interface FacilityName {
  readonly id: string;
  readonly country: string;
  readonly area?: string;
  readonly stage: Stage;
}

export interface IndustryName {
  readonly id: string;
  readonly country: string;
  readonly application: string;
}

export interface StreamName {
  readonly id: string;
  readonly name: string;
  readonly form: Form;
}

export interface PoolName {
  readonly id: string;
  readonly country: string;
}

export interface MeasureName {
  readonly id: string;
  readonly title: string;
  readonly instrument: Measure["instrument"];
  readonly issuer: string;
  /** Act and article, or that there is none. */
  readonly legal: string;
}

export interface ReplyName {
  /** Id of the response. */
  readonly id: string;
  readonly title: string;
  readonly kind: Response["kind"];
  readonly country: string;
  /** The stream whose users it serves, or the facility that it enlarges. */
  readonly about: string;
}
