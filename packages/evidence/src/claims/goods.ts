/** Something that is mined, made or traded, as a sentence names it, with the rows of the ledger and the streams of the world that mean it. */
export interface Good {
  readonly id: string;
  readonly name: string;
  readonly words: RegExp;
  /** Its chemical symbol, which counts in its own spelling alone. */
  readonly symbol?: RegExp;
  /** Elements it is counted by where a row or a step's forms hold others too. */
  readonly elements?: readonly string[];
  /** Items of `trade_dependence` that are this good. */
  readonly dependence: readonly string[];
  /** Items of the tables of trade flows. */
  readonly trade: readonly string[];
  /** What `supply_stage_shares` says of its making: stage and what the figure covers. */
  readonly made: readonly { readonly at: string; readonly stage: string; readonly covers: string }[];
  /** What `supply_mine_production` says of its output: the step, and the quantities that count it. */
  readonly mined?: { readonly at: string; readonly quantities: readonly string[] };
  /** Items of `trade_dependence` that say a country's share of the world's output. */
  readonly worldOutput?: readonly string[];
  /** Streams of the world: ids, or a form and `.*`. Empty where the world does not hold it. */
  readonly streams: readonly string[];
}

/** A step of the chain as a sentence names it. */
export const steps: readonly { readonly at: string; readonly words: RegExp }[] = [
  { at: "mining", words: /\b(?:min(?:es?|ing|ed|ers?)|ores?|deposits?|dug|digs?|extract(?:s|ed|ion)|feed(?:stock)?)\b/i },
  {
    at: "separation",
    words: /\b(?:refin(?:ing|ed|ers?|ery|eries|es?|ement)|separat(?:ion|ed|es?|ing|ors?)|process(?:ing|ed|es|ors?)|midstream|oxides?)\b/i,
  },
  { at: "metal", words: /\b(?:metals?(?! and)|alloys?|metal[- ]making|metalli[sz]ation|smelt(?:ing|ed|ers?|s))\b/i },
  { at: "magnet", words: /\bmagnets?\b/i },
];

/** Elements named below whose oxide and metal the world holds. */
const inWorld: ReadonlySet<string> = new Set(["Ce", "La", "Sm"]);

/** Symbols that are also words, names or initials. */
const wordLike: ReadonlySet<string> = new Set(["In", "La", "Ho", "Lu", "Er", "Eu", "Li", "W"]);

const rareEarths = [
  { at: "mining", stage: "mining", covers: "all-rare-earths" },
  { at: "separation", stage: "separation_all", covers: "all-rare-earths" },
  { at: "metal", stage: "metal_alloy", covers: "metal-and-alloy" },
  { at: "magnet", stage: "magnet_sintered", covers: "magnets" },
];

/** Elements of which the ledger knows shares of imports, or of the world's output, and no more: name, symbol, items of `trade_dependence`. */
const shareOnly: readonly (readonly [name: string, symbol: string, dependence: readonly string[], worldOutput?: readonly string[]])[] = [
  ["cerium", "Ce", ["cerium_compounds", "cerium_compounds_other", "cerium_oxide", "re_cerium_compounds", "re_cerium_oxide"]],
  ["lanthanum", "La", ["lanthanum_compounds"]],
  ["samarium", "Sm", [], ["samarium_oxide_supply"]],
  ["scandium", "Sc", ["scandium"], ["scandium_oxide_supply"]],
  ["holmium", "Ho", ["holmium_compounds_and_metals"]],
  ["erbium", "Er", ["erbium_compounds_and_metals"]],
  ["ytterbium", "Yb", ["ytterbium_compounds_and_metals"]],
  ["lutetium", "Lu", ["lutetium_compounds_and_metals"]],
  ["europium", "Eu", []],
  ["gadolinium", "Gd", []],
  ["tungsten", "W", ["tungsten", "tungsten_ores_concentrates_and_other_forms"]],
  ["magnesium", "Mg", ["magnesium"]],
  ["indium", "In", ["indium"]],
  ["lithium", "Li", ["lithium"]],
  ["niobium", "Nb", ["niobium"]],
];

