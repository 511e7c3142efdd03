/** Editions of the Harmonized System that are read, by the year they came into force, with the letters Comtrade gives them. */
export const revisions = { 2002: "H2", 2007: "H3", 2012: "H4", 2017: "H5", 2022: "H6" } as const;
export type Revision = keyof typeof revisions;

/** A good of the chain as customs count it at six digits. */
export interface CustomsGood {
  readonly hs: string;
  /** First and last edition in which the code means this. */
  readonly from: Revision;
  readonly to: Revision;
  /** Its item in `trade_flows_annual` and in `trade_flows_monthly`. */
  readonly annual: string;
  readonly monthly: string;
  readonly basis: "gross" | "metal" | "product";
  readonly scope: string;
  /** Streams of the world it holds. */
  readonly streams: readonly string[];
}

const always = { from: 2002, to: 2022 } as const;

/** What is mapped. Rare-earth codes have kept their meaning from 2002 to 2022; germanium had a code of its own in 2002 alone. */
export const customsGoods: readonly CustomsGood[] = [
  { hs: "280530", ...always, annual: "re_metals", monthly: "re_metals", basis: "metal", scope: "customs", streams: ["metal.*", "alloy.*"] },
  {
    hs: "284610",
    ...always,
    annual: "re_cerium_compounds",
    monthly: "re_cerium_compounds",
    basis: "gross",
    scope: "customs",
    streams: ["oxide.Ce"],
  },
  {
    hs: "284690",
    ...always,
    annual: "re_compounds_other",
    monthly: "re_compounds_284690",
    basis: "gross",
    scope: "customs",
    streams: ["oxide.*", "carbonate.*", "seg.*"],
  },
  {
    hs: "850511",
    ...always,
    annual: "permanent_magnets_metal",
    monthly: "permanent_magnets_metal",
    basis: "product",
    scope: "all-metal-magnets",
    streams: ["magnet.*", "blank.*"],
  },
  {
    hs: "250410",
    ...always,
    annual: "natural_graphite_flake_powder",
    monthly: "natural_graphite_flake_powder",
    basis: "product",
    scope: "customs",
    streams: [],
  },
  {
    hs: "380110",
    ...always,
    annual: "artificial_graphite",
    monthly: "artificial_graphite",
    basis: "product",
    scope: "customs",
    streams: [],
  },
  { hs: "261220", ...always, annual: "monazite", monthly: "re_metal_ore", basis: "gross", scope: "customs", streams: ["feed.monazite"] },
  { hs: "811230", from: 2002, to: 2002, annual: "germanium", monthly: "germanium", basis: "metal", scope: "customs", streams: [] },
];

/** Codes that hold goods of the chain among others: they are listed, never mapped, because a share of them would be invented. */
export const mixedCodes: Readonly<Record<string, string>> = {
  "253090": "minerals not named elsewhere; bastnaesite and clay concentrates stand among many",
  "282560": "germanium oxides together with zirconium dioxide",
  "282590": "other oxides; gallium oxide stands among them",
  "360690": "ferro-cerium together with other pyrophoric alloys",
  "381590": "catalysts; cerium is a small part",
  "720299": "ferro-alloys not named elsewhere; NdFe and DyFe stand among them",
  "811292": "gallium, indium, niobium, rhenium and others together; germanium and vanadium too since 2007",
  "811299": "articles of these metals together",
  "841430": "compressors of refrigerators; the magnets inside are not counted",
  "847170": "storage units of computers; the magnets inside are not counted",
  "850110": "motors of at most 37.5 W; the magnets inside are not counted",
  "850132": "direct-current motors of 750 W to 75 kW; the magnets inside are not counted",
  "850151": "alternating-current motors of at most 750 W; the magnets inside are not counted",
  "850152": "alternating-current motors of 750 W to 75 kW; the magnets inside are not counted",
  "850153": "alternating-current motors above 75 kW; the magnets inside are not counted",
  "850164": "generators above 750 kVA; the magnets inside are not counted",
  "851190": "parts of starters and ignition; the magnets inside are not counted",
  "851829": "loudspeakers; the magnets inside are not counted",
  "850519": "permanent magnets not of metal; ferrites and bonded magnets",
  "850590": "parts and other magnets",
};

/** Codes by which an edition can be told: the first or the last in which they exist. */
export const tellingCodes: readonly { readonly hs: string; readonly from?: Revision; readonly to?: Revision; readonly about: string }[] = [
  { hs: "811230", to: 2002, about: "germanium on its own" },
  { hs: "854221", to: 2002, about: "digital integrated circuits" },
  { hs: "854231", from: 2007, about: "processors and controllers" },
  { hs: "382600", from: 2012, about: "biodiesel" },
  { hs: "870380", from: 2017, about: "electric cars" },
  { hs: "854911", from: 2022, about: "waste of lead batteries" },
];

/** The good a code stands for in an edition; `undefined` where it is none of the chain's. */
export function goodOf(hs6: string, revision: Revision): CustomsGood | undefined {
  return customsGoods.find(({ hs, from, to }) => hs === hs6 && from <= revision && revision <= to);
}

/** The edition in force in a year, for statistics that follow it. */
export function revisionIn(year: number): Revision | undefined {
  return (Object.keys(revisions).map(Number) as Revision[]).filter((one) => one <= year).at(-1);
}

/** Whether a number names an edition that is read. */
export function isRevision(year: number): year is Revision {
  return Object.hasOwn(revisions, year);
}
