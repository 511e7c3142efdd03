import { z } from "zod";
import { suspensionBranches } from "../measure.ts";
import { stages } from "../world.ts";
import { scenarioQuantitySpec } from "./quantity.ts";

/**
 * Schema of a file in scenarios/. Every entry is optional here, because a scenario inherits from its parent; what must be there once all
 * parents are laid over each other is checked by the ledger. Lists and numbers replace those of the parent; measures and parameters are
 * joined by their key.
 */

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "an id is letters, digits and hyphens");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2026-01-06");
const names = z.array(z.string().min(1)).min(1);

export const instruments = [
  "ban",
  "import-throttle",
  "informal-slowdown",
  "re-export-penalty",
  "outage",
  "licence",
  "quota",
  "production-quota",
  "entity-listing",
  "watch-list",
  "de-minimis-rule",
  "foreign-direct-product-rule",
  "export-tax",
  "tariff",
  "technology-ban",
  "affiliate-pressure",
  "price-manipulation",
  "price-floor",
  "suspension",
] as const;

/** A measure, or the part of it in which a child differs from its parent. */
const measurePatch = z.strictObject({
  /** A rule of measures/rules.yaml, whose terms, dates and law are taken over where nothing else is said. */
  rule: z.string().min(1).optional(),
  instrument: z.enum(instruments).optional(),
  title: z.string().min(1).optional(),
  issuer: z.string().optional(),
  legal: z.string().min(1).optional(),
  sources: names.optional(),
  announced: day.optional(),
  effective: day.optional(),
  /** First day it no longer applies; `open` takes away an end that the parent gives. */
  ended: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}|open)$/, "a day is written 2026-01-06; `open` stands for no end")
    .optional(),
  streams: names.optional(),
  from: names.optional(),
  to: names.optional(),
  stages: z.array(z.enum(stages)).min(1).optional(),
  applications: names.optional(),
  facilities: names.optional(),
  permit: scenarioQuantitySpec.optional(),
  hold: scenarioQuantitySpec.optional(),
  flushPerWeek: scenarioQuantitySpec.optional(),
  detect: scenarioQuantitySpec.optional(),
  care: scenarioQuantitySpec.optional(),
  capacity: scenarioQuantitySpec.optional(),
  onsetDays: scenarioQuantitySpec.optional(),
  deadDays: scenarioQuantitySpec.optional(),
  meanDays: scenarioQuantitySpec.optional(),
  queueStages: scenarioQuantitySpec.optional(),
  approval: scenarioQuantitySpec.optional(),
  validityDays: scenarioQuantitySpec.optional(),
  coveredShare: scenarioQuantitySpec.optional(),
  coveredFrom: day.optional(),
  releaseCap: scenarioQuantitySpec.optional(),
  reliefFrom: day.optional(),
  reliefPerWeek: scenarioQuantitySpec.optional(),
  overBlockedStreams: names.optional(),
  overBlockedShare: scenarioQuantitySpec.optional(),
  overBlockedTo: day.optional(),
  capTonnes: scenarioQuantitySpec.optional(),
  basis: z.enum(["reo", "weight"]).optional(),
  firstBatchShare: scenarioQuantitySpec.optional(),
  secondBatch: day.optional(),
  outputShare: scenarioQuantitySpec.optional(),
  entities: names.optional(),
  affiliateShare: scenarioQuantitySpec.optional(),
  listedShare: scenarioQuantitySpec.optional(),
  inputs: names.optional(),
  threshold: scenarioQuantitySpec.optional(),
  comply: scenarioQuantitySpec.optional(),
  plants: names.optional(),
  nexusShare: scenarioQuantitySpec.optional(),
  rate: scenarioQuantitySpec.optional(),
  elasticity: scenarioQuantitySpec.optional(),
  delayDays: scenarioQuantitySpec.optional(),
  costShare: scenarioQuantitySpec.optional(),
  means: z.enum(["flooding", "quota-squeeze", "exchange-trading"]).optional(),
  push: scenarioQuantitySpec.optional(),
  rivalCut: scenarioQuantitySpec.optional(),
  floorUsdPerKg: scenarioQuantitySpec.optional(),
  suspends: names.optional(),
  branch: z.enum(suspensionBranches).optional(),
  revives: names.optional(),
});

export const scenarioFile = z.strictObject({
  parent: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  context: z.string().min(1).optional(),
  target: z.array(z.string()).min(1).optional(),
  baselineYear: z.int().optional(),
  asOf: day.optional(),
  start: day.optional(),
  horizonDays: z.int().optional(),
  stepDays: z.int().optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
  sources: z.array(z.string().min(1)).optional(),
  supplements: z.array(z.string().min(1)).optional(),
  responses: z.array(z.string().min(1)).optional(),
  parameters: z.record(id, scenarioQuantitySpec).optional(),
  /** By id. In a file the word `remove` instead of a map takes away one that the parent has; the reader sets it aside before this schema. */
  measures: z.record(id, measurePatch).optional(),
});

export type MeasurePatch = z.infer<typeof measurePatch>;
export type ScenarioFile = z.infer<typeof scenarioFile>;
