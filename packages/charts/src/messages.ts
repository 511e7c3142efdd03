import { countryInText as the } from "./country-in-text.ts";
import { thousands } from "./thousands.ts";

/** Every word that a chart puts on itself, in one place. */
export const messages = {
  percent: (number: string): string => `${number}\u00a0%`,
  baseline: "baseline: no measure",
  oneRun: "one run",
  half: "50\u00a0%",
  nineTenths: "90\u00a0% of draws",
  day: (day: number): string => `day ${thousands(day)}`,
  noHalt: "no halt",
  haltsIn: (share: string): string => `halts in ${share} of draws`,
  never: "never",
  haltHeads: ["Industry", "First halt, day", "5\u00a0%, day", "95\u00a0%, day", "Share of draws"],
  times: (value: number): string => `${value} ×`,
  stageShare: (share: string): string => `${share} of before`,
  tonnes: (tonnes: string): string => `${tonnes} t`,
  tint: { cohorts: "cohorts halted, of eight:", missing: "output missing, median:" },
  over: (share: number): string => `over ${share}\u00a0%`,
  under: (share: number): string => `under ${share}\u00a0%`,
  between: (low: number, high: number): string => `${low}–${high}\u00a0%`,
  /** USD and what to divide it by so that a sum reads easily. */
  usd: [
    [1e12, "trn USD"],
    [1e9, "bn USD"],
    [1e6, "M USD"],
    [1, "USD"],
  ],
  /** A number in one of these units. */
  sum: (number: string, unit: string): string => `${number}\u00a0${unit.replace(" ", "\u00a0")}`,
  ranged: (value: string, low: string, high: string): string => `${value} (${low}–${high})`,
  monthOf: (month: string, year: number): string => `${month} ${year}`,
  dateAndDay: (date: number, month: string, year: number, day: number): string => `${date} ${month} ${year}, day ${thousands(day)}`,
  factors: {
    none: "No pair of neighbours to part",
    hardest: (lighter: string, heavier: string, beta: string): string =>
      `${lighter} | ${heavier}, by ${beta} a mixer-settler, is the hardest pair in the feed`,
    easier: (lighter: string, heavier: string, beta: string, hardest: string, least: string): string =>
      `${heavier} parts from ${lighter} by ${beta} a mixer-settler; the hardest pair in the feed is ${hardest}, by ${least}`,
    heads: ["Pair", "Separation factor", "Who says so"],
    sourced: "from a paper",
    recalled: "recalled, not verified",
  },
  count: {
    cliff: "Close to the cliff: a little less organic and nothing works",
    saves: (fewer: number): string => `A tenth more organic would save ${fewer} mixer-settlers`,
    flat: "More organic would hardly shorten it",
    here: (count: number): string => `${count}, here`,
    axis: "organic flow, times the least possible",
    heads: ["Organic flow over the least possible", "Mixer-settlers"],
  },
  acts: {
    none: "Nobody acts",
    answered: (issuer: string, from: number, target: string, answer: number): string =>
      `${issuer} acts on day ${thousands(from)}; ${target} answers ${answer <= from ? "at once" : `from day ${thousands(answer)}`}`,
    alone: (issuer: string, from: number): string => `${issuer} acts on day ${thousands(from)}, and nobody answers`,
    heads: ["Who", "What", "From, day", "To, day", "Onset, days"],
  },
  output: {
    noDip: (line: string, days: number): string => `${line}: output holds through ${thousands(days)} days`,
    dip: (line: string, share: string, day: number): string =>
      `${line} at ${share} of normal output around day ${thousands(day)}, the lowest`,
    compare: (a: string, b: string): string => `At its lowest, output is ${a} of normal in A and ${b} in B`,
    difference: (points: string, less: boolean): string => `At the lowest, B makes ${points} points ${less ? "less" : "more"} than A`,
    alike: "No clear difference between A and B at their lowest",
    subtitle: (stepDays: number, runs: number, bands: string | undefined, b: boolean): string =>
      [
        `Output, % of normal, every ${stepDays === 7 ? "week" : stepDays === 1 ? "day" : `${stepDays} days`}`,
        runs > 1 ? `medians of ${thousands(runs)} draws` : "one run",
        ...(bands === undefined ? [] : [`50 and 90\u00a0% bands for ${bands}`]),
        ...(b ? ["B dashed"] : []),
      ].join("; "),
    reading: (line: string, value: string, range: string | undefined): string =>
      `${line} at ${value}${range === undefined ? "" : ` (${range})`}`,
    day: "Day",
    low: (line: string): string => `${line}, 5\u00a0%`,
    high: (line: string): string => `${line}, 95\u00a0%`,
  },
  curve: {
    stands: (country: string): string => `${the(country, true)} stands even a total cut`,
    knee: (country: string, knee: string, left: string): string =>
      `${the(country, true)} holds until ${knee} is withheld, then falls to ${left}`,
    bends: (country: string, left: string): string => `${the(country, true)} gives way as more is withheld, down to ${left}`,
    subtitle: (withheld: string, low: string, runs: number): string =>
      `Dependent output retained, % (axis from ${low}), against ${withheld}${runs > 1 ? `; medians of ${thousands(runs)} draws, 90\u00a0% band while tightening` : "; one run"}`,
    tightening: "tightening",
    easing: "easing",
    kneeAt: (severity: string): string => `knee at ${severity}`,
    saturation: (output: string): string => `saturation: ${output} of output`,
    lingers: (share: string): string => `lingering loss ${share}`,
    heads: ["Withheld, share", "Way", "Output over normal", "5\u00a0%", "95\u00a0%"],
  },
  map: {
    asBefore: (target: string): string => `${the(target, true)} receives what it received before`,
    nobody: (loser: string, target: string): string => `Nobody takes up what ${the(loser)} no longer sends to ${the(target)}`,
    takenUp: (gainers: readonly string[], share: string, loser: string, target: string): string =>
      `${listed(gainers.map((name, i) => the(name, i === 0)))} ${gainers.length === 1 ? "takes" : "take"} up ${share} of what ${the(loser)} no longer sends to ${the(target)}`,
    subtitle: (quantity: string, day: number): string =>
      `${quantity}, t a year at the rate of day ${thousands(day)}. Width grows with the square root of tonnes; pale: before the measure`,
    sends: (target: string, now: string): string => `to ${target} ${now} t/y`,
    sendsNow: (target: string, now: string, before: string): string => `to ${target} ${now} t/y, was ${before}`,
    far: (name: string, sends: string): string => `${name}: ${sends}`,
    toFar: (name: string, tonnes: string): string => `to ${name}, ${tonnes} t/y`,
    fromFar: (name: string, tonnes: string): string => `from ${name}, ${tonnes} t/y`,
    heads: ["From", "To", "Before, t a year", "Now, t a year"],
  },
  ladder: {
    none: "No pillar avoids a clear loss",
    title: (pillar: string, avoided: string, lost: string | undefined, cost: string): string =>
      `${pillar} avoids most: ${avoided}${lost === undefined ? "" : ` of ${lost}`}, for ${cost} a year`,
    subtitle: (unit: string, runs: number): string =>
      `Loss avoided and yearly cost, ${unit}, on one scale${runs > 1 ? `; medians of ${thousands(runs)} draws with 90\u00a0% range` : "; one run"}. Right: years until it stands`,
    avoids: "loss avoided",
    costs: "cost a year",
    lead: "lead time, years",
    inPlace: "in place",
    heads: [
      "Pillar",
      "Loss avoided, USD",
      "5\u00a0%",
      "95\u00a0%",
      "Cost, USD a year",
      "Low",
      "High",
      "Lead time, days",
      "Shortest",
      "Longest",
    ],
  },
  survive: {
    all: "Nothing here is back before it is missed",
    some: (few: number, rows: number, widest: string): string => `${few} of ${rows} run out before they can be replaced, ${widest} by most`,
    none: "Everything here is back before it is missed",
    subtitle: "Days of cover (dot) against days to replace (bar), with their ranges; log scale, widest gap first",
    survive: "survive",
    recover: "recover",
    lasts: "does not run out",
    tick: (days: number): string =>
      days % 365 === 0 ? (days === 365 ? "a year" : `${thousands(days / 365)} years`) : days === 1 ? "1 day" : `${days} days`,
    heads: ["What", "Cover, days", "Low", "High", "To replace, days", "Low", "High"],
  },
  heat: {
    cell: (value: string, low: string, high: string): string => `${value}\u00a0%, ${low}–${high}`,
    unit: "share, %:",
    under: (share: number): string => `under ${share}`,
    over: (share: number): string => `${share} and over`,
    direct: "direct",
    embedded: "embedded",
    anyStage: "any stage",
    dumbbell: (direct: string, embedded: string, anyStage: string): string =>
      `Direct ${direct}\u00a0%, embedded ${embedded}\u00a0%, any stage ${anyStage}\u00a0%`,
  },
  dependence: {
    title: (who: string, low: string, high: string, first: string, last: string): string =>
      `Published figures for ${who} run from ${low} to ${high}${first === last ? ` in ${first}` : ` between ${first} and ${last}`}`,
    none: (who: string): string => `Nobody has published a figure for ${who}`,
    subtitle: (on: string, low: string): string =>
      `Dependence on ${on}, % (axis from ${low}). Rings: published figures, each with its own scope, never joined. Lines and points: our reading, with 90\u00a0% range`,
    heads: ["Series", "Year", "Share", "5\u00a0%", "95\u00a0%", "Scope"],
    published: "published",
    ring: (share: number, scope: string): string => `${share}, ${scope}`,
  },
  backTest: {
    title: (hits: number, scored: number): string => `${hits} of ${scored} targets hit`,
    ahead: (hits: number, scored: number): string => `Ahead of the naive forecasts, with ${hits} of ${scored} targets hit`,
    behind: (hits: number, scored: number): string => `No better than the naive forecasts, with ${hits} of ${scored} targets hit`,
    none: "No target is scored in this episode",
    subtitle: (runs: number): string =>
      `Tint: accepted band; ring: observed; dot and line: simulated, median and 90\u00a0% range of ${thousands(runs)} draws. Each row has its own scale`,
    hit: "hit",
    miss: "miss",
    notScored: "not scored",
    row: (simulated: string, observed: string): string => `${simulated}, observed ${observed}`,
    heads: ["Target", "Unit", "Observed", "Band, low", "Band, high", "Simulated", "5\u00a0%", "95\u00a0%", "Verdict"],
    observed: "observed",
    simulated: "simulated",
    seriesTitle: (inside: number, points: number, what: string): string =>
      `${inside} of ${points} observed values of ${what} lie inside the 90\u00a0% band`,
    seriesSubtitle: (unit: string, runs: number): string =>
      `${unit}; simulated median with 50 and 90\u00a0% bands of ${thousands(runs)} draws; rings: observed`,
    seriesHeads: ["Day", "Observed", "Simulated", "5\u00a0%", "95\u00a0%"],
  },
  separation: {
    profile: (banks: number, raffinate: string, organic: string): string =>
      `${banks} mixer-settlers give ${raffinate} in the raffinate and ${organic} in the organic`,
    profileSubtitle: (scale: string): string =>
      `Mole fraction of the rare earths by mixer-settler, log scale; flows in ${scale}; 1 is the raffinate end`,
    phases: { aqueous: "aqueous", organic: "organic" },
    sections: { extract: "extract", scrub: "scrub" },
    freshOrganic: (flow: string): string => `fresh organic ${flow}`,
    organicOut: (flow: string): string => `organic out ${flow}`,
    raffinateOut: (flow: string): string => `raffinate ${flow}`,
    scrubIn: (flow: string): string => `back by scrub acid ${flow}`,
    feed: (flow: string, stage: number): string => `feed ${flow} at ${stage}`,
    organicFeed: (flow: string, stage: number): string => `organic feed ${flow} at ${stage}`,
    draw: (flow: string, stage: number): string => `draw ${flow} at ${stage}`,
    mixerSettler: "mixer-settler",
    atEnd: (component: string, share: string): string => `${component} ${share}`,
    profileHeads: { stage: "Mixer-settler", cell: (component: string, phase: string): string => `${component}, ${phase}` },
    startupNone: "No purity asked for is reached in the time shown",
    startupOne: (name: string, at: string): string => `${name} is reached after ${at}`,
    startupTwo: (first: string, at: string, last: string, then: string): string => `${first} is reached after ${at}, ${last} after ${then}`,
    startupSubtitle: (unit: string): string => `Purity of both products after the start, a step for each nine; time in ${unit}, log scale`,
    inPhase: (component: string, phase: string): string => `${component} in the ${phase}`,
    outlets: { raffinate: "raffinate", extract: "organic" },
    rampNone: "No product is on specification within the run",
    ramp: (first: string, last: string, after: string): string =>
      `The first product is on specification after ${first} days, ${last} last, after ${after}`,
    rampSubtitle: "Share of product mass (REO) on specification by day after opening, log time; cuts start one after the other",
    time: (unit: string): string => `Time, ${unit}`,
    days: "days",
    onSpec: "On specification, share",
    overNines: (share: string): string => `over ${share}`,
  },
  sideLoss: (who: string, what: string): string => `${who}: ${what}`,
  blowBack: {
    none: (target: string, issuer: string): string => `The measure costs neither ${the(target)} nor ${the(issuer)} anything to speak of`,
    little: (issuer: string, target: string): string => `The measure costs ${the(issuer)} little beside the losses of ${the(target)}`,
    part: (issuer: string, share: string, target: string): string =>
      `${the(issuer, true)} loses ${share} of what is lost by ${the(target)}`,
    alike: (issuer: string, target: string): string => `No clear difference between what ${the(issuer)} and ${the(target)} lose`,
    more: (issuer: string, target: string): string => `The measure costs ${the(issuer)} more than ${the(target)}`,
    subtitle: (unit: string, days: number, runs: number): string =>
      `Loss in ${thousands(days)} days, ${unit}${runs > 1 ? `, median and 90\u00a0% range of ${thousands(runs)} draws` : ", one run"}`,
    heads: ["Who", "What", "Loss, USD", "5\u00a0%, USD", "95\u00a0%, USD"],
  },
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** The words of the charts in any language: the same keys, whole sentences with slots. */
export type ChartMessages = Widened<typeof messages>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends (...slots: infer Slots) => string
      ? (...slots: Slots) => string
      : { readonly [Key in keyof T]: Widened<T[Key]> };

/** `A, B and C`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
