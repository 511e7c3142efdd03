import type { EnglishOnly } from "./words.ts";

/** Everything that the screen of back-tests says. */
const en = {
  reading: "The past episodes are being run.",
  unreadable:
    "The back-tests are not there yet: they are run after the page is served, and take half a minute. Load the page again, or ask in a terminal: npx coercivity backtest",
  finding: (hits: number, of: number, unchanged: string, waiting: string): string =>
    `${hits} of ${of} outcomes of later episodes are met; the model’s skill is ${unchanged} over “nothing changes” and ${waiting} over “45 working days of nothing, then normal”`,
  dek: (hits: number, of: number, coverage: string, later: string): string =>
    `Eight numbers were set on episodes before 2025 (${hits} of ${of} outcomes met), frozen, and only then were 2025 and 2026 run. Skill is 1 less the mean miss over that of the naive forecast: 1 is perfect, 0 no better. Nine tenths of the draws held what was observed ${coverage} of the time before 2025 and ${later} after it, far too seldom: the ranges are too narrow. Every miss stands here.`,
  episodesLabel: "Episodes",
  kind: { calibration: "calibrated on", later: "run after the freeze" },
  about: (kind: string, asOf: string, year: number, runs: number): string =>
    `${kind}; seen from ${asOf}, on the world of ${year}, ${runs} draws`,
  never: (days: number): string => `days; ${days} where it does not happen`,
  targets: "Targets",
  told: (asOf: string): string => `Told of what came later (to ${asOf}): no forecast, and left out of the skill`,
  observed: "Observed and simulated",
  observedLead:
    "Rings are what was published, over what was normal; the line is the median of the draws. The model has no seasons and does not grow.",
  misses: "What each miss may mean",
  notExpressible: "Named beforehand as beyond the model",
  foot: "Rings: facts/episodes. Bands: facts/backtests/targets.yaml.",
} as const;

export const backtestsWords: EnglishOnly<typeof en> = { en, of: "not translated" };
