import { z } from "zod";
import { isCountryCode } from "../tables/country-set.ts";
import { isIsoDate } from "../tables/period.ts";
import { confidences } from "../tables/table.ts";

/** A dated step of an episode. */
export interface EpisodeEvent {
  /** Day, month or year. */
  readonly date: string;
  readonly event: string;
  readonly source_id: readonly string[];
  readonly confidence: (typeof confidences)[number];
  readonly note: string;
}

/** An observed result of an episode. */
export interface EpisodeOutcome {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit: string;
  readonly source_id: readonly string[];
  readonly confidence: (typeof confidences)[number];
  readonly note: string;
}

/** One past use of the lever: what happened when, and what it did. `calibration` may be fitted, `holdout` may not, `reference` is not scored. */
export interface Episode {
  readonly id: string;
  readonly title: string;
  readonly role: "calibration" | "holdout" | "reference";
  readonly issuer: string;
  readonly targets: readonly string[];
  /** Table of the episode's time series, beside this file. */
  readonly series_file: string;
  readonly source_id: readonly string[];
  readonly confidence: (typeof confidences)[number];
  readonly note: string;
  readonly timeline: readonly EpisodeEvent[];
  readonly outcomes: Readonly<Record<string, EpisodeOutcome>>;
}

const country = z.string().refine(isCountryCode, { error: "not a country: ISO 3166 alpha-3, or EU27, WLD, OTH, ALL" });
/** A bare year is a number in YAML. */
const date = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine(isIsoDate, { error: "no date that exists: 2024-05-06, or 2024-05 or 2024 where the day is not known" });
const sources = z
  .string()
  .min(1)
  .transform((text): readonly string[] => text.split(";"));
const told = { source_id: sources, confidence: z.enum(confidences), note: z.string() };
const outcome = z.strictObject({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().min(1),
  ...told,
});

/** An episode as its YAML file declares it. */
export const episodeFile: z.ZodType<Episode> = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+$/, { error: "capital letters and digits only" }),
  title: z.string().min(1),
  role: z.enum(["calibration", "holdout", "reference"]),
  issuer: country,
  targets: z.array(country).min(1),
  series_file: z.string().min(1),
  ...told,
  timeline: z.array(z.strictObject({ date, event: z.string().min(1), ...told })),
  outcomes: z.record(z.string(), outcome),
});
