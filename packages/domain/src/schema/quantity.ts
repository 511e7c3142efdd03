import { z } from "zod";

/** A number with the fact that says it; `column` names the value column where a row has several, `scale` turns its unit into ours. */
const factSpec = z.strictObject({
  fact: z.string().min(1),
  column: z.string().optional(),
  /** Rows often give a range without a centre; `midpoint` takes its middle. */
  pick: z.enum(["value", "midpoint", "low", "high"]).optional(),
  scale: z.number().optional(),
  unit: z.string().min(1),
  note: z.string().optional(),
});

/** A number computed from facts: arithmetic in the names given to them. */
const derivationSpec = z.strictObject({
  formula: z.string().min(1),
  facts: z.record(z.string(), z.union([z.string(), z.strictObject({ fact: z.string(), column: z.string() })])),
  unit: z.string().min(1),
  note: z.string().optional(),
});

/** A declared assumption: value, range and reason. */
export const assumptionSpec = z.strictObject({
  assume: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string().min(1),
  why: z.string().min(1),
});

/** A number that a scenario takes from the calibration on past episodes, by its name in `facts/world/calibrated.yaml`. */
const calibratedSpec = z.strictObject({ calibrated: z.string().min(1), unit: z.string().min(1) });

/** Any number of the world; a bare number is refused. */
export const quantitySpec = z.union([factSpec, derivationSpec, assumptionSpec]);

export type CalibratedSpec = z.infer<typeof calibratedSpec>;
/** Any number of a scenario. */
export const scenarioQuantitySpec = z.union([factSpec, derivationSpec, assumptionSpec, calibratedSpec]);

export type FactSpec = z.infer<typeof factSpec>;
export type DerivationSpec = z.infer<typeof derivationSpec>;
export type AssumptionSpec = z.infer<typeof assumptionSpec>;
export type QuantitySpec = z.infer<typeof quantitySpec>;
export type ScenarioQuantitySpec = z.infer<typeof scenarioQuantitySpec>;
