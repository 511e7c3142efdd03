import { capital, dateText, listText, wholeText } from "./numbers.ts";
import type { Widened, Words } from "./words.ts";

const years = (days: number): string =>
  Math.abs(days / 365.25 - 1) < 0.03
    ? "a year"
    : Math.abs(days / 365.25 - 3) < 0.03
      ? "three years"
      : Math.abs(days / 365.25 - 2) < 0.03
        ? "two years"
        : `${wholeText(days)} days`;

/** Whether an industry is spoken of as many: `ceramics stop`, `machinery stops`. What stands behind “in” is its country. */
const isMany = (industry: string): boolean => / and |[^s]s$/.test(industry.split(" in ")[0]!);
const stops = (industry: string): string => `${capital(industry)} ${isMany(industry) ? "stop" : "stops"}`;

/** Everything that the Valve says itself. */
const en = {
  question: {
    label: "The question",
    /** The whole sentence, with `{slots}` for what can be chosen; `said` is what stands in them now. */
    sentence: (
      { severity, from }: { readonly severity: string | undefined; readonly from: string | undefined },
      _said: { readonly target: string; readonly scenario: string; readonly horizon: string },
    ): string =>
      `What happens to {target} if {scenario}${severity === undefined ? "" : `, ${severity} {strength}`} ${from === undefined ? "" : `from ${from} {ends}, `}over {horizon}?`,
    severity: {
      hold: "holding back",
      permit: "letting pass",
      capacity: "leaving",
      outputShare: "leaving",
      capTonnes: "letting out",
    } as Readonly<Record<string, string>>,
    target: "Whom it strikes",
    scenario: "Who does what",
    strength: "How hard",
    ends: "How long it lasts",
    horizon: "How far to look",
    endsAs: "as long as declared",
    endsNever: "without an end",
    endsAfter: (days: number): string => `for ${days === 365 ? "a year" : `${days} days`}`,
    horizonOf: (days: number): string => years(days),
    phrases: {
      "after-the-suspension": "China goes on suspending its rules of October 2025",
      "content-rule-october-2025": "China’s rules of October 2025 come into force",
      "japan-2026": "China holds back heavy rare earths and magnets and threatens whoever passes them on",
      "japan-2026-no-penalty": "China holds back heavy rare earths and magnets",
      "japan-total-cut-12-months": "China sends nothing but parts",
      "korea-same-treatment": "China treats it as it treats Japan",
      "korea-same-treatment-no-penalty": "China treats it as it treats Japan, third countries left alone",
      "licence-april-2025": "China asks for licences for seven heavy elements",
      "kachin-closure": "fighting closes the clay mines of Kachin",
      "kachin-import-throttle": "China throttles what it buys from Kachin",
      "lynas-malaysia-outage": "Malaysia withdraws the licence of Lynas’ plant",
      "minamitorishima-without-refinery": "China holds back heavy rare earths, and Japan lifts mud that it cannot separate",
      "price-war": "China floods the market for eighteen months, then cuts Japan off",
      "secondary-boycott": "China also cuts off third countries that go on selling to Japan",
      rest: "nobody does anything",
    } as Readonly<Record<string, string>>,
  },

  finding: {
    halts: (industry: string, day: number): string => `${stops(industry)} first, around day\u00a0${wholeText(day)}.`,
    haltsSome: (industry: string, share: string): string => `${stops(industry)} in ${share} of draws.`,
    holds: (country: string, days: number): string => `Nothing stops in ${country} within ${years(days)}.`,
    /** What stands before and after the loss; of a year's GDP, or in USD; of the one of several countries that loses most. */
    cost: (days: number, country: string, ofGdp: boolean, ofSeveral: boolean): readonly [string, string] => [
      `${capital(years(days)).replace(/^A year/, "The year")} cost${Math.abs(days / 365.25 - 1) < 0.03 ? "s" : ""} ${country} ${ofSeveral ? "most, " : ""}`,
      ofGdp ? " of a year’s GDP." : ".",
    ],
    nothing: "No value added is lost.",
    atRest: "Nothing is closed, and nothing moves.",
  },
  dek: {
    range: (low: string, high: string): string => `In nine draws of ten the loss lies between ${low} and ${high}.`,
    spread: (what: string): string => `Most of that spread hangs on one number: “${what}”.`,
    several: (first: string, second: string): string => `Most of that spread hangs on two numbers: “${first}” and “${second}”.`,
    unclear: "No single number stands out behind that spread.",
  },
  try: {
    label: "Try:",
    thirdCountries: "third countries left alone",
    nothingPasses: "nothing passes at all",
    otherTarget: (country: string): string => `the same against ${country}`,
    shorter: "it ends after 90 days",
    longer: "it never ends",
    back: "back to the scenario as it stands",
  },
  busy: {
    progress: (done: number, planned: number, seconds: number | undefined): string =>
      `${wholeText(done)} of ${wholeText(planned)} draws${seconds === undefined ? "" : seconds < 1 ? ", less than a second left" : `, ${wholeText(seconds)} s left`}`,
    stop: "Stop",
    label: "Draws done",
    stopped: (done: number, planned: number): string => `Stopped: ${wholeText(done)} of ${wholeText(planned)} draws.`,
    old: "What stands below is from before this change.",
  },
  refused: {
    title: "This question cannot be run",
    unknownPath: (path: string): string => `“${path}” is no number that this scenario draws. It is left out if you reset it below.`,
    reset: "Drop what is held",
    scenario: "Back to the scenario as it stands",
  },
  stale: {
    made: (model: string, before: string, now: string): string => `Made with model ${model}; today’s model gives ${now} (was ${before}).`,
    see: "See both",
    hide: "Hide",
    before: "When the link was made",
    today: "Today",
    loss: "Loss of the target",
    model: "Model",
  },
  vitals: {
    label: "Measures of how the target stands",
    coercivity: "Coercivity",
    coercivityNote: "total cut withstood before 1 % of a year’s dependent value added is lost",
    days: (text: string): string => `${text} days`,
    beyond: (days: number): string => `> ${wholeText(days)} days`,
    saturation: "Saturation loss",
    saturationNote: "of the value added that depends on it, under a total, lasting cut",
    remanence: "Remanence",
    remanenceNote: "share of the former dependence back a year after a year’s cut ends",
    blowBack: "Blow-back",
    blowBackNote: (issuer: string): string => `${issuer} does not sell, at the prices of rest`,
    waiting: "being drawn",
    none: "does not apply here",
    unpriced: "not counted",
    unpricedNote: (issuer: string): string => `${issuer} sells nothing that has a price in the model`,
    never: "never",
  },

  levers: {
    title: "Levers",
    subtitle: (money: string): string => `Shaded: range drawn in the ensemble. Bar: how far the number alone moves the loss, ${money}.`,
    money: { gdp: "% of a year’s GDP", usd: "USD" },
    groups: {
      issuer: (name: string): string => `What ${name} does`,
      target: (name: string, many: boolean): string => `What ${name} ${many ? "have and do" : "has and does"}`,
      others: "What others do",
      chain: "How the chain answers",
    },
    more: (count: number): string => `${count} more`,
    fewer: "Fewer",
    reset: "as drawn",
    resetOf: (name: string): string => `${name}: as drawn`,
    pull: (text: string): string => `moves the loss by ${text}`,
    drawn: (low: string, high: string): string => `drawn from ${low} to ${high}`,
    heldAt: (value: string): string => `held at ${value}`,
    changes: (count: number, title: string): string => (count === 1 ? `One change from “${title}”.` : `${count} changes from “${title}”.`),
    noChanges: (title: string): string => `As “${title}” says.`,
    resetAll: "Reset",
    /** What is pinned as B: its scenario, whom it strikes, what is taken away, and each number that is held. */
    pinned: (scenario: string, target: string, more: readonly string[]): string =>
      [`B is “${scenario}” against ${target}`, ...more].join("; "),
    pinnedWithout: (measure: string): string => `without “${measure}”`,
    pinnedEnds: (ends: string): string => `it lasts ${ends}`,
    pinB: "Pin as B",
    unpinB: "Unpin B",
    open: "Levers",
    close: "Close",
    declaredUnverified: "declared, not verified",
  },

  lanes: {
    title: (country: string, first: string | undefined): string =>
      first === undefined
        ? `Stock carries ${country} through`
        : `Stock carries ${country} for weeks; ${first} ${isMany(first) ? "give" : "gives"} way first`,
    subtitle: "Four readings on one time axis. Drag across a chart or use the arrow keys; the map and the flows below follow.",
    measures: "Measures and responses",
    measuresSubtitle: "issuer’s acts in ink, the target’s in violet",
    output: "Output retained",
    halts: "First halt",
    haltsSubtitle: "colour: output missing, median; dot and line: day of the first halt, median and 90 % range",
    prices: (stream: string): string => `${capital(stream)}, price`,
    pricesSubtitle: (usd: string): string => `times the price at rest, ${usd} USD a kg; log scale; one run`,
    spotOutside: "spot outside",
    contractOutside: "contract outside",
    spotInside: "spot inside",
    foot: (draws: number, baselines: number, numbers: number): string =>
      `${wholeText(draws)} draws of ${numbers} numbers over ${baselines} baselines, weekly steps.`,
    none: (country: string): string => `No industry of ${country} makes less than normal, in any draw.`,
    supplement: "reserve and new supply",
    chosen: "Industry whose range is shown",
  },

  why: {
    title: (industry: string, level: string, day: number): string => `What holds ${industry} at ${level} on day ${wholeText(day)}?`,
    subtitle: "From the measure to the halt: what bound at each link, in the run with every number as declared.",
    waiting: "Walking back from the halt",
    nothing: (industry: string, day: number): string => `On day ${wholeText(day)} nothing holds ${industry} back.`,
    choose: "Industry",
    kinds: {
      measure: "Measure",
      facility: "Plant",
      input: "Input",
      link: "On the way",
      pool: "Source",
      surge: "Source",
      response: "Response",
      end: "End of the walk",
    } as Readonly<Record<string, string>>,
    response: (share: string, atMost: boolean, begins: number | undefined): string =>
      begins === undefined ? `meets ${share} of what is normally used${atMost ? ", all it can" : ""}` : `decided; begins on day ${begins}`,
    left: (share: string): string => `leaves ${share} of the normal flow`,
    level: (level: string): string => `runs at ${level}`,
    held: { orders: "held back by its orders", capacity: "held back by its capacity", input: "held back by an input" } as Readonly<
      Record<string, string>
    >,
    stock: (now: string, normal: string): string => `${now} days in stock of normally ${normal}`,
    since: (day: number): string => `short since day ${wholeText(day)}`,
    way: (from: string, to: string): string => `${from} → ${to}`,
    sent: (stream: string, share: string): string => `${stream}: ${share} of the normal flow`,
    lag: (days: number): string => `${wholeText(days)} days on the way`,
    because: {
      permit: "less is let through",
      held: "goods are held back",
      licence: "goods wait for a licence",
      pool: "the source is short",
      orders: "less was ordered",
    } as Readonly<Record<string, string>>,
    made: (made: string, stock: string): string => `makes ${made} of normal, stock at ${stock}`,
    asked: (share: string, buyer: string): string => `asked for ${share} of normal, most by ${buyer}`,
    ends: {
      orders: "orders alone; no measure on this way",
      full: "runs at full capacity",
      feedback: "the shortage feeds itself through recycling",
      use: "draws more than it normally does",
    } as Readonly<Record<string, string>>,
  },

  flows: {
    element: "Element",
    contained: (element: string): string => `Contained ${element}`,
    mapFoot: "Shapes: Natural Earth; no view on borders. Far partners sit on the frame.",
    waiting: "The flows are being followed.",
    none: (element: string, country: string): string => `${country} uses no ${element} here.`,
    sankeyTitle: (country: string, share: string, element: string, stage: string, least: string): string =>
      `Industries in ${country} still get ${share} of their ${element}; ${stage} lets through least, ${least}`,
    sankeyStock: (country: string, element: string, stage: string, least: string): string =>
      `Stock still covers all ${element} that industries in ${country} use; ${stage} lets through least, ${least}`,
    sankeyAll: (country: string, element: string): string => `As much ${element} reaches industries in ${country} as ever`,
    sankeySubtitle: (element: string, country: string, day: number): string =>
      `${capital(element)} on its way to ${country}, t a year. Pale: before. Solid: at the rate of the four weeks from day ${wholeText(day)}, stock included`,
    sankeyFoot: "Loops through swarf are cut where they come back in, and drawn at both ends.",
    sankeyHeads: ["From", "To", "Before, t a year", "Now, t a year"],
    nowInB: "B: now, t a year",
    others: "others",
    supplements: "reserve, new supply",
    stagesLower: ["the mine", "separation", "metal making", "magnet making", "the part", "the industry"],
    description: (before: string, now: string): string => `Before ${before} tonnes a year arrive, now ${now}.`,
  },

  curve: {
    flow: "share of the issuer’s flow withheld, half a year at each severity",
    foot: "Five severities up and back down, with the issuer’s content in what third countries send.",
    none: "There are no two sides, so there is no curve.",
    waiting: "The curve is being drawn.",
  },
  blowBack: {
    valueAdded: "value added lost",
    exports: "exports not sold",
    ownLost: "value added of its own industries lost",
    foot: "Value added for the target, revenue for the issuer: not the same thing.",
    waiting: "What it costs the issuer is being drawn.",
    unpriced: (issuer: string): string => `${issuer} sells nothing that has a price in the model, so what it loses itself is not counted.`,
  },
  ladder: {
    foot: "Decided in time, lead time already over. What is held by the levers is not in it.",
    /** Where several countries are struck: whose pillars they are. */
    footOf: (country: string): string => `Pillars of ${country}.`,
    headsOfB: ["B: loss avoided, USD", "B: 5\u00a0%", "B: 95\u00a0%"],
    waiting: "The pillars are being drawn.",
  },

  foot: {
    made: (draws: number, seed: number, model: string, asOf: string): string =>
      `${wholeText(draws)} draws, seed ${seed}, model ${model}, weekly steps, facts as of ${dateText(asOf)}. This link reproduces every number to the last bit.`,
    /** Of the numbers that stand out, those that nobody has verified. */
    unverified: (count: number, names: readonly string[], outstanding: number): string =>
      count === 0
        ? outstanding === 0
          ? "No single number stands out behind this finding."
          : "Every number that stands out behind this finding is a verified fact."
        : `${count === 1 ? "One unverified number stands" : `${count} unverified numbers stand`} out behind this finding: ${listText(names, "and")}.`,
  },
} as const;

export type ValveWords = Widened<typeof en>;
export const valveWords: Words<ValveWords> = { en, of: ({ valve }) => valve };
