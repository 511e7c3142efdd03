/** Sentences of `plants`: what stands on the screen, and nothing of what a firm's table holds. */
export const say = {
  file: "table of plants, .csv or .xlsx; docs/plants.md describes its columns",
  scenario: "scenario to run them through, by name or as the path of a .yaml file",
  csv: "write CSV, one row for each plant",

  stops: "Lines that stop, in the order in which they fall below half of normal output",
  nobodyStops: "No line falls below half of normal output within the run.",
  short: "Lines that run short and never fall below half",
  runs: "Lines that run on at full output",
  why: "Why",
  offRecord: "Draws beyond the reconciled trade",
  offRecordMeaning:
    "The reconciled world shows less trade on these ways than the table does. The rest is lent by what the supplier's pool has left over or off the record, and dwindles with its stock.",
  survive: (day: number): string =>
    day === 0
      ? "Days to survive count from the first day of the run, on which the first measure takes effect, to the first day below half."
      : `Days to survive count from day ${day}, on which the first measure takes effect, to the first day below half.`,
  ofBaselines: (some: number, ran: number): string => `${some === ran ? "all" : some === 0 ? "none" : some} of ${ran}`,
  notToldWhy: (count: number): string => `The causes of ${count} more are left out.`,
  plants: (count: number): string => (count === 1 ? "1 plant" : `${count} plants`),
  behind: (baselines: number): string =>
    `days and losses are those of one run on the best fit; beside them stands the range over all ${baselines} stored baselines; losses are direct value added only\n`,
  notStanding: "never",
  notNeeded: "no essential input",
} as const;
