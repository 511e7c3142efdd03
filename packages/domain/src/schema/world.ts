import { z } from "zod";
import { elements } from "../element.ts";
import { stages } from "../world.ts";
import { assumptionSpec, quantitySpec } from "./quantity.ts";

/** Schemas of the files in facts/world/, one for each file; what they mean stands in docs/world.md. */

const country = z.string().regex(/^[A-Z]{3}$/, "a country is three capital letters");
const stage = z.enum(stages);
const element = z.enum(elements);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9. '-]*$/, "an id is letters, digits, dots, hyphens and spaces");

export const countriesFile = z.strictObject({
  countries: z.array(z.strictObject({ code: country, name: z.string(), region: z.string(), groups: z.array(z.string()).default([]) })),
  transitDays: z.array(z.strictObject({ from: z.string(), to: z.string(), days: quantitySpec })),
});

const basketList = z.union([z.literal("all"), z.array(id)]);

export const streamsFile = z.strictObject({
  baskets: z.record(id, z.strictObject({ name: z.string(), deposit: z.string(), proxy: z.string().optional() })),
  families: z.record(id, z.strictObject({ stage, name: z.string(), hs: z.array(z.string()), over: basketList })),
  oxides: z.partialRecord(
    element,
    z.strictObject({ hs: z.array(z.string()), controlled: z.array(z.string()).default([]), price: quantitySpec }),
  ),
  streams: z.record(
    id,
    z.strictObject({
      stage,
      form: z.enum(["metal"]),
      name: z.string(),
      hs: z.array(z.string()),
      controlled: z.array(z.string()).default([]),
      content: z.partialRecord(element, z.number().min(0).max(1)),
    }),
  ),
  magnetClasses: z.record(
    id,
    z.strictObject({
      name: z.string(),
      controlled: z.array(z.string()).default([]),
      content: z.partialRecord(element, z.number().min(0).max(1)),
      range: z.partialRecord(element, z.tuple([z.number(), z.number()])),
      why: z.string(),
      price: quantitySpec,
    }),
  ),
  parts: z.record(id, z.strictObject({ name: z.string(), hs: z.array(z.string()) })),
});

/** `stoichiometry`: as much oxide as the elements of the output need. */
const amount = z.union([z.number().nonnegative(), z.literal("stoichiometry"), quantitySpec]);

export const processesFile = z.strictObject({
  processes: z.record(
    id,
    z.strictObject({
      stage,
      over: basketList.optional(),
      overClasses: basketList.optional(),
      in: z.record(z.string(), amount).optional(),
      out: z.record(z.string(), amount).optional(),
      split: z.strictObject({ into: z.array(element), rest: z.string().optional() }).optional(),
      recovery: quantitySpec.optional(),
      yield: quantitySpec.optional(),
    }),
  ),
});

export const facilitiesFile = z.strictObject({
  utilisation: z.record(stage, quantitySpec),
  facilities: z.array(
    z.strictObject({
      id,
      stage,
      area: z.string().optional(),
      tonnes: z.record(z.string(), z.number().nonnegative("a capacity or prior cannot be negative")),
      spread: z.number().min(0).max(1),
      why: z.string().min(1),
      poolOwner: z.string().optional(),
      control: z
        .array(z.strictObject({ by: z.string(), seat: z.union([country, z.literal("none")]), share: z.number().min(0).max(1).default(1) }))
        .optional(),
    }),
  ),
});

const shares = z.record(country, z.number().min(0).max(100));

export const applicationsFile = z.strictObject({
  parts: z.record(
    id,
    z.strictObject({
      classes: z.record(id, z.number().min(0).max(1)),
      tonnes: quantitySpec,
      makers: shares,
      spread: z.number().min(0).max(1),
    }),
  ),
  applications: z.record(
    id,
    z.strictObject({
      name: z.string(),
      inputs: z.record(id, z.number().positive()),
      traces: z.record(id, z.number().positive()).optional(),
      tonnes: quantitySpec,
      users: shares,
      spread: z.number().min(0).max(1),
      sector: z.string(),
      exposed: z.record(z.string(), quantitySpec),
    }),
  ),
});

