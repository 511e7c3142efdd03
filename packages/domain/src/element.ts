/**
 * The elements that are counted apart. Neodymium and praseodymium are traded, alloyed and consumed together as didymium, so they are
 * one entry, `NdPr`. Promethium does not occur. Scandium stands beside the lanthanides; it comes out of titanium and nickel plants.
 */
export const elements = ["La", "Ce", "NdPr", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y", "Sc"] as const;
export type Element = (typeof elements)[number];

/** What small worlds of other years count beside these: gallium, germanium, carbon (as graphite), and rare earths that are not told apart. */
export const otherContents = ["Ga", "Ge", "C", "rest"] as const;
/** Whatever a stream can hold that is balanced and priced. */
export type Counted = Element | (typeof otherContents)[number];

/** Standard atomic weights (IUPAC 2021, abridged), g/mol. */
const atomicWeight = {
  La: 138.91,
  Ce: 140.12,
  Pr: 140.91,
  Nd: 144.24,
  Sm: 150.36,
  Eu: 151.96,
  Gd: 157.25,
  Tb: 158.93,
  Dy: 162.5,
  Ho: 164.93,
  Er: 167.26,
  Tm: 168.93,
  Yb: 173.05,
  Lu: 174.97,
  Y: 88.906,
  Sc: 44.956,
} as const;
const oxygen = 15.999;

/** Mass of metal in an oxide with `metals` atoms of metal and `oxygens` of oxygen. */
function metalShare(weight: number, metals: number, oxygens: number): number {
  return (metals * weight) / (metals * weight + oxygens * oxygen);
}

/** Share of neodymium in didymium by weight of oxide; baskets run from 0.72 (loparite) to 0.79 (Mount Weld). */
const neodymiumShareOfNdPr = 0.76;

/** kg of element in a kg of its oxide as traded (REO): CeO2, Pr6O11 and Tb4O7, sesquioxides for the rest. */
export const elementPerOxide: Readonly<Record<Element, number>> = {
  La: metalShare(atomicWeight.La, 2, 3),
  Ce: metalShare(atomicWeight.Ce, 1, 2),
  NdPr: neodymiumShareOfNdPr * metalShare(atomicWeight.Nd, 2, 3) + (1 - neodymiumShareOfNdPr) * metalShare(atomicWeight.Pr, 6, 11),
  Sm: metalShare(atomicWeight.Sm, 2, 3),
  Eu: metalShare(atomicWeight.Eu, 2, 3),
  Gd: metalShare(atomicWeight.Gd, 2, 3),
  Tb: metalShare(atomicWeight.Tb, 4, 7),
  Dy: metalShare(atomicWeight.Dy, 2, 3),
  Ho: metalShare(atomicWeight.Ho, 2, 3),
  Er: metalShare(atomicWeight.Er, 2, 3),
  Tm: metalShare(atomicWeight.Tm, 2, 3),
  Yb: metalShare(atomicWeight.Yb, 2, 3),
  Lu: metalShare(atomicWeight.Lu, 2, 3),
  Y: metalShare(atomicWeight.Y, 2, 3),
  Sc: metalShare(atomicWeight.Sc, 2, 3),
};
