import { z } from "zod";
import { stages } from "../world.ts";
import { quantitySpec } from "./quantity.ts";

/** Schema of facts/world/responses.yaml: what countries can do when goods are missing, each number of it a fact, a derivation or an assumption. */

/** What a response, or a pillar that has to be built, may say of its schedule beside the lead time. */
export const scheduleFields = {
  overrunShare: quantitySpec.optional(),
  technologyDelayDays: quantitySpec.optional(),
  rampDays: quantitySpec.optional(),
  trackRecord: z.tuple([quantitySpec, quantitySpec, quantitySpec]).optional(),
  adversePerYear: quantitySpec.optional(),
  outDays: quantitySpec.optional(),
  permitLuck: quantitySpec.optional(),
};

const names = z.array(z.string().min(1)).min(1);

const common = {
  title: z.string().min(1),
  to: names,
  share: quantitySpec,
  decided: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2026-01-06")
    .optional(),
  triggerShare: quantitySpec.optional(),
  spellDays: quantitySpec.optional(),
  leadDays: quantitySpec,
  ...scheduleFields,
};

const onUsers = { stages: z.array(z.enum(stages)).min(1).optional(), applications: names.optional() };
const instead = { instead: z.record(z.string().min(1), z.string().min(1)), from: names, kgPerKg: quantitySpec };

const responseSpec = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("thrift"), ...common, ...onUsers, streams: names }),
  z.strictObject({ kind: z.literal("substitution"), ...common, ...onUsers, ...instead }),
  z.strictObject({ kind: z.literal("form-shift"), ...common, ...onUsers, ...instead }),
  z.strictObject({ kind: z.literal("qualification"), ...common, ...onUsers, streams: names, from: names }),
  z.strictObject({ kind: z.literal("recycling"), ...common, ...onUsers, streams: names }),
  z.strictObject({ kind: z.literal("new-supply"), ...common, ...onUsers, streams: names }),
  z.strictObject({ kind: z.literal("restart"), ...common, processes: names }),
  z.strictObject({ kind: z.literal("new-capacity"), ...common, processes: names }),
]);

export const responsesFile = z.strictObject({
  responses: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, "an id is lower-case letters, digits and hyphens"), responseSpec),
});

export type ResponseSpec = z.infer<typeof responseSpec>;
export type ResponsesFile = z.infer<typeof responsesFile>;
