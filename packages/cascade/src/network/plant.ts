/** The two phases of a mixer-settler: aqueous (feed liquor, raffinate, scrub liquor) and organic (the extractant). */
export type Phase = "aq" | "org";

/** Where a stream goes: out of the plant, or into a mixer-settler of some cascade (a train, or linked extraction). */
export type Outlet = "product" | LinkTarget;

/** The mixer-settler a link enters, and the phase it enters; an organic stream that enters as `aq` has been stripped on the way. */
export interface LinkTarget {
  readonly cascade: string;
  readonly stage: number;
  readonly phase: Phase;
}

/** A stream fed from outside: `z` are mole fractions of the rare earths in it, in the order of `Plant.components`. */
export interface Feed {
  readonly stage: number;
  readonly phase: Phase;
  /** mol RE per unit time. */
  readonly flow: number;
  readonly z: readonly number[];
}

/** A stream taken out of a mixer-settler beside the two end products (third outlet). */
export interface Draw {
  readonly stage: number;
  readonly phase: Phase;
  readonly flow: number;
  readonly to: Outlet;
}

/**
 * One bank of mixer-settlers. Number 1 is the raffinate end (fresh organic enters), number N the loaded-organic end (scrub acid enters).
 * S mol RE per unit time move into the fresh saponified organic at 1; W mol RE per unit time return to the scrub acid at N.
 */
export interface Cascade {
  readonly tag: string;
  /** N, the number of mixer-settlers. */
  readonly mixerSettlers: number;
  /** Separation factors in the order of the components; one row for the whole bank, or one row per mixer-settler. */
  readonly beta: readonly (readonly number[])[];
  readonly feeds: readonly Feed[];
  readonly S: number;
  readonly W: number;
  readonly draws: readonly Draw[];
  readonly raffinateTo: Outlet;
  readonly extractTo: Outlet;
}

/** A set of cascades that share components; links between them are the outlets that are not "product". All amounts in moles of RE. */
export interface Plant {
  readonly components: readonly string[];
  readonly cascades: readonly Cascade[];
}
