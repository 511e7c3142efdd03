import { listText } from "./numbers.ts";
import type { EnglishOnly } from "./words.ts";

const names: Readonly<Record<string, string>> = {
  La: "lanthanum",
  Ce: "cerium",
  Pr: "praseodymium",
  Nd: "neodymium",
  Sm: "samarium",
  Eu: "europium",
  Gd: "gadolinium",
  Tb: "terbium",
  Dy: "dysprosium",
  Ho: "holmium",
  Y: "yttrium",
  Er: "erbium",
  Tm: "thulium",
  Yb: "ytterbium",
  Lu: "lutetium",
};

const element = (symbol: string): string => names[symbol] ?? symbol;
const group = (symbols: readonly string[]): string =>
  symbols.length > 3 ? `${element(symbols[0]!)} to ${element(symbols.at(-1)!)}` : listText(symbols.map(element), "and");

/** Everything that the Separation screen says. */
const en = {
  question: {
    can: "Can we part",
    from: "from",
    in: "in",
    with: "with P507 in chloride,",
    heavy: "pure, and leave the rest",
    light: "pure?",
    cut: "Where to cut",
    feed: "Feed",
    purityHeavy: "Purity of what leaves with the organic",
    purityLight: "Purity of the raffinate",
  },
  group: (symbols: readonly string[]): string => group(symbols),
  feeds: {
    "clay-gd-dy": "the Gd, Tb and Dy of an ion clay (Xinfeng)",
    "clay-heavy": "the heavies of an ion clay, Gd to Er (Xinfeng)",
    "bayan-ndpr": "the Pr and Nd of Bayan Obo",
    "bayan-light": "the light earths of Bayan Obo",
    "pass-light": "the light earths of Mountain Pass",
    "weld-seg": "SEG+ of Mount Weld",
    clay: "a whole ion clay (Xinfeng)",
    minamitorishima: "Minamitorishima mud",
  } as Readonly<Record<string, string>>,
  finding: {
    yes: (stages: number, time: string | undefined, over: string): string =>
      `Yes: ${stages} mixer-settlers, ${time === undefined ? "" : `on specification after ${time}, `}with ${over} times the least acid and base`,
    no: "No bank of mixer-settlers does this at this flow",
    working: "Working the cut out",
  },
  dek: (product: string, purity: string, recovery: string, held: string): string =>
    `What leaves with the organic is ${purity} ${product}, ${recovery} of what was fed. The bank holds ${held} of its feed before it is steady.`,
  slowEnd: (which: string, time: string): string => `The slower end is ${which}, ${time} after the feed is opened.`,
  never: (which: string): string => `The purity asked for at the end of ${which} is not reached within a thousand days.`,
  days: (days: number): string =>
    days < 0.0833
      ? `${Math.max(1, Math.round(days * 1440))} minutes`
      : days < 1.5
        ? `${Math.round(days * 24)} hours`
        : days < 21
          ? `${Math.round(days)} days`
          : days < 120
            ? `${Math.round(days / 7)} weeks`
            : `${Math.round(days / 30.4)} months`,
  failure: (message: string): string =>
    `The cut could not be worked out in this browser (${message}). In a terminal: npx coercivity cascade design --help`,
  ladder: {
    subtitle: "Separation factor between neighbours, P507 in chloride, log scale. Filled: from a paper. Hollow: recalled, not verified.",
  },
  profile: {
    scale: "mol per mol fed",
    foot: (balance: string): string =>
      `Constant factors, equilibrium in each mixer-settler, every element of the feed; the balance of each closes to ${balance}.`,
  },
  count: {
    subtitle: "Mixer-settlers for the same purities, by rigorous search; washed: no design works",
    waiting: "The landscape is being worked out",
  },
  start: {
    foot: (days: string): string =>
      `Filled with its feed, mixers and settlers of usual size, ${days} of feed held. On specification: twice the impurity asked for.`,
    unit: "days",
    ends: {
      raffinate: (purity: string): string => `${purity} in the raffinate`,
      extract: (purity: string): string => `${purity} in the organic`,
    },
  },
  limits: {
    title: (share: string, which: string): string => `${which} come to ${share} of their limit`,
    subtitle: "How near the design comes to each theoretical limit, %; no design passes 100",
    names: { reflux: "Acid and base", stages: "Mixer-settlers", inventory: "Solvent held" },
    notes: { reflux: "least organic flow (Underwood)", stages: "fewest, at total reflux", inventory: "ideal tapered cascade" },
    heads: ["Limit", "Share of it"],
  },
  design: {
    title: "Design",
    over: "Organic flow",
    overValue: (over: string, S: string): string => `${over} × the least, ${S} mol per mol fed`,
    tonnes: "Feed",
    tonnesValue: (tonnes: string): string => `${tonnes} t REO a year`,
    bank: "Mixer-settlers",
    bankValue: (n: number, m: number): string => `${n} extract, ${m} scrub`,
    volume: "Volume of the bank",
    held: "Rare earths held",
  },
  takes: {
    title: "What a tonne of REO fed takes",
    names: {
      base: "Caustic soda",
      acid: "Hydrochloric acid",
      salt: "Salt to dispose of",
      oxalic: "Oxalic acid",
      solvent: "Solvent lost",
      water: "Water, salty",
    },
    kilograms: "kg",
    tonnes: "t",
    foot: "This cut only. Ranges: excess of acid, washing and losses as declared in the model; thorium and radium stay behind where the ore is cracked.",
  },
  unverified: (pairs: string): string => `Rests on factors that are recalled and not verified: ${pairs}.`,
  none: "All factors of this feed are from papers.",
} as const;

export const separationWords: EnglishOnly<typeof en> = { en, of: "not translated" };
