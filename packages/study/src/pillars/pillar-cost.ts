import type { Bundle, Measure, Pillar, Quantity } from "@coercivity/domain";
import { measureCountries } from "@coercivity/engine";
import { useAtRest } from "./pillar-supplements.ts";

/** A yearly cost with the least and the most that its numbers allow, USD. */
export interface YearlyCost {
  readonly usd: number;
  readonly low: number;
  readonly high: number;
  /** Streams without a contract price, whose value is not in the cost. */
  readonly withoutPrice: readonly string[];
}

/**
 * What a pillar costs a year, in a country of this size:
 *
 *   stock  Σ_s days · use_s · price_s · cost share
 *   built  Σ_s 365 · share · use_s · (price_s · cost share + capital per kg a year · (1 + b) · capital charge);  where another stream is bought instead,
 *          price_s is the difference between the two
 *
 * b is what plants cost more for want of the issuer's technology: the largest `costShare` of the bans on technology among `measures` that reach the
 * country and the stage of the stream; prices are contract prices of the baseline year, inside the issuer. The ends of the range take every number at its own end.
 */
export function pillarCost(bundle: Bundle, country: string, pillar: Pillar, measures: readonly Measure[] = []): YearlyCost {
  const withoutPrice: string[] = [];
  const sum = { usd: 0, low: 0, high: 0 };
  const priceOf = (id: string): number | undefined => bundle.world.streams.find((stream) => stream.id === id)?.usdPerKg?.value;
  for (const { streams, shareOfUse, capexUsdPerKgYear, instead } of pillar.parts) {
    for (const stream of streams) {
      const kgPerDay = useAtRest(bundle, country, stream, pillar.kind === "saving" ? ["part", "product"] : undefined);
      if (!(kgPerDay > 0)) continue;
      const other = instead?.[stream];
      const full = priceOf(stream);
      const price = full !== undefined && other !== undefined ? Math.max(full - (priceOf(other) ?? 0), 0) : full;
      if (price === undefined) withoutPrice.push(stream);
      const kg = pillar.kind === "stock" ? times(pillar.daysOfUse, kgPerDay) : times(shareOfUse, 365 * kgPerDay);
      const running = times(pillar.yearlyCostShare, price ?? 0);
      const capital =
        pillar.kind !== "stock" && capexUsdPerKgYear
          ? product(product(ends(capexUsdPerKgYear), ends(pillar.capitalChargeShare)), dearer(bundle, country, stream, measures))
          : zero;
      const each = product(kg, { usd: running.usd + capital.usd, low: running.low + capital.low, high: running.high + capital.high });
      sum.usd += each.usd;
      sum.low += each.low;
      sum.high += each.high;
    }
  }
  return { ...sum, withoutPrice };
}

/** How many times a plant for a stream costs what it would with the issuer's technology. */
function dearer(bundle: Bundle, country: string, stream: string, measures: readonly Measure[]): Ends {
  const stage = bundle.world.streams.find(({ id }) => id === stream)?.stage;
  const shares = measures.flatMap((measure) =>
    measure.instrument === "technology-ban" && measure.stages.some((one) => one === stage) && measureCountries(bundle, measure).has(country)
      ? [ends(measure.costShare)]
      : [],
  );
  const { usd, low, high } = shares.reduce((most, one) => (one.usd > most.usd ? one : most), zero);
  return { usd: 1 + usd, low: 1 + low, high: 1 + high };
}

type Ends = Omit<YearlyCost, "withoutPrice">;
const zero: Ends = { usd: 0, low: 0, high: 0 };

function ends({ value, low = value, high = value }: Quantity): Ends {
  return { usd: value, low, high };
}

function times(quantity: Quantity, by: number): Ends {
  const { usd, low, high } = ends(quantity);
  return { usd: usd * by, low: low * by, high: high * by };
}

/** Ends of a product, whatever the signs. */
function product(a: Ends, b: Ends): Ends {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { usd: a.usd * b.usd, low: Math.min(...corners), high: Math.max(...corners) };
}
