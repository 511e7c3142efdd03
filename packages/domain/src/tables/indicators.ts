import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  indicator_id: { kind: "text", about: "short name" },
  name: { kind: "text", about: "the indicator" },
  definition: { kind: "text", about: "how it is measured" },
  unit: {
    kind: "unit",
    units: ["%", "0-1", "count", "count/week", "days", "event", "kg", "months", "pp", "ratio", "share", "t", "t; flag", "USD/kg"],
    about: "unit of the indicator",
  },
  cadence: {
    kind: "code",
    codes: [
      "annual",
      "annual or semi-annual",
      "daily",
      "event",
      "monthly",
      "monthly (20th)",
      "monthly (7th-9th)",
      "monthly cumulative",
      "quarterly",
      "semi-annual",
      "weekly",
    ],
    about: "how often it appears",
  },
  data_source: { kind: "text", about: "where it is published" },
  threshold: { kind: "text", about: "when to look up" },
  rationale: { kind: "text", about: "what it did before" },
  moved_first_in: { kind: "text", about: "episodes it led in" },
  lead_or_lag: { kind: "text", about: "lead or lag" },
} as const;

/** Signals to watch, with what moved first in past episodes. One row. */
export type IndicatorsRow = FactRow<typeof columns>;

/** Signals to watch, with what moved first in past episodes. */
export const indicators: Table<IndicatorsRow> = table("indicators", "Signals to watch, with what moved first in past episodes.", columns, {
  key: ["indicator_id"],
  subject: [],
  quantities: [],
});
