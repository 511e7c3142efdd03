import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with targets and calibrations, in words. */
export const backtestProblems = {
  unknownEpisode: (at: Place, id: string, near: string | undefined, known: readonly string[]): Problem => ({
    code: "target/unknown-episode",
    at,
    message: `there is no episode "${id}" among the back-tests`,
    hint: near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"?`,
  }),
  wrongSet: (at: Place, id: string, set: string): Problem => ({
    code: "target/wrong-set",
    at,
    message: `target ${id} belongs to an episode for ${set === "later" ? "later testing" : "calibration"}`,
    hint: "K targets are calibrated on, H targets are looked at after the freeze alone",
  }),
  bandOrder: (at: Place, id: string, low: number, high: number): Problem => ({
    code: "target/band",
    at,
    message: `the band of ${id} runs from ${low} to ${high}`,
    hint: "the lower end first, and some width",
  }),
  observedOutsideBand: (at: Place, id: string, observed: number, low: number, high: number): Problem => ({
    code: "target/observed-outside-band",
    at,
    message: `${id} was observed at ${observed}, outside its own band ${low} to ${high}`,
    hint: "what was observed must count as met",
  }),
  unknownSource: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "target/unknown-source",
    at,
    message: `there is no source "${id}"`,
    hint: near === undefined ? "sources stand in facts/sources.csv" : `did you mean "${near}"?`,
  }),
  readsOrWhy: (at: Place, id: string, both: boolean): Problem => ({
    code: "target/reads-or-why",
    at,
    message: both ? `${id} says what it reads and why it cannot be read` : `${id} says neither what it reads nor why it cannot`,
    hint: "give `reads`, or `notExpressible` with the reason",
  }),
  windowOrder: (at: Place, id: string): Problem => ({
    code: "target/window",
    at,
    message: `${id} reads a window that ends before it begins`,
    hint: "first day, then the first day after it",
  }),
  beyondRun: (at: Place, id: string, day: string, last: string): Problem => ({
    code: "target/beyond-run",
    at,
    message: `${id} reads ${day}, and the run ends on ${last}`,
    hint: "lengthen `horizonDays` of its scenario",
  }),
  unknownName: (at: Place, id: string, kind: string, name: string, near: string | undefined): Problem => ({
    code: "target/unknown-name",
    at,
    message: `${id} reads the ${kind} "${name}", which its world does not have`,
    hint: near === undefined ? `name a ${kind} of the world its scenario stands on` : `did you mean "${near}"?`,
  }),
  unknownTarget: (at: Place, id: string): Problem => ({
    code: "course/unknown-target",
    at,
    message: `there is no target ${id} to draw a series beside`,
    hint: "a course carries the id of a target",
  }),
  noSeries: (at: Place, series: string, partner: string): Problem => ({
    code: "course/no-series",
    at,
    message: `no row of a month or a day is called "${series}" with partner ${partner}`,
    hint: "series stand in facts/episodes/series.csv",
  }),
  tooManyFree: (at: Place, count: number, most: number): Problem => ({
    code: "calibration/too-many",
    at,
    message: `${count} numbers are set free`,
    hint: `at most ${most}: the outcomes cannot tell more apart`,
  }),
  startOutside: (at: Place, name: string, start: number, low: number, high: number): Problem => ({
    code: "calibration/start-outside",
    at,
    message: `"${name}" starts at ${start}, outside ${low} to ${high}`,
    hint: "low ≤ start ≤ high",
  }),
};
