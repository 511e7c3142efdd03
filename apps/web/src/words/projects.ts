import type { EnglishOnly } from "./words.ts";

/** Everything that the screen of projects says. */
const en = {
  question: {
    who: "Who could replace it for",
    country: "Whom it is for",
    in: "in",
    element: "Element",
    by: "by the end of",
    year: "By the end of which year",
    under: ", should it come to",
    scenario: "Which measures",
    beside: ", with",
    rivals: "Who else bids",
    nobody: "nobody else",
    everybody: "every other buyer",
    bidding: "bidding for what nobody was promised?",
  },
  finding: (first: string, count: number, country: string, element: string, year: number, topFive: string): string =>
    `${first} comes first of ${count} that could bring ${country} ${element} by ${year}, and is among the first five with ${topFive} of the weights tried`,
  findingNone: (country: string, element: string, year: number): string =>
    `No project on record could bring ${country} any ${element} by ${year}`,
  dek: (country: string, use: string, element: string, reach: string, year: number): string =>
    `${country}’s industries use ${use} t of ${element} a year, contained. Separated output within its reach by ${year}, each tonne counted once, is ${reach} t.`,
  forms: (country: string, forms: string): string =>
    `At rest ${country} takes it as ${forms}: a project helps it only in a form that its plants take, or through plants elsewhere, which the simulator does not count.`,
  form: { oxide: "oxide", metal: "metal", alloy: "alloy", magnet: "magnets" } as Readonly<Record<string, string>>,
  formOf: (form: string, tonnes: string): string => `${form} (${tonnes} t)`,
  best: (name: string, usd: string, helps: string): string =>
    `Most is avoided by ${name}: ${usd} on average; anything at all in ${helps} of the draws.`,
  little: (loss: string): string =>
    `None of them by itself takes as much as a hundredth off the mean loss of ${loss} under these measures: what is lost hangs on other elements, or on goods that a project does not make.`,
  reading: "Reading the projects",
  judging: "The projects are being held against the question.",
  failed: (message: string): string => `The projects could not be worked out (${message}).`,
  refused: (message: string, hint: string): string => `The link says something that cannot be asked: ${message}; ${hint}.`,
  noOutput: (element: string): string =>
    `No project on record publishes an output of ${element}. Ask for dysprosium, terbium or neodymium and praseodymium:`,
  askDysprosium: "dysprosium",
  table: {
    title: "The ranking, and what it hangs on",
    subtitle:
      "Nine criteria from 0 to 100, each worth its weight; change a weight and the order follows at once. A project that can bring nothing by then scores 0, with the reason. Press a name to see why.",
    caption: "Projects by score, with their criteria",
    project: "Project",
    weight: "weight",
    weightOf: (criterion: string): string => `Weight of ${criterion}`,
    reset: "Weights as declared",
    allZero: "All weights are 0: give at least one criterion some.",
    declared: (low: string, high: string): string => `declared, drawn from ${low} to ${high}`,
    score: "Score",
    place: "Place, 9 of 10",
    reach: "t a year",
    avoids: "Avoids, M USD",
    helps: "helps in",
    nothing: "nothing by then",
    waiting: "…",
    notRun: "–",
    more: (count: number): string => `Show ${count} that can bring nothing by then`,
    fewer: "Hide what can bring nothing by then",
    foot: "Place: from and to with nine tenths of 1,000 drawn weights. t a year: of the element, contained, within reach by then. Avoids: mean of the draws, nine in ten between; helps in: share of draws in which anything is avoided.",
    heads: [
      "Rank",
      "Project",
      "Country",
      "Stage",
      "Score",
      "Place, best",
      "Place, worst",
      "Among the first five",
      "Within reach, t a year",
      "Loss avoided, mean, USD",
      "Median",
      "5 %",
      "95 %",
      "Helps in",
      "Why nothing",
    ],
  },
  criteria: {
    stage: "binding stage",
    output: "output",
    offtake: "not yet sold",
    funding: "funding",
    status: "status",
    ramp: "on time",
    ownership: "ownership",
    permit: "permit, residue",
    path: "path outside",
  } as Readonly<Record<string, string>>,
  stages: { mine: "mine", crack: "cracking", separate: "separation", metal: "metal and alloy", magnet: "magnets" } as Readonly<
    Record<string, string>
  >,
  statuses: {
    operating: "operating",
    ramping: "ramping up",
    commissioning: "commissioning",
    building: "being built",
    financed: "financed",
    permitted: "permitted",
    study: "study",
    planned: "planned",
    suspended: "stands still",
    cancelled: "cancelled",
  } as Readonly<Record<string, string>>,
  where: (country: string, stage: string, status: string): string => `${country}, ${stage}, ${status}`,
  why: {
    title: (name: string): string => `Why ${name} scores what it does`,
    criterion: (name: string, value: string, weight: string): string => `${name}: ${value} of 100, weight ${weight}`,
    assumed: "rests on declared assumptions",
    reach: (tonnes: string, own: string, free: string, gone: string): string =>
      `Within reach by then: ${tonnes} t a year. Of its output ${own} is promised to this buyer, ${free} to nobody, ${gone} to others.`,
    avoided: (usd: string, streams: string, helps: string, runs: number): string =>
      `Loss avoided on average: ${usd}, through ${streams}; anything at all in ${helps} of ${runs} draws.`,
    notSimulated: (why: string): string => `Not simulated: ${why}.`,
    sources: "Who says so",
    close: "Close",
  },
  busy: {
    label: "Projects simulated",
    progress: (done: number, of: number): string => `${done} of ${of} projects run in the simulator`,
    stop: "Stop",
    stopped: (done: number, of: number): string => `${done} of ${of} projects were run in the simulator`,
    goOn: "Go on",
    failed: (message: string): string => `The simulator could not run them (${message}).`,
  },
  avoided: {
    title: (name: string, usd: string, loss: string): string => `${name} avoids most, ${usd} on average, of a loss of ${loss}`,
    none: (loss: string): string => `No project by itself takes a hundredth off the mean loss of ${loss}`,
    noLoss: "Nothing is lost under these measures, so there is nothing to avoid",
    waiting: "The losses that projects avoid are being drawn.",
    nobody: "None of them can be run in the simulator; the reasons stand with each.",
    subtitle: (runs: number): string =>
      `Loss avoided over the run, M USD, mean of ${runs} draws; nine draws in ten within the line. Each project alone, as if finished, in the world of 2024`,
    row: (median: string, low: string, high: string, helps: string): string => `${median} (${low} to ${high}), helps in ${helps}`,
    foot: "Losses have long tails and draws are few: look at how often a project helps before its mean.",
    heads: ["Project", "Mean, USD", "Median, USD", "5 %, USD", "95 %, USD", "Helps in", "Through"],
  },
  places: {
    firm: (name: string, worst: number): string => `${name} stays among the first ${worst} whatever the weights`,
    loose: (name: string, worst: number): string => `With other weights ${name} falls as far as place ${worst}`,
    subtitle: (draws: string): string =>
      `Place in the ranking: dot with the weights above, line with nine tenths of ${draws} drawn weights; at the right, share of them that put it among the first five`,
    foot: "Weights are drawn evenly inside their declared ranges, one that was changed from 0 to twice as much.",
    heads: ["Project", "Place", "Best of nine tenths", "Worst of nine tenths", "Among the first five"],
  },
  growth: {
    title: (country: string, tonnes: string, year: number, enough: boolean, alone: boolean): string =>
      `${alone ? "With nobody else bidding, the" : "The"} first five separators could bring ${country} ${tonnes} t by ${year}, ${enough ? "more" : "less"} than it uses`,
    subtitle: "Tonnes of the element a year within reach, by the end of each year: nameplate, slip and track record, less what is sold",
    used: (tonnes: string): string => `used at rest: ${tonnes} t`,
    foot: "A mine’s tonnes are its separator’s; metal and magnets are made of oxides that count already.",
    year: "Year",
  },
  left: {
    unknown: (element: string): string => `Output of ${element} not known`,
    without: (element: string): string => `Make no ${element}`,
    notCoded: "Rows that are not coded: no output of dysprosium, terbium or neodymium on record, in China, or another chain",
    title: "What is not ranked",
  },
  made: (asOf: string, bundle: string): string =>
    `Rows speak of ${asOf}; what their words mean is coded in facts/world/projects.yaml, most of it by judgement. No tonne counts for two buyers: promises of a project sum to its whole at most, and what nobody was promised is split among those who bid, by what they use. Bundle ${bundle}.`,
  command: "The same in a terminal:",
} as const;

export const projectsWords: EnglishOnly<typeof en> = { en, of: "not translated" };