/** Goods the ledger speaks of, narrower ones first: where two begin at one place in a sentence, the longer words are meant, then the first here. */
export const goods: readonly Good[] = [
  {
    id: "magnet-rare-earths",
    name: "magnet rare earths",
    words:
      /\b(?:magnet(?:ic)? (?:rare[- ]earths?(?! magnets?)|rare[- ]earth elements|materials|metals|REEs?)|rare[- ]earths? (?:used )?(?:in|for) (?:permanent )?magnets)\b/i,
    dependence: [],
    trade: [],
    made: [
      { at: "separation", stage: "separation_all", covers: "magnet-rare-earths" },
      { at: "mining", stage: "mining", covers: "magnet-rare-earths" },
    ],
    streams: [],
  },
  {
    id: "magnets",
    name: "NdFeB magnets",
    words: /\b(?:(?:sintered )?(?:rare[- ]earth |REE |NdFeB |Nd-Fe-B |neodymium(?:[- ]iron[- ]boron)? )?(?:permanent )?magnets?|NdFeB)\b/i,
    dependence: ["magnets_ndfeb", "magnets_ndfeb_sintered", "magnets", "permanent_magnets", "permanent_magnets_all"],
    trade: ["magnets", "magnets_ndfeb", "permanent_magnets_metal"],
    made: [{ at: "magnet", stage: "magnet_sintered", covers: "magnets" }],
    streams: ["blank.std", "blank.mid", "blank.high", "magnet.std", "magnet.mid", "magnet.high"],
  },
  {
    id: "heavy",
    name: "dysprosium and terbium",
    words:
      /\b(?:(?:medium[- ](?:and )?)?heavy rare[- ]earths?(?: elements?| oxides?| metals?)?|heavies|heavy (?:elements|separation|supply|feedstock)|HREEs?|HREOs?|dysprosium (?:and|or|\/) ?terbium|terbium (?:and|or) dysprosium|dysprosium\/terbium|Dy,Tb|Dy\/Tb|Dy and Tb)\b/i,
    elements: ["Dy", "Tb"],
    dependence: ["heavy_re_dy_tb", "dy_tb"],
    trade: ["dy_tb_heavy_re"],
    made: [
      { at: "separation", stage: "separation_heavy", covers: "DyTb" },
      { at: "mining", stage: "mining_heavy_feed", covers: "heavy-rare-earths" },
      { at: "mining", stage: "mining_heavy_feed", covers: "DyTb" },
    ],
    streams: ["oxide.Dy", "oxide.Tb", "metal.Dy", "metal.Tb"],
  },
  {
    id: "dysprosium",
    name: "dysprosium",
    words: /\bdysprosium\b/i,
    symbol: /\bDy\b/,
    elements: ["Dy"],
    dependence: ["dysprosium"],
    trade: ["dysprosium"],
    made: [
      { at: "separation", stage: "separation_heavy", covers: "DyTb" },
      { at: "mining", stage: "mining_heavy_feed", covers: "Dy" },
    ],
    streams: ["oxide.Dy", "metal.Dy"],
  },
  {
    id: "terbium",
    name: "terbium",
    words: /\bterbium\b/i,
    symbol: /\bTb\b/,
    elements: ["Tb"],
    dependence: ["terbium_compounds_and_metals"],
    trade: ["terbium", "terbium_all"],
    made: [{ at: "separation", stage: "separation_heavy", covers: "DyTb" }],
    streams: ["oxide.Tb", "metal.Tb"],
  },
  {
    id: "yttrium",
    name: "yttrium",
    words: /\byttrium(?: oxide)?\b/i,
    symbol: /\bY2O3\b/,
    elements: ["Y"],
    dependence: ["yttrium_oxide", "yttrium"],
    trade: [],
    made: [{ at: "separation", stage: "separation_heavy_yttrium", covers: "Y" }],
    streams: ["oxide.Y"],
  },
  {
    id: "NdPr",
    name: "neodymium and praseodymium",
    words:
      /\b(?:neodymium (?:and|or|\/|-) ?praseodymium|neodymium-praseodymium|neodymium|praseodymium|Nd\/Pr|NdPr|Nd-Pr|didymium|light rare[- ]earths?|LREEs?)\b/i,
    symbol: /\b(?:Nd|Pr)\b/,
    elements: ["NdPr"],
    dependence: ["ndpr_rare_earths", "ndpr_oxide"],
    trade: [],
    made: [
      { at: "separation", stage: "separation_all", covers: "NdPr" },
      { at: "separation", stage: "separation_light", covers: "NdPr" },
      { at: "mining", stage: "mining", covers: "Nd" },
    ],
    streams: ["oxide.NdPr", "metal.NdPr"],
  },
  ...shareOnly.map((row) => byElement(...row)),
  {
    id: "gallium",
    name: "gallium",
    words: /\bgallium\b/i,
    symbol: /\bGa\b/,
    dependence: ["gallium", "gallium_metal"],
    trade: ["gallium"],
    made: [{ at: "metal", stage: "gallium_primary", covers: "gallium" }],
    mined: { at: "metal", quantities: ["gallium_primary_production", "gallium_primary_production_bgs", "gallium_primary_output"] },
    worldOutput: ["gallium_primary_output"],
    streams: [],
  },
  {
    id: "germanium",
    name: "germanium",
    words: /\bgermanium\b/i,
    symbol: /\bGe\b/,
    dependence: ["germanium", "germanium_metal"],
    trade: ["germanium", "germanium_all_forms"],
    made: [{ at: "metal", stage: "germanium_refining", covers: "germanium" }],
    mined: { at: "metal", quantities: ["germanium_production_bgs"] },
    streams: [],
  },
  {
    id: "graphite",
    name: "graphite",
    words: /\bgraphite\b/i,
    dependence: ["graphite", "graphite_natural", "graphite_artificial", "graphite_(natural)"],
    trade: ["graphite", "artificial_graphite", "natural_graphite_flake_powder"],
    made: [
      { at: "mining", stage: "graphite_mining_flake", covers: "graphite" },
      { at: "separation", stage: "graphite_spherical", covers: "graphite" },
    ],
    mined: { at: "mining", quantities: ["graphite_natural_mine_production", "graphite_natural_mine_production_bgs"] },
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
    words: /\b(?:rare[- ]earths?(?: (?:raw )?materials?| elements?| compounds and metals| metals and compounds)?|REEs?|REOs?|TREO)\b/i,
    dependence: ["rare_earths", "rare-earth_compounds_and_metals"],
    trade: ["rare_earths", "rare_earths_all", "re_compounds_and_metals"],
    made: rareEarths,
    mined: { at: "mining", quantities: ["mine_production", "mine_production_bgs"] },
    streams: ["oxide.*", "carbonate.*", "metal.*"],
  },
];

