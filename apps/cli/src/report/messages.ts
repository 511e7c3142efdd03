import { countryInText } from "@coercivity/charts";
import { capital, listText, wholeText } from "./report-words.ts";

const applications: Readonly<Record<string, string>> = {
  "aircon-lifts": "air conditioners and lifts",
  catalysts: "catalysts",
  ceramics: "ceramics",
  "chip-polishing": "chip polishing",
  "defence-aerospace": "defence and aerospace",
  electronics: "electronics",
  "ev-traction": "electric cars",
  glass: "glass",
  "lasers-fibre": "lasers and fibre",
  machinery: "machinery",
  medical: "medical devices",
  metallurgy: "metallurgy",
  vehicles: "vehicles",
  wind: "wind turbines",
};

const elementNames: Readonly<Record<string, string>> = {
  La: "lanthanum",
  Ce: "cerium",
  NdPr: "neodymium and praseodymium",
  Sm: "samarium",
  Eu: "europium",
  Gd: "gadolinium",
  Tb: "terbium",
  Dy: "dysprosium",
  Ho: "holmium",
  Er: "erbium",
  Tm: "thulium",
  Yb: "ytterbium",
  Lu: "lutetium",
  Y: "yttrium",
  Sc: "scandium",
  Ga: "gallium",
  Ge: "germanium",
  C: "graphite",
};

const instruments: Readonly<Record<string, string>> = {
  ban: "ban",
  "import-throttle": "import throttle",
  "informal-slowdown": "informal slowdown",
  "re-export-penalty": "re-export penalty",
  outage: "outage",
  licence: "licence",
};

const parts: Readonly<Record<string, string>> = {
  permit: "share let through",
  onsetDays: "days until it bites in full",
  hold: "share held back",
  flushPerWeek: "share of held goods let go a week",
  detect: "share of detours seen",
  care: "share of sellers who heed it",
  capacity: "capacity left",
  deadDays: "days without a decision",
  meanDays: "mean days of review",
  approval: "share of applications let through",
};

const partNames: Readonly<Record<string, string>> = {
  "compressor and lift motors": "compressors, lifts",
  "drive actuators, speakers and small motors": "drives, audio",
  "permanent-magnet generators": "generators",
  "servo motors and spindles": "servo motors",
  "steering, pump and sensor motors": "small motors",
};

const parameters: Readonly<Record<string, string>> = {
  sourcingExponent: "how strongly orders move to links that deliver",
  orderCap: "most that is ordered, over use at rest",
  releaseCap: "most that a link lets out, over its flow at rest",
  stockRebuildDays: "days in which buyers restock",
  poolRebuildDays: "days in which producers restock",
  fillMemoryGain: "how fast trust in a link changes",
  fillMemoryFloor: "least trust in a link",
  issuerOwnFirst: "the issuer serves its own users first",
};

