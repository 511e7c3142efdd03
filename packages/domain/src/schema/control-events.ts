import { z } from "zod";

/** What a measure of states is that moves no flow of the declared chain. The first four follow from the instrument of its row. */
export const eventKinds = [
  "ruling",
  "public-investment",
  "stockpile",
  "sourcing-rule",
  "framework",
  "reporting",
  "ending",
  "threat",
  "declaration",
  "other-chain",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Schema of measures/events.yaml: by the id of its row, what kind of event it is and why it is no rule. */
export const controlEvents = z.record(z.string(), z.strictObject({ kind: z.enum(eventKinds), why: z.string().min(1) }));
