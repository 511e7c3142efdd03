import type { Widened, Words } from "./words.ts";

/** Everything that the screen of exposure says. */
const en = {
  question: {
    /** The whole sentence, with `{slots}` for what can be chosen; `said` is what stands in them now. */
    sentence: (_said: { readonly on: string; readonly element: string; readonly by: string; readonly target: string }): string =>
      "Who depends on {on} for {element}, counting plants by {by}? Looking at {target}.",
    on: "Country depended on",
    element: "Element",
    by: "How plants are counted",
    target: "Buyer looked at",
    byTerritory: "where they stand",
    byControl: "who decides over them",
  },
  finding: (who: string, direct: string, on: string, element: string, any: string): readonly [string, string, string] => [
    `${who} buys ${direct} of its `,
    element,
    ` straight from ${on}. ${any} of it has been there.`,
  ],
  findingControl: (who: string, direct: string, on: string, element: string, any: string): readonly [string, string, string] => [
    `${who} buys ${direct} of its `,
    element,
    ` straight from ${on}. ${any} of it has been in hands of ${on}.`,
  ],
  noUse: (who: string, element: string): string => `No ${element} reaches ${who}’s industries in the reconciled year.`,
  reckoning: "Reckoning",
  failed: (message: string): string =>
    `This could not be reckoned in the browser (${message}). The command does it: npx coercivity exposure`,
  dek: (element: string, where: string, was: string, value: string, low: string, high: string, year: number): string =>
    `Customs sees the last border. Traced back stage by stage through the reconciled year ${year}, ${value}\u00a0% (${low}–\u2060${high}) of the ${element} that it uses was ${was} ${where}; no stage is narrower.`,
  inPlace: (on: string): string => `in ${on}`,
  underControl: (on: string): string => `under control of ${on}`,
  stages: { mine: "Mine", crack: "Crack", separate: "Separate", metal: "Metal", magnet: "Magnet", part: "Part" } as Readonly<
    Record<string, string>
  >,
  was: {
    mine: "mined",
    crack: "cracked",
    separate: "separated",
    metal: "made into metal",
    magnet: "made into magnets",
    part: "built into parts",
  } as Readonly<Record<string, string>>,
  steps: {
    mine: "Mining",
    crack: "Cracking",
    separate: "Separation",
    metal: "Metal making",
    magnet: "Magnet making",
    part: "Part making",
  } as Readonly<Record<string, string>>,
  plant: (name: string, country: string): string => `${name} (${country})`,
  heat: {
    title: (stage: string, buyers: number, all: number): string => `${stage} is the narrowest stage for ${buyers} of ${all} buyers`,
    noTitle: "No stage is narrower than all others for most buyers",
    subtitle: (element: string, where: string, year: number, baselines: number): string =>
      `Share of the ${element} that a buyer’s industries use which was ${where} at the stage, %, kg of element that passed it, ${year}: best fit, and lowest to highest of ${baselines} baselines. Ringed: the narrowest of the stages that half of it passes. Right: the same dependence counted three ways`,
    buyer: "Buyer",
    three: "Counted three ways",
    anyStage: "any stage",
    sortBy: (column: string): string => `Sort by ${column}`,
    cell: (buyer: string, stage: string, said: string): string => `${buyer}, ${stage}: ${said}. Why?`,
    foot: "Absorbing chain on the reconciled flows; a pool mixes what its makers put in, contracts between firms are not seen. Direct: all imports, kg of element by the last border. Embedded: at separation.",
    heads: ["Buyer", "Stage", "Share", "Low", "High"],
    direct: "direct",
  },
  why: {
    title: (buyer: string, stage: string, element: string): string => `${stage}: where ${buyer}’s ${element} was`,
    subtitle: (passed: string): string =>
      `Shares of what passed the stage (${passed} of all that is used), B = (I − Q)⁻¹ R on the reconciled flows. Figures and facts that hold these flows in place stand below, the nearest to the buyer first`,
    others: (count: number): string => `and ${count} others below 1 %`,
    origins: "Everybody at this stage",
    figures: "Figures of the fit at this stage",
    figure: (scope: string, published: string, fitted: string): string => `${scope}: published ${published}, fitted ${fitted}`,
    none: "No published figure speaks of this stage and these countries; the flows come from the balance of the chain and declared priors.",
    pick: "Press a share in the table to see what it rests on.",
    close: "Close",
    table: ["Who", "Share", "Low", "High"],
  },
  survive: {
    title: (who: string, short: number, all: number, way: string): string =>
      short === 0
        ? `Every industry of ${who} outlasts the wait for ${way}`
        : short === all
          ? `No industry of ${who} outlasts the wait for ${way}`
          : `${short} of ${who}’s ${all} industries fall short before ${way}`,
    subtitle: (on: string): string =>
      `Days until each falls short when ${on} stops all exports, with firms’ stocks and state stockpiles let go of at once (dot, range over baselines), against the days that a way back takes (bar); log scale`,
    way: "Way back",
    ways: { licence: "a licence", qualification: "another supplier’s qualification", "new line": "a new separation line" } as Readonly<
      Record<string, string>
    >,
    own: (on: string): string => `${on} does not depend on its own exports.`,
    foot: (fact: string | null): string => (fact === null ? "Days of the way back: assumed." : "Days of the way back: from a fact."),
  },
  control: {
    title: (on: string, element: string, left: string, right: string): string =>
      `Count who decides, not where it lies, and ${on} goes from ${left} to ${right} of mined ${element}`,
    same: (on: string, element: string): string =>
      `Where plants stand and who decides over them come to the same for ${on} and mined ${element}`,
    subtitle: (element: string): string =>
      `Mined ${element}, % of the world, best fit. Stakes in proportion; armed groups answer to no country and count by their own name`,
    left: "by territory",
    right: "by control",
    who: "Who",
    foot: (abroad: readonly string[]): string => (abroad.length === 0 ? "" : `Plants abroad with its stakes: ${abroad.join(", ")}.`),
  },
  time: {
    none: (who: string, on: string): string => `The facts hold no published share of ${who}’s imports from ${on}.`,
    embedded: (element: string): string => `any stage, ${element}`,
    direct: (element: string): string => `direct, ${element}`,
    subtitle: (on: string, low: string): string =>
      `Dependence on ${on}, % (axis from ${low}). Rings: published figures, each with its own scope, never joined. Points: our reading of the reconciled year, lowest to highest over the baselines`,
    heads: ["Series", "Year", "Share", "Lowest", "Highest", "Scope"],
    small: (year: string, label: string): string => `${label}, ${year}`,
    foot: "None is averaged. Press a ring for its source. Points of 2009 come from a small world worked back from declared uses: assumptions with ranges, no fit.",
    fact: (share: string, item: string, year: string, basis: string, scope: string): string =>
      `${share}: ${item}, ${year}${basis === "" ? "" : `, by ${basis}`}${scope === "" ? "" : `, ${scope}`}`,
  },
  chokepoints: {
    title: (who: string, name: string, lost: string, bought: boolean): string =>
      bought
        ? `Without ${name} ${who} loses ${lost} of what it uses`
        : `Without ${name} ${who} loses ${lost} of what it uses, though it buys nothing there`,
    none: (who: string): string => `No single plant abroad takes anything from ${who}`,
    subtitle: (element: string, who: string, credit: boolean): string =>
      `Share of the ${element} used in ${who} that is lost when one plant stands still, after stocks and before new suppliers, China’s own users served first: an upper bound. Range over baselines; behind it the share with everybody served alike${credit ? ". Tick: its fair share of what these plants hold up together (Shapley)" : ""}`,
    row: (lost: string, alike: string): string => `${lost}; all alike ${alike}`,
    foot: "Headroom and substitutes are not used. A year’s stop with stocks and sourcing: npx coercivity exposure chokepoints --simulate.",
    heads: [
      "Plant",
      "Territory",
      "Controllers",
      "Lost",
      "Low",
      "High",
      "Lost, all served alike",
      "Credit (Shapley)",
      "Value added a year, USD",
    ],
  },
  indices: {
    title: (who: string, element: string, risk: string, above: boolean): string =>
      `The EU’s method finds a supply risk of ${risk} for ${who}’s ${element}${above ? ", at risk from 1" : ", below the 1 that counts as risk"}`,
    titleMoved: (who: string, element: string, before: string, after: string): string =>
      `With these inputs the EU’s method takes ${who}’s ${element} from ${before} to ${after}`,
    subtitle: (who: string, element: string): string =>
      `Published methods run again on the reconciled flows of ${who}’s ${element}. Move an input: what does the index become under licensing?`,
    inputs: {
      t: (on: string): string => `Trade parameter of ${on}: above 1 restricts exports`,
      wgi: (on: string): string => `Governance of ${on}, 0 best to 10 worst`,
      importReliance: (_: string): string => "Import reliance",
      endOfLifeRecycling: (_: string): string => "Recycling from end of life",
      k: (_: string): string => "Suppliers that drop out, k of N-k",
    },
    reset: "As they were",
    heads: ["Index", "As it is", "With these inputs", "Counts from"],
    ours: (who: string, element: string): string => `Indices of ${who}’s ${element}`,
    riskAt: (stage: string): string => `EU supply risk: ${stage}`,
    risk: "EU supply risk, the larger stands",
    standing: (risk: string, stage: string): string => `${risk} (${stage})`,
    importance: "EU economic importance",
    noSectors: (who: string): string => `no sector statistics of ${who} at hand`,
    reliance: (form: string): string => `Import reliance: ${form}`,
    forms: { oxide: "oxide", metal: "metal", alloy: "alloy", blank: "magnet blanks", magnet: "magnets", part: "parts" } as Readonly<
      Record<string, string>
    >,
    geoPolRisk: "GeoPolRisk score",
    factor: "GeoPolRisk factor, kg copper per kg",
    left: (k: number): string => `N-${k}: what a stage still puts out without its largest`,
    leftHeads: ["Stage", "Without", "Of the world’s use", "Of the rest’s use"],
    published: "As published, and run again",
    publishedHeads: ["Index", "Of", "Year", "Published", "Run again", "Verdict", "With these inputs", "Run again on"],
    names: {
      eu_supply_risk: "EU supply risk",
      eu_economic_importance: "EU economic importance",
      geopolrisk_mine_hhi: "GeoPolRisk, HHI of mines",
      iea_n_minus_1: "IEA N-1",
    } as Readonly<Record<string, string>>,
    groups: {
      LREE: "light rare earths",
      HREE: "heavy rare earths",
      "rare earths": "rare earths",
      "magnet rare earths": "magnet rare earths",
    } as Readonly<Record<string, string>>,
    verdicts: { pass: "pass", fail: "fail", "not comparable": "not comparable" } as Readonly<Record<string, string>>,
    inputsOf: {
      "study shares": "the study’s own shares, no substitution",
      "study uses": "the study’s own uses and sectors, no substitution",
      "own world": "our world of EU27, no substitution",
      "mine statistics": "mine statistics of the year",
      outlook: "an outlook’s projects, which are not open",
    } as Readonly<Record<string, string>>,
    foot: "The EU’s values hold substitution and the re-runs do not: one passes at or below its re-run and at most 15 % under it. Governance scores beyond those of China and Myanmar are recalled assumptions.",
  },
  joint: {
    sentence: (_said: { readonly without: string; readonly add: string }): string =>
      "Let {without} run, with {add}: what comes out of the ground together?",
    withoutLabel: "Mines that run",
    addLabel: "Mine added",
    removed: {
      "": "every mine",
      "MMR Kachin": "all mines but Kachin’s",
      "CHN southern clays": "all mines but China’s southern clays",
      AUS: "all mines but Australia’s",
      CHN: "all mines but China’s",
    } as Readonly<Record<string, string>>,
    adds: {
      "": "no new mine",
      "mountain-pass=20000": "a light mine of 20,000 t",
      "south-clay=5000": "a clay mine of 5,000 t",
    } as Readonly<Record<string, string>>,
    added: { "mountain-pass=20000": "A light mine of 20,000 t", "south-clay=5000": "A clay mine of 5,000 t" } as Readonly<
      Record<string, string>
    >,
    feeds: { "mountain-pass": "light ore", "south-clay": "clay" } as Readonly<Record<string, string>>,
    newMine: (feed: string): string => `New mine (${feed})`,
    short: (element: string, tonnes: string): string => `${element} (${tonnes} t)`,
    titleCarries: (elements: string): string => `The whole joint cost falls on ${elements}; everything else comes out as surplus`,
    titleShort: (elements: string): string => `No ore meets the demand for ${elements}`,
    titleManyShort: (short: number, all: number): string => `No ore meets the demand for ${short} of ${all} elements`,
    titleNoHelp: (mine: string, elements: string): string => `${mine} does nothing for the heavies: ${elements} stay missing`,
    titleHelps: (mine: string, before: string, after: string): string =>
      `${mine} takes what is missing of dysprosium and terbium from ${before} to ${after} t`,
    subtitle: (year: number, baselines: number): string =>
      `What comes out for what was asked of primary ores in ${year}, kg of element; line: demand. Mines run so that demand is met at least cost; range over ${baselines} baselines`,
    heads: [
      "Element",
      "Demand, t a year",
      "Surplus, t",
      "Missing, t",
      "Shadow price, USD/kg",
      "Cost by mass, USD/kg",
      "By market value",
      "By shadow price",
    ],
    missing: (tonnes: string): string => `${tonnes} t missing`,
    left: (tonnes: string): string => `${tonnes} t left over`,
    met: (price: string): string => `just met, ${price} USD/kg`,
    foot: (cost: string, discard: string, price: string): string =>
      `Mine to oxide ${cost} a year if by-products are absorbed; throwing them away at ${price} USD/kg adds ${discard}.`,
    oresTitle: (run: number, all: number): string => `${run} of ${all} mines are worth running`,
    oresSubtitle: "Tonnes of mixed oxides a year that the cheapest plan takes from each mine, best fit; line: what it could give",
    oresFoot: "Caps: output of the reconciled year times headroom.",
    oresHeads: ["Mine", "Run, t REO", "Could give, t REO"],
    tonnes: (tonnes: string): string => `${tonnes} t`,
    product: "Product",
    products: { "NdPr oxide": "NdPr oxide", "Dy oxide": "Dy oxide", "sintered magnet": "sintered magnet" } as Readonly<
      Record<string, string>
    >,
    cause: "Cause",
    causes: {
      environment: "environment",
      "separation and reagents": "separation and reagents",
      "by-product credit": "by-product credit",
      "scale and capital": "scale and capital",
      energy: "energy",
    } as Readonly<Record<string, string>>,
    all: "all",
    costTitle: (product: string, dear: string, more: string, cheap: string, cause: string): string =>
      `A kg of ${product} costs ${more} USD more in ${dear} than in ${cheap}, most of it for ${cause}`,
    costSubtitle: "USD per kg of product, middle and range; every cell is a declared assumption",
    costFoot: (saving: string, span: string): string =>
      `No published cost is split this way. Sites side by side save ${saving} (${span}) USD per kg REO, an assumption too.`,
    whyTitle: "What joint production rests on",
    whyProgramme:
      "min Σ c y with Σ g y ≥ demand and y ≤ cap. Yields g: contents of each feed times the recovery of the reconciled year; demand: what users took of each oxide less what recycling gave; shadow prices are the duals. Solved when the page was made",
    whyCosts: "From mine to oxide, USD per kg REO",
    whyBounds: "Facts that bound the totals",
    elsewhere: "Elsewhere",
    toOxide: (who: string, value: string, span: string): string => `${who}: ${value} (${span})`,
    assumed: "Assumed:",
  },
  claims: {
    title: (held: number, all: number, who: string, on: string): string => `${held} of ${all} claims of the press on ${who} and ${on} hold`,
    subtitle:
      "Sentences of five articles, each with the verdict of a person who read the sources, and apart from it that of the ledger’s rows and the fit",
    verdicts: {
      supported: "supported",
      contested: "contested",
      unsupported: "unsupported",
      not_checkable: "not checkable",
    } as Readonly<Record<string, string>>,
    rows: (verdict: string): string => `Rows and fit: ${verdict}.`,
    foot: (more: number): string => `${more > 0 ? `${more} more. ` : ""}All of them with their sources: npx coercivity claims.`,
  },
  definitions:
    "Direct: customs origin of what is bought. Embedded: where the contained element was at a stage, after tracing every tier. Any stage: share whose path touches the country at all; these overlap. Control: stakes in proportion; half or more is counted as the whole by the command’s control report.",
  made: (year: number, bundle: string, baselines: number): string =>
    `Reconciled year ${year}, ${baselines} baselines, bundle ${bundle}. This link reproduces every number.`,
} as const;

export type ExposureWords = Widened<typeof en>;
export const exposureWords: Words<ExposureWords> = { en, of: ({ exposure }) => exposure };