/** Every visible word of the report, in one place: whole sentences with slots, plain, the finding first. */
export const messages = {
  product: "Coercivity",
  kind: "report",
  skip: "Skip to the finding",
  application: (id: string): string => applications[id] ?? id.replaceAll("-", " "),
  element: (symbol: string): string => elementNames[symbol] ?? symbol,
  instrument: (name: string): string => instruments[name] ?? name.replaceAll("-", " "),
  part: (name: string): string => parts[name] ?? name,
  parameter: (name: string): string | undefined => parameters[name],
  industryOf: (application: string, country: string): string => `${application}, ${country}`,
  otherNodes: "others",
  supplementNode: "new supply, stockpile",
  partName: (name: string): string => partNames[name] ?? name,
  everything: "all goods",
  everyone: "everyone",
  allBut: (name: string): string => `all but ${name}`,
  stages: ["Mine", "Separate", "Metal", "Magnet", "Part", "Industry"],

  question: (title: string, years: string): string => `${title}. Who stops, on which day, and what does it cost over ${years}?`,
  findingHalt: (industry: string, country: string, day: string): string =>
    `${capital(industry)} stops first in ${countryInText(country)}, around ${day}.`,
  findingHaltSome: (industry: string, country: string, share: string): string =>
    `In ${share} of draws something stops in ${countryInText(country)}, most often ${industry}.`,
  findingNoHalt: (countries: readonly string[], days: number): string =>
    `Nothing stops in ${listText(countries.map((country) => countryInText(country)))} within ${wholeText(days)} days.`,
  findingLoss: (years: string, share: string): string =>
    `${capital(years)} ${years === "A year" ? "costs" : "cost"} it ${share} of a year’s GDP.`,
  findingLossUsd: (years: string, usd: string): string => `${capital(years)} ${years === "A year" ? "costs" : "cost"} it ${usd}.`,
  findingNoLoss: "No value added is lost.",
  years: (days: number): string =>
    Math.abs(days / 365.25 - 3) < 0.03 ? "Three years" : Math.abs(days / 365.25 - 1) < 0.03 ? "A year" : `${wholeText(days)} days`,
  haltWords: (day: number, low: number | undefined, high: number | null | undefined): string =>
    low === undefined
      ? `day ${wholeText(day)}`
      : `day ${wholeText(day)} (${wholeText(low)}–${high === null || high === undefined ? "never" : wholeText(high)})`,
  dekDraws: (runs: number, drawn: number, baselines: number): string =>
    `Medians of ${wholeText(runs)} draws, and in brackets what nine draws of ten lie between. Each draws ${drawn} numbers inside their declared ranges and one of ${baselines} baselines that the facts cannot tell apart.`,
  dekPartial: (runs: number, planned: number): string =>
    `The ensemble was stopped: ${wholeText(runs)} of ${wholeText(planned)} draws are in it.`,
  dekOne: "One run with every number at its declared value, on the baseline that fits the facts best. It has no range.",
  dekCondition:
    "This holds if the measures go on as declared and nobody adapts beyond what the scenario switches on. Losses are direct value added of the industries that stop: no multipliers, no catching up.",

  vitalFirst: "First halt",
  vitalLoss: (years: string): string => `Value added lost, ${years.toLowerCase()}`,
  vitalYear: "Value added lost, first year",
  vitalDeepest: "Lowest output",
  ofGdp: (share: string): string => `${share} of a year’s GDP`,
  ofDraws: (share: string): string => `in ${share} of draws`,
  none: "none",
  within: (days: number): string => `within ${wholeText(days)} days`,
  otherTargets: "The countries asked about",
  hardestHit: "of normal",

  contextTitle: "What happens",
  measuresTitle: "Measures",
  measure: { what: "measure", who: "issuer", since: "in force", on: "on", reach: "from → to", strength: "how hard" },
  open: "no end",
  until: (date: string): string => `until ${date}`,
  noMeasures: "No measure is in force in this scenario.",
  supplementsOn: (names: string): string => `Switched on beside the links: ${names}.`,

  outputTitle: (industry: string, lowest: string, others: number): string =>
    `${capital(industry)} ${others === 0 ? "alone loses output: it falls" : "falls"} to ${lowest} of normal${others === 0 ? "" : `; ${others} other ${others === 1 ? "industry loses" : "industries lose"} output`}`,
  outputNone: "Every industry keeps its output",
  outputSubtitle: (draws: boolean): string =>
    `Output retained, % of normal, weekly; ${draws ? "median with the bands of half and nine tenths of draws for one industry, medians for the others" : "one run"}`,
  outputDescription: (lines: string): string => `Lines over time: ${lines}.`,
  lineWords: (label: string, lowest: string, last: string): string => `${label} lowest at ${lowest}, at the end ${last}`,
  takesEffect: (date: string): string => `${date}: takes effect`,
  oneRun: "one run",
  calendarTitle: (industry: string, day: string): string => `${capital(industry)} halts first, around ${day}`,
  calendarSome: (industry: string, share: string): string => `Halts are rare: ${industry} is the likeliest, in ${share} of draws`,
  calendarNone: "No industry halts",
  calendarSubtitle: (draws: boolean): string =>
    draws
      ? "Day on which the first of an industry’s eight cohorts halts: dot and line are median and nine draws of ten"
      : "Day on which the first of an industry’s eight cohorts halts; one run",
  lossTitle: (industry: string, usd: string): string => `${capital(industry)} loses most: ${usd}`,
  lossTitleTail: (industry: string, usd: string, tail: string, most: string): string =>
    `${capital(industry)} loses most in the median, ${usd}; the worst draws lie with ${tail}, up to ${most}`,
  lossSubtitle: (draws: boolean, days: number): string =>
    `Direct value added lost in ${wholeText(days)} days, USD; ${draws ? "median, line for nine draws of ten" : "one run"}`,
  priceTitle: (stream: string, times: string, day: number): string =>
    `${stream} costs ${times} times normal outside at its dearest, on day ${wholeText(day)}`,
  priceSubtitle: (stream: string, usd: string): string =>
    `Price of ${stream} over its price at rest (${usd} USD per kg), log scale; the marginal kilogram on the spot market, and contracts; one run`,
  priceDescription: (streams: number): string => `${streams} streams get dearer outside the issuer’s market; the table names them.`,
  spotOutside: "spot, outside",
  contractOutside: "contract, outside",
  spotInside: "spot, inside",
  times: (value: string): string => `${value}\u00a0×`,
  price: {
    columns: {
      stream: "stream",
      highest: "spot outside, highest",
      when: "when",
      paid: "paid on average",
      inside: "spot inside, highest",
    },
  },

  cost: {
    subtitle: (subtitle: string): string => `${subtitle}; exports are sales at normal prices, not value added`,
    valueAdded: "value added lost",
    valueAddedOf: (country: string): string => `value added lost, ${country}`,
    normal: "exports of priced goods, normally",
    unsold: "exports not sold",
    earned: "earned by scarcity on what was sold",
    cheaper: "lower prices on what was sold",
    own: "own industries, value added lost",
    customers: "customers gone by the end, revenue a year",
    customersCount: (of: number): string => `customers gone by the end, of ${wholeText(of)} ways out; share of revenue`,
    feed: (element: string, share: string, from: string): string => `${share} of its ${element} (${from})`,
    feedOf: (element: string): string => `${element}: ore and concentrate it buys abroad itself`,
    from: (countries: string): string => `most from ${countries}`,
    foot: (issuer: string, earned: string | undefined, feed: string): string =>
      `${earned === undefined ? "" : `What scarcity pays ${issuer} for the goods it still sells is not set off: ${earned}.`}${feed === "" ? "" : ` It buys abroad, as ore and concentrate, ${feed}: what others could withhold.`}`,
    what: "what",
  },
  sankeyTitle: (countries: string, several: boolean, element: string, share: string, least: string, leaves: string): string =>
    `${countries} ${several ? "take" : "takes"} in ${share} of the usual ${element} in the first year, while ${least} ${leaves}`,
  sankeyAll: (countries: string, several: boolean, element: string): string =>
    `${countries} ${several ? "take" : "takes"} in all of the usual ${element}, and no stage makes less of it`,
  leaves: [
    "leaves the mines for it",
    "leaves the separators for it",
    "leaves the metal makers for it",
    "leaves the magnet makers for it",
    "leaves the makers of parts for it",
  ],
  sankeySubtitle: (element: string, countries: string, days: number): string =>
    `${capital(element)} on its way to industries of ${countries}, tonnes of the element a year. Pale: before, at rest. Solid: the first ${days} days, one run. Percentages: output of each stage against before`,
  sankeyNone: (element: string, countries: string): string =>
    `Industries of ${countries} use no ${element} in this world, so there is no flow to show.`,
  sankeyFoot:
    "Followed down the chain in proportion. Recycling through swarf is cut where it leaves and comes back, and drawn at both ends.",
  sankeyDescription: (before: string, now: string): string => `Before ${before} tonnes a year arrive, now ${now}.`,
  othersTitle: "Who else is hit",
  othersNone: "No other country loses anything worth a line.",

  whyTitle: "Why: from the measure to the halt",
  whySubtitle: "The binding link at each step, in the run with every number at its declared value",
  whyHead: (label: string, level: string, day: number, date: string): string =>
    `${capital(label)} makes ${level} on day ${wholeText(day)}, ${date}`,
  hop: {
    measure: "measure",
    facility: "facility",
    input: "input",
    link: "on the way",
    pool: "source",
    surge: "source",
    response: "response",
    end: "end of the walk",
  },
  hopResponse: (share: string, atMost: boolean, begins: number | undefined): string =>
    begins === undefined ? `meets ${share} of what is normally used${atMost ? ", all it can" : ""}` : `decided; begins on day ${begins}`,
  // Where a fact stands is said among the assumptions; here the act is enough.
  hopMeasure: (title: string, legal: string): string => `${title}; legal basis: ${legal.replace(/ \(facts: [^)]*\)/g, "")}`,
  hopLeft: (left: string): string => `leaves ${left} of the normal flow`,
  hopFacility: (level: string, because: string): string => `at ${level}, held back by ${because}`,
  hopHeld: { orders: "its orders", capacity: "its capacity", input: "an input" } as Readonly<Record<string, string>>,
  hopInput: (stock: string, normal: string, since: number): string =>
    `${stock} days in stock of normally ${normal}; short since day ${wholeText(since)}`,
  way: (from: string, to: string): string => `${from} → ${to}`,
  hopLink: (stream: string, share: string, lag: number): string => `${stream}: ${share} of the normal flow since, ${lag} days on the way`,
  hopBecause: {
    permit: "less is let through",
    held: "goods are held",
    licence: "goods wait for a licence",
    pool: "the source is short",
    orders: "less was ordered",
  } as Readonly<Record<string, string>>,
  hopPool: (made: string, stock: string): string => `makes ${made} of normal, stock at ${stock}`,
  hopSurge: (share: string, buyer: string): string => `asked for ${share} of normal, most by ${buyer}`,
  hopEnd: {
    orders: "orders alone; no measure on this way",
    full: "runs at full capacity",
    feedback: "the shortage feeds itself through recycling",
    use: "draws more than it normally does",
  } as Readonly<Record<string, string>>,
  whyNone: "No industry makes less than normal, so there is nothing to explain.",

  matterTitle: (first: string): string => `The loss depends most on ${first}`,
  matterNone: "No single number stands out from chance in so few draws",
  matterSubtitle: "Rank correlation of each drawn number with the loss, sign dropped; those that stand out from chance",
  baselinePath: "which baseline",
  baselineWhy: "which of the baselines that the facts leave open",
  unverified: "unverified",
  rises: "more of it, more loss",
  falls: "more of it, less loss",
  matter: { number: "number", rho: "correlation", value: "value (range)", why: "who says so" },

  pillarTitle: (country: string, pillar: string, usd: string): string =>
    `Of what ${country} can do, ${pillar} by itself avoids most: ${usd}`,
  pillarSubtitle: (draws: number): string =>
    `Value added not lost beside doing nothing, USD over the whole run; median of ${draws} draws and nine of ten; behind it cost a year and lead time`,
  pillarFoot: (bundle: string): string =>
    `Decided in time, with its lead time already over. Prices, learning and what an ally shares are not in it. Bundle ${bundle}`,
  pillarCost: (cost: string, lead: string): string => `${cost} a year, ${lead}`,
  leadYears: (years: string): string => `${years} years to build`,
  inPlace: "in place",
  nobodyUses: "nobody uses it here",
  pillar: {
    name: "pillar",
    cost: "cost a year",
    lead: "lead time",
    avoided: "loss avoided",
    left: "loss left",
    halt: "first halt, day",
    how: "how it is computed",
  },

  assumptionsTitle: "Numbers of the scenario, and who says them",
  assumptionsLead: (fitted: number, facts: number, derivations: number, assumptions: number): string =>
    `Behind the run stands a baseline fitted to ${fitted} published figures; beside them ${facts} numbers from facts, ${derivations} derived from facts and ${assumptions} declared assumptions, each with range and reason.`,
  assumption: { number: "number", value: "value (range)", unit: "unit", says: "who says so" },
  assumed: (why: string): string => `assumed: ${why}`,
  derived: (formula: string, from: string): string => `derived: ${formula}, from ${from}`,
  fact: (id: string, title: string, confidence: string): string => `${title === "" ? "fact" : title} (${id}, ${confidence} confidence)`,
  noAssumptions: "The scenario sets no number of its own.",

  residualsTitle: (met: number, all: number): string => `${met} of ${all} published figures are met; these are missed most`,
  residualsLead: "A fit is not the truth: where sources disagree, some give way. Figures that are only compared do not pull the fit.",
  residual: { figure: "what is counted", published: "published", fitted: "fitted (baselines)", miss: "miss", verdict: "verdict" },
  sharesTitle: "Published shares of China disagree because they count different things",
  sharesLead: "Each beside the fitted share in its own scope; nothing is averaged.",
  share: { item: "share of imports from China", says: "published", fitted: "fitted (baselines)", scope: "scope" },
  scopeUnknown: "scope unknown; none yields it",
  scopeNearest: (scope: string): string => `scope unknown; nearest that yields it: ${scope}`,

  sourcesTitle: "Sources of the scenario",
  methodTitle: "Method in brief",
  method: [
    "One chain from mine to industry, 27 countries, reconciled from published figures into a best fit and 31 other baselines that meet them about as well.",
    "It is stepped week by week. Plants make what orders, capacity and inputs allow; buyers draw on stocks, reorder from whoever delivers, and halt when an essential input runs out.",
    "Measures act on links: what may pass, what is held, what third countries dare to pass on. An industry is eight cohorts of firms with different stocks; it halts when its first cohort does.",
    "At rest the model stays exactly at rest, so every loss comes from the measures. It has not been scored against past episodes here: read it as an answer to a question, not as a forecast.",
  ],
  againTitle: "Run it again",
  again: { command: "command", seed: "seed", model: "model", bundle: "bundle", as: "facts as of", draws: "draws", none: "one run" },
  againLead: "The same command on the same bundle gives the same numbers to the last bit.",
  fonts: "Set in Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1). Facts: CC BY 4.0, with the sources’ own terms.",

  table: "Data table",
  sourceFoot: (draws: number, bundle: string): string =>
    `${draws > 0 ? `${wholeText(draws)} draws` : "one run"}, weekly steps, bundle ${bundle}`,
  columns: {
    industry: "industry",
    halt: "first halt, day",
    haltShare: "halts in",
    lowest: "lowest output",
    lost: "lost, USD",
    country: "country",
    from: "from",
    to: "to",
    before: "before, t a year",
    now: "now, t a year",
    day: "day",
  },
  noHalt: "no halt",
  never: "never",
  spared: (names: readonly string[]): string =>
    names.length > 8 ? `Hardly touched: ${names.length} other industries.` : `Hardly touched: ${listText(names)}.`,
} as const;
