import type { CascadeProblem } from "@coercivity/cascade";

/** Every problem the cascade command finds itself, before the theory is asked: what is wrong, the value, and what would be right. */
const typed = { file: "command line" } as const;
const said = (code: string, message: string, hint: string): CascadeProblem => ({ code: `cascade/${code}`, at: typed, message, hint });
const written = (file: string, field: string, code: string, message: string, hint: string): CascadeProblem => ({
  code: `cascade/${code}`,
  at: { file, field },
  message,
  hint,
});

/** Their names and what each has to be told. */
interface Problems {
  readonly emptyCase: (file: string) => CascadeProblem;
  readonly notJson: (at: CascadeProblem["at"], why: string) => CascadeProblem;
  readonly fractions: (count: number, components: number) => CascadeProblem;
  readonly factors: (count: number, components: number) => CascadeProblem;
  readonly noBasis: () => CascadeProblem;
  readonly negative: () => CascadeProblem;
  readonly notRareEarths: (names: readonly string[]) => CascadeProblem;
  readonly notAPair: (names: readonly string[]) => CascadeProblem;
  readonly noFactor: () => CascadeProblem;
  readonly noFeed: () => CascadeProblem;
  readonly cutPurities: () => CascadeProblem;
  readonly noCut: (cut: string, order: readonly string[]) => CascadeProblem;
  readonly thirdOutlet: () => CascadeProblem;
  readonly notThree: (count: number) => CascadeProblem;
  readonly notRising: (before: number, after: number) => CascadeProblem;
  readonly purity: (purity: number) => CascadeProblem;
  readonly noFlowsheet: (name: string, known: readonly string[]) => CascadeProblem;
  readonly sheetBasis: (file: string, basis: string) => CascadeProblem;
  readonly sheetCountry: (file: string, country: string, known: readonly string[]) => CascadeProblem;
  readonly sheetSize: (file: string) => CascadeProblem;
  readonly sheetCut: (file: string, step: string, pair: string, held: readonly string[]) => CascadeProblem;
}

export const problems: Problems = {
  emptyCase: (file: string): CascadeProblem => ({
    code: "cascade/empty",
    at: { file },
    message: "the case file is empty",
    hint: "docs/separation.md shows what a case holds",
  }),
  notJson: (at: CascadeProblem["at"], why: string): CascadeProblem => ({
    code: "cascade/not-json",
    at,
    message: `the case is not JSON: ${why}`,
    hint: "JSON has no comments, no trailing commas and no NaN",
  }),

  fractions: (count: number, components: number): CascadeProblem =>
    said("wrong-length", `${count} fractions for ${components} components`, "give --components and --fractions of the same length"),
  factors: (count: number, components: number): CascadeProblem =>
    said("wrong-length", `${count} separation factors for ${components} components`, "give one factor per component, the first as 1"),
  noBasis: (): CascadeProblem =>
    said(
      "basis-missing",
      "the composition does not say whether it counts moles or mass of oxide",
      "give --basis mole or --basis mass; Pr6O11, Tb4O7 and CeO2 shift the result",
    ),
  negative: (): CascadeProblem => said("not-a-number", "a fraction is negative, or all are zero", "give zero or more for every component"),
  notRareEarths: (names: readonly string[]): CascadeProblem =>
    said("unknown-element", `${names.join(", ")} are not all rare earths`, "mass can only be turned into moles for La to Lu and Y"),
  notAPair: (names: readonly string[]): CascadeProblem =>
    said("unknown-element", `"${names.join(",")}" are not two rare earths`, "name B and A by symbol, e.g. --elements Pr,Nd"),

  noFactor: (): CascadeProblem =>
    said("beta-missing", "no separation factor is given", "give --beta, or name elements with --components and --cut to use those on file"),
  noFeed: (): CascadeProblem =>
    said("feed-missing", "the feed is not given", "give --fa, the mole fraction of the more extracted component"),
  cutPurities: (): CascadeProblem =>
    said("cut-incomplete", "a cut needs the purity of both groups", "give --pa and --pb as mole fractions"),
  noCut: (cut: string, order: readonly string[]): CascadeProblem =>
    said(
      "cut-incomplete",
      `"${cut}" is no cut of ${order.join(", ")}`,
      'cut between neighbours in the order of extraction, e.g. --cut "Pr|Nd"',
    ),
  thirdOutlet: (): CascadeProblem =>
    said(
      "under-determined",
      "a third outlet needs three components, three purities and two recoveries",
      "give --pa and --ya (last component, organic), --pb and --yb (first component, raffinate), --pm (least purity of the draw)",
    ),
  notThree: (count: number): CascadeProblem =>
    said("wrong-length", `${count} components for a linked pair`, "a linked pair separates three components into three products"),
  notRising: (before: number, after: number): CascadeProblem =>
    said(
      "beta-not-monotone",
      `separation factors do not rise from ${before} to ${after}`,
      "list the components from least to most extracted",
    ),
  purity: (purity: number): CascadeProblem =>
    said("purity-of-one", `purity ${purity} needs endless mixer-settlers`, "ask for a purity between 0 and 1"),

  noFlowsheet: (name: string, known: readonly string[]): CascadeProblem =>
    said("unknown-flowsheet", `no flowsheet and no file is named "${name}"`, `names: ${known.join(", ")}`),
  sheetBasis: (file: string, basis: string): CascadeProblem =>
    written(
      file,
      "feed.basis",
      "basis-missing",
      `the feed's basis is "${basis}"`,
      'name a basis: "mole" (moles of RE) or "mass-REO" (mass of oxide)',
    ),
  sheetCountry: (file: string, country: string, known: readonly string[]): CascadeProblem =>
    written(file, "country", "unknown-country", `no unit prices for "${country}"`, `one of ${known.join(", ")}`),
  sheetSize: (file: string): CascadeProblem =>
    written(file, "tonnesPerYear", "not-a-number", "the size of the plant is not given", "give tonnesPerYear, t REO fed a year"),
  sheetCut: (file: string, step: string, pair: string, held: readonly string[]): CascadeProblem =>
    written(file, step, "cut-outside", `cut ${pair} names an element the feed does not hold`, `the feed holds ${held.join(", ")}`),
};