export const buffersFile = z.strictObject({
  chainCoverDays: z.record(z.string(), quantitySpec),
  tiers: z.strictObject({
    product: quantitySpec,
    part: quantitySpec,
    finish: quantitySpec,
    sinter: quantitySpec,
    alloy: quantitySpec,
    metal: quantitySpec,
    separate: quantitySpec,
    crack: quantitySpec,
    pool: quantitySpec,
  }),
  coverSigma: quantitySpec,
  supplements: z.array(
    z.strictObject({
      id,
      kind: z.enum(["stockpile", "new-supply"]),
      country,
      streams: z.array(id),
      daysOfUse: quantitySpec.optional(),
      maxShareOfUse: quantitySpec.optional(),
      tonnesPerYear: quantitySpec.optional(),
      delayDays: quantitySpec,
      release: z.enum(["shortfall", "always"]),
      triggerShare: quantitySpec.optional(),
      from: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
    }),
  ),
});

export const parametersFile = z.strictObject({ parameters: z.record(id, quantitySpec) });

const lookup = z.strictObject({
  table: z.string(),
  where: z.record(z.string(), z.string()),
  scale: z.number(),
  fallbackYears: z.array(z.string()),
});

export const economyFile = z.strictObject({ gdp: lookup, sectors: lookup });

export const tradeFile = z.strictObject({
  homeBias: z.record(z.string(), assumptionSpec),
  sameRegion: assumptionSpec,
  bilateral: z.array(
    z.strictObject({
      streams: z.array(z.string()),
      table: z.string(),
      where: z.record(z.string(), z.string()),
      usdPerKg: quantitySpec,
    }),
  ),
  affinities: z.array(z.strictObject({ streams: z.array(z.string()), from: country, to: country, factor: quantitySpec })),
});

const placed = { streams: z.array(z.string()).min(1) };
const countryPatterns = z.array(z.string()).min(1);
const outputSpec = z.strictObject({ ...placed, in: countryPatterns, processes: z.array(z.string()).optional() });
const useSpec = z.strictObject({
  ...placed,
  in: countryPatterns,
  stages: z.array(stage).optional(),
  applications: z.array(z.string()).optional(),
  facilities: z.array(z.string()).optional(),
});
const flowSpec = z.strictObject({ ...placed, from: countryPatterns, to: countryPatterns });
const amountSpec = z.union([z.strictObject({ output: outputSpec }), z.strictObject({ use: useSpec }), z.strictObject({ flow: flowSpec })]);

export const fitFile = z.strictObject({
  rows: z.array(
    z.strictObject({
      id,
      fact: z.string().optional(),
      column: z.string().optional(),
      formula: z.string().optional(),
      facts: z.record(z.string(), z.strictObject({ fact: z.string(), column: z.string() })).optional(),
      output: outputSpec.optional(),
      use: useSpec.optional(),
      flow: flowSpec.optional(),
      share: z.strictObject({ part: amountSpec, of: amountSpec }).optional(),
      basis: z.enum(["stream", "reo", "elements", "usd"]).default("stream"),
      scale: z.number().optional(),
      width: z.number().positive().optional(),
      gross: quantitySpec.optional(),
      compare: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

export type CountriesFile = z.infer<typeof countriesFile>;
export type StreamsFile = z.infer<typeof streamsFile>;
export type ProcessesFile = z.infer<typeof processesFile>;
export type FacilitiesFile = z.infer<typeof facilitiesFile>;
export type ApplicationsFile = z.infer<typeof applicationsFile>;
export type BuffersFile = z.infer<typeof buffersFile>;
export type ParametersFile = z.infer<typeof parametersFile>;
export type EconomyFile = z.infer<typeof economyFile>;
export type TradeFile = z.infer<typeof tradeFile>;
export type FitFile = z.infer<typeof fitFile>;
export type FitRow = FitFile["rows"][number];
export type OutputSpec = z.infer<typeof outputSpec>;
export type UseSpec = z.infer<typeof useSpec>;
export type FlowSpec = z.infer<typeof flowSpec>;
