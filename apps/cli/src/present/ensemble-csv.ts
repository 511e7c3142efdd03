import type { EnsembleSummary } from "@coercivity/study";
import { csvText } from "./csv.ts";
import { dateOfDay } from "./format-day.ts";

const header = ["day", "date", "country", "application", "output_p05", "output_p25", "output_median", "output_p75", "output_p95"] as const;

/** One row for each industry of the target and step: output over normal, median and bands. */
export function ensembleCsv({ industries, stepDays, start }: EnsembleSummary): string {
  const rows = industries.flatMap(({ country, application, output: { median, half, most } }) =>
    median.map((middle, step) => {
      const day = step * stepDays;
      return [day, dateOfDay(start, day), country, application, most[0][step]!, half[0][step]!, middle, half[1][step]!, most[1][step]!];
    }),
  );
  return csvText([header, ...rows]);
}
