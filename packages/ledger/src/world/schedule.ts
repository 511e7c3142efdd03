import type { PillarSchedule, Place, Quantity } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import type { Gather } from "./gather.ts";

/** Numbers of a schedule beside the lead time, and their units. */
const scheduleUnits = {
  overrunShare: "share",
  technologyDelayDays: "days",
  rampDays: "days",
  adversePerYear: "share per year",
  outDays: "days",
  permitLuck: "quantile",
} as const;

type Specs = { readonly [K in keyof typeof scheduleUnits]?: QuantitySpec | undefined } & {
  readonly trackRecord?: readonly [QuantitySpec, QuantitySpec, QuantitySpec] | undefined;
};

/** The schedule that an entry declares, each number resolved; `at` places a field of it. */
export function scheduleOf(spec: Specs, at: (...path: (string | number)[]) => Place, out: Gather): PillarSchedule {
  const numbers: Record<string, Quantity | readonly Quantity[]> = {};
  for (const [field, unit] of Object.entries(scheduleUnits)) {
    const number = spec[field as keyof typeof scheduleUnits];
    if (number !== undefined) numbers[field] = out.quantity(number, at(field), unit);
  }
  if (spec.trackRecord) numbers.trackRecord = spec.trackRecord.map((one, n) => out.quantity(one, at("trackRecord", n), "share"));
  return numbers as PillarSchedule;
}
