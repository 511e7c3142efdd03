import { sizing } from "./assumptions.ts";
import { plus, type Range, times } from "./figure.ts";

/** Molar masses, g/mol. */
const NAOH = 39.997;
const HCL = 36.461;
const NACL = 58.443;
const OXALIC_DIHYDRATE = 126.065;

/** What one cascade or a train turns over, per mol of RE fed to the plant. */
export interface Turnover {
  /** Σ S over cascades with base of their own. */
  readonly S: number;
  /** Σ W. */
  readonly W: number;
  /** Σ RE leaving with the organic to strip. */
  readonly stripped: number;
  /** RE precipitated as oxalate. */
  readonly precipitated: number;
}

/** Reagents and waste per tonne of REO fed. */
export interface Consumption {
  /** t NaOH (100 %). */
  readonly base: Range;
  /** t HCl (100 %); multiply by 1/0.31 for 31 % acid. */
  readonly acid: Range;
  /** t NaCl to effluent. */
  readonly salt: Range;
  /** t oxalic acid dihydrate. */
  readonly oxalic: Range;
  /** kg of extractant lost. */
  readonly solvent: Range;
  /** t of water in (acid dilution and washing), which leaves as saline effluent. */
  readonly water: Range;
  readonly effluent: Range;
}

/**
 * Reagents from the flows: base 3 S mol, acid 3 (W + stripped) × excess, salt 3 S, oxalic acid 1.5 mol per mol × excess; acid strength gives the
 * water that comes with it. `gramsPerMole` is g of oxide per mol of RE of the feed. Soda saponification. Source: stoichiometry.
 */
export function consumption(turnover: Turnover, gramsPerMole: number): Consumption {
  const perTonne = 1 / gramsPerMole;
  const base = exact(3 * turnover.S * NAOH * perTonne);
  const acidMoles = times(3 * (turnover.W + turnover.stripped), sizing.acidExcess);
  const acid = times(acidMoles, HCL * perTonne);
  const salt = exact(3 * turnover.S * NACL * perTonne);
  const oxalic = times(1.5 * turnover.precipitated * OXALIC_DIHYDRATE * perTonne, sizing.oxalicExcess);
  const dilution = times(
    acidMoles,
    { value: 1 / sizing.scrubAcid.value, low: 1 / sizing.scrubAcid.high, high: 1 / sizing.scrubAcid.low },
    perTonne,
  );
  const water = plus(dilution, sizing.washWater);
  return { base, acid, salt, oxalic, solvent: sizing.solventLoss, water, effluent: plus(water, salt) };
}

function exact(value: number): Range {
  return { value, low: value, high: value };
}
