import type { Bundle, Pillar, Quantity, Stage, Supplement } from "@coercivity/domain";

/** Whether pillars stood before the measures came, or are decided on the first day of the run. */
export type Decided = "in-time" | "on-the-first-day";

/** A pillar as stockpiles of a country, and the streams of it that nobody there uses. */
export interface PillarSupplements {
  readonly supplements: readonly Supplement[];
  /** There it can do nothing. */
  readonly withoutUsers: readonly string[];
}

/**
 * A stock as one stockpile for each stream, in days of the country's use at rest in the best fit, so that small and large users are compared alike;
 * nothing for any other pillar. Decided on the first day, it stands its lead time later.
 */
export function pillarSupplements(bundle: Bundle, country: string, pillar: Pillar, decided: Decided): PillarSupplements {
  if (pillar.kind !== "stock") return { supplements: [], withoutUsers: [] };
  const { daysOfUse, releaseDays, triggerShare, leadDays } = pillar;
  const withoutUsers: string[] = [];
  const supplements = pillar.parts.flatMap(({ streams, shareOfUse }, n) =>
    streams.flatMap((stream): Supplement[] => {
      const kgPerDay = useAtRest(bundle, country, stream);
      if (!(kgPerDay > 0)) {
        withoutUsers.push(stream);
        return [];
      }
      return [
        {
          id: `pillar-${pillar.id}-${n + 1} ${stream}`,
          kind: "stockpile",
          country,
          stream,
          kg: scaled(daysOfUse, kgPerDay, "kg"),
          kgPerDay: scaled(shareOfUse, kgPerDay, "kg/day"),
          delayDays: decided === "in-time" ? releaseDays : leadDays,
          release: "shortfall",
          triggerShare,
        },
      ];
    }),
  );
  return { supplements, withoutUsers };
}

/** What a country uses of a stream at rest in the best fit, kg a day; where stages are given, only what users of these stages use. */
export function useAtRest({ world, baselines }: Bundle, country: string, stream: string, stages?: readonly Stage[]): number {
  const flows = baselines[0]?.flows;
  let kgPerDay = 0;
  world.links.forEach(({ pool, facility }, e) => {
    const buyer = world.facilities[facility]!;
    if (stages && !stages.includes(buyer.stage)) return;
    if (world.pools[pool]!.stream === stream && buyer.country === country) kgPerDay += flows?.[e] ?? 0;
  });
  return kgPerDay;
}

function scaled(quantity: Quantity, by: number, unit: string): Quantity {
  const { value, low = value, high = value } = quantity;
  return { ...quantity, value: value * by, low: low * by, high: high * by, unit };
}
