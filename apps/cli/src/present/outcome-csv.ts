import type { Outcome } from "@coercivity/engine";
import { csvText } from "./csv.ts";
import { dateOfDay } from "./format-day.ts";

const header = ["day", "date", "country", "application", "output", "cohorts_halted", "value_added_lost_usd"] as const;

/** One row for each industry and step: output over normal, how many of its cohorts are halted, and what is lost in the step. */
export function outcomeCsv(outcome: Outcome): string {
  const rows = outcome.industries.flatMap((industry) =>
    industry.output.map((output, step) => {
      const day = step * outcome.stepDays;
      const lost = (1 - output) * industry.valueAddedUsdPerDay * outcome.stepDays;
      return [day, dateOfDay(outcome.start, day), industry.country, industry.application, output, industry.cohortsHalted[step] ?? 0, lost];
    }),
  );
  return csvText([header, ...rows]);
}
