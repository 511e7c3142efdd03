/** Every sentence of the command, in one place: lower case, what is wrong, the value, what would be right. */
export const messages = {
  version: "0.1.0",
  about: "what happens when someone closes the rare-earth valve: who stops, on which day, why, and what it costs",
  quiet: "say nothing on stderr unless something is wrong",
  run: "run a scenario: who halts first, what is lost",
  bound: "the least loss that perfect coordination allows, beside that of the run",
  report: "write one self-contained page: finding, charts, causes, assumptions with sources",
  explain: "say why a facility makes less on a day, back to the measure",
  plants: "put a firm's own plants into the world and say in which order their lines stop",
  scenarios: "list scenarios, or show one",
  measures: "what states had in force on a day, and which goods it touches",
  facts: "check the facts, or show those that answer a query",
  world: "show the reconciled world, its residuals, and how free facts leave it",
  cascade: "design and simulate solvent-extraction cascades",
  exposure: "who depends on whom: embedded dependence, control, chokepoints, survive v. recover, joint production",
  claims: "is this sentence true? claims of five articles, and any other, held against the ledger and the fit",
  comply: "does this part fall under a content rule? a bill of materials against a dated measure; not legal advice",
  watch: "is something about to happen? indicators with last value, state, age and what each led",
  projects: "plants and projects, ranked by what they would bring a country by a year",
  start: "Japan and Korea under the same measures, with and without the third-country penalty",
  lazyUsage: "[options]",
  examples: `
Examples:
  $ coercivity run japan-2026
  $ coercivity run korea-same-treatment --set measures.CHN-SLOW-2026.hold=0.5 --horizon 365
  $ coercivity explain japan-2026 --at "JPN vehicles" --day 60
  $ coercivity facts show "country=JPN year=2024 table=stocks"

Data goes to stdout, words for people to stderr. Exit codes: 0 done, 1 problems in what was given, 2 typed wrongly.`,

  scenariosList: "name, title, target and measures of all scenarios",
  scenariosShow: "context, measures, numbers with their reasons, and sources of one scenario",
  boundFinding: (run: string, bound: string, gap: string, share: string): string =>
    `the world loses ${run} in the run and at least ${bound} however well it is coordinated: coordination and shared stocks are worth up to ${gap} (${share})`,
  boundMeaning:
    "The least is a linear programme over the run's own recipes, capacities, transit, stocks, permits, licences and quotas, with perfect foresight and one planner for the world. It is a bound, not a forecast: at the world's least a country may lose more than in the run.",
  boundWithoutResponses: "Both are without the scenario's responses.",
  boundNotFound: (why: string): string => `no bound was found: ${why}`,
  measuresList: "rules and events of facts/controls with their status on a day, their law, and the links they touch",
  optionOn: "the day, as 2025-10-20; without it every measure, whatever its time",
  optionAffecting: "only those that touch goods this country buys or sells, as KOR",
  optionEnded: "with --on, also what had ended by then",
  optionEvents: "also what moves no flow: rulings, investment, stockpiles, sourcing rules",
  optionLinks: "list each link instead of counting them",
  optionMeasuresCsv: "write CSV, one row for each measure, or with --links for each link",
  measuresFoot: (on: string | undefined, affecting: string | undefined, rules: number, events: number): string =>
    `${rules} rules${on ? ` announced by ${on} and not ended` : ""}${affecting ? `, touching ${affecting}` : ""}; ${events} events that move no flow. Links and tonnes a year are those of the best fit.`,
  factsCheck: "read all facts and the declared world, and report every problem",
  factsShow: "show the facts that answer a query: an id, words, or filters such as country=JPN year=2024 table=stocks",
  factsWeak: "rank the numbers that nobody has verified by how far each moves a scenario's result",
  optionTop: "how many to show",
  optionAllNumbers: "verified facts too",
  weakProgress: "moving one number at a time",
  weakThings: "numbers",
  weakNoWay: "no fit",
  weakGrounds: {
    sourced: "facts that a source of high or medium confidence states",
    doubtful: "facts that only a source of low confidence states",
    fitted: "set by a calibration on past episodes",
    countable: "our assumptions about amounts, shares and stocks: a statistic, a survey or a trial could settle them",
    conduct: "our assumptions about how firms and states act: no document states them, only episodes tell",
  },
  weakColumns: {
    number: "number",
    value: "value (range)",
    atLow: "loss at low",
    atHigh: "loss at high",
    share: "of all pull",
    ground: "rests on",
    numbers: "numbers",
    moving: "that move the loss",
    what: "what that is",
    why: "why",
  },
  weakHead: (scenario: string, loss: string): string =>
    `${scenario}, one run on the best fit: the target loses ${loss}. Each number alone at either end of its range, the facts fitted again`,
  weakShare: (share: string, count: number): string =>
    `${share} of the pull of all ${count} numbers rests on ones that nobody has verified`,
  weakBrokenOff: (tried: number, all: number): string => `broken off after ${tried} of ${all} numbers; shares are of those`,
  factsQuery: "an id, words that all must occur, or filters",

  worldShow: "tonnes and shares by stage, country and element, with the range over the stored baselines",
  worldResiduals: "published figures beside the fitted ones, those that give way first",
  worldGives: "force one fact to hold exactly, and list which others break",
  worldRange: "least and most of a quantity that the facts allow",
  optionStage: "only this stage of the chain",
  optionCountry: "only this country, as JPN",
  optionElement: "only this element, as Dy, or all together: all",
  optionAllRows: "show figures that are met too",
  optionFact: "id of a fact or of a row of the fit",
  quantityArgument: 'what to bound, e.g. "output oxide.Dy in JPN"',

  scenarioArgument: "name of a scenario in scenarios/, or path of a .yaml file",
  optionSet: "change an entry, e.g. horizonDays=365 (may be repeated)",
  optionHorizon: "days to run, instead of the scenario's",
  optionSeed: "seed, instead of the scenario's",
  optionBaseline: "which of the stored baselines; 0 is the best fit",
  optionJson: "write JSON",
  optionCsv: "write CSV",
  optionRunCsv: "write CSV, one row for each industry and step",
  optionAt: 'facility, e.g. "JPN vehicles"',
  optionDay: "day of the run, counted from 0",
  optionLimit: "how many answers to show at most",

  notWritten: (file: string, code: string): string => {
    const why: Readonly<Record<string, string>> = {
      ENOENT: "there is no such folder",
      ENOTDIR: "there is no such folder",
      EISDIR: "a folder stands there",
      EACCES: "this user may not write there",
      EPERM: "this user may not write there",
      EROFS: "nothing can be written there",
      ENOSPC: "the disk is full",
    };
    return `${file}  cannot be written: ${why[code] ?? code}\n`;
  },
  unknown: (what: string, value: string): string => `unknown ${what} "${value}"`,
  didYouMean: (names: readonly string[]): string => `did you mean ${names.map((name) => `"${name}"`).join(" or ")}?`,
  oneOf: (names: readonly string[], more: boolean): string => `one of ${names.join(", ")}${more ? ", …" : ""}`,
  countryCodes: "countries are written in three letters after ISO 3166, such as JPN, KOR, USA or DEU; EU27 is the European Union",
  notADay: (text: string): string => `"${text}" is no day; write it as 2026-06-30`,
  seeHelp: (command: string): string => `\`${command} --help\` lists what can be typed`,
  wholeNumber: (value: string, least: number): string => `"${value}" is not a whole number of at least ${least}`,
  problemCount: (count: number): string => `${count} problem${count === 1 ? "" : "s"}`,
  ourFault: (error: unknown): string =>
    `something went wrong that is not your doing; please report it with these lines\n${error instanceof Error ? error.stack : String(error)}\n`,

  reconciling: "reading and reconciling the facts (once after each change)\n",
  singleRun: (baselines: number): string =>
    `a single run on the best-fit baseline (1 of ${baselines} stored); losses are direct value added only, without multipliers or catching up\n`,
  chosenBaseline: (baseline: number, baselines: number): string =>
    `a single run on baseline ${baseline} (of ${baselines} stored, 0 is the best fit); losses are direct value added only\n`,
  inForceBefore: (ids: readonly string[], start: string): string =>
    `in force before the run begins: ${ids.join(", ")}; the run starts at rest on ${start}, with full stores and empty queues, so let it start earlier to have what they did before\n`,
  overBefore: (ids: readonly string[], start: string): string =>
    `over before the run begins on ${start}, and without effect in it: ${ids.join(", ")}\n`,
  behind: (fitted: number, facts: number, derivations: number, assumptions: number): string =>
    `behind it: ${fitted > 0 ? `a baseline fitted to ${fitted} published figures` : "a baseline worked back from declared uses and shares"}; beside it ${facts} numbers from facts, ${derivations} derived from facts, ${assumptions} assumptions with range and reason\n`,
  baselineClocks: (asOf: string, later: number, laterTime: number, all: number): string =>
    `seen from ${asOf}, ${later} of the ${all} facts behind the baseline were published later, or on a day not known to be earlier${laterTime > 0 ? ` and ${laterTime} describe a later time` : ""}\n`,
  nextExplain: (scenario: string, facility: string, day: number): string =>
    `why? coercivity explain ${scenario} --at "${facility}" --day ${day}\n`,

  backtestsSound: (years: readonly number[], targets: number): string =>
    `small worlds of ${years.join(" and ")}; ${targets} targets of back-tests\n`,
  worldSound: (facilities: number, facts: number, derivations: number, assumptions: number): string =>
    `declared world of ${count(facilities)} facilities: numbers from ${count(facts)} facts, ${count(derivations)} derivations from facts, ${count(assumptions)} assumptions with range and reason\n`,
  factsSound: (facts: number, tables: number, sources: number, episodes: number): string =>
    `${count(facts)} facts in ${tables} tables, ${count(sources)} sources, ${episodes} episodes: no problem found\n`,

  startTitle: "Coercivity: what happens when China closes the rare-earth valve",
  startBasis: (year: number, facts: number, sources: number, baselines: number): string =>
    `The chain of ${year}, from mine to industry, reconciled from ${count(facts)} facts of ${count(sources)} sources into a best fit and ${baselines - 1} ` +
    `other baselines that the facts cannot tell from it. Weekly steps, three years.`,
  startCase: (country: string, withPenalty: boolean): string =>
    `${country}, ${withPenalty ? "third countries threatened too" : "third countries left alone"}`,
  startNoHalt: (days: number): string => `nobody within ${count(days)} days`,
  startNoOther: (days: number): string => `nobody else within ${count(days)} days`,
  startHalts: (share: number, median: string, low: string, high: string): string =>
    share === 0
      ? "nobody halts in any"
      : `somebody halts in ${share === 1 ? "each" : `${Math.round(100 * share)} %`}, first on day ${median} (${low} to ${high})`,
  startRange: (median: string, low: string, high: string, ofGdp: boolean): string =>
    `the loss is ${median} (${low} to ${high})${ofGdp ? " of GDP" : ""}`,
  startSure: (runs: number, drawn: number, baselines: number, halts: string, range: string, first: string | undefined): string =>
    `the lines above are one run; over ${runs} draws of ${drawn} numbers with a range and ${baselines} baselines ${halts}, and ${range}` +
    `${first === undefined ? "" : `; it depends most on ${first === "baseline" ? "which baseline the facts leave open" : first}`}`,
  startCaveat:
    "Medians, with what nine draws in ten lie between. Every assumption, measure and derived number with a range is drawn, and a baseline that the facts leave open with it; what the model leaves out is not in the band. Losses are direct value added of the industries that stop, without multipliers, prices or catching up; of the responses only those that the scenario names.",

  noHalt: "no halt",
  nothingPriced: "nothing that is priced here",
  noTarget: "no industry of this country in the world",
  notBack: "not within the run",
  neverDown: "stayed near it",
  open: "open",
} as const;

function count(value: number): string {
  return value.toLocaleString("en-US");
}
