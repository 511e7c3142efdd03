/** One published share of what a country buys somewhere, with the fitted share of the same scope where there is one. */
export interface DependencePoint {
  readonly importer: string;
  readonly supplier: string;
  /** A year, or part of one as `2024-H1`. */
  readonly year: string;
  readonly item: string;
  /** Per cent, as published. */
  readonly share: number;
  readonly basis: string;
  readonly scope: string;
  /** Part of 1. */
  readonly fitted: number | null;
  readonly fact: string;
  readonly confidence: string;
}
