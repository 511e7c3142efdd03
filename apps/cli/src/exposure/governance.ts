/**
 * World Governance Indicators as assumptions: mean of six dimensions scaled (2.5 − mean) · 2, 0 best to 10 worst, recalled to about half a
 * point and not read from the published table; edit them with `--set wgi.XXX=`. Source of the indicator: World Bank (CC BY 4.0).
 */
export const governance: Readonly<Record<string, number>> = {
  AUS: 2,
  BRA: 5.5,
  CAN: 2,
  CHN: 5.5,
  DEU: 2,
  EST: 2.5,
  FRA: 3,
  GBR: 2.5,
  IND: 5,
  ITA: 4,
  JPN: 2.5,
  KOR: 3,
  LAO: 6.5,
  MDG: 6.5,
  MEX: 6,
  MMR: 7,
  MYS: 4,
  NGA: 7,
  OTH: 5,
  PHL: 5.5,
  POL: 3.5,
  RUS: 6,
  THA: 5.5,
  TWN: 2.5,
  USA: 2.5,
  VNM: 6,
  XEU: 3,
};

/** Political stability as assumptions, 0 best to 1 worst, recalled to about a twentieth; edit with `--set g.XXX=`. */
export const instability: Readonly<Record<string, number>> = {
  AUS: 0.3,
  BRA: 0.55,
  CAN: 0.3,
  CHN: 0.6,
  DEU: 0.4,
  EST: 0.35,
  FRA: 0.45,
  GBR: 0.4,
  IND: 0.6,
  ITA: 0.4,
  JPN: 0.3,
  KOR: 0.4,
  LAO: 0.4,
  MDG: 0.55,
  MEX: 0.65,
  MMR: 0.9,
  MYS: 0.45,
  NGA: 0.85,
  PHL: 0.6,
  POL: 0.4,
  RUS: 0.65,
  THA: 0.55,
  TWN: 0.35,
  USA: 0.5,
  VNM: 0.5,
  XEU: 0.4,
};

/** What a country without a score counts as. */
export const middlingGovernance = 5;
