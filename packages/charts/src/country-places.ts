/**
 * Where a country's end of a flow is drawn, longitude and latitude in degrees: about the middle of where its chain stands, read off a map. A
 * place on a picture, not a fact; rest regions stand at about the middle of what they gather, and the rest of the world nowhere.
 */
export const countryPlaces: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  CHN: [113, 29],
  MMR: [97.5, 24],
  LAO: [103, 19.5],
  VNM: [106, 20.5],
  THA: [101, 14.5],
  PHL: [122, 12],
  MYS: [102.5, 4],
  JPN: [138, 36],
  KOR: [127.8, 36.3],
  TWN: [121, 23.8],
  IND: [79, 20],
  AUS: [125, -27],
  USA: [-98, 39],
  CAN: [-103, 54],
  MEX: [-102, 23],
  BRA: [-48, -15],
  DEU: [10, 51],
  FRA: [2.5, 46.8],
  ITA: [11.5, 44],
  POL: [19.5, 52],
  EST: [26, 59],
  XEU: [16, 47.5],
  GBR: [-1.5, 53],
  RUS: [40, 56],
  MDG: [47, -19.5],
  NGA: [8, 9.5],
};
