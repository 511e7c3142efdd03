/** A cost or saving per kg with its range: read from a fact (`fact`) or declared (`why`). */
export interface CostRange {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly fact?: { readonly stage: string; readonly parameter: string; readonly region: string };
  readonly why?: string;
}

/** USD per kg REO from mine to separated oxides, by country of the mine. */
export const mineToOxide: Readonly<Record<string, CostRange>> = {
  CHN: { low: 4, value: 7, high: 10, fact: { stage: "separation", parameter: "opex_mine_to_oxide", region: "CHN" } },
  MMR: { low: 5, value: 8, high: 12, why: "clay leaching without restoration, plus the tax at the border and haulage to Jiangxi" },
  LAO: { low: 5, value: 8, high: 12, why: "as in Myanmar, with Chinese reagents and crews" },
};
export const mineToOxideElsewhere: CostRange = {
  low: 10,
  value: 12.5,
  high: 15,
  fact: { stage: "separation", parameter: "opex_mine_to_oxide_reo", region: "MYS" },
};

/** The middle of those, by country of the mine. */
export function mineToOxideUsdPerKg(country: string): number {
  return (mineToOxide[country] ?? mineToOxideElsewhere).value;
}

/** What it costs to throw away a kg of element that nobody wants, USD: stored or neutralised, an assumption that sets absorbing and discarding apart. */
export const discardUsdPerKg = 0.5;

export const causes = ["environment", "separation and reagents", "by-product credit", "scale and capital", "energy"] as const;
export type Cause = (typeof causes)[number];
export const costProducts = ["NdPr oxide", "Dy oxide", "sintered magnet"] as const;
export type CostProduct = (typeof costProducts)[number];
export const costCountries = ["CHN", "KOR", "JPN", "AUS"] as const;
export type CostCountry = (typeof costCountries)[number];

type Triple = readonly [low: number, value: number, high: number];

/**
 * Cost per kg of product by cause, USD. All are declared assumptions scaled on the few published totals (facts named beside the table):
 * Chinese mine-to-oxide 4–10 and Malaysian 10–15 USD/kg REO, NdPr oxide at Mountain Pass 60 now and 40 at scale, a price floor of 110, a
 * magnet plant of 12 USD per kg a year in China against 37–92 elsewhere. No published cost splits them this way.
 */
const table: Readonly<Record<CostProduct, Readonly<Record<CostCountry, Readonly<Record<Cause, Triple>>>>>> = {
  "NdPr oxide": {
    CHN: row([1, 3, 6], [14, 20, 28], [-4, -2, 0], [4, 7, 12], [2, 3, 5]),
    KOR: row([4, 8, 14], [20, 28, 40], [-5, -2, 0], [14, 24, 40], [4, 6, 9]),
    JPN: row([5, 10, 16], [22, 30, 42], [-5, -2, 0], [16, 26, 42], [5, 8, 12]),
    AUS: row([6, 10, 18], [20, 28, 38], [-8, -4, 0], [18, 28, 45], [3, 5, 8]),
  },
  "Dy oxide": {
    CHN: row([10, 30, 80], [60, 100, 150], [-30, -15, 0], [10, 20, 40], [4, 8, 15]),
    KOR: row([30, 60, 120], [90, 140, 220], [-30, -10, 0], [50, 90, 160], [8, 15, 25]),
    JPN: row([35, 70, 130], [100, 150, 230], [-30, -10, 0], [55, 95, 170], [10, 20, 30]),
    AUS: row([40, 75, 140], [90, 140, 210], [-50, -25, 0], [60, 100, 180], [6, 12, 20]),
  },
  "sintered magnet": {
    CHN: row([0.3, 0.6, 1], [1, 2, 3], [-2, -1, -0.3], [2, 3, 5], [1, 1.5, 2.5]),
    KOR: row([0.6, 1, 2], [1.5, 2.5, 4], [-1.5, -0.7, 0], [6, 10, 16], [1.5, 2.5, 4]),
    JPN: row([0.8, 1.3, 2.2], [1.5, 2.5, 4], [-2, -1, -0.3], [5, 9, 15], [2, 3.5, 5]),
    AUS: row([0.8, 1.4, 2.5], [2, 3, 5], [-1, -0.4, 0], [9, 14, 22], [1.2, 2, 3.5]),
  },
};

function row(environment: Triple, separation: Triple, credit: Triple, scale: Triple, energy: Triple): Readonly<Record<Cause, Triple>> {
  return { environment, "separation and reagents": separation, "by-product credit": credit, "scale and capital": scale, energy };
}

/** Cost by cause of a product made in a country; every one an assumption with a range. */
export function costByCause(
  product: CostProduct,
  country: CostCountry,
): { readonly cause: Cause; readonly low: number; readonly value: number; readonly high: number }[] {
  return causes.map((cause) => {
    const [low, value, high] = table[product][country][cause];
    return { cause, low, value, high };
  });
}

/** What standing side by side saves per kg REO: no drying, haulage and second dissolution of carbonate, one waste-water plant. */
export const integrationSaving: CostRange = {
  low: 0.5,
  value: 1.2,
  high: 2.5,
  why: "carbonate is dried, bagged, shipped and dissolved again between sites; one neutralisation and one permit fall away; no published split",
};