function byElement(name: string, symbol: string, dependence: readonly string[], worldOutput?: readonly string[]): Good {
  return {
    id: name,
    name,
    words: new RegExp(`\\b${name}(?: (?:oxides?|compounds?|metals?))?\\b`, "i"),
    ...(wordLike.has(symbol) ? {} : { symbol: new RegExp(`\\b${symbol}\\b`) }),
    elements: [symbol],
    dependence,
    trade: [],
    // The step alone: no row of `supply_stage_shares` says more.
    made: worldOutput ? [{ at: "separation", stage: "", covers: "" }] : [],
    ...(worldOutput ? { worldOutput } : {}),
    streams: inWorld.has(symbol) ? [`oxide.${symbol}`, `metal.${symbol}`] : [],
  };
}

interface GoodMention {
  readonly good: Good;
  readonly words: string;
  readonly from: number;
}

/** Goods in the order of a text, each place with the longest words that begin there. */
function goodMentions(text: string): GoodMention[] {
  const all = goods.flatMap((good) =>
    [good.words, good.symbol].flatMap((pattern) =>
      pattern === undefined
        ? []
        : [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => ({
            good,
            words: match[0],
            from: match.index,
          })),
    ),
  );
  return all
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one &&
            other.from <= one.from &&
            one.from + one.words.length <= other.from + other.words.length &&
            (other.words.length > one.words.length || all.indexOf(other) < all.indexOf(one)),
        ),
    )
    .sort((a, b) => a.from - b.from);
}

/**
 * The good and the step a text speaks of: a step alone means rare earths at that step. In a sentence with several goods it is the first behind
 * the number (which ends at `at`), within its clause, else the last before it.
 */
export function goodIn(
  text: string,
  at?: number,
): {
  readonly good: Good | undefined;
  readonly step: string | undefined;
  readonly words: readonly string[];
} {
  const mentions = goodMentions(text);
  const behind =
    at === undefined
      ? undefined
      : mentions.find(({ from }) => from >= at && !/[;:]|, (?:while|whereas|which|but)\b/.test(text.slice(at, from)));
  const before = at === undefined ? undefined : mentions.filter(({ from }) => from < at).at(-1);
  const narrowest = at === undefined ? goods.flatMap((good) => mentions.filter((one) => one.good === good))[0] : undefined;
  const mention = behind ?? before ?? narrowest ?? mentions[0];
  const good = mention?.good;
  // The good's own words name no step: "magnet" in rare-earth magnets, "feedstock" in heavy feedstock.
  const found = steps.filter(({ at: step, words }) => words.test(text) && !(step === "magnet" && good?.id !== "magnets"));
  const step = (good ? found.find(({ at: one }) => good.made.some((made) => made.at === one)) : undefined)?.at ?? found[0]?.at;
  const words = [mention?.words, ...steps.filter(({ at: one }) => one === step).map((one) => one.words.exec(text)?.[0])];
  return { good: good ?? (step === undefined ? undefined : goods.at(-1)), step, words: words.filter((one) => one !== undefined) };
}
