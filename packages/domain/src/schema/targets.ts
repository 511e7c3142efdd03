import { z } from "zod";
import { quantitySpec } from "./quantity.ts";

/** Schema of facts/backtests/targets.yaml: what past episodes are held against. */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2026-01-06");
const window = z.tuple([day, day]);
const names = z.array(z.string().min(1)).min(1);
const flow = {
  streams: names,
  from: names,
  to: names,
  element: z.string().optional(),
  at: z.enum(["border", "arrival"]).default("border"),
};
const market = z.enum(["inside", "outside"]);
const restOrWindow = z.union([z.literal("rest"), window]);
const industries = { countries: names, applications: z.array(z.string()).default([]) };

export const readingSpec = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("flow"),
    during: window,
    against: z.union([z.literal("rest"), window, z.strictObject({ tonnes: quantitySpec })]),
    ...flow,
  }),
  z.strictObject({ kind: z.literal("flow-share"), during: window, part: names, ...flow }),
  z.strictObject({ kind: z.literal("months-until"), since: day, level: z.number().positive(), ...flow }),
  z.strictObject({
    kind: z.literal("price"),
    basket: z.record(z.string(), z.number().positive()),
    market,
    during: window,
    against: restOrWindow,
  }),
  z.strictObject({ kind: z.literal("price-order"), ranks: z.array(names).min(2), market, during: window, against: restOrWindow }),
  z.strictObject({ kind: z.literal("price-gap"), stream: z.string(), during: window }),
  z.strictObject({ kind: z.literal("paid"), stream: z.string(), market, during: window }),
  z.strictObject({ kind: z.literal("approved"), measures: names, to: names, by: day }),
  z.strictObject({ kind: z.literal("first-halt"), since: day, ...industries }),
  z.strictObject({ kind: z.literal("halt-length"), ...industries }),
  z.strictObject({ kind: z.literal("use"), streams: names, in: names, during: window, against: restOrWindow }),
]);

const set = z.enum(["calibration", "later"]);

export const targetsFile = z.strictObject({
  episodes: z.record(
    z.string(),
    z.strictObject({
      title: z.string().min(1),
      set,
      scenario: z.string(),
      told: z.string().optional(),
      effective: day,
      touches: z.strictObject(flow),
    }),
  ),
  targets: z.record(
    z.string().regex(/^[KH]\d{1,2}[a-c]?$/, "a target is called K16a or H3"),
    z.strictObject({
      episode: z.string(),
      title: z.string().min(1),
      unit: z.string().min(1),
      observed: quantitySpec,
      band: z.tuple([z.number(), z.number()]),
      bandWhy: z.string().min(1),
      otherReadings: z.array(z.strictObject({ value: z.number(), why: z.string().min(1) })).default([]),
      sources: names,
      notExpressible: z.string().min(1).optional(),
      reads: readingSpec.optional(),
    }),
  ),
  /** By target: rows of `episode_series` that are drawn beside its course, over what was normal. */
  courses: z
    .record(
      z.string(),
      z.strictObject({ what: z.string().min(1), unit: z.string().min(1), series: z.string(), partner: z.string(), normal: quantitySpec }),
    )
    .default({}),
});

export type ReadingSpec = z.infer<typeof readingSpec>;
export type TargetsFile = z.infer<typeof targetsFile>;
