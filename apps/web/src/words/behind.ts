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
