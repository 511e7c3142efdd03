import { assume, type Figure, fact } from "./figure.ts";

/** Figures that size a bank and its consumption, each with who says so. Those marked "fact" are held equal to facts/separation_plants.csv by a test. */
export const sizing: Readonly<
  Record<
    | "organicLoading"
    | "aqueousConcentration"
    | "mixerMinutes"
    | "settlerMinutes"
    | "solventLoss"
    | "acidExcess"
    | "oxalicExcess"
    | "scrubAcid"
    | "washWater"
    | "extractantMolar"
    | "daysPerYear",
    Figure
  >
> = {
  /** RE in loaded organic. */
  organicLoading: fact(0.18, 0.16, 0.2, "mol/L", ["S90"], "1.5 M P507, 36 % saponified; recalled, arithmetic own"),
  aqueousConcentration: fact(1.35, 1.0, 1.7, "mol/L", ["S90"], "chloride feed; recalled"),
  mixerMinutes: fact(4, 3, 5, "minutes", ["S90"], "box mixer-settler; recalled"),
  settlerMinutes: fact(12.5, 10, 15, "minutes", ["S90"], "box mixer-settler; recalled"),
  solventLoss: fact(3, 1, 5, "kg per t REO", ["S90"], "entrainment and dissolution, make-up of P507; recalled"),
  acidExcess: assume(1.1, 1.05, 1.2, "mol/mol", "strip and scrub acid over stoichiometric; practice 5 to 20 %", ["own"]),
  oxalicExcess: assume(
    1.2,
    1.05,
    1.4,
    "mol/mol",
    "oxalic acid over the 1.5 mol per mol RE of the precipitate; brackets the 1.2–1.6 t per t of the facts",
    ["S90"],
  ),
  scrubAcid: assume(4, 3, 6, "mol/L HCl", "scrub and strip acid made from 31 % HCl"),
  washWater: assume(
    20,
    10,
    40,
    "t per t REO",
    "washing of oxalate and organic, plant water; set to bracket the recalled effluent of 20–80 t per t",
    ["S90"],
  ),
  extractantMolar: assume(1.5, 1.2, 1.6, "mol/L", "P507 in kerosene, half by volume"),
  daysPerYear: assume(330, 310, 345, "days", "separation plants run round the clock with one stop a year"),
};

/** Capital anchors. */
export const capital: Readonly<
  Record<"mixerSettlerUsd" | "wholePlant" | "anchorVolume" | "scaleExponent" | "sinceAnchor" | "chargeRate", Figure>
> = {
  /** Avalon 2011: 101 MUSD for "over 1,000" mixer-settlers at 10,000 t REO a year. */
  mixerSettlerUsd: fact(
    101_000,
    75_000,
    130_000,
    "USD per mixer-settler (2011, 10 kt/a)",
    ["S24"],
    "Avalon PFS: 101 MUSD SX circuit over 1,000 mixer-settlers; ±25 % as stated",
  ),
  /** The whole plant over its extraction circuit. */
  wholePlant: fact(2.99, 2.5, 3.5, "ratio", ["S24"], "Avalon PFS: 302 MUSD complete plant over 101 MUSD for extraction"),
  /** Mean volume per mixer-settler the anchor stands for, to scale others with the power 0.6. */
  anchorVolume: assume(10, 5, 20, "m³", "10,000 t a year in some ten cuts of 100 mixer-settlers; not published"),
  scaleExponent: assume(0.6, 0.5, 0.7, "-", "six-tenths rule"),
  sinceAnchor: assume(1.5, 1.35, 1.7, "ratio", "plant cost index 2011 to 2025; not looked up"),
  chargeRate: assume(0.13, 0.1, 0.18, "1/year", "capital recovery over 15 years at about 10 %"),
};

/** Countries with unit prices of their own. */
export type PriceCountry = "CHN" | "MYS" | "AUS" | "USA" | "JPN";

