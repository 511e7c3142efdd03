import type { Country, Place } from "@coercivity/domain";

/** Where a share of one input of a plant comes from. */
export interface Supplier {
  readonly country: Country;
  /** Share of the input, 0 to 1; the shares of an input sum to 1. */
  readonly share: number;
}

/** One input of a plant: one row of the firm's table. */
export interface PlantInput {
  readonly stream: string;
  readonly kgPerDay: number;
  /** Days the plant goes on at its normal pace on what it has in store. */
  readonly coverDays: number;
  /** Whether the line stops without it. */
  readonly essential: boolean;
  readonly suppliers: readonly Supplier[];
  /** Days from the supplier's gate to the plant's; where not given, what the world takes between the two countries. */
  readonly transitDays?: number;
  /** The row it was read from. */
  readonly at: Place;
}

/** A plant of a firm, as its table tells it. */
export interface Plant {
  readonly name: string;
  readonly country: Country;
  /** What it makes, in the firm's words; the name of an industry of the world makes it one of that industry where a measure names industries. */
  readonly product: string;
  readonly valueAddedUsdPerDay: number;
  readonly inputs: readonly PlantInput[];
  /** The first row of the plant. */
  readonly at: Place;
}

/** Name of a plant among the facilities of a world: country, then what it is. */
export function plantId({ country, name }: Plant): string {
  return `${country} ${name}`;
}
