import { z } from "zod";

/** Most numbers that may be set free at once: twenty outcomes cannot tell more apart. */
export const mostFree = 8;

const name = z.string().regex(/^[a-z][A-Za-z]*$/, "a name is lower-case letters and capitals inside");

/** Schema of facts/backtests/calibration.yaml: which numbers a calibration may set, and between which ends. Written before any is run. */
export const calibrationFile = z.strictObject({
  about: z.string().min(1),
  seed: z.int().min(0),
  free: z.record(
    name,
    z.strictObject({ start: z.number(), low: z.number(), high: z.number(), unit: z.string().min(1), why: z.string().min(1) }),
  ),
});

/** Schema of facts/world/calibrated.yaml: what a calibration found. Written by the command, never by hand. */
export const calibratedFile = z.strictObject({
  /** Which calibration it is: the first, or a later one with what it was made for. */
  name: z.string().min(1).default("first"),
  about: z.string().min(1),
  seed: z.int(),
  objective: z.string().min(1),
  evaluations: z.int(),
  lossAtStart: z.number(),
  loss: z.number(),
  numbers: z.record(
    name,
    z.strictObject({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      unit: z.string().min(1),
      bounds: z.tuple([z.number(), z.number()]),
      identified: z.string().min(1),
      why: z.string().min(1),
    }),
  ),
});

export type CalibrationFile = z.infer<typeof calibrationFile>;
export type CalibratedFile = z.infer<typeof calibratedFile>;
