import type { BlowBack } from "./blow-back.ts";
import type { CoverDays } from "./cover-days.ts";
import type { FacilityLevels } from "./facility-levels.ts";
import type { FirstHalt } from "./first-halt.ts";
import type { FlowIntoTarget } from "./flows-into-target.ts";
import type { Leakage } from "./leakage.ts";
import type { PriceOutcome } from "./prices.ts";
import type { Recovery } from "./recovery.ts";
import type { Taking } from "./takings.ts";
import type { Trough } from "./trough.ts";
import type { Unserved } from "./unserved.ts";
import type { ValueAddedLost } from "./value-added-lost.ts";

/** What came of one industry. Series have one entry a step; output is relative to normal. */
export interface IndustryOutcome {
  readonly id: string;
  readonly country: string;
  readonly application: string;
  readonly valueAddedUsdPerDay: number;
  readonly output: readonly number[];
  readonly lost: ValueAddedLost;
  readonly firstHalt: FirstHalt | null;
  readonly cohortsHalted: readonly number[];
  readonly trough: Trough | null;
  readonly recovery: Recovery;
  readonly cover: CoverDays | null;
}

/** What came of all industries of one country together, weighted by value added. */
export interface CountryOutcome {
  readonly country: string;
  readonly valueAddedUsdPerDay: number;
  readonly output: readonly number[];
  readonly lost: ValueAddedLost;
  /** All of the loss, and that of the first 365 days, over a year's GDP; `null` where no GDP is given. */
  readonly lostShareOfYearGdp: number | null;
  readonly lostInFirstYearShareOfGdp: number | null;
  readonly firstHalt: (FirstHalt & { readonly industry: string }) | null;
  readonly cohortsHalted: readonly number[];
  readonly trough: Trough | null;
  readonly recovery: Recovery;
}

/** What a run was made of. */
export interface RunCounts {
  readonly facilities: number;
  readonly activities: number;
  readonly slots: number;
  readonly pools: number;
  readonly links: number;
  readonly touchedLinks: number;
  readonly industries: number;
  readonly steps: number;
  readonly linkSteps: number;
}

/** What a run says, as plain data that survives JSON. */
export interface Outcome {
  readonly bundle: string;
  readonly scenario: string;
  readonly baseline: number;
  readonly start: string;
  readonly stepDays: number;
  readonly steps: number;
  readonly target: readonly string[];
  readonly industries: readonly IndustryOutcome[];
  readonly countries: readonly CountryOutcome[];
  readonly unserved: readonly Unserved[];
  readonly leakage: readonly Leakage[];
  /** Spot and contract prices that moved, inside the issuers' countries and outside; empty where prices were not asked for. */
  readonly prices: readonly PriceOutcome[];
  /** What it costs those who take the measures, one entry an issuer; empty where prices were not asked for. */
  readonly blowBack: readonly BlowBack[];
  /** What duties and quotas take; absent where there are none, or prices were not asked for. */
  readonly takings?: readonly Taking[];
  /** On request. */
  readonly flowsIntoTarget?: readonly FlowIntoTarget[];
  /** On request. */
  readonly facilityLevels?: readonly FacilityLevels[];
  readonly counts: RunCounts;
}
