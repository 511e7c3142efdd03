/** Every sentence of the commands `calibrate` and `backtest`. */
export const say = {
  calibrate:
    "set the free numbers of facts/backtests/calibration.yaml so that past episodes are met, and write facts/world/calibrated.yaml",
  backtest: "run past episodes and hold them against what was observed",
  episodeArgument: "one episode, by its id; all of them where none is given",
  optionName: "name of a later calibration: what it is made for",
  alreadyFrozen:
    "numbers are frozen already: a later calibration is a new one and needs --name, a commit of its own, and docs/validation.md written after it; --dry-run shows what it would find\n",
  optionDry: "show what would be written and leave the file as it is",
  optionRuns: "draws of each episode",
  optionMarkdown: "print docs/validation.md",
  optionSet: "calibration or later: episodes of one kind alone",
  notCalibratedYet:
    "nothing is calibrated yet: run `coercivity calibrate` first, and commit what it writes before you look at later episodes\n",
  noEpisode: (id: string, known: readonly string[]): string => `there is no episode "${id}"; known: ${known.join(", ")}\n`,
  evaluated: (evaluations: number, loss: number): string => `${evaluations} evaluations, least loss ${loss.toFixed(3)}\n`,
  episodeDone: (id: string, runs: number, seconds: number): string => `${id}: ${runs} draws in ${seconds.toFixed(1)} s\n`,
  estimates: "what others have published that a cut costs a country, beside what the model says of the same cut",
  optionEstimateRuns: "draws for each estimate",
  optionEstimatesMarkdown: "print docs/estimates.md",
  estimatesTitle: "Published estimates beside the model",
  estimateColumns: ["who", "of whom", "cut", "says", "range", "model", "nine tenths", "times the model", "fact"] as readonly string[],
  forGood: "for good",
  months: (months: number): string => `for ${months} months`,
  estimatesNotes: (base: string, runs: number): readonly string[] => [
    "Losses are shares of a year's gross domestic product; the model's are those of the first year. Compared, never fitted: nothing is set by these rows.",
    `Each estimate's share and months stand in the place of those of the scenario \`${base}\`, aimed at its country; ${runs} draws, declared responses as there.`,
    "The model counts value added of industries that stop for want of rare earths, and nothing behind them: no multipliers, no suppliers that lose orders. Stocks,",
    "reserves and third countries that go on selling carry it through the first weeks, so that its loss bends up with time where an estimate by dependence is straight.",
    "Estimates from input-output tables stop whole sectors that use a part; the model stops what its reconciled flows leave without one.",
  ],
  estimatesLeftOut: (goods: number, unit: number, country: number): string =>
    `Left out of the table: ${goods} rows on other goods, ${unit} in other units or of other things, ${country} on groups of countries. All stand in facts/impact_estimates.csv.`,
  written: (file: string): string => `written: ${file}\n`,
};
