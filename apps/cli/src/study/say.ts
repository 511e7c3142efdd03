/** Every sentence of the commands that run ensembles: lower case, what is wrong, the value, what would be right. */
export const say = {
  optionRuns: "how many draws; 1 is a single run with every number at its declared value",
  optionWorkers: "how many threads draw",
  optionSobol: "also split the variance of the loss (Sobol′ indices; needs about a thousand draws more)",
  notPositive: (text: string): string => `"${text}" is not a whole number of at least 1`,

  progress: (what: string, done: number, total: number, rate: number, left: number): string =>
    `${what}: ${done} of ${total} draws, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${Math.max(1, Math.round(left))} s left`,
  brokenOff: (done: number, planned: number): string => `broken off after ${done} of ${planned} draws; what follows is of these alone\n`,
  brokenOffBefore: "broken off before the first draw was done\n",
  partial: (done: number, planned: number): string => `PARTIAL: ${done} of ${planned} draws`,
  ensemble: (runs: number, drawn: number, baselines: number): string =>
    `${runs} draws of ${drawn} numbers with a range, over ${baselines} stored baseline${baselines === 1 ? "" : "s"}: medians, with what nine draws in ten lie between`,
  failedBaselines: (failed: number): string => `${failed} stored baselines do not balance under this scenario and are left out`,
  behindEnsemble:
    "losses are direct value added only, without multipliers, prices or catching up; `--runs 1` shows one run with its dates\n",

  matters: "What the loss depends on most (rank correlation over the draws)",
  nothingStandsOut: "no single number stands out from chance in so few draws",
  unverified: "unverified",
  baselineMatters: "which of the baselines that the facts leave open",
  variance: "Shares of the variance of the loss (Sobol′ indices, ± one standard error): alone, and with all it interacts with",
  none: "none",
  beyond: (days: number): string => `> ${days.toLocaleString("en-US")}`,
} as const;
