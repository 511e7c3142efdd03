import { wholeText } from "./numbers.ts";
import type { Widened, Words } from "./words.ts";

/** What stands behind a number that draws gave, and what others have published of the same. */
const en = {
  drawn: (draws: number): string => `Median of ${wholeText(draws)} draws, with the range of nine in ten.`,
  loss: {
    title: (country: string): string => `What it costs ${country}`,
    how: (days: number): string =>
      `In each draw, for every industry and week: the share of output that is missing, times what the industry adds in value in a day, times the days of the week; summed over ${wholeText(days)} days.`,
    share: "Divided by the gross domestic product of a year:",
    halt: "The day is the first on which the first of an industry’s eight cohorts runs below half of its normal output.",
  },
  coercivity: (country: string): string =>
    `Everything that the issuer sends is cut off for good, in content too. Counted are the days until ${country} has lost 1 % of what depends on it in a year.`,
  saturation: "The same cut: what is lost over the run, of all that depends on it in that time.",
  remanence:
    "Everything is cut off for a year, then let through again. Compared by value is the issuer’s share of what the country is sent in the last quarter of the year after, with its share at rest.",
  blowBack: "In each draw, for every week: exports of priced goods that are not sold, at the prices of rest. Sales, not value added.",
  made: "What it is made of",
  gdp: (country: string): string => `Gross domestic product of ${country}`,
  moved: "What moves it most",
  own: (country: string): string => `Drawn for it, among others, of ${country}’s own`,
  none: "Nothing stands out.",
  /** What stands behind the marks of a figure. */
  figures: {
    measures: "Each act with its law, and each number that it turns on. What is not in the law is assumed, with its reason.",
    prices:
      "From the price at rest on, spot rises as less is sent than was asked for and as the chain’s stock runs down, up to the most that users still pay; contracts follow it. One run with every number as declared.",
    curve:
      "A growing share of what the issuer sends is withheld, half a year at each step, then let through again step by step. Counted is what is still made of all that depends on it.",
    pillars:
      "The same draws once more with a pillar in place from the first day, its lead time already over. Avoided is what is lost without it less what is lost with it; what it costs stands beside.",
    before: "Before: the year that fits the published figures best. They, and how far it misses each, stand under Evidence.",
    now: "Now: the run with every number as declared, at the rate of the four weeks from the day in view.",
    evidence: "Figures behind the year",
    byLaw: (measure: string, law: string): string => `${measure} (${law})`,
  },
  /** Numbers of measures, pillars and prices, by their part. */
  fields: {
    leadDays: "lead time",
    yearlyCostShare: "cost a year, of its value",
    shareOfUse: "share of use that it covers",
    daysOfUse: "days of use in store",
    releaseDays: "days until it is released",
    triggerShare: "stock of users at which it is released",
    capexUsdPerKgYear: "capital for a kg a year",
    technologyDelayDays: "delay for want of technology",
    adversePerYear: "rulings against its permit a year",
    outDays: "days that one shuts it",
    permitLuck: "luck with its permit",
    trackRecord: "share of such plans that came true",
    capitalChargeShare: "interest and depreciation a year",
    overrunShare: "delay beyond the plan",
    kgPerKg: "need of what stands in for it",
    rampDays: "time to full size",
    deadDays: "days in which nothing is decided",
    queueStages: "steps of the queue",
    comply: "sellers who obey",
    threshold: "share of value at which it applies",
    nexusShare: "output that depends on its technology",
    overBlockedShare: "held though it was free",
    elasticity: "how far orders follow the price",
    push: "push on the price",
    rivalCut: "output that rivals leave unmade",
    floorUsdPerKg: "floor under the price",
    costShare: "addition to cost",
    delayDays: "days that it delays",
    usdPerKg: "price at rest",
    priceJump: "jump on notice",
    priceUnservedPerWeek: "rise a week where nothing asked for is sent",
    priceThinness: "how thin the market is where the issuer sells all",
    priceStockPerWeek: "rise a week where the chain holds no stock",
    priceLookAheadDays: "days that traders look ahead",
    priceReversionPerWeek: "pull of contracts on spot a week",
    priceContractPerWeek: "pull of spot on contracts a week",
    priceAnchorPerWeek: "fall of contracts towards rest a week",
    priceChoke: "most that users of magnets still pay",
    priceChokeOxides: "most that users of oxides and metals still pay",
  } as Readonly<Record<string, string>>,
  estimates: {
    title: (country: string, above: number, of: number): string =>
      above === of
        ? `${of === 1 ? "The one" : of === 2 ? "Both" : `All ${of}`} published estimate${of === 1 ? "" : "s"} for ${country} ${of === 1 ? "is" : "are"} higher than this run`
        : `${above === 0 ? "None" : above} of ${of} published estimates for ${country} ${above === 1 ? "is" : "are"} higher than this run`,
    subtitle:
      "Loss of gross domestic product, %. This run: its first year, median and range of nine draws in ten. Each estimate cuts something else for as long as it says; none is averaged. Open one for its source.",
    none: (country: string): string => `The ledger holds no published estimate of what a cut of rare earths costs ${country}.`,
    heads: ["Who, when", "%", "What is cut, for how long"],
    thisRun: "This run",
    asAsked: "as asked above, in its first year",
    months: (months: number): string => `${months} months`,
    noEnd: "no end said",
  },
  difference: (share: string, less: boolean, low: string, high: string, ofGdp: boolean): string =>
    `Pair by pair, B costs ${share} ${ofGdp ? "of a year’s GDP " : ""}${less ? "less" : "more"} than A (B less A: ${low} to ${high} in nine pairs of ten).`,
} as const;

export type BehindWords = Widened<typeof en>;
export const behindWords: Words<BehindWords> = { en, of: ({ behind }) => behind };
