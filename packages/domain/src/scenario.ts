import type { Measure } from "./measure.ts";
import type { Quantity } from "./quantity.ts";
import type { Country } from "./world.ts";

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** What it is about, in our own words. */
  readonly context: string;
  readonly parent?: string;
  /** Year of the world it starts from; 2024, the world in full, unless given. */
  readonly baselineYear?: number;
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
  /** Responses that are not frozen, by id. */
  readonly responses: readonly string[];
  /** Parameters that differ from the world's. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly sources: readonly string[];
}
