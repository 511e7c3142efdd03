import { exp, log } from "@coercivity/numerics";
import { capital, sizing, type UnitPrices } from "./assumptions.ts";
import type { Consumption } from "./consumption.ts";
import { plus, type Range, times } from "./figure.ts";

/** One cascade as equipment: flows per mol fed to the plant. */
export interface Equipment {
  readonly mixerSettlers: number;
  readonly S: number;
  /** Largest aqueous flow, mol RE per mol fed to the plant. */
  readonly L: number;
}

/** Sizes of a plant fed with some t REO a year. */
export interface Sizes {
  /** m³ of all mixer-settlers. */
  readonly volume: Range;
  /** m³ of organic that fills them. */
  readonly organicFill: Range;
  /** mol RE held, and as days of feed. */
  readonly heldMoles: Range;
  readonly heldDays: Range;
  /** kg REO held. */
  readonly heldKgReo: Range;
  readonly mixerSettlers: number;
}

/** Volumes and inventory: V = flow/concentration × residence in mixer and settler; RE held = (S + L) × residence. Source: own arithmetic. */
export function sizes(equipment: readonly Equipment[], tonnesReoPerYear: number, gramsPerMole: number): Sizes {
  const molesPerMinute = times((tonnesReoPerYear * 1e6) / gramsPerMole / 1440, inverse(sizing.daysPerYear));
  const minutes = plus(sizing.mixerMinutes, sizing.settlerMinutes);
  let organic = 0;
  let aqueous = 0;
  let count = 0;
  for (const one of equipment) {
    organic += one.mixerSettlers * one.S;
    aqueous += one.mixerSettlers * one.L;
    count += one.mixerSettlers;
  }
  const organicFill = times(organic, molesPerMinute, minutes, inverse(sizing.organicLoading), 1e-3);
  const aqueousFill = times(aqueous, molesPerMinute, minutes, inverse(sizing.aqueousConcentration), 1e-3);
  const heldMoles = times(organic + aqueous, molesPerMinute, minutes);
  return {
    volume: plus(organicFill, aqueousFill),
    organicFill,
    heldMoles,
    heldDays: times((organic + aqueous) / 1440, minutes),
    heldKgReo: times(heldMoles, gramsPerMole / 1000),
    mixerSettlers: count,
  };
}

/** Cost of a plant in a country: ranges multiply low with low, so they are wide on purpose. */
export interface Cost {
  /** USD; the whole separation plant, not only its extraction circuit. */
  readonly plant: Range;
  readonly organicFill: Range;
  /** USD per t REO fed. */
  readonly reagents: Range;
  readonly effluent: Range;
  readonly fixed: Range;
  readonly opex: Range;
  /** Capital charge on plant, organic fill and rare earths held, USD per t REO fed. */
  readonly capitalCharge: Range;
  readonly total: Range;
}

/** Capital (mixer-settlers scaled from the Avalon anchor with the six-tenths rule, the organic fill, the rare earths held) and operating cost. */
export function cost(plant: Sizes, use: Consumption, prices: UnitPrices, tonnesReoPerYear: number, heldUsd: Range = nothing): Cost {
  const count = Math.max(1, plant.mixerSettlers);
  const ratio = plant.volume.value / count / capital.anchorVolume.value;
  const scale = exp(capital.scaleExponent.value * log(Math.max(ratio, 1e-3)));
  const built = times(count * scale, capital.mixerSettlerUsd, capital.wholePlant, capital.sinceAnchor, prices.plantFactor);
  // Half extractant, half diluent by volume: 1.5 mol/L × 306 g/mol ≈ 0.46 kg/L, and 0.4 kg/L of kerosene.
  const fill = times(plant.organicFill, plus(times(460, prices.extractant), times(400, prices.diluent)));
  const reagents = plus(
    times(use.base, prices.sodiumHydroxide),
    times(use.acid, prices.hydrochloricAcid),
    times(use.oxalic, prices.oxalicAcid),
    times(use.solvent, prices.extractant),
    times(use.water, prices.water),
  );
  const effluent = times(use.effluent, prices.effluent);
  const opex = plus(reagents, effluent, prices.labourAndFixed);
  const capitalCharge = times(plus(built, fill, heldUsd), capital.chargeRate, 1 / tonnesReoPerYear);
  return {
    plant: built,
    organicFill: fill,
    reagents,
    effluent,
    fixed: prices.labourAndFixed,
    opex,
    capitalCharge,
    total: plus(opex, capitalCharge),
  };
}

const nothing: Range = { value: 0, low: 0, high: 0 };

function inverse(range: Range): Range {
  return { value: 1 / range.value, low: 1 / range.high, high: 1 / range.low };
}
