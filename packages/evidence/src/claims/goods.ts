/** Something that is mined, made or traded, as a sentence names it, with the rows of the ledger and the streams of the world that mean it. */
export interface Good {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  /** Items of `trade_dependence` that are this good. */
  readonly dependence: readonly string[];
  /** Items of the tables of trade flows. */
  readonly trade: readonly string[];
  /** What `supply_stage_shares` says of its making: stage and what the figure covers. */
  readonly made: readonly { readonly at: string; readonly stage: string; readonly covers: string }[];
  /** Streams of the world: ids, or a form and `.*`. Empty where the world does not hold it. */
  readonly streams: readonly string[];
}

/** A step of the chain as a sentence names it. */
export const steps: readonly { readonly at: string; readonly words: RegExp }[] = [
  { at: "mining", words: /\b(?:min(?:es?|ing|ed)|ore|deposits?|dug|extraction)\b/i },
  { at: "separation", words: /\b(?:refin(?:ing|ed|ery|eries|es?)|separat(?:ion|ed|es?)|process(?:ing|ed)|oxides?)\b/i },
  { at: "metal", words: /\b(?:metals?|alloys?|metal[- ]making)\b/i },
  { at: "magnet", words: /\bmagnets?\b/i },
];

const rareEarths = [
  { at: "mining", stage: "mining", covers: "all-rare-earths" },
  { at: "separation", stage: "separation_all", covers: "all-rare-earths" },
  { at: "metal", stage: "metal_alloy", covers: "metal-and-alloy" },
  { at: "magnet", stage: "magnet_sintered", covers: "magnets" },
];

/** Goods the ledger speaks of, narrower ones first: the first whose words occur is meant. */
export const goods: readonly Good[] = [
  {
    id: "magnets",
    name: "NdFeB magnets",
    words: /\b(?:magnets?)\b/i,
    dependence: ["magnets_ndfeb"],
    trade: ["magnets", "magnets_ndfeb", "permanent_magnets_metal"],
    made: [{ at: "magnet", stage: "magnet_sintered", covers: "magnets" }],
    streams: ["blank.std", "blank.mid", "blank.high", "magnet.std", "magnet.mid", "magnet.high"],
  },
  {
    id: "heavy",
    name: "dysprosium and terbium",
    words: /\b(?:(?:medium and )?heavy rare[- ]earths?|heavies|heavy (?:separation|supply)|HREEs?|dysprosium and terbium|Dy,Tb)\b/i,
    dependence: ["heavy_re_dy_tb"],
    trade: ["dy_tb_heavy_re"],
    made: [
      { at: "separation", stage: "separation_heavy", covers: "DyTb" },
      { at: "mining", stage: "mining_heavy_feed", covers: "heavy-rare-earths" },
    ],
    streams: ["oxide.Dy", "oxide.Tb", "metal.Dy", "metal.Tb"],
  },
  {
    id: "dysprosium",
    name: "dysprosium",
    words: /\bdysprosium\b/i,
    dependence: ["dysprosium"],
    trade: ["dysprosium"],
    made: [{ at: "mining", stage: "mining_heavy_feed", covers: "Dy" }],
    streams: ["oxide.Dy", "metal.Dy"],
  },
  {
    id: "terbium",
    name: "terbium",
    words: /\bterbium\b/i,
    dependence: [],
    trade: ["terbium", "terbium_all"],
    made: [],
    streams: ["oxide.Tb", "metal.Tb"],
  },
  {
    id: "yttrium",
    name: "yttrium oxide",
    words: /\byttrium\b/i,
    dependence: ["yttrium_oxide"],
    trade: [],
    made: [{ at: "separation", stage: "separation_heavy_yttrium", covers: "Y" }],
    streams: ["oxide.Y"],
  },
  {
    id: "gallium",
    name: "gallium",
    words: /\bgallium\b/i,
    dependence: ["gallium"],
    trade: ["gallium"],
    made: [{ at: "metal", stage: "gallium_primary", covers: "gallium" }],
    streams: [],
  },
  {
    id: "germanium",
    name: "germanium",
    words: /\bgermanium\b/i,
    dependence: ["germanium", "germanium_metal"],
    trade: ["germanium", "germanium_all_forms"],
    made: [{ at: "metal", stage: "germanium_refining", covers: "germanium" }],
    streams: [],
  },
  {
    id: "graphite",
    name: "graphite",
    words: /\bgraphite\b/i,
    dependence: ["graphite", "graphite_natural", "graphite_artificial"],
    trade: ["graphite", "artificial_graphite", "natural_graphite_flake_powder"],
    made: [
      { at: "mining", stage: "graphite_mining_flake", covers: "graphite" },
      { at: "separation", stage: "graphite_spherical", covers: "graphite" },
    ],
    streams: [],
  },
  {
    id: "re-metals",
    name: "rare-earth metals",
    words: /\b(?:rare[- ]earth metals?)\b/i,
    dependence: ["re_metals"],
    trade: ["re_metals", "rare_earth_metals"],
    made: [{ at: "metal", stage: "metal_alloy", covers: "metal-and-alloy" }],
    streams: ["metal.*"],
  },
  {
    id: "re-compounds",
    name: "rare-earth compounds",
    words: /\b(?:rare[- ]earth (?:compounds?|oxides?))\b/i,
    dependence: ["re_compounds"],
    trade: ["re_compounds", "re_oxides"],
    made: [{ at: "separation", stage: "separation_all", covers: "all-rare-earths" }],
    streams: ["oxide.*", "carbonate.*"],
  },
  {
    id: "rare-earths",
    name: "rare earths (compounds and metals)",
    words: /\b(?:rare[- ]earths?|rare earth (?:raw )?materials?|REEs?|REO)\b/i,
    dependence: ["rare_earths"],
    trade: ["rare_earths", "rare_earths_all", "re_compounds_and_metals"],
    made: rareEarths,
    streams: ["oxide.*", "carbonate.*", "metal.*"],
  },
];

/** The good and the step a text speaks of: a step alone means rare earths at that step. */
export function goodIn(text: string): {
  readonly good: Good | undefined;
  readonly step: string | undefined;
  readonly words: readonly string[];
} {
  const good = goods.find(({ words }) => words.test(text));
  const step = steps.find(({ at, words }) => words.test(text) && !(at === "magnet" && good?.id !== "magnets"))?.at;
  const words = [good?.words.exec(text)?.[0], ...steps.filter(({ at }) => at === step).map((one) => one.words.exec(text)?.[0])];
  return { good: good ?? (step === undefined ? undefined : goods.at(-1)), step, words: words.filter((one) => one !== undefined) };
}
