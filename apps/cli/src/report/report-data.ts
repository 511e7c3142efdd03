import type { Bands } from "@coercivity/charts";
import type { Fact, FitReport, Scenario, Source, World } from "@coercivity/domain";
import type { Explanation, PriceOutcome, StageFlows } from "@coercivity/engine";
import type { EnsembleSummary, Influence } from "@coercivity/study";
import type { CountryLadder } from "../commands/pillars.ts";

/** A number with what nine draws in ten lie between, where there are draws. */
export interface Ranged {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What the report says of one industry of the target; of an ensemble the medians. */
export interface IndustryView {
  readonly id: string;
  readonly label: string;
  readonly output: readonly number[];
  readonly bands?: Bands;
  /** Share that is down, step by step; see the halt calendar. */
  readonly down: readonly number[];
  readonly haltDay: number | null;
  readonly haltRange?: readonly [number, number | null];
  readonly haltShare?: number;
  readonly lost: Ranged;
  readonly lowest: Ranged;
}

/** What it says of one country. */
export interface CountryView {
  readonly code: string;
  readonly name: string;
  readonly lost: Ranged;
  readonly lostShare?: Ranged;
  readonly firstYear: Ranged;
  readonly firstYearShare?: Ranged;
  readonly firstIndustry: string | null;
  readonly haltDay: number | null;
  readonly haltRange?: readonly [number, number | null];
  readonly haltShare?: number;
}

/** What the measures cost one country that takes them: USD over the run. */
export interface CostView {
  readonly code: string;
  readonly name: string;
  /** Exports of priced streams: at rest, not sold, and earned by scarcity on what was sold. */
  readonly normal: Ranged;
  readonly unsold: Ranged;
  readonly earned: Ranged;
  readonly ownLost: Ranged;
  readonly customersGone: Ranged;
  readonly customers: number;
  readonly customersShare: Ranged;
  /** Share of its own primary supply that it buys abroad, by element, and the countries that sell most of it. */
  readonly feed: readonly { readonly element: string; readonly share: Ranged; readonly from: readonly string[] }[];
}

/** Why one industry makes less, in the run with every number at its declared value. */
export interface Reason {
  readonly label: string;
  readonly explanation: Explanation;
}

/** Everything a report is written from. */
export interface ReportData {
  readonly scenario: Scenario;
  readonly world: World;
  readonly fit: FitReport;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Absent where the report stands on one run. */
  readonly ensemble?: { readonly summary: EnsembleSummary; readonly matters: readonly Influence[] };
  readonly start: string;
  readonly stepDays: number;
  readonly steps: number;
  readonly target: readonly CountryView[];
  readonly others: readonly CountryView[];
  /** Industries of the target: those touched, the largest loss first, and how many are not. */
  readonly industries: readonly IndustryView[];
  readonly spared: readonly string[];
  readonly stages: StageFlows | undefined;
  readonly element: string;
  /** Prices that moved, in the run with every number at its declared value. */
  readonly prices: readonly PriceOutcome[];
  readonly costs: readonly CostView[];
  readonly reasons: readonly Reason[];
  /** What countries can do; empty where it was not asked for. */
  readonly ladders: readonly CountryLadder[];
  readonly bundle: string;
  readonly baselines: number;
  readonly modelHash: string;
  readonly command: string;
}
