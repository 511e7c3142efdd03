import type { EnglishOnly } from "./words.ts";

/** Everything that the Evidence screen says. */
const en = {
  finding: (met: number, of: number, compared: number): string =>
    `${met} of ${of} published figures hold together within 2 %; ${compared} more are set beside the fit and not fitted`,
  dek: (facts: string, sources: string, fromFacts: number, derived: number, assumed: number): string =>
    `One chain is fitted to figures that contradict each other. None is averaged: each keeps its scope, and one that cannot hold gives way by name. Behind it stand ${facts} rows of ${sources} sources; of the world’s own numbers ${fromFacts} are read from facts, ${derived} derived from them and ${assumed} assumed, each with a range and a reason.`,
  sections: {
    figures: "Figures and the fit",
    shares: "Shares, each in its own scope",
    numbers: "Numbers behind the world",
    rows: "The ledger",
  },
  sectionsLabel: "Parts of this screen",
  figures: {
    lead: "Published figures beside what the fitted year gives, the farthest off first. Open one to see who says so, how free the facts leave it, and what would have to give for it to hold.",
    only: { all: "All", off: "Not met", compared: "Compared only" },
    onlyLabel: "Which figures",
    columns: {
      figure: "Figure",
      counts: "What it counts",
      published: "Published",
      fitted: "Fitted",
      range: "Over the baselines",
      miss: "Miss",
      verdict: "Verdict",
    },
    verdicts: { met: "met", near: "near", "gives way": "gives way", "compared only": "compared only" },
    none: "No figure is like that.",
  },
  /** What a published figure counts. */
  scope: {
    made: (goods: string, place: string, basis: string): string => `${goods} made in ${place}, ${basis}`,
    used: (goods: string, place: string, basis: string): string => `${goods} used in ${place}, ${basis}`,
    flow: (goods: string, from: string, to: string, basis: string): string => `${goods} from ${from} to ${to}, ${basis}`,
    shareOfImports: (seller: string, goods: string, buyer: string, basis: string): string =>
      `${seller}’s share of the ${goods} that ${buyer} imports, ${basis}`,
    shareOfOutput: (maker: string, goods: string, basis: string): string => `${maker}’s share of the world’s ${goods}, ${basis}`,
    world: "the world",
    elsewhere: (place: string): string => `everywhere but ${place}`,
    groups: { EU27: "the EU27", EST: "Estonia" } as Readonly<Record<string, string>>,
    forms: {
      feed: "mine output",
      carbonate: "mixed carbonates",
      seg: "SEG+ concentrates",
      oxide: "oxides",
      metal: "metals",
      alloy: "alloys",
      blank: "magnet blanks",
      magnet: "finished magnets",
      part: "parts",
    } as Readonly<Record<string, string>>,
  },
  detail: {
    free: (low: string, high: string): string =>
      `The facts alone leave it anywhere from ${low} to ${high}, with the misfit within 2 % of the least there can be.`,
    freeShare:
      "A share’s two sides move together, so what the facts alone leave open is not told for it; the range over the stored baselines stands above.",
    gives: "If it held exactly, these would move:",
    givesNothing: "If it held exactly, nothing else would move by as much as 2 %.",
    givesColumns: { figure: "Figure", published: "Published", before: "Now", after: "Then" },
    holds: "It holds as it is.",
    cannotHold: "Nothing can make it hold:",
    notYet:
      "How free it is, and what would have to give, is being worked out; load the page again in a minute. In a terminal: npx coercivity world gives --fact ",
    reason: (why: string): string => `It is not fitted: ${why}.`,
    note: (note: string): string => `Note: ${note}.`,
    sources: "Who says so",
  },
  shares: {
    lead: "Shares that are quoted of Japan and Korea. A ring is what somebody published; the bar is what the fitted years give in that scope. Where the row does not say what it counts, the nearest scope that yields it stands there, or none.",
    columns: { share: "Share from", year: "Year", says: "Says", fitted: "Fitted (range)", scope: "Scope" },
    none: "none",
  },
  numbers: {
    lead: "Every number of the declared world that can say who says so. An assumption carries its range and its reason.",
    kinds: { all: "All", fact: "Facts", derivation: "Derivations", assumption: "Assumptions" },
    kindsLabel: "Which numbers",
    searchLabel: "Find a number",
    searchHint: "e.g. cover, Dy, JPN, ramp",
    columns: { number: "Number", value: "Value", range: "Range", kind: "Who says so", why: "Reason or row" },
    kindOf: { fact: "fact", derivation: "derived", assumption: "assumption" },
    derived: (formula: string): string => `= ${formula}`,
  },
  rows: {
    lead: "All rows, those that speak of the same subject and time side by side.",
    searchLabel: "Find rows",
    searchHint: "Words that all must occur: JPN 2024 Dy, Lynas, stocks",
    conflicts: "Only where rows disagree",
    found: (found: string, shown: number): string =>
      shown < Number(found.replaceAll(",", "")) ? `${found} found, the first ${shown} shown` : `${found} found`,
    none: "No row has all of these words. Fewer words find more.",
    more: "Show more",
    conflict: { none: "", "within-scope": "rows disagree within one scope", "across-scopes": "rows disagree, each in a scope of its own" },
    columns: {
      value: "Value",
      unit: "Unit",
      scope: "What it covers",
      published: "Published",
      source: "Source",
      confidence: "Confidence",
      row: "Row",
    },
    unverified: "not verified",
    between: (low: string, high: string): string => (low.startsWith("−") || high.startsWith("−") ? `${low} to ${high}` : `${low}–${high}`),
    atMost: (high: string): string => `up to ${high}`,
    atLeast: (low: string): string => `at least ${low}`,
  },
  confidence: { high: "high", medium: "medium", low: "low" },
  reading: "Reading the ledger",
  unreadable: (message: string): string => `This part of the page’s data could not be read (${message}).`,
  csv: "CSV",
  table: (name: string): string => name.replaceAll("_", " "),
  /** What rows of shares call their goods. */
  items: {
    heavy_re_dy_tb: "dysprosium and terbium",
    magnets_ndfeb: "NdFeB magnets",
    re_metals: "rare-earth metals",
    re_compounds: "rare-earth compounds",
    re_cerium_compounds: "cerium compounds",
    re_cerium_oxide: "cerium oxide",
  } as Readonly<Record<string, string>>,
} as const;

export const evidenceWords: EnglishOnly<typeof en> = { en, of: "not translated" };