/** Prices of what a separation plant buys, by country. No fact on file gives them, so all are assumptions and say so. */
export interface UnitPrices {
  readonly sodiumHydroxide: Figure;
  readonly hydrochloricAcid: Figure;
  readonly oxalicAcid: Figure;
  readonly extractant: Figure;
  readonly diluent: Figure;
  readonly water: Figure;
  readonly effluent: Figure;
  readonly labourAndFixed: Figure;
  /** Cost of the same plant relative to the Avalon anchor. */
  readonly plantFactor: Figure;
}

const noFact = "no price on file; order of magnitude of contract prices, not looked up";

/** Where no price of its own is known, a plant in Australia, the United States or Japan is taken to buy at the same ones. */
const west = { base: [600, 450, 800], acid: [350, 250, 500], oxalic: 900, fixed: 2500 } as const;

export const unitPrices: Readonly<Record<PriceCountry, UnitPrices>> = {
  CHN: prices({
    base: [350, 250, 500],
    acid: [120, 40, 300],
    oxalic: 600,
    effluent: [4, 1.5],
    water: 0.5,
    fixed: 600,
    plantFactor: fact(
      0.33,
      0.25,
      0.45,
      "ratio",
      ["WSJ_VIA_TFP"],
      "a refinery in China costs a third of the US figure (industry estimate, low confidence)",
    ),
  }),
  MYS: prices({
    base: [500, 400, 650],
    acid: [250, 150, 400],
    oxalic: 800,
    effluent: [6, 2],
    water: 1,
    fixed: 1300,
    plantFactor: assume(0.6, 0.45, 0.8, "ratio", "between China and the United States; Lynas about twice the Chinese operating cost"),
  }),
  AUS: prices({
    ...west,
    effluent: [10, 3],
    water: 2,
    plantFactor: assume(1, 0.8, 1.3, "ratio", "taken as the United States; Kalgoorlie ended 60 % over budget"),
  }),
  USA: prices({
    ...west,
    effluent: [8, 3],
    water: 1.5,
    plantFactor: assume(1, 0.75, 1.25, "ratio", "the anchor itself; ±25 % as stated by Avalon", ["S24"]),
  }),
  JPN: prices({
    ...west,
    acid: [300, 200, 450],
    oxalic: 850,
    effluent: [9, 3],
    water: 2,
    plantFactor: assume(1, 0.8, 1.3, "ratio", "taken as the United States"),
  }),
};

/** What differs between countries: base and acid as value, low, high; effluent as value, low; the rest keep fixed ranges about the value. */
interface PriceOf {
  readonly base: readonly [value: number, low: number, high: number];
  readonly acid: readonly [value: number, low: number, high: number];
  readonly oxalic: number;
  readonly effluent: readonly [value: number, low: number];
  readonly water: number;
  readonly fixed: number;
  readonly plantFactor: Figure;
}

function prices({ base, acid, oxalic, effluent: [effluent, effluentLow], water, fixed, plantFactor }: PriceOf): UnitPrices {
  return {
    sodiumHydroxide: assume(...base, "USD per t of NaOH", noFact),
    hydrochloricAcid: assume(...acid, "USD per t of HCl (100 %)", noFact),
    oxalicAcid: assume(oxalic, oxalic * 0.7, oxalic * 1.5, "USD per t of dihydrate", noFact),
    extractant: assume(8, 5, 15, "USD per kg of P507", noFact),
    diluent: assume(1.2, 0.8, 1.8, "USD per kg of kerosene", noFact),
    water: assume(water, water * 0.5, water * 2, "USD per t", noFact),
    effluent: assume(
      effluent,
      effluentLow,
      effluent * 2.5,
      "USD per t of saline effluent",
      "ordinary treatment to zero liquid discharge; Aclara's ZLD added 45 % to capital",
      ["S13"],
    ),
    labourAndFixed: assume(
      fixed,
      fixed * 0.6,
      fixed * 1.6,
      "USD per t REO fed",
      "labour, maintenance, overheads; brackets Avalon's non-reagent operating cost of 1,700",
      ["S24"],
    ),
    plantFactor,
  };
}
