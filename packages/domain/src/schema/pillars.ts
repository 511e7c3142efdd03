import { z } from "zod";
import { quantitySpec } from "./quantity.ts";
import { scheduleFields } from "./responses.ts";

/** Schema of facts/world/pillars.yaml: what a country can do to stay standing, each number of it a fact, a derivation or an assumption. */

const part = z.strictObject({
  streams: z.array(z.string().min(1)).min(1),
  shareOfUse: quantitySpec,
  capexUsdPerKgYear: quantitySpec.optional(),
  instead: z.record(z.string().min(1), z.string().min(1)).optional(),
  kgPerKg: quantitySpec.optional(),
});

const common = {
  title: z.string().min(1),
  how: z.string().min(1),
  leadDays: quantitySpec,
  yearlyCostShare: quantitySpec,
  parts: z.array(part).min(1),
};

const built = { capitalChargeShare: quantitySpec, ...scheduleFields };

const pillar = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("stock"), ...common, daysOfUse: quantitySpec, releaseDays: quantitySpec, triggerShare: quantitySpec }),
  z.strictObject({ kind: z.literal("supply"), ...common, ...built }),
  z.strictObject({ kind: z.literal("saving"), ...common, ...built }),
]);

export const pillarsFile = z.strictObject({
  ladders: z.record(z.string(), z.strictObject({ title: z.string().min(1), pillars: z.record(z.string(), pillar) })),
});

export type PillarsFile = z.infer<typeof pillarsFile>;
