import { isoDay } from "../calendar.ts";
import type { Model } from "../model/model.ts";
import type { Outcome } from "../outcome/outcome.ts";

/** An outcome as a table: one row a step; output retained and cohorts halted of each industry, six decimals. */
export function outputByStep(model: Model, outcome: Outcome): string {
  const head = ["day", "date", ...outcome.industries.flatMap(({ id }) => [`${id} output`, `${id} halted`])];
  const rows = Array.from({ length: outcome.steps }, (_, t) => {
    const day = t * outcome.stepDays;
    const cells = outcome.industries.flatMap(({ output, cohortsHalted }) => [output[t]!.toFixed(6), String(cohortsHalted[t])]);
    return [String(day), isoDay(model.startDay + day), ...cells];
  });
  return `${[head, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}
