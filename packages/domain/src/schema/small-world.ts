import { z } from "zod";
import { elements, otherContents } from "../element.ts";
import { forms, stages } from "../world.ts";
import { assumptionSpec, quantitySpec } from "./quantity.ts";

/**
 * Schema of a file in facts/world/years/: a small world of another year, for episodes that began before 2024. Uses are declared; everything upstream
 * of them is worked back through shares of supply, so that the year balances as it stands and nothing is fitted.
 */

const country = z.string().regex(/^[A-Z]{3}$/, "a country is three capital letters");
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9. -]*$/, "an id is letters, digits, dots, hyphens and spaces");
const percent = z.number().min(0, "a share is 0 to 100 %").max(100, "a share is 0 to 100 %");

export const smallWorldFile = z.strictObject({
  year: z.int(),
  about: z.string().min(1),
  countries: z.array(z.strictObject({ code: country, name: z.string(), groups: z.array(z.string()).default([]) })).min(1),
  /** Days from door to door: at home, abroad, and for pairs that differ (in both directions). */
  transitDays: z.strictObject({
    home: quantitySpec,
    abroad: quantitySpec,
    pairs: z.array(z.strictObject({ between: z.tuple([country, country]), days: quantitySpec })).default([]),
  }),
  streams: z.record(
    id,
    z.strictObject({
      stage: z.enum(stages),
      form: z.enum(forms),
      name: z.string(),
      hs: z.array(z.string()).default([]),
      /** kg in a kg of stream. */
      content: z.partialRecord(z.enum([...elements, ...otherContents]), quantitySpec),
      price: quantitySpec.optional(),
      /** Dumped when nobody wants it. */
      byProduct: z.boolean().default(false),
    }),
  ),
  /** Fixed recipes, kg in and out per kg of throughput; a process without `in` is a source. */
  processes: z
    .record(
      id,
      z.strictObject({
        stage: z.enum(stages),
        /** Sources that make what they can whatever is ordered. */
        push: z.boolean().default(false),
        in: z.record(id, quantitySpec).default({}),
        out: z.record(id, quantitySpec),
        utilisation: quantitySpec,
      }),
    )
    .default({}),
  /** Where each process stands. */
  plants: z.array(z.strictObject({ process: id, in: z.array(country).min(1), area: z.string().optional() })).default([]),
  /** What is used in the end: the last step of the chain, by country. */
  uses: z
    .array(z.strictObject({ application: id, country, stream: id, tonnes: quantitySpec }))
    .min(1, "a world without a use has nothing to lose"),
  /** Where the users of a stream in a country buy it, in per cent; `spread` is the half-width of each share, as a share of it. */
  supply: z.array(
    z.strictObject({
      stream: id,
      to: z.array(country).min(1),
      from: z.record(country, percent),
      spread: z.number().min(0).max(1),
      why: z.string().min(1),
    }),
  ),
  cover: z.strictObject({
    use: z.record(z.string(), quantitySpec),
    plant: quantitySpec,
    pool: quantitySpec,
    sigma: assumptionSpec,
  }),
});

export type SmallWorldFile = z.infer<typeof smallWorldFile>;
