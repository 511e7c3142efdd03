import { assume } from "../reagents/figure.ts";
import type { Basket } from "./flowsheet.ts";

const none = assume(0, 0, 0.05, "kg per t REO", "ion-adsorption clay: near zero by the deposit table");

/** Bayan Obo, as facts/supply_deposits.csv has it (a test holds them equal). */
export const bayanObo: Basket = {
  name: "Bayan Obo",
  basis: "mass-REO",
  amounts: { La: 23, Ce: 50, Pr: 6.2, Nd: 18.5, Sm: 0.8, Eu: 0.2, Gd: 0.7, Tb: 0.1, Dy: 0.1 },
  sources: ["USGS_MYB2022"],
  confidence: "high",
  note: "USGS table of 1982; Th goes to the tailings pond and the cracking residue, not through extraction",
  thorium: assume(7, 5, 10, "kg ThO2 per t REO", "0.03–0.04 % ThO2 over 4–6 % REO in ore, both from memory in the deposit table", [
    "USGS_MYB2022",
  ]),
  uranium: null,
};

/** Mountain Pass. */
export const mountainPass: Basket = {
  name: "Mountain Pass",
  basis: "mass-REO",
  amounts: { La: 34, Ce: 48.8, Pr: 4.2, Nd: 11.7, Sm: 0.79, Eu: 0.13, Gd: 0.21, Y: 0.12 },
  sources: ["USGS_MYB2022"],
  confidence: "high",
  note: "heavy content is below the precision of the table",
  thorium: assume(3.3, 2, 5, "kg ThO2 per t REO", "0.02 % ThO2 over 6 % REO in ore, both from memory in the deposit table", [
    "USGS_MYB2022",
  ]),
  uranium: assume(0.4, 0.2, 0.7, "kg U3O8 per t REO", "20 ppm over 6 % REO, from memory in the deposit table", ["USGS_MYB2022"]),
};

/** Xinfeng, the best sourced middle-Y ion clay. */
export const xinfeng: Basket = {
  name: "Xinfeng, Jiangxi",
  basis: "mass-REO",
  amounts: {
    La: 27.26,
    Ce: 3.23,
    Pr: 5.62,
    Nd: 17.55,
    Sm: 4.54,
    Eu: 0.93,
    Gd: 5.96,
    Tb: 0.68,
    Dy: 3.71,
    Ho: 0.74,
    Er: 2.48,
    Tm: 0.27,
    Yb: 1.13,
    Lu: 0.21,
    Y: 24.26,
  },
  sources: ["USGS_MYB2022"],
  confidence: "high",
  note: "proxy for typical middle-Y ore",
  thorium: none,
  uranium: none,
};

/** Mixed medium-heavy concentrate (SEG+) of Mount Weld: the elements from Sm on of the Central Lanthanide Deposit. */
export const mountWeldSeg: Basket = {
  name: "SEG+ of Mount Weld (CLD)",
  basis: "mass-REO",
  amounts: { Sm: 2.44, Eu: 0.53, Gd: 1.09, Tb: 0.09, Dy: 0.25, Ho: 0.03, Er: 0.06, Tm: 0.01, Yb: 0.03, Y: 0.76 },
  sources: ["USGS_MYB2022"],
  confidence: "medium",
  note: "own cut of the deposit's table at Nd|Sm; the concentrate assay was never published. Dy 4.7 % and Tb 1.7 % of it, against 5 % and 1 % quoted for the feed of the heavy circuit (RAWMAT_LYNAS_HRE)",
  thorium: assume(
    0,
    0,
    0.1,
    "kg ThO2 per t REO",
    "removed when the light rare earths were cracked and leached (about 10 kg per t REO of concentrate there, from memory)",
    ["USGS_MYB2022"],
  ),
  uranium: assume(0, 0, 0.02, "kg U3O8 per t REO", "removed upstream", ["USGS_MYB2022"]),
};

/** Minamitorishima mud: no element list is on file, so the shape of a middle-Y clay is scaled to the published heavy share. */
export const minamitorishima: Basket = {
  name: "Minamitorishima mud",
  basis: "mass-REO",
  amounts: scaledHeavies(xinfeng.amounts, 0.44),
  sources: ["TAKAYA_2018", "PARTICLE_MINAMI2026"],
  confidence: "low",
  note: "Y plus heavies are 44 % of the total (published); the pattern within light and heavy is Xinfeng's, an assumption until the supplement of TAKAYA_2018 is read",
  thorium: none,
  uranium: none,
};

function scaledHeavies(amounts: Readonly<Record<string, number>>, share: number): Record<string, number> {
  const heavy = new Set(["Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y"]);
  let light = 0;
  let heavies = 0;
  for (const [element, amount] of Object.entries(amounts)) {
    if (heavy.has(element)) heavies += amount;
    else light += amount;
  }
  return Object.fromEntries(
    Object.entries(amounts).map(([element, amount]) => [
      element,
      heavy.has(element) ? (amount / heavies) * share * 100 : (amount / light) * (1 - share) * 100,
    ]),
  );
}
