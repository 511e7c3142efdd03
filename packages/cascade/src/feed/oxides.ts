/** Oxide each rare earth is weighed as: g per mol of oxide and RE atoms in it (IUPAC atomic weights; the reference feed's table). */
export const oxides: Readonly<Record<string, { readonly formula: string; readonly gramsPerMole: number; readonly atoms: number }>> = {
  La: { formula: "La2O3", gramsPerMole: 325.809, atoms: 2 },
  Ce: { formula: "CeO2", gramsPerMole: 172.115, atoms: 1 },
  Pr: { formula: "Pr6O11", gramsPerMole: 1021.44, atoms: 6 },
  Nd: { formula: "Nd2O3", gramsPerMole: 336.48, atoms: 2 },
  Sm: { formula: "Sm2O3", gramsPerMole: 348.72, atoms: 2 },
  Eu: { formula: "Eu2O3", gramsPerMole: 351.926, atoms: 2 },
  Gd: { formula: "Gd2O3", gramsPerMole: 362.5, atoms: 2 },
  Tb: { formula: "Tb4O7", gramsPerMole: 747.6972, atoms: 4 },
  Dy: { formula: "Dy2O3", gramsPerMole: 372.998, atoms: 2 },
  Ho: { formula: "Ho2O3", gramsPerMole: 377.858, atoms: 2 },
  Y: { formula: "Y2O3", gramsPerMole: 225.81, atoms: 2 },
  Er: { formula: "Er2O3", gramsPerMole: 382.515, atoms: 2 },
  Tm: { formula: "Tm2O3", gramsPerMole: 385.866, atoms: 2 },
  Yb: { formula: "Yb2O3", gramsPerMole: 394.1, atoms: 2 },
  Lu: { formula: "Lu2O3", gramsPerMole: 397.932, atoms: 2 },
};

/** g of oxide per mol of RE: 168.24 for Nd2O3. Undefined for a symbol that is no rare earth (or for Sc, which we do not separate). */
export function gramsOxidePerMole(element: string): number | undefined {
  const oxide = oxides[element];
  return oxide === undefined ? undefined : oxide.gramsPerMole / oxide.atoms;
}

/** Mole fractions from amounts by mass of oxide (any scale); null when a symbol is not known. */
export function massToMole(elements: readonly string[], mass: readonly number[]): number[] | null {
  const moles: number[] = [];
  for (let i = 0; i < elements.length; i++) {
    const grams = gramsOxidePerMole(elements[i]!);
    if (grams === undefined) return null;
    moles.push(mass[i]! / grams);
  }
  const total = moles.reduce((a, b) => a + b, 0);
  return moles.map((value) => value / total);
}
