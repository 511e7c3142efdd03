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
  written: (file: string): string => `written: ${file}\n`,
};
